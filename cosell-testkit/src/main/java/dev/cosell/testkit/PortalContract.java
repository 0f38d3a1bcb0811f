package dev.cosell.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.authority.SharingBoundary;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.Answer;
import dev.cosell.portal.ChangePage;
import dev.cosell.portal.ChangePage.Change;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.Projection;
import dev.cosell.portal.Receipt;
import dev.cosell.portal.Violation;
import dev.cosell.portal.WriteOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Portal} does, whichever cloud's it is.
 *
 * <p>A portal's own test class extends this one and says how to start a portal and its cloud:
 *
 * <pre>{@code
 * class MyPortalContractTest extends PortalContract {
 *   @Override
 *   protected PortalUnderTest start() {
 *     return new MyPortalUnderTest();
 *   }
 * }
 * }</pre>
 */
public abstract class PortalContract {
  private static final int MOST_STEPS = 50;

  private PortalUnderTest under;
  private Portal portal;

  /** Creates the tests. */
  protected PortalContract() {}

  /**
   * Starts a portal and its cloud, which hold nothing yet.
   *
   * @return the two
   */
  protected abstract PortalUnderTest start();

  @BeforeEach
  void startPortal() {
    under = start();
    portal = under.portal();
  }

  @AfterEach
  void stopPortal() {
    under.close();
  }

  // Registration

  @Test
  void aGoodDealPassesTheOfflineCheckAndIsRegistered() {
    Opportunity deal = under.goodDeal("006-1");
    assertThat(portal.preflight(deal, Moment.CREATE, Optional.empty()).violations()).isEmpty();
    assertThat(portal.preflight(deal, Moment.SUBMIT, Optional.empty()).violations()).isEmpty();
    PortalRecord record = register(deal);
    assertThat(record.id().cloud()).isEqualTo(portal.cloud());
    assertThat(record.crmId()).contains(deal.id());
    assertThat(record.registration().reviewStatus()).isNotEqualTo(ReviewStatus.DRAFT);
    assertThat(record.version()).isNotBlank();
    assertThat(record.payload()).isNotBlank();
  }

  @Test
  void registrationGoesOnFromThePortalsOwnStateAfterEachStep() {
    Opportunity deal = under.goodDeal("006-1");
    Optional<PortalRecord> current = Optional.empty();
    for (int step = 0; step < MOST_STEPS; step++) {
      // Whoever goes on knows the deal and the record, and nothing of the steps before.
      Optional<PortalCall> call = under.portal().nextStep(deal, current);
      if (call.isEmpty()) {
        break;
      }
      current = Optional.of(ok(portal.read(ok(portal.perform(call.get())).id())));
    }
    assertThat(current).isPresent();
    assertThat(portal.nextStep(deal, current)).isEmpty();
    assertThat(under.records()).isEqualTo(1);
  }

  @Test
  void eachStepMadeTwiceIsMadeOnce() {
    Opportunity deal = under.goodDeal("006-1");
    PortalCall create = portal.nextStep(deal, Optional.empty()).orElseThrow();
    Receipt first = ok(portal.perform(create));
    Receipt second = ok(portal.perform(create));
    assertThat(second.id()).isEqualTo(first.id());
    PortalRecord record = ok(portal.read(first.id()));
    for (int step = 0; step < MOST_STEPS; step++) {
      Optional<PortalCall> call = portal.nextStep(deal, Optional.of(record));
      if (call.isEmpty()) {
        break;
      }
      ok(portal.perform(call.get()));
      ok(portal.perform(call.get()));
      record = ok(portal.read(first.id()));
    }
    assertThat(portal.nextStep(deal, Optional.of(record))).isEmpty();
    assertThat(under.records()).isEqualTo(1);
  }

  @Test
  void equalWorkGivesAnEqualCallAndOtherWorkAnotherKey() {
    Opportunity deal = under.goodDeal("006-1");
    PortalCall call = portal.nextStep(deal, Optional.empty()).orElseThrow();
    assertThat(under.portal().nextStep(deal, Optional.empty())).contains(call);
    assertThat(call.idempotencyKey()).isNotBlank().hasSizeLessThanOrEqualTo(64);
    assertThat(call.crmId()).contains(deal.id());
    PortalCall other = portal.nextStep(under.goodDeal("006-2"), Optional.empty()).orElseThrow();
    assertThat(other.idempotencyKey()).isNotEqualTo(call.idempotencyKey());
  }

