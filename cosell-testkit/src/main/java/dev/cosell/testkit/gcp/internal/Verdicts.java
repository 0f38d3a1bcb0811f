package dev.cosell.testkit.gcp.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.internal.Json;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** What Google's decisions do to an opportunity, on the day of the decision. */
public final class Verdicts {
  private Verdicts() {}

  /**
   * Accepted, with a representative and a rebate that expires (official that these members exist;
   * 180 days after the approval is inferred from one record).
   *
   * @param rebateDays after how many days the rebate expires
   * @return the change, which throws IllegalStateException if the opportunity is not submitted
   */
  static BiConsumer<ObjectNode, LocalDate> accept(int rebateDays) {
    return (record, today) -> {
      requireSubmitted(record);
      record.put("state", "ACCEPTED").remove("stateDescription");
      record.put("owner", "Ines Valdez").put("ownerEmail", "ines.valdez@google.example");
      ObjectNode info = record.withObjectProperty("partnerInfo");
      info.set("approvedDate", date(today));
      info.set("rebateExpirationDate", date(today.plusDays(rebateDays)));
    };
  }

  /**
   * Not accepted (official; the state's name is vendor code).
   *
   * @param description why
   * @return the change, which throws IllegalStateException if the opportunity is not submitted
   */
  static BiConsumer<ObjectNode, LocalDate> notAccept(String description) {
    return (record, today) -> {
      requireSubmitted(record);
      record.put("state", "NOT_ACCEPTED").put("stateDescription", description);
    };
  }

  /**
   * Closed (vendor code: the representative does it; that the reasons tell how it ended is
   * inferred).
   *
   * @param reasonMember the member of {@code winLossInfo} that holds the main reason
   * @param reason the main reason
   * @return the change, which throws IllegalStateException if the opportunity is not accepted
   */
  public static BiConsumer<ObjectNode, LocalDate> close(String reasonMember, String reason) {
    return (record, today) -> {
      if (!record.path("state").asText().equals("ACCEPTED")) {
        throw new IllegalStateException("an opportunity is closed once it is accepted");
      }
      record.put("stage", "CLOSED");
      record.withObjectProperty("winLossInfo").put(reasonMember, reason);
      record.withObjectProperty("salesCycle").set("closeDate", date(today));
    };
  }

  /** {@return the change that lets a rebate expire on its day} */
  public static BiConsumer<ObjectNode, LocalDate> expireRebate() {
    return (record, today) ->
        record.withObjectProperty("partnerInfo").set("rebateExpirationDate", date(today));
  }

  private static void requireSubmitted(ObjectNode record) {
    if (!record.path("state").asText().equals("SUBMITTED")) {
      throw new IllegalStateException("an opportunity is reviewed while it is submitted");
    }
  }

  private static ObjectNode date(LocalDate day) {
    return Json.object()
        .put("year", day.getYear())
        .put("month", day.getMonthValue())
        .put("day", day.getDayOfMonth());
  }
}
