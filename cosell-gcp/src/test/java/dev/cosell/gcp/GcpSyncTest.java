package dev.cosell.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.sync.CrmDeal;
import dev.cosell.sync.DealResult;
import dev.cosell.sync.InMemorySyncStore;
import dev.cosell.sync.Pace;
import dev.cosell.sync.Standing;
import dev.cosell.sync.SyncEngine;
import dev.cosell.sync.SyncReport;
import dev.cosell.testkit.gcp.AcceptanceRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The engine with Google's portal. */
class GcpSyncTest {
  private final GoogleUnderTest under = new GoogleUnderTest();
  private final SyncEngine engine =
      SyncEngine.builder()
          .portal(under.portal())
          .store(new InMemorySyncStore())
          .pace(new FakesPace())
          .build();

  @AfterEach
  void stop() {
    under.close();
  }

  private Opportunity deal(String id) {
    return under.goodDeal(id).withId(new OpportunityId(id));
  }

  @Test
  void dealsAreSubmittedAndASecondPassWritesNothing() {
    List<CrmDeal> deals =
        IntStream.range(0, 5).mapToObj(i -> CrmDeal.of(deal("006-" + i))).toList();
    SyncReport first = engine.pass(deals);
    assertThat(first.stoppedBy()).isEmpty();
    assertThat(first.deals()).allMatch(DealResult::registeredNow).allMatch(DealResult::inSync);
    assertThat(first.deals()).extracting(DealResult::standing).containsOnly(Standing.IN_REVIEW);
    assertThat(under.fake().operator().opportunities()).hasSize(5);
    assertThat(engine.pass(deals).writeCalls()).isZero();
  }

  @Test
  void aChangeThatTheReviewLocksWaitsAndIsMadeOnceGoogleHasAccepted() {
    under.fake().operator().reviewAutomatically(AcceptanceRule.acceptAll(Duration.ofHours(6)));
    Opportunity deal = deal("006-1");
    engine.pass(List.of(CrmDeal.of(deal)));
    Opportunity later =
        Opportunity.of(deal.id(), deal.fieldValues().with(under.changeWhenApproved()));
    SyncReport locked = engine.pass(List.of(CrmDeal.of(later)));
    assertThat(locked.writeCalls()).isZero();
    assertThat(locked.deals().get(0).inSync()).isFalse();
    under.fake().clock().advance(Duration.ofHours(6));
    SyncReport open = engine.pass(List.of(CrmDeal.of(later)));
    assertThat(open.deals().get(0).standing()).isEqualTo(Standing.APPROVED);
    assertThat(open.deals().get(0).inSync()).isTrue();
    assertThat(
            under
                .fake()
                .operator()
                .opportunities()
                .get(0)
                .at("/qualificationInfo/dealSize/units")
                .asText())
        .isEqualTo("97000");
    assertThat(engine.pass(List.of(CrmDeal.of(later))).writeCalls()).isZero();
  }

  @Test
  void aDealOfGooglesIsProposedToTheCrmOnce() {
    under.offer();
    SyncReport report = engine.pass(List.of());
    assertThat(report.deals()).extracting(DealResult::standing).containsExactly(Standing.PROPOSED);
    assertThat(engine.pass(List.of()).deals()).hasSize(1);
  }

  @Test
  void aRecordFromWhichThePartnerWasTakenIsGoneAndNotMadeAnew() {
    Opportunity deal = deal("006-1");
    SyncReport first = engine.pass(List.of(CrmDeal.of(deal)));
    under.fake().operator().detach(first.deals().get(0).portalId().orElseThrow().value());
    under.fake().events().forEach(engine::heard);
    SyncReport after = engine.pass(List.of(CrmDeal.of(deal)));
    assertThat(after.deals()).extracting(DealResult::standing).containsExactly(Standing.GONE);
    assertThat(after.writeCalls()).isZero();
    assertThat(under.fake().operator().opportunities()).hasSize(1);
  }

  /** The fake's clock, moved by waiting. */
  private final class FakesPace implements Pace {
    @Override
    public Instant now() {
      return under.fake().clock().instant();
    }

    @Override
    public void waitUntil(Instant time) {
      if (time.isAfter(now())) {
        under.fake().clock().set(time);
      }
    }
  }
}
