package dev.cosell.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.authority.FieldOutcome;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.WriteOutcome;
import dev.cosell.portal.WriteOutcome.Result;
import dev.cosell.sync.DealResult;
import dev.cosell.sync.Standing;
import dev.cosell.sync.SyncReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the engine makes of a portal: whatever happens on the way, the deal ends there once. */
interface EngineContract extends ContractScene {
  @Test
  default void aDealIsRegisteredInOnePassAndTheNextWritesNothing() {
    Opportunity deal = under().goodDeal("006-1");
    EngineUse engine = new EngineUse(under());
    DealResult result = engine.pass(deal);
    assertThat(result.registeredNow()).isTrue();
    isInSync(result);
    assertThat(result.writes()).isNotEmpty().allMatch(write -> write.result() == Result.APPLIED);
    engine.isAtRest(deal);
    assertThat(under().records()).isEqualTo(1);
  }

  @Test
  default void aRegistrationThatIsKilledBeforeOrAfterAnyCallMakesOneRecord() {
    int deals = 0;
    for (boolean acted : List.of(false, true)) {
      boolean killed = true;
      for (int calls = 1; killed; calls++) {
        deals++;
        Opportunity deal = under().goodDeal("006-" + deals);
        EngineUse engine = new EngineUse(under());
        killed = isKilled(engine, deal, calls, acted);
        engine.restart();
        DealResult result = engine.pass(deal);
        isInSync(result);
        assertThat(result.standing()).isNotIn(Standing.DRAFT, Standing.QUEUED, Standing.REFUSED);
        assertThat(under().records()).isEqualTo(deals);
        engine.isAtRest(deal);
      }
    }
    assertThat(deals).as("kills, with one run of each kind that ends").isGreaterThanOrEqualTo(4);
  }

  /** Whether the run had so many calls that the kill came. */
  private static boolean isKilled(EngineUse engine, Opportunity deal, int calls, boolean acted) {
    KillAt kill = new KillAt(calls);
    if (acted) {
      engine.portal().afterEachCall(kill);
    } else {
      engine.portal().beforeEachCall(kill);
    }
    try {
      engine.pass(deal);
      return false;
    } catch (KillAt.Killed killed) {
      return true;
    } finally {
      engine.portal().nothingHappens();
    }
  }

  @Test
  default void aChangeOfALockedRecordWaitsAndIsMadeOnceThePortalOpensIt() {
    Opportunity deal = under().goodDeal("006-1");
    FieldValues change = under().changeWhenApproved();
    Opportunity later = EngineUse.changed(deal, change);
    EngineUse engine = new EngineUse(under());
    engine.pass(deal);
    SyncReport locked = engine.passOver(later);
    assertThat(locked.writeCalls()).isZero();
    DealResult waiting = locked.deals().get(0);
    assertThat(waiting.inSync()).isFalse();
    assertThat(waiting.waitingFor()).isPresent();
    assertThat(waiting.reconciliation().orElseThrow().with(FieldOutcome.DEFERRED))
        .extracting(decision -> decision.field())
        .containsAll(change.fields());
    under().approve(waiting.portalId().orElseThrow());
    DealResult open = engine.pass(later);
    assertThat(results(open, change)).containsOnly(Result.APPLIED).hasSize(change.fields().size());
    engine.isAtRest(later);
  }

  @Test
  default void aRefusedWriteIsRejectedFieldByFieldAndTriedAgainAfterADay() {
    Opportunity deal = changedWhenApproved("006-1");
    EngineUse engine = approved("006-1");
    engine.portal().beforeNextCall(under()::refuseNextWrite);
    DealResult refused = engine.pass(deal);
    assertThat(results(refused, under().changeWhenApproved())).contains(Result.REJECTED);
    assertThat(refused.violations()).isNotEmpty();
    engine.isAtRest(deal);
    under().clock().advance(Duration.ofHours(25));
    DealResult again = engine.pass(deal);
    assertThat(results(again, under().changeWhenApproved()))
        .isNotEmpty()
        .containsOnly(Result.APPLIED);
    engine.isAtRest(deal);
  }

