package dev.cosell.gcp.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cosell.gcp.internal.wire.WirePath;
import dev.cosell.opportunity.Stage;
import java.util.List;
import java.util.Optional;

/**
 * How a deal ended, told by which reasons {@code winLossInfo} holds (inferred; the members are of
 * vendor code, read 2026-11-22).
 *
 * @param stage Launched for a deal that was won, Closed Lost for one that was lost
 * @param word Won or Lost
 * @param reason the first reason that is stated
 */
record CloseOutcome(Stage stage, String word, String reason) {
  private static final List<String> LOST =
      List.of("lostMainReason", "lostReason", "lostRejectedReasonDetails");
  private static final List<String> WON = List.of("winMainReason", "wonReason");

  /** The outcome; empty where there is no reason, or reasons of both kinds. */
  static Optional<CloseOutcome> of(JsonNode record) {
    JsonNode info = record.path("winLossInfo");
    Optional<String> lost = first(info, LOST);
    Optional<String> won = first(info, WON);
    if (lost.isPresent() == won.isPresent()) {
      return Optional.empty();
    }
    return lost.map(reason -> new CloseOutcome(Stage.CLOSED_LOST, "Lost", reason))
        .or(() -> won.map(reason -> new CloseOutcome(Stage.LAUNCHED, "Won", reason)));
  }

  private static Optional<String> first(JsonNode info, List<String> members) {
    return members.stream().flatMap(name -> WirePath.of(name).text(info).stream()).findFirst();
  }
}
