package dev.cosell.comp;

import static dev.cosell.comp.Comp.SELLER;
import static dev.cosell.comp.Comp.usd;
import static dev.cosell.comp.Ledgers.REVOPS;
import static dev.cosell.comp.Ledgers.S1;
import static dev.cosell.comp.Ledgers.approve;
import static dev.cosell.comp.Ledgers.close;
import static dev.cosell.comp.Ledgers.day;
import static dev.cosell.comp.Ledgers.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.comp.CommissionJournal.Accounts;
import dev.cosell.opportunity.OpportunityId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompExportTest {
  private static final Accounts ACCOUNTS = new Accounts("6100", "2150", "2190");
  private static final CompDeal DEAL = Comp.deal("D1", "1000.00").build();

  private static CompLedger clawedBack() {
    CompLedger ledger =
        approve(post(Ledgers.empty(), "2031-02-28", DEAL), "R2031-02-28", "2031-03-01");
    ledger = ledger.pay("Mar", day("2031-03-05"), List.of("R2031-02-28/000001")).orThrow();
    ledger = close(ledger, "2031-01", "2031-03-06");
    CompDeal refunded = DEAL.withRefunds(new Refund(day("2031-03-10"), usd("400.00")));
    return approve(post(ledger, "2031-03-11", refunded), "R2031-03-11", "2031-03-12");
  }

  @Test
  void everyLineOfTheLedgerIsARowOfTheImport() {
    CompLedger ledger = clawedBack();
    assertThat(CreditExport.toCsv(ledger, ledger.lines()))
        .isEqualTo(
            """
            line_id,recorded_on,period,payee_id,deal_id,pool,role,kind,amount,currency,rule,plan,plan_version,reverses,reason,status,expected_from,expected_to
            R2031-02-28/000001,2031-02-28,2031-01,s1,D1,bonus,ACCOUNT_EXECUTIVE,INCREMENTAL_BOOKING,100.00,USD,commission,ours,1,,NEW,PAID,,
            R2031-02-28/000002,2031-02-28,2031-01,s1,D1,primary,ACCOUNT_EXECUTIVE,QUOTA_RETIREMENT,1000.00,USD,all to the seller,ours,1,,NEW,CREDITED,,
            R2031-03-11/000001,2031-03-11,2031-02,s1,D1,bonus,ACCOUNT_EXECUTIVE,INCREMENTAL_BOOKING,-100.00,USD,commission,ours,1,R2031-02-28/000001,CLAWBACK,PAYABLE,,
            R2031-03-11/000002,2031-03-11,2031-02,s1,D1,bonus,ACCOUNT_EXECUTIVE,INCREMENTAL_BOOKING,60.00,USD,commission,ours,1,,CLAWBACK,PAYABLE,2031-02-14,2031-02-14
            R2031-03-11/000003,2031-03-11,2031-02,s1,D1,primary,ACCOUNT_EXECUTIVE,QUOTA_RETIREMENT,-1000.00,USD,all to the seller,ours,1,R2031-02-28/000002,CLAWBACK,CREDITED,,
            R2031-03-11/000004,2031-03-11,2031-02,s1,D1,primary,ACCOUNT_EXECUTIVE,QUOTA_RETIREMENT,600.00,USD,all to the seller,ours,1,,CLAWBACK,CREDITED,2031-02-14,2031-02-14
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void theJournalAccruesReleasesAndReverses() {
    assertThat(CommissionJournal.of(clawedBack(), ACCOUNTS).toCsv())
        .isEqualTo(
            """
            booking,booked_on,period,account,payee_id,debit,credit,currency,line_id,reason
            R2031-02-28/000001,2031-03-01,2031-01,6100,s1,100.00,,USD,R2031-02-28/000001,NEW
            R2031-02-28/000001,2031-03-01,2031-01,2150,s1,,100.00,USD,R2031-02-28/000001,NEW
            Mar R2031-02-28/000001,2031-03-05,2031-01,2150,s1,100.00,,USD,R2031-02-28/000001,NEW
            Mar R2031-02-28/000001,2031-03-05,2031-01,2190,s1,,100.00,USD,R2031-02-28/000001,NEW
            R2031-03-11/000001,2031-03-12,2031-02,2150,s1,100.00,,USD,R2031-03-11/000001,CLAWBACK
            R2031-03-11/000001,2031-03-12,2031-02,6100,s1,,100.00,USD,R2031-03-11/000001,CLAWBACK
            R2031-03-11/000002,2031-03-12,2031-02,6100,s1,60.00,,USD,R2031-03-11/000002,CLAWBACK
            R2031-03-11/000002,2031-03-12,2031-02,2150,s1,,60.00,USD,R2031-03-11/000002,CLAWBACK
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void whatTheErpDoesNotHaveYetIsTakenByItsDays() {
    CommissionJournal journal = CommissionJournal.of(clawedBack(), ACCOUNTS);
    assertThat(journal.between(day("2031-03-05"), day("2031-03-05")).entries())
        .extracting(CommissionJournal.Entry::account)
        .containsExactly("2150", "2190");
    assertThat(journal).hasToString("CommissionJournal[8 entries]");
  }

  @Test
  void whatNobodyHasApprovedIsNotBooked() {
    CompLedger ledger = post(Ledgers.empty(), "2031-02-28", DEAL);
    assertThat(CommissionJournal.of(ledger, ACCOUNTS).entries()).isEmpty();
  }

  @Test
  void anAdjustmentBelowZeroIsBookedTheOtherWayRound() {
    CompLedger ledger =
        Ledgers.empty()
            .adjust(
                Adjustment.of("ADJ-1", S1, usd("-5.00"))
                    .recordedOn(day("2031-02-03"))
                    .concerns(Comp.DAY)
                    .by(REVOPS)
                    .reason("Over-paid")
                    .reference("case 78")
                    .build())
            .orThrow();
    assertThat(CommissionJournal.of(ledger, ACCOUNTS).entries())
        .extracting(each -> each.side() + " " + each.account() + " " + each.amount())
        .containsExactly("DEBIT 2150 USD 5.00", "CREDIT 6100 USD 5.00");
  }

  @Test
  void noCellIsTakenForAFormula() {
    CompDeal deal =
        CompDeal.of(new OpportunityId("=HYPERLINK(\"x\")"), usd("1000.00"), Comp.DAY)
            .addPeople(DealRole.of("+49, the other", SELLER), DealRole.of("@s", SELLER))
            .build();
    CompLedger ledger = post(Ledgers.empty(), "2031-02-28", deal);
    CompLedger reversed = post(ledger, "2031-03-01");
    assertThat(CreditExport.toCsv(reversed, reversed.lines()).lines().skip(1).toList())
        .hasSize(8)
        .allMatch(row -> row.contains(",\"'=HYPERLINK(\"\"x\"\")\","))
        .anyMatch(row -> row.contains(",\"'+49, the other\","))
        .anyMatch(row -> row.contains(",'@s,"))
        .anyMatch(row -> row.contains(",-500.00,"));
  }
}