  @Test
  void aDealWithGapsIsObjectedToBeforeItIsSent() {
    Opportunity empty = Opportunity.builder().id(new OpportunityId("006-1")).build();
    List<Violation> violations =
        portal.preflight(empty, Moment.SUBMIT, Optional.empty()).violations();
    assertThat(violations).hasSizeGreaterThan(1);
    assertThat(violations)
        .allSatisfy(
            violation -> {
              assertThat(violation.path()).isNotBlank();
              assertThat(violation.message()).startsWith(violation.path()).doesNotContain("\n");
              assertThat(violation.remedy()).isNotBlank();
            });
    assertThat(under.calls()).isZero();
  }

  // Reading back

  @Test
  void everyFieldThatIsCarriedIsReadBackAsItWasProjected() {
    Opportunity deal = under.goodDeal("006-1");
    FieldValues arriving = arriving(deal);
    PortalRecord record = register(deal);
    List<WriteOutcome> outcomes =
        WriteOutcome.compare(FieldValues.none(), arriving, record.values());
    assertThat(outcomes).isNotEmpty();
    assertThat(outcomes)
        .filteredOn(outcome -> outcome.result() != WriteOutcome.Result.APPLIED)
        .extracting(WriteOutcome::field)
        .isEmpty();
  }

  @Test
  void aProjectionProjectsToItself() {
    Opportunity deal = under.goodDeal("006-1");
    Projection once = portal.project(deal);
    Projection twice = portal.project(Opportunity.of(deal.id(), once.values()));
    assertThat(twice).isEqualTo(once);
    assertThat(once.unmapped()).isEmpty();
  }

  @Test
  void aProjectionLosesNoField() {
    Opportunity deal = under.goodDeal("006-1");
    FieldValues stated = deal.fieldValues();
    assertThat(portal.project(deal).values().fields()).containsAll(stated.fields());
  }

  // The boundary

  @Test
  void whatTheBoundaryKeepsInIsNeverOnTheWire() {
    String secret = "do-not-send-4711";
    Opportunity good = under.goodDeal("006-1");
    FieldValues values = good.fieldValues();
    Set<Field> withheld = new TreeSet<>(Set.of(new Field("crm.paymentTerms"), new Field("margin")));
    withheld.addAll(List.of(Field.ACCOUNT_ID, Field.ACCOUNT_PARENT, Field.CLOUD_STAGE));
    withheld.addAll(List.of(new Field("transaction.offer"), new Field("payment.net")));
    for (Field field : withheld) {
      assertThat(SharingBoundary.standard().lets(field, portal.cloud())).isFalse();
      values = values.with(field, new Text(secret));
    }
    Opportunity deal = Opportunity.of(good.id(), values);
    PortalRecord record = register(deal);
    assertThat(under.sent()).isNotEmpty().noneMatch(body -> body.contains(secret));
    assertThat(record.payload()).doesNotContain(secret);
    Projection projection = portal.project(deal);
    for (Field field : withheld) {
      // It stays in the projection, so that it is reported.
      assertThat(projection.values().text(field)).contains(secret);
    }
  }

  // The cloud's decisions

  @Test
  void aSubmittedRecordIsLockedAndRefusesAChange() {
    PortalRecord record = register(under.goodDeal("006-1"));
    FieldValues change = under.changeWhenApproved();
    assertThat(change.fields())
        .allSatisfy(field -> assertThat(portal.editability(record).locked(field)).isPresent());
    assertThat(
            portal.preflight(changed(record, change), Moment.UPDATE, Optional.of(record)).passes())
        .isFalse();
    PortalCall call = portal.nextUpdate(record, change).orElseThrow();
    Answer<Receipt> answer = portal.perform(call);
    assertThat(answer).isInstanceOfAny(Answer.Refused.class, Answer.Conflict.class);
    assertThat(ok(portal.read(record.id())).values()).isEqualTo(record.values());
  }

  @Test
  void anApprovedRecordTakesAChangeOnce() {
    PortalRecord submitted = register(under.goodDeal("006-1"));
    under.approve(submitted.id());
    PortalRecord approved = ok(portal.read(submitted.id()));
    assertThat(approved.registration().reviewStatus()).isEqualTo(ReviewStatus.APPROVED);
    assertThat(approved.values().text(Field.REVIEW_STATUS)).contains("Approved");
    FieldValues change = under.changeWhenApproved();
    assertThat(change.fields())
        .allSatisfy(field -> assertThat(portal.editability(approved).locked(field)).isEmpty());
    Preflight preflight =
        portal.preflight(changed(approved, change), Moment.UPDATE, Optional.of(approved));
    assertThat(preflight.violations()).isEmpty();
    PortalCall call = portal.nextUpdate(approved, change).orElseThrow();
    assertThat(call.target()).contains(approved.id());
    ok(portal.perform(call));
    PortalRecord updated = ok(portal.read(approved.id()));
    assertThat(WriteOutcome.compare(approved.values(), change, updated.values()))
        .allSatisfy(outcome -> assertThat(outcome.result()).isEqualTo(WriteOutcome.Result.APPLIED));
    assertThat(portal.nextUpdate(updated, change)).isEmpty();
    FieldValues rest = withoutStatus(approved.values(), change);
    assertThat(withoutStatus(updated.values(), change)).isEqualTo(rest);
  }

