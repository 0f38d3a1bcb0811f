package dev.cosell.comp;

import static dev.cosell.comp.Comp.ALLIANCE;
import static dev.cosell.comp.Comp.SELLER;
import static dev.cosell.comp.Comp.usd;
import static dev.cosell.comp.Ledgers.EARNS;
import static dev.cosell.comp.Ledgers.RETIRES;
import static dev.cosell.comp.Ledgers.REVOPS;
import static dev.cosell.comp.Ledgers.S1;
import static dev.cosell.comp.Ledgers.approve;
import static dev.cosell.comp.Ledgers.assertRefused;
import static dev.cosell.comp.Ledgers.close;
import static dev.cosell.comp.Ledgers.day;
import static dev.cosell.comp.Ledgers.lines;
import static dev.cosell.comp.Ledgers.month;
import static dev.cosell.comp.Ledgers.post;
import static dev.cosell.comp.Ledgers.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.attribution.Credit;
import dev.cosell.cloud.Cloud;
import dev.cosell.money.Percent;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.OfficeHolder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CompLedgerTest {
  private static final CompDeal DEAL = Comp.deal("D1", "1000.00").build();
  private static final CompDeal CORRECTED = DEAL.withValue(usd("1200.00"));
  private static final CompDeal REFUNDED =
      DEAL.withRefunds(new Refund(day("2031-03-10"), usd("400.00")));

  @Nested
  class Posting {
    @Test
    void aRunOfNewDealsIsPostedAsItIs() {
      CompLedger ledger = post(Ledgers.empty(), "2031-02-01", DEAL);
      assertThat(ledger.lines())
          .extracting(Ledgers::text)
          .containsExactly(
              "R2031-02-01/000001 2031-01 USD 100.00 NEW",
              "R2031-02-01/000002 2031-01 USD 1000.00 NEW");
      assertThat(ledger.line("R2031-02-01/000001").orElseThrow().why())
          .contains("10 % of USD 1000.00 is USD 100.00");
    }

    @Test
    void theSameRunUnderTheSameIdChangesNothing() {
      CompLedger ledger = post(Ledgers.empty(), "2031-02-01", DEAL);
      CompRun run = ledger.run("R2031-02-01").orElseThrow();
      assertThat(ledger.post(run, "R2031-02-01", day("2031-02-09")).orThrow()).isSameAs(ledger);
    }

    @Test
    void theSameRunUnderAnotherIdWritesNoLine() {
      CompLedger ledger = post(Ledgers.empty(), "2031-02-01", DEAL);
      CompLedger again = post(ledger, "2031-02-02", DEAL);
      assertThat(again.lines()).isEqualTo(ledger.lines());
      assertThat(again.runs()).hasSize(2);
    }

    @Test
    void whatDiffersIsReversedAndWrittenAnew() {
      CompLedger ledger = post(post(Ledgers.empty(), "2031-02-01", DEAL), "2031-02-02", CORRECTED);
      assertThat(lines(ledger, EARNS))
          .containsExactly(
              "R2031-02-01/000001 2031-01 USD 100.00 NEW",
              "R2031-02-02/000001 2031-01 USD -100.00 CORRECTION of R2031-02-01/000001",
              "R2031-02-02/000002 2031-01 USD 120.00 CORRECTION");
      assertThat(ledger.line("R2031-02-02/000001").orElseThrow().why())
          .containsExactly(
              "takes back R2031-02-01/000001 of USD 100.00",
              "value: USD 1000.00, now USD 1200.00",
              "base: USD 1000.00, now USD 1200.00");
      assertThat(ledger.reversedBy("R2031-02-01/000001")).contains("R2031-02-02/000001");
    }

    @Test
    void aDealThatIsChangedAndChangedBackNetsToWhatItWas() {
      CompLedger ledger =
          post(
              post(post(Ledgers.empty(), "2031-02-01", DEAL), "2031-02-02", CORRECTED),
              "2031-02-03",
              DEAL);
      assertThat(net(ledger, EARNS)).isEqualTo(usd("100.00"));
      assertThat(net(ledger, RETIRES)).isEqualTo(usd("1000.00"));
      assertThat(lines(ledger, EARNS)).hasSize(5);
    }

    @Test
    void aClaimThatIsGoneIsReversed() {
      CompLedger ledger = post(post(Ledgers.empty(), "2031-02-01", DEAL), "2031-02-02");
      assertThat(lines(ledger, EARNS))
          .containsExactly(
              "R2031-02-01/000001 2031-01 USD 100.00 NEW",
              "R2031-02-02/000001 2031-01 USD -100.00 CORRECTION of R2031-02-01/000001");
      assertThat(ledger.line("R2031-02-02/000001").orElseThrow().why())
          .contains("the claim is gone");
      assertThat(lines(post(ledger, "2031-02-03", DEAL), EARNS))
          .endsWith("R2031-02-03/000001 2031-01 USD 100.00 CORRECTION");
    }

    @Test
    void anotherRuleOfTheSameAmountIsWrittenToo() {
      CompPlan plan =
          Comp.plan()
              .addSplits(
                  Comp.split(
                      "routed",
                      1,
                      new Condition.Is(DealFact.MARKETPLACE_ROUTED, true),
                      SELLER,
                      "100"),
                  Comp.allToSeller(2))
              .build();
      CompLedger ledger = post(CompLedger.of(CompPlans.of(plan)), "2031-02-01", DEAL);
      CompDeal routed =
          DEAL.withRouting(
              MarketplaceRouting.of(Cloud.AWS, DealStructure.PRIVATE_OFFER, Percent.of("3")));
      assertThat(lines(post(ledger, "2031-02-02", routed), RETIRES))
          .containsExactly(
              "R2031-02-01/000001 2031-01 USD 1000.00 NEW",
              "R2031-02-02/000001 2031-01 USD -1000.00 CORRECTION of R2031-02-01/000001",
              "R2031-02-02/000002 2031-01 USD 1000.00 CORRECTION");
    }

    @Test
    void aChangeAfterTheCloseLandsInTheFirstOpenPeriod() {
      CompLedger ledger = closedJanuary();
      CompLedger later = post(ledger, "2031-03-01", CORRECTED);
      assertThat(lines(later, EARNS))
          .containsExactly(
              "R2031-02-01/000001 2031-01 USD 100.00 NEW",
              "R2031-03-01/000001 2031-02 USD -100.00 CORRECTION of R2031-02-01/000001",
              "R2031-03-01/000002 2031-02 USD 120.00 CORRECTION");
      assertThat(later.lines(line -> line.period().equals(month("2031-01"))))
          .isEqualTo(ledger.lines());
    }

    @Test
    void aRunOfLaterDealsLeavesEarlierOnesAlone() {
      CompLedger ledger = post(Ledgers.empty(), "2031-02-01", DEAL);
      CompDeal spring = DEAL.withId(new OpportunityId("D2")).withClosedOn(day("2031-04-03"));
      CompRun run = run(ledger.plans(), "2031-05-01", spring);
      CompLedger later = ledger.post(run, "Q2", day("2031-05-01"), day("2031-04-01")).orThrow();
      assertThat(net(later, EARNS)).isEqualTo(usd("100.00"));
      assertThat(later.lines()).hasSize(4);
      assertRefused(ledger.post(run, "Q2", day("2031-05-01"), day("2031-04-10")))
          .containsExactly(
              "since must not be after the day of deal D2, 2031-04-03; begin earlier",
              "since must be the first day of a quota period, such as 2031-04-01, but was"
                  + " 2031-04-10; attainment counts from there");
    }

    @Test
    void aDealThatMovesIntoWhatTheRunCoversIsReversed() {
      CompLedger ledger = post(Ledgers.empty(), "2031-02-01", DEAL);
      CompRun run = run(ledger.plans(), "2031-05-01", CORRECTED.withClosedOn(day("2031-04-03")));
      assertThat(
              lines(ledger.post(run, "Q2", day("2031-05-01"), day("2031-04-01")).orThrow(), EARNS))
          .containsExactly(
              "R2031-02-01/000001 2031-01 USD 100.00 NEW",
              "Q2/000001 2031-01 USD -100.00 CORRECTION of R2031-02-01/000001",
              "Q2/000002 2031-04 USD 120.00 CORRECTION");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
      CompLedger ledger = post(Ledgers.empty(), "2031-02-01", DEAL);
      CompPlan euro =
          CompPlan.of(Comp.header(1, Comp.START), org.joda.money.CurrencyUnit.EUR)
              .quotaPeriod(CompPeriod.Length.QUARTER)
              .payPeriod(CompPeriod.Length.MONTH)
              .addSplits(Comp.allToSeller(1))
              .build();
      assertRefused(ledger.post(run(CompPlans.of(euro), "2031-01-31"), " a/b", day("2031-01-30")))
          .contains(
              "recordedOn must not be before the entry before, 2031-02-01, but was 2031-01-30; a"
                  + " ledger only grows",
              "id must not be blank, begin or end with a space, or hold '/', '|' or a line break",
              "run.currency must be USD, but was EUR",
              "run.asOf must not be after recordedOn 2031-01-30, but was 2031-01-31; post what is"
                  + " known",
              "run.asOf must not be before that of run 'R2031-02-01', 2031-02-01, but was"
                  + " 2031-01-31; it would take back what was won since");
      assertRefused(
              ledger.post(run(ledger.plans(), "2031-02-01"), "R2031-02-01", day("2031-02-01")))
          .contains("id must be new, but 'R2031-02-01' is in the ledger; count on");
    }
  }

  /** Worked examples of what changes after the fact. */
  @Nested
  class Retroactive {
    @Test
    void aMarketplaceRefundAfterPayOutIsClawedBack() {
      CompLedger paid = paidJanuary();
      CompLedger ledger = post(close(paid, "2031-01", "2031-02-28"), "2031-03-11", REFUNDED);
      assertThat(lines(ledger, EARNS))
          .containsExactly(
              "R2031-02-28/000001 2031-01 USD 100.00 NEW",
              "R2031-03-11/000001 2031-02 USD -100.00 CLAWBACK of R2031-02-28/000001",
              "R2031-03-11/000002 2031-02 USD 60.00 CLAWBACK");
      assertThat(lines(ledger, RETIRES)).endsWith("R2031-03-11/000004 2031-02 USD 600.00 CLAWBACK");
      ledger = approve(ledger, "R2031-03-11", "2031-03-12");
      assertThat(status(ledger, "R2031-02-28/000001")).isEqualTo(LineStatus.PAID);
      assertThat(status(ledger, "R2031-03-11/000001")).isEqualTo(LineStatus.PAYABLE);
      assertThat(status(ledger, "R2031-03-11/000002")).isEqualTo(LineStatus.PAYABLE);
      assertRefused(
              ledger.pay(
                  "March", day("2031-03-31"), List.of("R2031-03-11/000001", "R2031-03-11/000002")))
          .containsExactly(
              "paid must not add up to less than zero for a payee, but did for s1; leave lines"
                  + " below zero for a later payment");
    }

    @Test
    void aFullRefundTakesAllBack() {
      CompDeal cancelled = DEAL.withRefunds(new Refund(day("2031-03-10"), usd("1000.00")));
      CompLedger ledger = post(paidJanuary(), "2031-03-11", cancelled);
      assertThat(net(ledger, EARNS)).isEqualTo(usd("0.00"));
      assertThat(lines(ledger, EARNS))
          .contains("R2031-03-11/000001 2031-01 USD -100.00 CLAWBACK of R2031-02-28/000001");
    }

    @Test
    void aRefundTakesAttainmentBackAndSoChangesALaterDeal() {
      assertThat(accelerated(Clawback.Attainment.TAKEN_BACK))
          .containsExactly(
              "R2031-03-01/000003 2031-02 USD 9600.00 NEW",
              "R2031-03-11/000005 2031-02 USD -9600.00 CORRECTION of R2031-03-01/000003",
              "R2031-03-11/000006 2031-02 USD 7200.00 CORRECTION");
    }

    @Test
    void attainmentThatIsKeptLeavesALaterDealAlone() {
      assertThat(accelerated(Clawback.Attainment.KEPT))
          .containsExactly("R2031-03-01/000003 2031-02 USD 9600.00 NEW");
    }

    /** The lines of the second deal's accelerator, after a refund of the first one. */
    private List<String> accelerated(Clawback.Attainment attainment) {
      CompPlan plan =
          Ledgers.plan()
              .withClawback(new Clawback(180, attainment))
              .withRules(
                  CreditRule.of(
                      "accelerator",
                      Ledgers.BONUS,
                      1,
                      SELLER,
                      Condition.always(),
                      new CreditAmount.Tiers(
                          List.of(
                              new CreditAmount.Tier(Percent.of("0"), Percent.of("8")),
                              new CreditAmount.Tier(Percent.of("100"), Percent.of("12"))))));
      CompDeal first = DEAL.withValue(usd("100000.00"));
      CompDeal second =
          DEAL.withId(new OpportunityId("D2"))
              .withValue(usd("80000.00"))
              .withClosedOn(day("2031-02-10"));
      CompLedger ledger = post(CompLedger.of(CompPlans.of(plan)), "2031-03-01", first, second);
      CompDeal refunded = first.withRefunds(new Refund(day("2031-03-10"), usd("60000.00")));
      return lines(
          post(ledger, "2031-03-11", refunded, second),
          new ClaimId(second.id(), "bonus", SELLER, S1));
    }

    @Test
    void aRefundThatWasWrongIsPutRight() {
      CompLedger ledger = post(post(paidJanuary(), "2031-03-11", REFUNDED), "2031-03-20", DEAL);
      assertThat(lines(ledger, EARNS)).endsWith("R2031-03-20/000002 2031-01 USD 100.00 CORRECTION");
    }

    @Test
    void aPlanThatChangesInThePeriodRulesTheDealsWonSinceThen() {
      CompPlan first = Ledgers.plan();
      CompPlan second =
          first
              .withHeader(Comp.header(2, day("2031-01-20")))
              .withRules(
                  CreditRule.of(
                      "commission",
                      Ledgers.BONUS,
                      1,
                      SELLER,
                      Condition.always(),
                      new CreditAmount.Share(Percent.of("12"), CreditBase.DEAL_VALUE)));
      CompDeal late = DEAL.withId(new OpportunityId("D2")).withClosedOn(day("2031-01-25"));
      CompLedger ledger = post(CompLedger.of(CompPlans.of(first)), "2031-02-01", DEAL, late);
      ledger = post(ledger.under(CompPlans.of(first, second)), "2031-02-02", DEAL, late);
      assertThat(ledger.lines(line -> line.id().startsWith("R2031-02-02")))
          .extracting(line -> Ledgers.text(line) + " " + line.plan().orElseThrow())
          .containsExactly(
              "R2031-02-02/000001 2031-01 USD -100.00 CORRECTION of R2031-02-01/000003 ours v1",
              "R2031-02-02/000002 2031-01 USD 120.00 CORRECTION ours v2",
              "R2031-02-02/000003 2031-01 USD -1000.00 CORRECTION of R2031-02-01/000004 ours v1",
              "R2031-02-02/000004 2031-01 USD 1000.00 CORRECTION ours v2");
      assertThat(ledger.line("R2031-02-02/000001").orElseThrow().why())
          .containsExactly(
              "takes back R2031-02-01/000003 of USD 100.00",
              "plan: ours v1, now ours v2",
              "part: 10 %, now 12 %");
    }

    @Test
    void anAttributionThatChangesMovesCreditFromOneToTheOther() {
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
      CompDeal direct = DEAL.withPeople(DealRole.of("s1", SELLER), DealRole.of("a1", ALLIANCE));
      CompLedger ledger = post(CompLedger.of(CompPlans.of(plan)), "2031-02-01", direct);
      CompDeal sourced =
          CompDeal.of(direct.id(), direct.value(), direct.closedOn())
              .people(direct.people())
              .putAttribution(Cloud.AWS, Credit.SOURCED)
              .build();
      assertThat(post(ledger, "2031-02-02", sourced).lines())
          .extracting(line -> line.payee() + " " + line.amount() + " " + line.reason())
          .containsExactly(
              "s1 USD 1000.00 NEW",
              "s1 USD -1000.00 CORRECTION",
              "s1 USD 700.00 CORRECTION",
              "a1 USD 300.00 NEW");
    }
  }

  @Nested
  class Approving {
    @Test
    void somebodyOfANeutralOfficeApproves() {
      CompLedger ledger = post(Ledgers.empty(), "2031-02-28", DEAL);
      assertThat(status(ledger, "R2031-02-28/000001")).isEqualTo(LineStatus.AWAITS_APPROVAL);
      ledger = approve(ledger, "R2031-02-28", "2031-03-01");
      assertThat(status(ledger, "R2031-02-28/000001")).isEqualTo(LineStatus.PAYABLE);
      assertThat(status(ledger, "R2031-02-28/000002")).isEqualTo(LineStatus.CREDITED);
      assertThat(approve(ledger, "R2031-02-28", "2031-03-01")).isSameAs(ledger);
    }

    @Test
    void aPayeeOrAnOfficeOfASideDoesNot() {
      CompLedger ledger = post(Ledgers.empty(), "2031-02-01", DEAL);
      assertRefused(
              ledger.approve("R2031-02-01", day("2031-02-02"), new OfficeHolder("s1", "VP Sales")))
          .containsExactly(
              "by.office must be of neither alliances nor sales, one of [Sales Ops, RevOps], but"
                  + " was 'VP Sales'; let somebody of such an office do it",
              "by.user must not be somebody to whom the run gives credit");
      assertRefused(ledger.approve("R9", day("2031-02-02"), REVOPS))
          .containsExactly("run must be a run of the ledger, but was 'R9'");
      assertRefused(
              approve(ledger, "R2031-02-01", "2031-02-02")
                  .approve("R2031-02-01", day("2031-02-03"), REVOPS))
          .containsExactly("run must not be approved yet, but 'R2031-02-01' is");
    }
  }

  @Nested
  class Closing {
    @Test
    void aPeriodIsClosedOnceItsRunsAreApproved() {
      CompLedger ledger = post(Ledgers.empty(), "2031-02-01", DEAL);
      assertRefused(ledger.close(month("2031-01"), day("2031-02-02"), REVOPS))
          .containsExactly(
              "period must hold approved runs only, but 'R2031-02-01' is not approved; have it"
                  + " approved first");
      CompLedger closed = closedJanuary();
      assertThat(closed.isOpen(month("2031-01"))).isFalse();
      assertThat(closed.firstOpen()).contains(month("2031-02"));
    }

    @Test
    void periodsAreClosedOneAfterTheOtherAndNotEarly() {
      CompLedger ledger = closedJanuary();
      assertRefused(ledger.close(month("2031-01"), day("2031-02-04"), REVOPS))
          .containsExactly("period must be open, but 2031-01 is closed already");
      assertRefused(
              ledger.close(month("2031-03"), day("2031-02-03"), new OfficeHolder("x", "Sales")))
          .containsExactly(
              "period must be the first that is open, 2031-02, but was 2031-03; close one after"
                  + " the other",
              "recordedOn must not be before the period's last day, 2031-03-31, but was"
                  + " 2031-02-03",
              "by.office must be of neither alliances nor sales, one of [Sales Ops, RevOps], but"
                  + " was 'Sales'; let somebody of such an office do it");
      assertRefused(ledger.close(month("2031-01+3"), day("2031-04-03"), REVOPS))
          .containsExactly("period must be a pay period such as 2031-01, but was 2031-01+3");
    }
  }

  @Nested
  class Adjusting {
    private Adjustment.Builder adjustment(String amount) {
      return Adjustment.of("ADJ-1", S1, usd(amount))
          .recordedOn(day("2031-02-03"))
          .concerns(Comp.DAY)
          .by(REVOPS)
          .reason("Win-back of January")
          .reference("case 77");
    }

    @Test
    void anAdjustmentIsALineThatNoRunTouches() {
      CompLedger ledger =
          post(Ledgers.empty(), "2031-02-01", DEAL)
              .adjust(adjustment("25.00").deal(DEAL.id()).build())
              .orThrow();
      CompLedger later = post(ledger, "2031-02-04");
      assertThat(later.lines(line -> line.reason() == LedgerLine.Reason.ADJUSTMENT))
          .extracting(Ledgers::text)
          .containsExactly("ADJ-1/000001 2031-01 USD 25.00 ADJUSTMENT");
      assertThat(later.line("ADJ-1/000001").orElseThrow().why())
          .containsExactly("Win-back of January", "decided by RevOps, see case 77");
      assertThat(status(later, "ADJ-1/000001")).isEqualTo(LineStatus.PAYABLE);
      assertThat(later.line("ADJ-1/000001").orElseThrow().toString()).doesNotContain("Win-back");
    }

    @Test
    void onceIsEnough() {
      CompLedger ledger = Ledgers.empty().adjust(adjustment("25.00").build()).orThrow();
      assertThat(ledger.adjust(adjustment("25.00").build()).orThrow()).isSameAs(ledger);
      assertRefused(ledger.adjust(adjustment("26.00").build()))
          .containsExactly("id must be new, but 'ADJ-1' is in the ledger; count on");
    }

    @Test
    void itLandsInAnOpenPeriod() {
      CompLedger ledger = closedJanuary().adjust(adjustment("-25.00").build()).orThrow();
      assertThat(ledger.line("ADJ-1/000001").orElseThrow().period()).isEqualTo(month("2031-02"));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
      assertRefused(
              Ledgers.empty()
                  .adjust(
                      adjustment("0.00")
                          .amount(org.joda.money.Money.zero(org.joda.money.CurrencyUnit.EUR))
                          .payee(Payee.HOUSE)
                          .by(new OfficeHolder("HOUSE", "CAM"))
                          .build()))
          .containsExactly(
              "amount must be in USD, but was EUR",
              "amount must not be zero",
              "payee must not be HOUSE; what the company holds follows from the plan",
              "by.user must not be the payee; let somebody else decide",
              "by.office must be of neither alliances nor sales, one of [Sales Ops, RevOps], but"
                  + " was 'CAM'; let somebody of such an office do it");
      assertThatThrownBy(() -> adjustment("1.00").reason(" ").build())
          .hasMessage("reason must not be blank");
    }
  }

  @Nested
  class Paying {
    @Test
    void whatIsPayableIsPaidOnce() {
      CompLedger ledger = paidJanuary();
      assertThat(ledger.payment("R2031-02-28/000001").orElseThrow().id()).isEqualTo("Feb");
      assertRefused(ledger.pay("Feb again", day("2031-03-01"), List.of("R2031-02-28/000001")))
          .containsExactly(
              "paid[0] must be PAYABLE, but 'R2031-02-28/000001' is PAID; leave it out");
      assertThat(ledger.pay("Feb", day("2031-02-28"), List.of("R2031-02-28/000001")).orThrow())
          .isSameAs(ledger);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
      CompDeal held =
          DEAL.withId(new OpportunityId("D2"))
              .withRouting(
                  MarketplaceRouting.of(Cloud.AWS, DealStructure.PRIVATE_OFFER, Percent.of("3"))
                      .held());
      CompLedger ledger =
          approve(post(Ledgers.empty(), "2031-02-28", DEAL, held), "R2031-02-28", "2031-02-28");
      assertRefused(
              ledger.pay(
                  "P",
                  day("2031-02-28"),
                  List.of(
                      "R2031-02-28/000001",
                      "R2031-02-28/000001",
                      "R2031-02-28/000002",
                      "R2031-02-28/000003",
                      "R9/1")))
          .containsExactly(
              "paid[1] must stand once, but 'R2031-02-28/000001' stands twice",
              "paid[2] must be PAYABLE, but 'R2031-02-28/000002' is CREDITED; quota is not paid",
              "paid[3] must be PAYABLE, but 'R2031-02-28/000003' is HELD; post a run of a later"
                  + " day once it is due",
              "paid[4] must be a line of the ledger, but was 'R9/1'");
      assertRefused(ledger.pay("P", day("2031-02-28"), List.of()))
          .containsExactly("paid must name at least one line");
    }

    @Test
    void aLineThatWasReversedBeforeItWasPaidIsNotPaidAndNeitherIsItsReversal() {
      CompLedger ledger =
          approve(post(Ledgers.empty(), "2031-02-28", DEAL), "R2031-02-28", "2031-02-28");
      ledger = approve(post(ledger, "2031-03-01", CORRECTED), "R2031-03-01", "2031-03-01");
      assertThat(status(ledger, "R2031-02-28/000001")).isEqualTo(LineStatus.REVERSED);
      assertThat(status(ledger, "R2031-03-01/000001")).isEqualTo(LineStatus.REVERSED);
      assertThat(status(ledger, "R2031-03-01/000002")).isEqualTo(LineStatus.PAYABLE);
    }

    @Test
    void theLastRunSaysWhenALineIsPayable() {
      MarketplaceRouting billed =
          MarketplaceRouting.of(Cloud.AWS, DealStructure.PRIVATE_OFFER, Percent.of("3"))
              .billedOn(day("2031-01-31"));
      CompDeal routed = DEAL.withRouting(billed);
      CompLedger ledger =
          approve(post(Ledgers.empty(), "2031-02-28", routed), "R2031-02-28", "2031-02-28");
      assertThat(status(ledger, "R2031-02-28/000001")).isEqualTo(LineStatus.EXPECTED);
      LedgerLine line = ledger.line("R2031-02-28/000001").orElseThrow();
      assertThat(ledger.expectation(line).flatMap(PayExpectation::from))
          .contains(day("2031-03-17"));
      CompDeal disbursed = DEAL.withRouting(billed.paidOn(day("2031-03-20")));
      CompLedger later = post(ledger, "2031-03-21", disbursed);
      assertThat(later.lines()).isEqualTo(ledger.lines());
      assertThat(status(later, "R2031-02-28/000001")).isEqualTo(LineStatus.PAYABLE);
    }
  }

  @Nested
  class TheLog {
    @Test
    void asKnownOnIsTheLedgerOfThen() {
      CompLedger january = closedJanuary();
      CompLedger later = post(january, "2031-03-01", REFUNDED);
      assertThat(later.asKnownOn(day("2031-02-28"))).isEqualTo(january);
      assertThat(later.asKnownOn(day("2031-03-01"))).isEqualTo(later);
      assertThat(later.asKnownOn(day("2030-01-01"))).isEqualTo(Ledgers.empty());
    }

    @Test
    void theJsonFormIsReadBack() {
      CompLedger ledger =
          post(close(paidJanuary(), "2031-01", "2031-03-01"), "2031-03-11", REFUNDED)
              .adjust(
                  Adjustment.of("ADJ-1", S1, usd("-5.00"))
                      .recordedOn(day("2031-03-12"))
                      .concerns(Comp.DAY)
                      .by(REVOPS)
                      .reason("Over-paid")
                      .reference("case 78")
                      .dispute(Optional.empty())
                      .build())
              .orThrow();
      CompLedger read = CompLedger.fromJson(ledger.toJson(), ledger.plans());
      assertThat(read).isEqualTo(ledger).hasSameHashCodeAs(ledger);
      assertThat(read.toJson()).isEqualTo(ledger.toJson());
      assertThat(read.lines()).isEqualTo(ledger.lines());
      assertThat(ledger).hasToString("CompLedger[6 entries, 7 lines]");
    }

    @Test
    void aLineThatSomebodyHasEditedIsFound() {
      CompLedger ledger = post(Ledgers.empty(), "2031-02-01", DEAL);
      String edited = ledger.toJson().replaceFirst("USD 100.00", "USD 900.00");
      assertThatThrownBy(() -> CompLedger.fromJson(edited, ledger.plans()))
          .isInstanceOf(InvalidPolicyException.class)
          .hasMessage(
              "entry 'R2031-02-01': lines must leave D1/bonus/ACCOUNT_EXECUTIVE/s1 with the credit"
                  + " that the run gives");
    }

    @Test
    void aTextThatBreaksTheFormIsRefusedWithAllThatIsWrong() {
      assertThatThrownBy(
              () ->
                  CompLedger.fromJson(
                      """
                      {"format": 1, "entries": [
                        {"kind": "LINES_PAID", "recordedOn": "soon", "paid": [1]},
                        {"kind": "RUN_APPROVED", "run": "R1", "recordedOn": "2031-02-01"},
                        {"kind": "RUN_POSTED", "id": "R1", "recordedOn": "2031-02-01",
                         "lines": [], "run": {"asOf": "2031-02-01", "currency": "ABC",
                         "later": 0, "deals": [{"deal": "D1", "value": "USD 1.001"}]}},
                        {"kind": "FORGOTTEN"}]}
                      """,
                      Ledgers.empty().plans()))
          .isInstanceOf(InvalidPolicyException.class)
          .hasMessageContainingAll(
              "entries[0].id is required",
              "entries[0].recordedOn must be a date such as 2031-01-15, but was 'soon'",
              "entries[0].paid[0] must be a text that is not blank",
              "entries[1].by is required",
              "entries[2].run.currency must be a currency such as USD, but was 'ABC'",
              "entries[2].run.deals[0].value must be an amount such as USD 500.00, but was 'USD"
                  + " 1.001'",
              "entries[2].run.deals[0].pay is required",
              "entries[3].kind must be one of [RUN_POSTED");
    }

    @Test
    void stepsThatBreakARuleAreRefusedWhenRead() {
      String json =
          """
          {"format": 1, "entries": [
            {"kind": "PERIOD_CLOSED", "period": "2031-01", "recordedOn": "2031-01-05",
             "by": {"user": "s1", "office": "AE"}}]}
          """;
      assertThatThrownBy(() -> CompLedger.fromJson(json, Ledgers.empty().plans()))
          .hasMessageContaining(
              "entry 'close/2031-01': recordedOn must not be before the period's last day,"
                  + " 2031-01-31, but was 2031-01-05");
    }
  }

  private static CompLedger closedJanuary() {
    CompLedger ledger = post(Ledgers.empty(), "2031-02-01", DEAL);
    return close(approve(ledger, "R2031-02-01", "2031-02-02"), "2031-01", "2031-02-03");
  }

  private static CompLedger paidJanuary() {
    CompLedger ledger =
        approve(post(Ledgers.empty(), "2031-02-28", DEAL), "R2031-02-28", "2031-02-28");
    return ledger.pay("Feb", day("2031-02-28"), List.of("R2031-02-28/000001")).orThrow();
  }

  private static LineStatus status(CompLedger ledger, String line) {
    return ledger.status(ledger.line(line).orElseThrow());
  }

  private static org.joda.money.Money net(CompLedger ledger, ClaimId claim) {
    return ledger.lines(line -> line.claim().filter(claim::equals).isPresent()).stream()
        .map(LedgerLine::amount)
        .reduce(usd("0.00"), org.joda.money.Money::plus);
  }
}