  @Test
  default void anIgnoredWriteIsReportedAndTriedAgainAfterADay() {
    Opportunity deal = changedWhenApproved("006-1");
    EngineUse engine = approved("006-1");
    engine.portal().beforeNextCall(() -> under().failNext(Fault.IGNORED_WRITE));
    DealResult ignored = engine.pass(deal);
    assertThat(results(ignored, under().changeWhenApproved())).containsOnly(Result.IGNORED);
    assertThat(ignored.inSync()).isFalse();
    engine.isAtRest(deal);
    under().clock().advance(Duration.ofHours(25));
    DealResult again = engine.pass(deal);
    assertThat(results(again, under().changeWhenApproved())).containsOnly(Result.APPLIED);
    engine.isAtRest(deal);
  }

  @Test
  default void aWriteThatWasDeniedIsPendingAndMadeInTheNextPass() {
    Opportunity deal = changedWhenApproved("006-1");
    EngineUse engine = approved("006-1");
    engine.portal().beforeNextCall(() -> under().failNext(Fault.EXPIRED_CREDENTIALS));
    SyncReport denied = engine.passOver(deal);
    assertThat(denied.stoppedBy()).isPresent();
    assertThat(results(denied.deals().get(0), under().changeWhenApproved()))
        .containsOnly(Result.PENDING);
    DealResult again = engine.pass(deal);
    assertThat(results(again, under().changeWhenApproved())).containsOnly(Result.APPLIED);
    engine.isAtRest(deal);
  }

  @Test
  default void aSpellingOfThePortalsOwnIsNormalisedAndNotWrittenAgain() {
    Opportunity deal = changedWhenApproved("006-1");
    EngineUse engine = approved("006-1");
    Field respelled = under().respell("The portal's own words");
    Map<Field, Result> results =
        engine.pass(deal).writes().stream()
            .collect(Collectors.toMap(WriteOutcome::field, WriteOutcome::result));
    assertThat(results).containsEntry(respelled, Result.NORMALISED);
    engine.isAtRest(deal);
  }

  @Test
  default void aRecordThatIsGoneIsSaidToBeAndNotMadeAnew() {
    Opportunity deal = changedWhenApproved("006-1");
    EngineUse engine = approved("006-1");
    int records = under().records();
    under().remove(engine.pass(under().goodDeal("006-1")).portalId().orElseThrow());
    DealResult gone = engine.pass(deal);
    assertThat(gone.standing()).isEqualTo(Standing.GONE);
    assertThat(gone.waitingFor()).isPresent();
    engine.isAtRest(deal);
    assertThat(under().records()).isLessThanOrEqualTo(records);
  }

  @Test
  default void repeatedAndDisorderlyChangesAndEventsDoNoHarm() {
    Opportunity[] deals = {under().goodDeal("006-1"), under().goodDeal("006-2")};
    EngineUse engine = new EngineUse(under());
    engine.portal().tellInDisorder();
    SyncReport first = engine.passOver(deals);
    first.deals().forEach(deal -> under().approve(deal.portalId().orElseThrow()));
    List<String> events = new ArrayList<>(under().events());
    events.addAll(under().events());
    Collections.reverse(events);
    assertThat(events.stream().filter(engine::heard).count()).isGreaterThan(1);
    SyncReport second = engine.passOver(deals);
    assertThat(second.deals()).allMatch(deal -> deal.standing() == Standing.APPROVED);
    engine.passOver(deals);
    engine.isAtRest(deals);
    assertThat(under().records()).isEqualTo(deals.length);
  }

  private static void isInSync(DealResult deal) {
    assertThat(deal.violations()).isEmpty();
    assertThat(deal.waitingFor()).isEmpty();
    assertThat(deal.inSync()).as("%s", deal.reconciliation()).isTrue();
  }

  private Opportunity changedWhenApproved(String crmId) {
    return EngineUse.changed(under().goodDeal(crmId), under().changeWhenApproved());
  }

  /** An engine that has registered a deal, and has read that the cloud approves it. */
  private EngineUse approved(String crmId) {
    Opportunity deal = under().goodDeal(crmId);
    EngineUse engine = new EngineUse(under());
    under().approve(engine.pass(deal).portalId().orElseThrow());
    assertThat(engine.pass(deal).standing()).isEqualTo(Standing.APPROVED);
    return engine;
  }

  private static List<Result> results(DealResult deal, FieldValues change) {
    return deal.writes().stream()
        .filter(write -> change.get(write.field()).isPresent())
        .map(WriteOutcome::result)
        .toList();
  }
}