  @Test
  void aRejectedRecordIsLockedUnlessTheCloudLeavesItOpen() {
    PortalRecord submitted = register(under.goodDeal("006-1"));
    under.reject(submitted.id());
    PortalRecord rejected = ok(portal.read(submitted.id()));
    assertThat(rejected.registration().reviewStatus()).isEqualTo(ReviewStatus.REJECTED);
    assertThat(under.changeWhenApproved().fields())
        .allSatisfy(
            field ->
                assertThat(portal.editability(rejected).locked(field).isEmpty())
                    .isEqualTo(under.rejectedStaysOpen()));
    assertThat(portal.nextStep(under.goodDeal("006-1"), Optional.of(rejected))).isEmpty();
  }

  @Test
  void aRequestForCorrectionSaysWhatIsAskedFor() {
    PortalRecord submitted = register(under.goodDeal("006-1"));
    under.askForAction(submitted.id(), "Which workload is it?");
    PortalRecord sentBack = ok(portal.read(submitted.id()));
    assertThat(sentBack.registration().reviewStatus())
        .isEqualTo(under.statusWhenActionIsAskedFor());
    assertThat(sentBack.registration().reviewComments()).contains("Which workload is it?");
    assertThat(sentBack.values().text(Field.REVIEW_COMMENTS)).contains("Which workload is it?");
  }

  // Updates

  @Test
  void whatTheLibraryDoesNotKnowSurvivesAnUpdate() {
    PortalRecord submitted = register(under.goodDeal("006-1"));
    under.approve(submitted.id());
    Set<String> unknown = under.plantUnknown(submitted.id());
    assertThat(unknown).isNotEmpty();
    PortalRecord approved = ok(portal.read(submitted.id()));
    PortalCall call = portal.nextUpdate(approved, under.changeWhenApproved()).orElseThrow();
    assertThat(approved.payload()).contains(unknown);
    if (under.replacesRecords()) {
      assertThat(call.body()).contains(unknown);
    } else {
      ok(portal.perform(call));
      assertThat(ok(portal.read(approved.id())).payload()).contains(unknown);
    }
  }

  @Test
  void aStaleVersionIsAConflictAndChangesNothing() {
    PortalRecord submitted = register(under.goodDeal("006-1"));
    under.approve(submitted.id());
    PortalRecord stale = ok(portal.read(submitted.id()));
    under.changeElsewhere(submitted.id());
    PortalRecord present = ok(portal.read(submitted.id()));
    assertThat(present.version()).isNotEqualTo(stale.version());
    PortalCall call = portal.nextUpdate(stale, under.changeWhenApproved()).orElseThrow();
    assertThat(portal.perform(call)).isInstanceOf(Answer.Conflict.class);
    assertThat(ok(portal.read(submitted.id())).version()).isEqualTo(present.version());
  }

  @Test
  void aFieldThatThePortalDoesNotTakeIsNotUpdated() {
    PortalRecord record = register(under.goodDeal("006-1"));
    FieldValues foreign =
        FieldValues.builder().put(new Field("crm.paymentTerms"), new Text("net 30")).build();
    assertThatThrownBy(() -> portal.nextUpdate(record, foreign))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("crm.paymentTerms");
  }

  @Test
  void nothingToChangeIsNoCall() {
    PortalRecord record = register(under.goodDeal("006-1"));
    assertThat(portal.nextUpdate(record, FieldValues.none())).isEmpty();
  }

  // What goes wrong

  @Test
  void aRecordThatIsNotShownIsGone() {
    assertThat(portal.read(under.foreignId())).isInstanceOf(Answer.Gone.class);
  }

  @Test
  void aCreateThatWasLostBeforeThePortalActedCanBeRepeated() {
    PortalCall create = portal.nextStep(under.goodDeal("006-1"), Optional.empty()).orElseThrow();
    under.failNext(Fault.RESET_BEFORE_ACTING);
    assertThat(portal.perform(create)).isInstanceOf(Answer.Unavailable.class);
    assertThat(under.records()).isZero();
    ok(portal.perform(create));
    assertThat(under.records()).isEqualTo(1);
  }

