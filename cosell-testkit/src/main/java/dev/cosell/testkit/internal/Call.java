package dev.cosell.testkit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * One call of the API.
 *
 * @param operation what was called
 * @param at when, by the portal's clock
 * @param reads whether the operation only reads
 * @param window the quota window in which it counts, empty if none
 * @param throttled whether it was refused for its rate
 */
public record Call(String operation, Instant at, boolean reads, String window, boolean throttled) {

  /**
   * The call for the journal.
   *
   * @return a tree that {@link #read} understands
   */
  public ObjectNode write() {
    return Json.object()
        .put("op", operation)
        .put("at", at.toEpochMilli())
        .put("reads", reads)
        .put("window", window)
        .put("throttled", throttled);
  }

  /**
   * Reads a call.
   *
   * @param node what {@link #write} wrote
   * @return the call
   */
  public static Call read(JsonNode node) {
    return new Call(
        node.path("op").asText(),
        Instant.ofEpochMilli(node.path("at").asLong()),
        node.path("reads").asBoolean(),
        node.path("window").asText(),
        node.path("throttled").asBoolean());
  }
}
