package dev.cosell.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.Receipt;
import dev.cosell.portal.Violation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a deal comes to a portal. */
interface RegistrationContract extends ContractScene {
  @Test
  default void aGoodDealPassesTheOfflineCheckAndIsRegistered() {
    Opportunity deal = under().goodDeal("006-1");
    assertThat(portal().preflight(deal, Moment.CREATE, Optional.empty()).violations()).isEmpty();
    assertThat(portal().preflight(deal, Moment.SUBMIT, Optional.empty()).violations()).isEmpty();
    PortalRecord record = new PortalUse(under()).register(deal);
    assertThat(record.id().cloud()).isEqualTo(portal().cloud());
    assertThat(record.crmId()).contains(deal.id());
    assertThat(record.registration().reviewStatus()).isNotEqualTo(ReviewStatus.DRAFT);
    assertThat(record.version()).isNotBlank();
    assertThat(record.payload()).isNotBlank();
  }

  @Test
  default void registrationEndsAndHasMadeOneRecord() {
    Opportunity deal = under().goodDeal("006-1");
    PortalRecord record = new PortalUse(under()).register(deal);
    assertThat(portal().nextStep(deal, Optional.of(record))).isEmpty();
    assertThat(under().records()).isEqualTo(1);
  }

  @Test
  default void eachStepMadeTwiceIsMadeOnce() {
    PortalUse use = new PortalUse(under());
    Opportunity deal = under().goodDeal("006-1");
    PortalCall create = portal().nextStep(deal, Optional.empty()).orElseThrow();
    Receipt first = use.perform(create);
    assertThat(use.perform(create).id()).isEqualTo(first.id());
    PortalRecord record = use.read(first.id());
    Optional<PortalCall> call = portal().nextStep(deal, Optional.of(record));
    while (call.isPresent()) {
      use.perform(call.get());
      PortalRecord once = use.read(first.id());
      use.perform(call.get());
      record = use.read(first.id());
      assertThat(record.values()).isEqualTo(once.values());
      assertThat(portal().nextStep(deal, Optional.of(record))).isNotEqualTo(call);
      call = portal().nextStep(deal, Optional.of(record));
    }
    assertThat(under().records()).isEqualTo(1);
  }

  @Test
  default void equalWorkGivesAnEqualCallAndOtherWorkAnotherKey() {
    Opportunity deal = under().goodDeal("006-1");
    PortalCall call = portal().nextStep(deal, Optional.empty()).orElseThrow();
    assertThat(portal().nextStep(under().goodDeal("006-1"), Optional.empty())).contains(call);
    assertThat(call.idempotencyKey()).isNotBlank().hasSizeLessThanOrEqualTo(64);
    assertThat(call.crmId()).contains(deal.id());
    assertThat(call.cloud()).isEqualTo(portal().cloud());
    PortalCall other = portal().nextStep(under().goodDeal("006-2"), Optional.empty()).orElseThrow();
    assertThat(other.idempotencyKey()).isNotEqualTo(call.idempotencyKey());
  }

  @Test
  default void aDealWithGapsIsObjectedToBeforeItIsSent() {
    Opportunity empty = Opportunity.builder().id(new OpportunityId("006-1")).build();
    List<Violation> violations =
        portal().preflight(empty, Moment.SUBMIT, Optional.empty()).violations();
    assertThat(violations).hasSizeGreaterThan(1);
    assertThat(violations)
        .allSatisfy(
            violation -> {
              assertThat(violation.path()).isNotBlank();
              assertThat(violation.message()).startsWith(violation.path()).doesNotContain("\n");
              assertThat(violation.remedy()).isNotBlank();
            });
    assertThat(under().calls()).isZero();
  }
}
