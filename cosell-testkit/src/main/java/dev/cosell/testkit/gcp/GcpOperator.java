package dev.cosell.testkit.gcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.gcp.internal.Portal;
import dev.cosell.testkit.gcp.internal.Verdicts;
import dev.cosell.testkit.internal.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Google's side of the portal. Each action is announced. */
public final class GcpOperator {
  private final Portal portal;

  GcpOperator(Portal portal) {
    this.portal = portal;
  }

  /**
   * Accepts a submitted opportunity, and gives it a representative and a rebate that expires
   * (official that these members exist; 180 days after the approval is inferred from one record).
   *
   * @param id the opportunity's id
   * @throws IllegalStateException if it is not submitted
   */
  public void accept(String id) {
    run(() -> portal.book().accept(id));
  }

  /**
   * Does not accept a submitted opportunity (official; the state's name is vendor code).
   *
   * @param id the opportunity's id
   * @param description why
   * @throws IllegalStateException if it is not submitted
   */
  public void notAccept(String id, String description) {
    run(() -> portal.book().notAccept(id, description));
  }

  /**
   * Closes an accepted opportunity as won (vendor code: the representative does it; that the
   * reasons tell how it ended is inferred).
   *
   * @param id the opportunity's id
   * @param reason the main reason
   */
  public void closeWon(String id, String reason) {
    change(id, Verdicts.close("winMainReason", reason));
  }

  /**
   * Closes an accepted opportunity as lost; see {@link #closeWon}.
   *
   * @param id the opportunity's id
   * @param reason the main reason
   */
  public void closeLost(String id, String reason) {
    change(id, Verdicts.close("lostMainReason", reason));
  }

  /**
   * Moves the stage of an opportunity on, also to one whose name is not public.
   *
   * @param id the opportunity's id
   * @param stage Google's word
   */
  public void setStage(String id, String stage) {
    edit(id, record -> record.put("stage", stage));
  }

  /**
   * Lets a rebate expire today; what follows from it no document says, so nothing does.
   *
   * @param id the opportunity's id
   */
  public void expireRebate(String id) {
    change(id, Verdicts.expireRebate());
  }

  /**
   * Brings a deal of Google's own; how a partner would answer it no document says, so it is
   * accepted already (inferred).
   *
   * @param customerName the customer
   * @return the opportunity's id
   */
  public String bring(String customerName) {
    ObjectNode record = Json.object();
    record.put("customerDisplayName", customerName);
    record
        .putObject("opportunityInfo")
        .put("displayName", customerName + " asks for a partner")
        .put("partnerEntity", portal.book().partner());
    record
        .putObject("customerInfo")
        .putObject("customerDetails")
        .put("organizationName", customerName);
    return portal.change(() -> portal.book().bring(record));
  }

  /**
   * Takes the partner off an opportunity (official event; that it is not shown after is inferred).
   *
   * @param id the opportunity's id
   */
  public void detach(String id) {
    run(() -> portal.book().detach(id));
  }

  /**
   * Changes an opportunity at will, such as by a member that nobody knows.
   *
   * @param id the opportunity's id
   * @param change changes the record in place
   */
  public void edit(String id, Consumer<ObjectNode> change) {
    change(id, (record, today) -> change.accept(record));
  }

  /**
   * Lets the automatic reviewer decide, from now on and on what is under review now. A decision
   * takes effect when the clock has passed its time.
   *
   * @param rule how it decides
   */
  public void reviewAutomatically(AcceptanceRule rule) {
    run(() -> portal.book().reviewRule(Optional.of(rule)));
  }

  /** Leaves all decisions to the operator again. */
  public void reviewByHand() {
    run(() -> portal.book().reviewRule(Optional.empty()));
  }

  /**
   * The automatic reviewer's rule.
   *
   * @return the rule, or empty if operators decide
   */
  public Optional<AcceptanceRule> reviewRule() {
    return portal.change(() -> portal.book().reviewRule());
  }

  /**
   * All opportunities.
   *
   * @return the records as they are sent, in the order in which they were made
   */
  public List<ObjectNode> opportunities() {
    return portal.change(() -> portal.book().all());
  }

  private void change(String id, BiConsumer<ObjectNode, LocalDate> change) {
    run(() -> portal.book().change(id, change));
  }

  private void run(Runnable work) {
    portal.change(
        () -> {
          work.run();
          return work;
        });
  }
}
