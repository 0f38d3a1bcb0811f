package dev.cosell.comp;

import static dev.cosell.comp.Comp.SELLER;

import dev.cosell.money.Percent;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.OfficeHolder;
import dev.cosell.policy.StepAnswer;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;

/** Ledgers, and the steps that tests take with them. */
final class Ledgers {
  static final OfficeHolder REVOPS = new OfficeHolder("r1", "RevOps");
  static final OverlayPool BONUS =
      new OverlayPool("bonus", CreditKind.INCREMENTAL_BOOKING, Percent.of("50"));
  static final Payee S1 = new Payee("s1");
  static final ClaimId RETIRES = new ClaimId(new OpportunityId("D1"), "primary", SELLER, S1);
  static final ClaimId EARNS = new ClaimId(new OpportunityId("D1"), "bonus", SELLER, S1);

  private Ledgers() {}

  /** The whole deal retires the seller's quota and pays the seller a tenth. */
  static CompPlan plan() {
    return Comp.plan()
        .addSplits(Comp.allToSeller(1))
        .addParticipants(Participant.of("s1", SELLER).withQuota(Comp.usd("100000.00")))
        .addPools(BONUS)
        .addRules(tenth())
        .build();
  }

  static CreditRule tenth() {
    return CreditRule.of(
        "commission",
        BONUS,
        1,
        SELLER,
        Condition.always(),
        new CreditAmount.Share(Percent.of("10"), CreditBase.DEAL_VALUE));
  }

  static CompLedger empty() {
    return CompLedger.of(CompPlans.of(plan()));
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  static CompPeriod month(String month) {
    return CompPeriod.parse(month);
  }

  static CompRun run(CompPlans plans, String asOf, CompDeal... deals) {
    return CompCalculator.of(plans).run(List.of(deals), day(asOf));
  }

  /** Reckons the deals as of a day and posts them on that day, under the day as id. */
  static CompLedger post(CompLedger ledger, String on, CompDeal... deals) {
    return ledger.post(run(ledger.plans(), on, deals), "R" + on, day(on)).orThrow();
  }

  static CompLedger approve(CompLedger ledger, String run, String on) {
    return ledger.approve(run, day(on), REVOPS).orThrow();
  }

  static CompLedger close(CompLedger ledger, String period, String on) {
    return ledger.close(month(period), day(on), REVOPS).orThrow();
  }

  /** What the lines say: id, period, amount, reason, and what they reverse. */
  static List<String> lines(CompLedger ledger, ClaimId claim) {
    return ledger.lines(line -> line.claim().filter(claim::equals).isPresent()).stream()
        .map(Ledgers::text)
        .toList();
  }

  static String text(LedgerLine line) {
    return line.id()
        + " "
        + line.period()
        + " "
        + line.amount()
        + " "
        + line.reason()
        + line.reverses().map(each -> " of " + each).orElse("");
  }

  static ListAssert<String> assertRefused(StepAnswer<?> answer) {
    Assertions.assertThat(answer.result()).isEmpty();
    return Assertions.assertThat(answer.problems());
  }
}
