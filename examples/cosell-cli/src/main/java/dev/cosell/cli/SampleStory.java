package dev.cosell.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.portal.Answer;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.sync.DealResult;
import dev.cosell.sync.Pace;
import dev.cosell.sync.Standing;
import dev.cosell.sync.SyncReport;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What happens on the cloud side while the sample export is synced for the first time. */
final class SampleStory {
  private static final Duration A_WHILE = Duration.ofMinutes(10);

  private final FakeOperator operator;
  private final String path;
  private final List<ObjectNode> offers;
  private final Portal portal;
  private final Pace pace;
  private boolean told;

  /**
   * A story that is yet to be told.
   *
   * @param operator the cloud's side
   * @param path where the operator takes offers
   * @param offers the deals that the cloud offers
   * @param portal a way to the portal that no quota holds up
   * @param pace the portal's time
   */
  SampleStory(
      FakeOperator operator, String path, List<ObjectNode> offers, Portal portal, Pace pace) {
    this.operator = operator;
    this.path = path;
    this.offers = offers;
    this.portal = portal;
    this.pace = pace;
  }

  /**
   * The cloud offers deals, of a customer that the CRM knows and of a stranger; and a colleague
   * changes an approved deal's close date in the portal's own pages and forgets the CRM.
   *
   * @return whether something happened, so that another pass has something to find
   */
  boolean afterReview(SyncReport report) {
    if (told) {
      return false;
    }
    told = true;
    // The colleague's call and the engine's share the account's quota per second.
    pace.waitUntil(pace.now().plus(A_WHILE));
    Optional<DealResult> approved =
        report.deals().stream()
            .filter(deal -> deal.standing() == Standing.APPROVED && deal.crmId().isPresent())
            .findFirst();
    boolean edited =
        approved.flatMap(DealResult::portalId).map(portal::read).map(this::edit).orElse(false);
    offers.forEach(deal -> operator.offer(path, deal));
    pace.waitUntil(pace.now().plus(A_WHILE));
    return edited || !offers.isEmpty();
  }

  private boolean edit(Answer<PortalRecord> answer) {
    Optional<PortalRecord> record = answer.toOptional();
    Optional<LocalDate> date = record.flatMap(r -> r.values().day(Field.TARGET_CLOSE_DATE));
    if (date.isEmpty()) {
      return false;
    }
    FieldValues change =
        FieldValues.none().with(Field.TARGET_CLOSE_DATE, new Day(date.get().plusDays(45)));
    Optional<PortalCall> call = record.flatMap(current -> portal.nextUpdate(current, change));
    return call.map(portal::perform).flatMap(Answer::toOptional).isPresent();
  }
}
