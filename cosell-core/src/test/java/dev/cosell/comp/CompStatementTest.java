package dev.cosell.comp;

import static dev.cosell.comp.Comp.SELLER;
import static dev.cosell.comp.Comp.usd;
import static dev.cosell.comp.Ledgers.REVOPS;
import static dev.cosell.comp.Ledgers.S1;
import static dev.cosell.comp.Ledgers.approve;
import static dev.cosell.comp.Ledgers.close;
import static dev.cosell.comp.Ledgers.day;
import static dev.cosell.comp.Ledgers.month;
import static dev.cosell.comp.Ledgers.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.cloud.Cloud;
import dev.cosell.money.Percent;
import dev.cosell.opportunity.OpportunityId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompStatementTest {
  private static final MarketplaceRouting AWS =
      MarketplaceRouting.of(Cloud.AWS, DealStructure.PRIVATE_OFFER, Percent.of("3"));
  private static final CompDeal DIRECT = Comp.deal("D1", "1000.00").build();
  private static final CompDeal BILLED =
      DIRECT.withId(new OpportunityId("D2")).withRouting(AWS.billedOn(day("2031-01-31")));
  private static final CompDeal HELD =
      DIRECT.withId(new OpportunityId("D3")).withRouting(AWS.held());
  private static final CompDeal NOT_BILLED =
      DIRECT.withId(new OpportunityId("D4")).withRouting(AWS);

  private static CompLedger january() {
    CompLedger ledger = post(Ledgers.empty(), "2031-02-14", DIRECT, BILLED, HELD, NOT_BILLED);
    ledger = approve(ledger, "R2031-02-14", "2031-02-14");
    return ledger
        .adjust(
            Adjustment.of("ADJ-1", S1, usd("25.00"))
                .recordedOn(day("2031-02-14"))
                .concerns(Comp.DAY)
                .by(REVOPS)
                .reason("Win-back <b>of</b> January")
                .reference("case 77")
                .build())
        .orThrow();
  }

  @Test
  void c4WhatIsEarnedPayableExpectedHeldAndPaidStandsApart() {
    CompLedger ledger =
        january().pay("Feb", day("2031-02-28"), List.of("R2031-02-14/000001")).orThrow();
    CompStatement statement = CompStatement.of(ledger, S1, month("2031-01"));
    StatementTotals pay = statement.totals(CreditKind.INCREMENTAL_BOOKING);
    assertThat(pay.earned()).isEqualTo(usd("400.00"));
    assertThat(pay.adjusted()).isEqualTo(usd("25.00"));
    assertThat(pay.byStatus())
        .isEqualTo(
            Map.of(
                LineStatus.AWAITS_BILLING, usd("100.00"),
                LineStatus.EXPECTED, usd("100.00"),
                LineStatus.PAYABLE, usd("25.00"),
                LineStatus.HELD, usd("100.00"),
                LineStatus.PAID, usd("100.00")));
    assertThat(pay.expectedFrom()).contains(day("2031-03-17"));
    assertThat(pay.expectedTo()).contains(day("2031-04-01"));
    assertThat(pay.payable()).isEqualTo(usd("25.00"));
    StatementTotals quota = statement.totals(CreditKind.QUOTA_RETIREMENT);
    assertThat(quota.earned()).isEqualTo(usd("4000.00"));
    assertThat(quota.byStatus()).isEqualTo(Map.of(LineStatus.CREDITED, usd("4000.00")));
    assertThat(statement.attainments())
        .singleElement()
        .satisfies(each -> assertThat(each.percent()).contains(new BigDecimal("4.00")));
  }

  @Test
  void theTextSaysAllOfIt() {
    CompLedger ledger = post(Ledgers.empty(), "2031-02-14", DIRECT);
    ledger = approve(ledger, "R2031-02-14", "2031-02-14");
    ledger = close(ledger, "2031-01", "2031-02-14");
    CompLedger refunded =
        post(
            ledger, "2031-03-11", DIRECT.withRefunds(new Refund(day("2031-03-10"), usd("400.00"))));
    assertThat(CompStatement.of(refunded, S1, month("2031-02")).toText())
        .isEqualTo(
            """
            Statement of s1 for 2031-02
            2031-02-01 to 2031-02-28, as known on 2031-03-11, in USD

            Quota retirement
              earned                                                     USD -400.00
              adjusted by hand                                              USD 0.00
                of which awaiting approval                               USD -400.00
              retired in 2031-01+3: USD 600.00 of USD 100000.00, 0.60 %

            Pay on top of quota
              earned                                                      USD -40.00
              adjusted by hand                                              USD 0.00
                of which awaiting approval                                 USD 60.00
                of which reversed before it was paid                     USD -100.00
              carried from before, reversed before it was paid            USD 100.00
              can be paid now                                               USD 0.00

            Lines
              R2031-03-11/000001  D1  INCREMENTAL_BOOKING  USD -100.00  CLAWBACK of R2031-02-14/000001
                reversed before it was paid
                takes back R2031-02-14/000001 of USD 100.00
                taken back by refunds: USD 0.00, now USD 400.00
                base: USD 1000.00, now USD 600.00
              R2031-03-11/000002  D1  INCREMENTAL_BOOKING  USD 60.00  CLAWBACK
                awaiting approval
                won on 2031-01-15 for USD 1000.00
                refunds take back USD 400.00, which leaves USD 600.00
                rule 'commission' of ours v1 for pool bonus
                10 % of USD 600.00 is USD 60.00
                is paid on top of quota, sold direct: 30 days after it was won on 2031-01-15
              R2031-03-11/000003  D1  QUOTA_RETIREMENT  USD -1000.00  CLAWBACK of R2031-02-14/000002
                awaiting approval
                takes back R2031-02-14/000002 of USD 1000.00
                taken back by refunds: USD 0.00, now USD 400.00
                base: USD 1000.00, now USD 600.00
              R2031-03-11/000004  D1  QUOTA_RETIREMENT  USD 600.00  CLAWBACK
                awaiting approval
                won on 2031-01-15 for USD 1000.00
                refunds take back USD 400.00, which leaves USD 600.00
                rule 'all to the seller' of ours v1 for pool primary
                100 % to ACCOUNT_EXECUTIVE of USD 600.00 is USD 600.00
                retires quota, sold direct: 30 days after it was won on 2031-01-15

            Carried from earlier periods
              R2031-02-14/000001  D1  INCREMENTAL_BOOKING  USD 100.00  NEW, taken back by R2031-03-11/000001
                reversed before it was paid
                won on 2031-01-15 for USD 1000.00
                rule 'commission' of ours v1 for pool bonus
                10 % of USD 1000.00 is USD 100.00
                is paid on top of quota, sold direct: 30 days after it was won on 2031-01-15
            """);
  }

  @Test
  void whatWasNotPaidIsCarriedToLaterPeriodsUntilItIs() {
    CompLedger ledger = close(january(), "2031-01", "2031-02-14");
    CompStatement february = CompStatement.of(ledger, S1, month("2031-02"));
    assertThat(february.lines()).isEmpty();
    assertThat(february.totals(CreditKind.INCREMENTAL_BOOKING).carried())
        .containsEntry(LineStatus.PAYABLE, usd("125.00"));
    assertThat(february.totals(CreditKind.INCREMENTAL_BOOKING).payable()).isEqualTo(usd("125.00"));
    CompLedger paid =
        ledger
            .pay("Feb", day("2031-02-28"), List.of("R2031-02-14/000001", "ADJ-1/000001"))
            .orThrow();
    assertThat(CompStatement.of(paid, S1, month("2031-02")).carried()).hasSize(3);
  }

  @Test
  void findingsAboutOthersCreditAreNotOnIt() {
    CompPlan plan = Ledgers.plan().withRules(Ledgers.tenth().cappedPerDeal(usd("40.00")));
    CompDeal shared = DIRECT.withPeople(DealRole.of("s1", SELLER), DealRole.of("s12", SELLER));
    CompLedger ledger = post(CompLedger.of(CompPlans.of(plan)), "2031-02-14", shared);
    assertThat(CompStatement.of(ledger, S1, month("2031-01")).findings())
        .extracting(CompFinding::detail)
        .containsExactly(
            "rule 'commission' is capped per deal: s1 has USD 40.00 instead of USD 50.00");
  }

  @Test
  void aStatementOfSomebodyWithoutCreditHasNoLines() {
    CompStatement nobody = CompStatement.of(january(), new Payee("x9"), month("2031-01"));
    assertThat(nobody.lines()).isEmpty();
    assertThat(nobody.totals(CreditKind.QUOTA_RETIREMENT).earned()).isEqualTo(usd("0.00"));
    assertThat(CompStatement.of(Ledgers.empty(), S1, month("2031-01")).toText())
        .startsWith(
            "Statement of s1 for 2031-01\n2031-01-01 to 2031-01-31, before any entry, in USD\n");
    assertThatThrownBy(() -> CompStatement.of(january(), S1, month("2031-01+3")))
        .hasMessage("period must be a pay period such as 2031-01, but was 2031-01+3");
  }

  @Test
  void thePageEscapesEveryTextAndNeedsNothingElse() {
    String page = CompStatement.of(january(), S1, month("2031-01")).toHtml();
    assertThat(page)
        .contains(
            "<li>Win-back &lt;b&gt;of&lt;/b&gt; January</li>", "<td class=\"n\">1,000.00</td>")
        .contains("rule &#39;commission&#39; of ours v1")
        .doesNotContain("<script", "http://", "https://", "<b>of");
  }

  @Test
  void theJsonHasEveryLineAndTotal() {
    String json = CompStatement.of(january(), S1, month("2031-01")).toJson();
    assertThat(json)
        .contains(
            "\"payee\" : \"s1\"",
            "\"PAYABLE\" : \"125.00\"",
            "\"payable\" : \"125.00\"",
            "\"expectedFrom\" : \"2031-03-17\"",
            "\"reason\" : \"ADJUSTMENT\"",
            "\"percent\" : \"4.00\"");
  }

  @Test
  void theCsvHasOneRowPerLine() {
    assertThat(CompStatement.of(january(), S1, month("2031-01")).toCsv().lines())
        .hasSize(10)
        .startsWith(
            "line_id,carried,period,recorded_on,deal_id,kind,amount,currency,rule,reason,reverses,"
                + "status,when,why")
        .contains(
            "ADJ-1/000001,false,2031-01,2031-02-14,,INCREMENTAL_BOOKING,25.00,USD,adjustment,"
                + "ADJUSTMENT,,PAYABLE,,\"Win-back <b>of</b> January; decided by RevOps, see case"
                + " 77\"");
  }
}
