package dev.cosell.comp;

import static dev.cosell.comp.Comp.usd;
import static dev.cosell.comp.Ledgers.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import dev.cosell.comp.RunDiff.Input;
import dev.cosell.money.Percent;
import dev.cosell.opportunity.OpportunityId;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RunDiffTest {
  private static final CompPlans PLANS = CompPlans.of(Ledgers.plan());
  private static final CompDeal DEAL = Comp.deal("D1", "1000.00").build();

  private static CompRun run(CompDeal... deals) {
    return Ledgers.run(PLANS, "2031-02-28", deals);
  }

  @Test
  void equalRunsDoNotDiffer() {
    assertThat(RunDiff.between(run(DEAL), run(DEAL)).changes()).isEmpty();
    assertThat(RunDiff.between(run(DEAL), run(DEAL)).toText()).isEmpty();
  }

  @Test
  void whatIsNewGoneAndChangedIsToldWithTheInputs() {
    CompDeal second = DEAL.withId(new OpportunityId("D2"));
    CompDeal third = DEAL.withId(new OpportunityId("D3"));
    RunDiff diff = RunDiff.between(run(DEAL, second), run(DEAL.withValue(usd("900.00")), third));
    assertThat(diff.toText())
        .isEqualTo(
            """
            D1/bonus/ACCOUNT_EXECUTIVE/s1: USD 100.00 -> USD 90.00
              value: USD 1000.00, now USD 900.00
              base: USD 1000.00, now USD 900.00
            D1/primary/ACCOUNT_EXECUTIVE/s1: USD 1000.00 -> USD 900.00
              value: USD 1000.00, now USD 900.00
              base: USD 1000.00, now USD 900.00
            D2/bonus/ACCOUNT_EXECUTIVE/s1: USD 100.00 -> none
              the claim is gone
            D2/primary/ACCOUNT_EXECUTIVE/s1: USD 1000.00 -> none
              the claim is gone
            D3/bonus/ACCOUNT_EXECUTIVE/s1: none -> USD 100.00
              the claim is new
            D3/primary/ACCOUNT_EXECUTIVE/s1: none -> USD 1000.00
              the claim is new
            """);
    assertThat(diff.changes())
        .extracting(RunDiff.Change::difference)
        .containsExactly(
            usd("-10.00"),
            usd("-100.00"),
            usd("-100.00"),
            usd("-1000.00"),
            usd("100.00"),
            usd("1000.00"));
  }

  @Test
  void theDayOfPayIsAnInputThatChangesNoAmount() {
    CompDeal routed =
        DEAL.withRouting(
            MarketplaceRouting.of(Cloud.AWS, DealStructure.PRIVATE_OFFER, Percent.of("3")));
    assertThat(RunDiff.between(run(DEAL), run(routed)).changes())
        .hasSize(2)
        .allSatisfy(
            each -> {
              assertThat(each.inputs()).containsExactly(Input.PAY);
              assertThat(each.difference()).isEqualTo(usd("0.00"));
              assertThat(each.words())
                  .containsExactly(
                      "pay: sold direct: 30 days after it was won on 2031-01-15; now through aws's"
                          + " marketplace: the customer's billing has not closed");
            });
  }

  @Test
  void aRateThatChangesIsNamed() {
    CompDeal euro = DEAL.withValue(Money.of(CurrencyUnit.EUR, new BigDecimal("100.00")));
    assertThat(RunDiff.between(in(euro, "1.10"), in(euro, "1.20")).changes().get(1).words())
        .containsExactly(
            "rate: 1.10 since 2031-01-01, now 1.20 since 2031-01-01",
            "base: USD 110.00, now USD 120.00");
  }

  private static CompRun in(CompDeal deal, String rate) {
    RateTable rates =
        RateTable.of(
            List.of(
                new RateTable.Rate(
                    CurrencyUnit.EUR, CurrencyUnit.USD, Comp.START, new BigDecimal(rate))));
    return CompCalculator.of(PLANS, rates).run(List.of(deal), day("2031-02-28"));
  }
}