  @Test
  void aCreateWhoseAnswerWasLostMayHaveActedAndIsNotDoubled() {
    PortalCall create = portal.nextStep(under.goodDeal("006-1"), Optional.empty()).orElseThrow();
    under.failNext(Fault.RESET_AFTER_ACTING);
    assertThat(portal.perform(create))
        .isInstanceOfSatisfying(
            Answer.Unavailable.class, lost -> assertThat(lost.mayHaveActed()).isTrue());
    Receipt receipt = ok(portal.perform(create));
    assertThat(under.records()).isEqualTo(1);
    assertThat(ok(portal.read(receipt.id())).crmId()).contains(new OpportunityId("006-1"));
  }

  @Test
  void anUpdateThatThePortalIgnoredIsSeenByReadingBack() {
    PortalRecord submitted = register(under.goodDeal("006-1"));
    under.approve(submitted.id());
    PortalRecord before = ok(portal.read(submitted.id()));
    FieldValues change = under.changeWhenApproved();
    PortalCall call = portal.nextUpdate(before, change).orElseThrow();
    under.failNext(Fault.IGNORED_WRITE);
    ok(portal.perform(call));
    PortalRecord after = ok(portal.read(submitted.id()));
    assertThat(WriteOutcome.compare(before.values(), change, after.values()))
        .allSatisfy(outcome -> assertThat(outcome.result()).isEqualTo(WriteOutcome.Result.IGNORED));
  }

  @Test
  void aThrottledCallChangesNothing() {
    PortalCall create = portal.nextStep(under.goodDeal("006-1"), Optional.empty()).orElseThrow();
    under.failNext(Fault.THROTTLED);
    assertThat(portal.perform(create)).isInstanceOf(Answer.Throttled.class);
    assertThat(under.records()).isZero();
  }

  @Test
  void refusedCredentialsAreDenied() {
    under.failNext(Fault.EXPIRED_CREDENTIALS);
    assertThat(portal.read(under.foreignId())).isInstanceOf(Answer.Denied.class);
  }

  @Test
  void anAnswerThatIsNoneIsUnavailableWhateverIsRead() {
    PortalRecord record = register(under.goodDeal("006-1"));
    for (Fault fault :
        List.of(
            Fault.SERVER_ERROR,
            Fault.UNAVAILABLE,
            Fault.TRUNCATED_BODY,
            Fault.WRONG_CONTENT_TYPE)) {
      under.failNext(fault);
      assertThat(portal.read(record.id())).as(fault.name()).isInstanceOf(Answer.Unavailable.class);
      under.failNext(fault);
      assertThat(portal.changes(Optional.empty()))
          .as(fault.name())
          .isInstanceOf(Answer.Unavailable.class);
    }
    assertThat(ok(portal.read(record.id()))).isEqualTo(record);
  }

  @Test
  void noCallGoesOutWithoutTheMeter() {
    PortalRecord record = register(under.goodDeal("006-1"));
    ok(portal.read(record.id()));
    ok(portal.changes(Optional.empty()));
    assertThat(under.meteredCalls()).isPositive().isEqualTo(under.calls());
  }

  // Changes, invitations, events

  @Test
  void everyRecordIsFoundPageByPageAndAChangeIsFoundFromTheWatermarkOn() {
    Set<PortalId> made =
        IntStream.range(0, 120)
            .mapToObj(i -> under.goodDeal("006-" + i))
            .map(deal -> portal.nextStep(deal, Optional.empty()).orElseThrow())
            .map(call -> ok(portal.perform(call)).id())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(made).hasSize(120);
    Feed all = read(Optional.empty());
    assertThat(all.ids()).isEqualTo(made);
    assertThat(all.pages()).isGreaterThan(1);
    assertThat(all.changes().stream().map(Change::crmId).distinct()).hasSize(120);
    PortalId one = made.iterator().next();
    under.changeElsewhere(one);
    Feed news = read(Optional.of(all.cursor()));
    String version = ok(portal.read(one)).version();
    assertThat(news.changes())
        .anySatisfy(
            change -> {
              assertThat(change.id()).isEqualTo(one);
              assertThat(change.version()).contains(version);
            });
    // The last change comes again, so that none of the same instant is missed.
    assertThat(read(Optional.of(news.cursor())).ids()).contains(one);
  }

