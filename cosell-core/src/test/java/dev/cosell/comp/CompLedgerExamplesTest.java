package dev.cosell.comp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.comp.DisputeEntry.EvidenceShown;
import dev.cosell.comp.DisputeEntry.Filed;
import dev.cosell.comp.DisputeEntry.Ruled;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.OfficeHolder;
import dev.cosell.policy.StepAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The code in {@code docs/comp-ledger.md}, word for word between the marks. */
class CompLedgerExamplesTest {
  private static final OfficeHolder REVOPS = Ledgers.REVOPS;
  private static final CompDeal DEAL = Comp.deal("D1", "1000.00").build();

  @Test
  void aMonthIsPostedApprovedPaidAndClosed() {
    CompPlans plans = CompPlans.of(Ledgers.plan());
    List<CompDeal> deals = List.of(DEAL);
    // example
    CompRun run = CompCalculator.of(plans).run(deals, LocalDate.parse("2031-02-28"));
    LocalDate day = LocalDate.parse("2031-03-03");
    OfficeHolder revOps = new OfficeHolder("005R1", "RevOps");
    CompLedger ledger = CompLedger.of(plans).post(run, "2031-02", day).orThrow();
    ledger = ledger.approve("2031-02", day, revOps).orThrow();
    List<String> due = ledger.payable().stream().map(LedgerLine::id).toList();
    ledger = ledger.pay("payroll 2031-03", day, due).orThrow();
    StepAnswer<CompLedger> closed = ledger.close(CompPeriod.parse("2031-01"), day, revOps);
    // end
    assertThat(closed.problems()).isEmpty();
    assertThat(due).containsExactly("2031-02/000001");
  }

  @Test
  void aRefundAfterPayOutIsClawedBack() {
    CompLedger ledger = paid();
    CompRun refunded =
        CompCalculator.of(ledger.plans())
            .run(
                List.of(
                    DEAL.withRefunds(
                        new Refund(LocalDate.parse("2031-03-10"), Money.parse("USD 400.00")))),
                LocalDate.parse("2031-03-31"));
    // example
    ledger = ledger.post(refunded, "2031-03", LocalDate.parse("2031-04-01")).orThrow();
    List<LedgerLine> delta = ledger.lines(line -> line.reason() == LedgerLine.Reason.CLAWBACK);
    CompLedger then = ledger.asKnownOn(LocalDate.parse("2031-03-31")); // without the refund
    // end
    assertThat(delta)
        .filteredOn(line -> line.kind() == CreditKind.INCREMENTAL_BOOKING)
        .extracting(Ledgers::text)
        .containsExactly(
            "2031-03/000001 2031-02 USD -100.00 CLAWBACK of 2031-02/000001",
            "2031-03/000002 2031-02 USD 60.00 CLAWBACK");
    assertThat(then.lines()).hasSize(2);
  }

  @Test
  void aDisputeIsFiledRuledAndSettled() {
    CompLedger ledger = paid();
    CompPlans plans = ledger.plans();
    // example
    OfficeHolder seller = new OfficeHolder("s1", "AE");
    CompDispute dispute =
        CompDispute.file(
                new Filed(
                    "DSP-1",
                    LocalDate.parse("2031-03-10"),
                    seller,
                    new Payee("s1"),
                    new OpportunityId("D1"),
                    LocalDate.parse("2031-01-15"), // when the deal was won: its plan rules
                    LocalDate.parse("2031-03-03"), // when the statement showed it
                    Optional.of("2031-02/000001"),
                    "Agreed as 12 %"),
                plans,
                DisputeTerms.standard())
            .orThrow();
    dispute =
        dispute
            .append(new EvidenceShown(LocalDate.parse("2031-03-11"), seller, List.of("A-1")))
            .orThrow();
    dispute =
        dispute
            .append(
                Ruled.upheld(
                    LocalDate.parse("2031-03-20"),
                    new OfficeHolder("005R1", "RevOps"),
                    dispute.plan().version(),
                    CreditKind.INCREMENTAL_BOOKING,
                    Money.parse("USD 20.00"),
                    "The mail of January says so"))
            .orThrow();
    ledger = ledger.settle(dispute, LocalDate.parse("2031-03-21")).orThrow();
    DisputeCount quarter =
        DisputeCount.perQuarter(List.of(dispute)).get(CompPeriod.parse("2031-01+3"));
    // end
    assertThat(ledger.lines(line -> line.dispute().isPresent()))
        .extracting(Ledgers::text)
        .containsExactly("dispute DSP-1/000001 2031-02 USD 20.00 ADJUSTMENT");
    assertThat(quarter).isEqualTo(new DisputeCount(0, 1, 0, 0));
  }

  @Test
  void statementsAndFilesComeOutOfTheLedger() {
    CompLedger ledger = paid();
    // example
    CompStatement statement =
        CompStatement.of(ledger, new Payee("s1"), CompPeriod.parse("2031-01"));
    Money paid = statement.totals(CreditKind.INCREMENTAL_BOOKING).at(LineStatus.PAID);
    String page = statement.toHtml(); // or toText(), toJson(), toCsv()
    String imports = CreditExport.toCsv(ledger, ledger.lines());
    CommissionJournal.Accounts accounts = new CommissionJournal.Accounts("6100", "2150", "2190");
    String journal =
        CommissionJournal.of(ledger, accounts)
            .between(LocalDate.parse("2031-03-01"), LocalDate.parse("2031-03-31"))
            .toCsv();
    // end
    assertThat(paid).isEqualTo(Money.parse("USD 100.00"));
    assertThat(page).contains("Statement of s1 for 2031-01");
    assertThat(imports.lines()).hasSize(3);
    assertThat(journal.lines()).hasSize(5);
  }

  private static CompLedger paid() {
    CompPlans plans = CompPlans.of(Ledgers.plan());
    LocalDate day = LocalDate.parse("2031-03-03");
    CompRun run = CompCalculator.of(plans).run(List.of(DEAL), LocalDate.parse("2031-02-28"));
    return CompLedger.of(plans)
        .post(run, "2031-02", day)
        .orThrow()
        .approve("2031-02", day, REVOPS)
        .orThrow()
        .pay("payroll", day, List.of("2031-02/000001"))
        .orThrow()
        .close(CompPeriod.parse("2031-01"), day, REVOPS)
        .orThrow();
  }
}
