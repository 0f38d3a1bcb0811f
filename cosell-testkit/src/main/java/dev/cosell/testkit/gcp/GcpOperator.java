package dev.cosell.testkit.gcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.gcp.internal.OpportunityBook;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Google's side of the portal. Each action is announced. */
public final class GcpOperator {
  private final OpportunityBook book;
  private final int rebateDays;

  GcpOperator(OpportunityBook book, int rebateDays) {
    this.book = book;
    this.rebateDays = rebateDays;
  }

  /**
   * Accepts a submitted opportunity, and gives it a representative and a rebate that expires
   * (official that these members exist; 180 days after the approval is inferred from one record).
   *
   * @param id the opportunity's id
   * @throws IllegalStateException if it is not submitted
   */
  public void accept(String id) {
    book.change(
        id,
        record -> {
          requireSubmitted(record);
          record.put("state", "ACCEPTED").remove("stateDescription");
          record.put("owner", "Ines Valdez").put("ownerEmail", "ines.valdez@google.example");
          ObjectNode info = record.withObjectProperty("partnerInfo");
          info.set("approvedDate", date(book.today()));
          info.set("rebateExpirationDate", date(book.today().plusDays(rebateDays)));
        });
  }

  /**
   * Does not accept a submitted opportunity (official; the state's name is vendor code).
   *
   * @param id the opportunity's id
   * @param description why
   * @throws IllegalStateException if it is not submitted
   */
  public void notAccept(String id, String description) {
    book.change(
        id,
        record -> {
          requireSubmitted(record);
          record.put("state", "NOT_ACCEPTED").put("stateDescription", description);
        });
  }

  /**
   * Closes an accepted opportunity as won (vendor code: the representative does it; that the
   * reasons tell how it ended is inferred).
   *
   * @param id the opportunity's id
   * @param reason the main reason
   */
  public void closeWon(String id, String reason) {
    close(id, "winMainReason", reason);
  }

  /**
   * Closes an accepted opportunity as lost; see {@link #closeWon}.
   *
   * @param id the opportunity's id
   * @param reason the main reason
   */
  public void closeLost(String id, String reason) {
    close(id, "lostMainReason", reason);
  }

  private void close(String id, String member, String reason) {
    book.change(
        id,
        record -> {
          if (!record.path("state").asText().equals("ACCEPTED")) {
            throw new IllegalStateException("an opportunity is closed once it is accepted");
          }
          record.put("stage", "CLOSED");
          record.withObjectProperty("winLossInfo").put(member, reason);
          record.withObjectProperty("salesCycle").set("closeDate", date(book.today()));
        });
  }

  /**
   * Moves the stage of an opportunity on, also to one whose name is not public.
   *
   * @param id the opportunity's id
   * @param stage Google's word
   */
  public void setStage(String id, String stage) {
    book.change(id, record -> record.put("stage", stage));
  }

  /**
   * Lets a rebate expire today; what follows from it no document says, so nothing does.
   *
   * @param id the opportunity's id
   */
  public void expireRebate(String id) {
    book.change(
        id,
        record ->
            record
                .withObjectProperty("partnerInfo")
                .set("rebateExpirationDate", date(book.today())));
  }

  /**
   * Brings a deal of Google's own; how a partner would answer it no document says, so it is
   * accepted already (inferred).
   *
   * @param customerName the customer
   * @return the opportunity's id
   */
  public String bring(String customerName) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("customerDisplayName", customerName);
    record
        .putObject("opportunityInfo")
        .put("displayName", customerName + " asks for a partner")
        .put("partnerEntity", book.partner());
    record
        .putObject("customerInfo")
        .putObject("customerDetails")
        .put("organizationName", customerName);
    return book.bring(record);
  }

  /**
   * Takes the partner off an opportunity (official event; that it is not shown after is inferred).
   *
   * @param id the opportunity's id
   */
  public void detach(String id) {
    book.detach(id);
  }

  /**
   * Changes an opportunity at will, such as by a member that nobody knows.
   *
   * @param id the opportunity's id
   * @param change changes the record in place
   */
  public void edit(String id, Consumer<ObjectNode> change) {
    book.change(id, change);
  }

  /**
   * All opportunities.
   *
   * @return the records as they are sent, in the order in which they were made
   */
  public List<ObjectNode> opportunities() {
    return book.all().stream().map(ObjectNode::deepCopy).toList();
  }

  private static void requireSubmitted(ObjectNode record) {
    if (!record.path("state").asText().equals("SUBMITTED")) {
      throw new IllegalStateException("an opportunity is reviewed while it is submitted");
    }
  }

  private static ObjectNode date(LocalDate day) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("year", day.getYear())
        .put("month", day.getMonthValue())
        .put("day", day.getDayOfMonth());
  }
}
