package dev.cosell.comp;

import static dev.cosell.comp.Comp.ALLIANCE;
import static dev.cosell.comp.Comp.SELLER;
import static dev.cosell.comp.Comp.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.attribution.Credit;
import dev.cosell.cloud.Cloud;
import dev.cosell.money.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompCalculatorTest {
  @Test
  void aDirectDealIsTheSellersWhole() {
    CompRun run =
        Comp.run(
            Comp.plan().addSplits(Comp.allToSeller(1)).build(),
            Comp.deal("D1", "120000.00").build());
    assertThat(run.lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.claim()).hasToString("D1/primary/ACCOUNT_EXECUTIVE/s1");
              assertThat(line.amount()).isEqualTo(usd("120000.00"));
              assertThat(line.why())
                  .containsExactly(
                      "won on 2031-01-15 for USD 120000.00",
                      "rule 'all to the seller' of ours v1 for pool primary",
                      "100 % to ACCOUNT_EXECUTIVE of USD 120000.00 is USD 120000.00",
                      "retires quota, sold direct: 30 days after it was won on 2031-01-15");
            });
  }

  @Test
  void aSourcedDealIsSplitWithAlliances() {
    CompPlan plan =
        Comp.plan()
            .addSplits(
                Comp.split(
                    "sourced",
                    1,
                    Condition.in(DealFact.ATTRIBUTION, "SOURCED"),
                    SELLER,
                    "70",
                    ALLIANCE,
                    "30"),
                Comp.allToSeller(2))
            .build();
    CompDeal sourced =
        Comp.deal("D1", "100.01")
            .addPeople(DealRole.of("a1", ALLIANCE))
            .putAttribution(Cloud.AWS, Credit.SOURCED)
            .build();
    CompDeal direct =
        sourced
            .withId(new dev.cosell.opportunity.OpportunityId("D2"))
            .withAttribution(java.util.Map.of());
    assertThat(Comp.run(plan, sourced, direct).lines())
        .extracting(line -> line.claim() + " " + line.amount())
        .containsExactly(
            "D1/primary/ACCOUNT_EXECUTIVE/s1 USD 70.01",
            "D1/primary/ALLIANCE_MANAGER/a1 USD 30.00",
            "D2/primary/ACCOUNT_EXECUTIVE/s1 USD 100.01");
  }

  @Test
  void aCentBetweenThreeGoesToTheFirst() {
    CompDeal deal =
        Comp.deal("D1", "0.01")
            .addPeople(DealRole.of("s3", SELLER), DealRole.of("s2", SELLER))
            .build();
    assertThat(Comp.run(Comp.plan().addSplits(Comp.allToSeller(1)).build(), deal).lines())
        .extracting(line -> line.payee() + " " + line.amount())
        .containsExactly("s1 USD 0.01", "s2 USD 0.00", "s3 USD 0.00");
  }

  @Test
  void tiersCutWhatIsRetiredWhereTheyBegin() {
    OverlayPool pool =
        new OverlayPool("accelerator", CreditKind.INCREMENTAL_BOOKING, Percent.of("20"));
    CompPlan plan =
        Comp.plan()
            .addSplits(Comp.allToSeller(1))
            .addParticipants(Participant.of("s1", SELLER).withQuota(usd("100000.00")))
            .addPools(pool)
            .addRules(
                CreditRule.of(
                    "accelerator",
                    pool,
                    1,
                    SELLER,
                    Condition.always(),
                    new CreditAmount.Tiers(
                        List.of(
                            new CreditAmount.Tier(Percent.of("0"), Percent.of("8")),
                            new CreditAmount.Tier(Percent.of("100"), Percent.of("12"))))))
            .build();
    CompRun run =
        Comp.run(
            plan,
            Comp.deal("D1", "60000.00").build(),
            Comp.deal("D2", "60000.00").closedOn(LocalDate.parse("2031-02-01")).build());
    assertThat(run.lines())
        .filteredOn(line -> line.kind() == CreditKind.INCREMENTAL_BOOKING)
        .extracting(line -> line.claim().deal() + " " + line.amount())
        .containsExactly("D1 USD 4800.00", "D2 USD 5600.00");
    assertThat(run.attainments())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.percent()).contains(new BigDecimal("120.00"));
              assertThat(each.period()).hasToString("2031-01+3");
            });
  }
}
