package dev.cosell.comp;

import static dev.cosell.comp.Comp.ALLIANCE;
import static dev.cosell.comp.Comp.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.attribution.Credit;
import dev.cosell.cloud.Cloud;
import dev.cosell.money.Percent;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class NeutralityCheckTest {
  private static final OverlayPool BONUS =
      new OverlayPool("bonus", CreditKind.INCREMENTAL_BOOKING, Percent.of("20"));

  private static NeutralityCheck check(CompPlan plan, CompDeal deal) {
    return NeutralityCheck.of(CompPlans.of(plan), RateTable.none(), List.of(deal));
  }

  private static CompPlan plan(Condition when, CreditBase of) {
    return Comp.plan()
        .addSplits(Comp.allToSeller(1))
        .addPools(BONUS)
        .addRules(
            CreditRule.of(
                "commission", BONUS, 1, SELLER, when, new CreditAmount.Share(Percent.of("10"), of)))
        .build();
  }

  @Test
  void theKnownStructuresAreNeutralForSellers() {
    CompDeal deal =
        Comp.deal("D1", "200000.00")
            .addPeople(DealRole.of("a1", ALLIANCE), DealRole.of("c1", CompRole.CHANNEL_PARTNER))
            .putAttribution(Cloud.AWS, Credit.SOURCED)
            .routing(MarketplaceRouting.of(Cloud.AWS, DealStructure.CPPO, Percent.of("3")))
            .build();
    List<Participant> people =
        List.of(Participant.of("s1", SELLER).under("m1"), Participant.of("m1", CompRole.MANAGER));
    for (CompPlan plan :
        List.of(
            CompPlan.sharedQuotaCredit(Comp.header(1, Comp.START), CurrencyUnit.USD, people),
            CompPlan.allianceMbo(Comp.header(1, Comp.START), CurrencyUnit.USD, people),
            CompPlan.allianceCarveOut(Comp.header(1, Comp.START), CurrencyUnit.USD, people))) {
      assertThat(check(plan, deal).breaches()).isEmpty();
      assertThat(check(plan, deal).rules()).isEmpty();
    }
  }

  @Test
  void aRuleThatPaysOnTheNetIsNamed() {
    NeutralityCheck check =
        check(plan(Condition.always(), CreditBase.NET_OF_FEE), Comp.deal("D1", "1000.00").build());
    assertThat(check.rules()).containsExactly("commission");
    assertThat(check.breaches())
        .extracting(NeutralityBreach::text)
        .containsExactly(
            "s1 as ACCOUNT_EXECUTIVE has USD 100.00 of pool bonus if D1 is sold direct (rule"
                + " 'commission'), and USD 97.00 by a PRIVATE_OFFER through aws's marketplace (rule"
                + " 'commission')",
            "s1 as ACCOUNT_EXECUTIVE has USD 100.00 of pool bonus if D1 is sold direct (rule"
                + " 'commission'), and USD 97.00 by a PRIVATE_OFFER through azure's marketplace (rule"
                + " 'commission')",
            "s1 as ACCOUNT_EXECUTIVE has USD 100.00 of pool bonus if D1 is sold direct (rule"
                + " 'commission'), and USD 97.00 by a PRIVATE_OFFER through gcp's marketplace (rule"
                + " 'commission')");
  }

  @Test
  void aRuleForOneWayOnlyIsNamed() {
    CompDeal deal =
        Comp.deal("D1", "1000.00")
            .routing(MarketplaceRouting.of(Cloud.AWS, DealStructure.CPPO, Percent.of("3")))
            .build();
    NeutralityCheck check =
        check(plan(Condition.in(DealFact.STRUCTURE, "CPPO"), CreditBase.DEAL_VALUE), deal);
    assertThat(check.breaches())
        .extracting(NeutralityBreach::text)
        .containsExactly(
            "s1 as ACCOUNT_EXECUTIVE has USD 0.00 of pool bonus if D1 is sold direct (no rule), and"
                + " USD 100.00 by a CPPO through aws's marketplace (rule 'commission')");
    NeutralityCheck other =
        check(
            plan(new Condition.Is(DealFact.MARKETPLACE_ROUTED, false), CreditBase.DEAL_VALUE),
            deal);
    assertThat(other.breaches()).hasSize(4);
    assertThat(other.rules()).containsExactly("commission");
  }
}