  @Test
  void aCursorOfSomethingElseIsACallersMistake() {
    assertThatThrownBy(() -> portal.changes(Optional.of("yesterday")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anOfferedDealIsListedAndTaken() {
    PortalId invitation = under.offer();
    if (!under.answersOffers()) {
      isRefusedAtHome(portal.accept(invitation));
      return;
    }
    ChangePage.Invitation listed =
        read(Optional.empty()).invitations().stream().findFirst().orElseThrow();
    assertThat(listed.id()).isEqualTo(invitation);
    assertThat(listed.summary().text(Field.ACCOUNT_NAME)).isPresent();
    int before = under.records();
    PortalCall call = portal.accept(invitation);
    Receipt receipt = ok(portal.perform(call));
    assertThat(ok(portal.perform(call)).id()).isEqualTo(receipt.id());
    assertThat(under.records()).isEqualTo(before + 1);
    PortalRecord record = ok(portal.read(receipt.id()));
    assertThat(record.values().text(Field.ACCOUNT_NAME))
        .isEqualTo(listed.summary().text(Field.ACCOUNT_NAME));
    assertThat(read(Optional.empty()).invitations()).isEmpty();
  }

  @Test
  void anOfferedDealIsTurnedDown() {
    PortalId invitation = under.offer();
    if (!under.answersOffers()) {
      isRefusedAtHome(portal.decline(invitation, "Other"));
      return;
    }
    ok(portal.perform(portal.decline(invitation, "Other")));
    assertThat(read(Optional.empty()).invitations()).isEmpty();
    assertThat(under.records()).isZero();
  }

  @Test
  void anEventNamesItsRecord() {
    PortalRecord record = register(under.goodDeal("006-1"));
    assertThat(under.events()).isNotEmpty();
    assertThat(under.events())
        .anySatisfy(event -> assertThat(portal.subject(event)).contains(record.id()));
    assertThat(portal.subject("{}")).isEmpty();
    assertThat(portal.subject("no event")).isEmpty();
  }

  /** The deal is one of the portal's records, and an answer to it is a value without a call. */
  private void isRefusedAtHome(PortalCall answer) {
    assertThat(read(Optional.empty()).ids()).contains(answer.target().orElseThrow());
    long calls = under.calls();
    int records = under.records();
    assertThat(portal.perform(answer)).isInstanceOf(Answer.Refused.class);
    assertThat(under.calls()).isEqualTo(calls);
    assertThat(under.records()).isEqualTo(records);
  }

  private PortalRecord register(Opportunity deal) {
    Optional<PortalRecord> current = Optional.empty();
    for (int step = 0; step < MOST_STEPS; step++) {
      Optional<PortalCall> call = portal.nextStep(deal, current);
      if (call.isEmpty()) {
        return current.orElseThrow(() -> new AssertionError("the portal names no first step"));
      }
      current = Optional.of(ok(portal.read(ok(portal.perform(call.get())).id())));
    }
    throw new AssertionError("registration does not end after " + MOST_STEPS + " steps");
  }

  /** The values that the portal is to hold. */
  private FieldValues arriving(Opportunity deal) {
    Projection projection = portal.project(deal);
    return projection
        .values()
        .only(
            field ->
                portal.capabilities().carried().contains(field)
                    && SharingBoundary.standard().lets(field, portal.cloud())
                    && !projection.notCarried().containsKey(field)
                    && !projection.unmapped().containsKey(field));
  }

  private static Opportunity changed(PortalRecord record, FieldValues change) {
    FieldValues own = record.values().only(field -> !field.isIn("status"));
    return Opportunity.of(record.crmId().orElseThrow(), own.with(change));
  }

  private static FieldValues withoutStatus(FieldValues values, FieldValues change) {
    return values.only(field -> !field.isIn("status") && change.get(field).isEmpty());
  }

  private Feed read(Optional<String> from) {
    List<Change> changes = new ArrayList<>();
    List<ChangePage.Invitation> invitations = new ArrayList<>();
    Optional<String> cursor = from;
    int pages = 0;
    ChangePage page;
    do {
      page = ok(portal.changes(cursor));
      changes.addAll(page.changes());
      invitations.addAll(page.invitations());
      cursor = Optional.of(page.cursor());
      pages++;
      assertThat(pages).as("pages of the feed").isLessThan(MOST_STEPS);
    } while (page.more());
    return new Feed(changes, invitations, page.cursor(), pages);
  }

  private record Feed(
      List<Change> changes, List<ChangePage.Invitation> invitations, String cursor, int pages) {
    Set<PortalId> ids() {
      return changes.stream().map(Change::id).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static <T> T ok(Answer<T> answer) {
    return answer
        .toOptional()
        .orElseThrow(() -> new AssertionError("expected a success, but was " + answer));
  }
}
