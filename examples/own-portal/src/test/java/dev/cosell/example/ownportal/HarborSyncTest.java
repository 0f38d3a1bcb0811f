package dev.cosell.example.ownportal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.authority.FieldOutcome;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.sync.CrmDeal;
import dev.cosell.sync.DealResult;
import dev.cosell.sync.InMemorySyncStore;
import dev.cosell.sync.Pace;
import dev.cosell.sync.Standing;
import dev.cosell.sync.SyncEngine;
import dev.cosell.sync.SyncReport;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Step 7: the engine keeps a CRM's deals in step with Harbor, and knows nothing of Harbor. */
class HarborSyncTest {
  private final HarborUnderTest harbor = new HarborUnderTest();
  private final SyncEngine engine =
      SyncEngine.builder()
          .portal(harbor.portal())
          .policy(HarborPortal.policy())
          .store(new InMemorySyncStore())
          .pace(Pace.real(harbor.clock()))
          .build();

  @AfterEach
  void stop() {
    harbor.close();
  }

  @Test
  void aDealGoesToHarborIsApprovedAndChanged() {
    Opportunity deal = harbor.goodDeal("006-1");
    DealResult registered = pass(deal);
    assertThat(registered.standing()).isEqualTo(Standing.IN_REVIEW);

    harbor.approve(registered.portalId().orElseThrow());
    DealResult approved = pass(deal);
    assertThat(approved.standing()).isEqualTo(Standing.APPROVED);
    assertThat(approved.writtenBack().text(Field.REVIEW_STATUS)).contains("Approved");

    Opportunity changed = deal.withNextSteps("Contract review on Friday");
    assertThat(pass(changed).inSync()).isTrue();
    assertThat(harbor.sent()).anyMatch(sent -> sent.contains("Contract review on Friday"));
    assertThat(engine.pass(List.of(CrmDeal.of(changed))).writeCalls()).isZero();
  }

  @Test
  void aDealThatHarborBringsWaitsForAPersonAndIsProposedOnceTaken() {
    harbor.offer();
    SyncReport report = engine.pass(List.of());
    assertThat(report.invitations())
        .singleElement()
        .satisfies(
            offer -> {
              assertThat(offer.summary().text(Field.ACCOUNT_NAME)).contains("Birch Mills");
              assertThat(engine.accept(offer.id()).toOptional()).isPresent();
            });
    assertThat(engine.pass(List.of()).deals())
        .extracting(DealResult::standing)
        .containsExactly(Standing.PROPOSED);
  }

  @Test
  void whatHarborHasNoPlaceForAndWhatMustNotLeaveIsReported() {
    Opportunity deal =
        harbor
            .goodDeal("006-1")
            .withComments("Bring somebody who knows conveyors")
            .withDetails(java.util.Map.of(new Field("crm.margin"), new Text("31 percent")));
    DealResult result = pass(deal);
    assertThat(result.reconciliation().orElseThrow().with(FieldOutcome.NOT_CARRIED))
        .extracting(decision -> decision.field())
        .contains(Field.COMMENTS);
    assertThat(result.reconciliation().orElseThrow().with(FieldOutcome.WITHHELD))
        .extracting(decision -> decision.field())
        .contains(new Field("crm.margin"));
    assertThat(harbor.sent()).noneMatch(sent -> sent.contains("31 percent"));
  }

  private DealResult pass(Opportunity deal) {
    return engine.pass(List.of(CrmDeal.of(deal))).deals().get(0);
  }
}
