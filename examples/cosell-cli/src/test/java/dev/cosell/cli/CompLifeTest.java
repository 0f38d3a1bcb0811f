package dev.cosell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The deals of {@code examples/comp}, from the first run to a payment after a refund. */
class CompLifeTest extends CompExample {
  @Test
  void theExampleShowsWhatCreditDependsOn() throws IOException {
    assertThat(run(FIRST).out())
        .containsPattern("005A1 +24000.00 +1500.00")
        .containsPattern("005A2 +9000.00 +2000.00")
        .containsPattern("005M1 +776500.00\n")
        .containsPattern("005S1 +362333.33 +2246.67")
        .containsPattern("005S2 +414166.67 +3283.33")
        .containsPattern("reseller-1 +10000.00\n")
        .contains("1 AWAITS_APPROVAL: see findings.csv");
    assertThat(written("findings.csv"))
        .isEqualTo(
            "deal_id,finding,detail\n"
                + "D-08,AWAITS_APPROVAL,rule 'support case by case' gives nothing until Chief"
                + " Revenue Officer approves; have it approved and recorded\n");
    assertThat(written("neutrality.csv").lines()).hasSize(1);
  }

  @Test
  void aLedgerIsLedFromRunToPaymentAndBackAfterARefund() throws IOException {
    assertSaid(
        byRevOps("approve", FIRST, "2026-09-16"),
        "run 2026-09-15 is approved on 2026-09-16 by RevOps\n");
    assertThat(written("statements/005A2/2026-08.txt")).contains("payable, since 2026-09-13");
    assertThat(written("journal.csv").lines()).hasSizeGreaterThan(5);
    assertSaid(
        pay("payroll 2026-09", "2026-09-17"),
        """
        cosell comp: payment payroll 2026-09, 2026-09-17, in USD

          005A1                                                    1500.00
          005A2                                                    2000.00
          005S1                                                    1520.00
          005S2                                                    2020.00
          all                                                      7040.00

        6 lines were paid
        """);
    assertThat(written("statements/005A2/2026-08.txt"))
        .contains("paid, on 2026-09-17 with payroll 2026-09");
    assertThat(written("journal.csv"))
        .contains(
            "payroll 2026-09 2026-09-15/000023,2026-09-17,2026-08,payroll,005A2,,2000.00,USD");
    assertSaid(
        byRevOps("close", "2026-07", "2026-09-18"), "2026-07 is closed; the next one is 2026-08\n");

    assertThat(run(SECOND).out()).contains("the ledger took 8 lines");
    byRevOps("approve", SECOND, "2026-10-01");
    assertSaid(
        pay("payroll 2026-10", "2026-10-02"),
        """
        cosell comp: payment payroll 2026-10, 2026-10-02, in USD

          reseller-1                                              10000.00
          all                                                     10000.00

        1 lines were paid
        005A2 owes USD 500.00, which is left for a later payment
        005S2 owes USD 1000.00, which is left for a later payment
        """);
  }

  @Test
  void aPaymentThatIsRecordedChangesNothing() throws IOException {
    byRevOps("approve", FIRST, "2026-09-16");
    String first = pay("payroll", "2026-09-17").out();
    String ledger = written("ledger.json");
    assertSaid(
        pay("payroll", "2026-09-18"), first + "it was recorded before: nothing is changed\n");
    assertThat(written("ledger.json")).isEqualTo(ledger);
    assertRefused(
        pay("another", "2026-09-18"),
        "nothing can be paid; have runs approved, and post a run of a later day once credit is due");
  }

  @Test
  void theJournalHasTheAccountsOfTheErpFromTheRunThatStatesThemOn() throws IOException {
    byRevOps("approve", FIRST, "2026-09-16");
    assertThat(written("journal.csv")).contains(",commission-expense,", ",accrued-commissions,");
    Path accounts = Files.writeString(folder.resolve("erp.json"), "{\"expense\": \"6100\"}");
    assertThat(run(FIRST, "--journal-accounts", accounts).exitCode()).isEqualTo(1);
    assertThat(written("journal.csv"))
        .contains(",6100,", ",accrued-commissions,")
        .doesNotContain(",commission-expense,");
    pay("payroll 2026-09", "2026-09-17");
    run(SECOND);
    assertThat(written("journal.csv")).contains(",6100,", ",payroll,").doesNotContain("expense");
    assertThat(written("journal-accounts.json").replaceAll("\\R", "\n"))
        .isEqualTo(
            """
            {
              "expense" : "6100",
              "accrued" : "accrued-commissions",
              "payroll" : "payroll"
            }
            """);
  }

  @Test
  void whatIsWrongWithTheAccountsIsToldAtOnceAndNothingIsWritten() throws IOException {
    Path accounts = folder.resolve("erp.json");
    String ledger = written("ledger.json");
    Files.writeString(accounts, "{\"expense\": 6100, \"accrued\": \" \", \"wages\": \"2190\"}");
    assertRefused(
        run(SECOND, "--journal-accounts", accounts),
        "--journal-accounts "
            + accounts
            + ": expense must be a text that is not blank, such as \"6100\"; correct the file",
        "--journal-accounts "
            + accounts
            + ": accrued must be a text that is not blank, such as \"6100\"; correct the file",
        "--journal-accounts "
            + accounts
            + ": wages is not a known member; known here: expense, accrued, payroll; correct the"
            + " file");
    Files.writeString(accounts, "{\"expense\": \"payroll\"}");
    assertRefused(
        run(SECOND, "--journal-accounts", accounts),
        "--journal-accounts "
            + accounts
            + ": expense, accrued, payroll must differ, but were payroll, accrued-commissions,"
            + " payroll; correct the file");
    for (String text :
        List.of("", "[]", "{", "{} {}", "{\"expense\": \"1\", \"expense\": \"2\"}")) {
      Files.writeString(accounts, text);
      assertRefused(
          run(SECOND, "--journal-accounts", accounts),
          "--journal-accounts "
              + accounts
              + ": must be a JSON object with each member once, such as {\"expense\": \"6100\"};"
              + " correct the file");
    }
    assertThat(folder.resolve("journal-accounts.json")).doesNotExist();
    assertThat(written("ledger.json")).isEqualTo(ledger);
    Path kept = Files.writeString(folder.resolve("journal-accounts.json"), "[]");
    assertRefused(
        byRevOps("approve", FIRST, "2026-09-16"),
        kept
            + ": must be a JSON object with each member once, such as {\"expense\": \"6100\"};"
            + " correct it, or state the accounts anew with --journal-accounts of cosell comp");
    assertThat(written("ledger.json")).isEqualTo(ledger);
  }

  @Test
  void whatIsNotApprovedIsNotPaid() throws IOException {
    assertRefused(
        pay("payroll", "2026-09-17"),
        "nothing can be paid; have runs approved, and post a run of a later day once credit is due");
    byRevOps("approve", FIRST, "2026-09-16");
    assertRefused(
        pay(FIRST, "2026-09-15"),
        "--today must not be before the entry before, 2026-09-16, but was 2026-09-15; a ledger only"
            + " grows",
        "id must be new, but '2026-09-15' is in the ledger; count on");
  }

  @Test
  void aStepThatIsRefusedSaysEverythingAndWritesNothing() throws IOException {
    String ledger = written("ledger.json");
    assertRefused(
        comp("approve", "none", "--by", "005S1", "--office", "Sales", "--today", "2026-09-14"),
        "--today must not be before the entry before, 2026-09-15, but was 2026-09-14; a ledger only"
            + " grows",
        "run must be a run of the ledger, but was 'none'",
        "--office must be of neither alliances nor sales, one of [Sales Ops, RevOps], but was"
            + " 'Sales'; let somebody of such an office do it");
    assertRefused(
        comp("approve", FIRST, "--by", "005S1", "--office", "RevOps", "--today", FIRST),
        "--by must not be somebody to whom the run gives credit");
    assertRefused(
        comp("approve", FIRST, "--by", " ", "--office", "", "--today", FIRST),
        "--by: must not be blank; state it",
        "--office: must not be blank; state it");
    assertRefused(
        byRevOps("close", "2026-08", FIRST),
        "period must be the first that is open, 2026-07, but was 2026-08; close one after the"
            + " other",
        "period must hold approved runs only, but '2026-09-15' is not approved; have it approved"
            + " first");
    assertRefused(
        byRevOps("close", "July", FIRST),
        "PERIOD July: must be a month such as 2031-01, or with its months such as 2031-01+3; take"
            + " one that statements name");
    assertThat(written("ledger.json")).isEqualTo(ledger);
  }

  @Test
  void aStepTwiceOnOneDayChangesNothingAndOnAnotherIsRefused() throws IOException {
    byRevOps("approve", FIRST, "2026-09-16");
    String ledger = written("ledger.json");
    assertThat(byRevOps("approve", FIRST, "2026-09-16").exitCode()).isZero();
    assertRefused(
        byRevOps("approve", FIRST, "2026-09-17"),
        "run must not be approved yet, but '2026-09-15' is");
    assertThat(written("ledger.json")).isEqualTo(ledger);
  }

  @Test
  void aLineOrAClaimIsExplainedStepByStep() {
    run(SECOND);
    assertSaid(
        comp("explain", "D-06/support/ALLIANCE_MANAGER/005A2"),
        """
        2026-09-15/000023: USD 2000.00 INCREMENTAL_BOOKING for 005A2
          NEW, recorded on 2026-09-15 in period 2026-08, taken back by 2026-09-30/000007
          won on 2026-08-14 for USD 200000.00
          rule 'support' of example v1 for pool support
          1 % of USD 200000.00 is USD 2000.00
          is paid on top of quota, sold direct: 30 days after it was won on 2026-08-14
          REVERSED
        2026-09-30/000007: USD -2000.00 INCREMENTAL_BOOKING for 005A2
          CLAWBACK, recorded on 2026-09-30 in period 2026-08, takes back 2026-09-15/000023
          takes back 2026-09-15/000023 of USD 2000.00
          taken back by refunds: USD 0.00, now USD 50000.00
          base: USD 200000.00, now USD 150000.00
          REVERSED
        2026-09-30/000008: USD 1500.00 INCREMENTAL_BOOKING for 005A2
          CLAWBACK, recorded on 2026-09-30 in period 2026-08
          won on 2026-08-14 for USD 200000.00
          refunds take back USD 50000.00, which leaves USD 150000.00
          rule 'support' of example v1 for pool support
          1 % of USD 150000.00 is USD 1500.00
          is paid on top of quota, sold direct: 30 days after it was won on 2026-08-14
          AWAITS_APPROVAL: sold direct: 30 days after it was won on 2026-08-14
        """);
    assertThat(comp("explain", "2026-09-15/000023").out().lines())
        .startsWith("2026-09-15/000023: USD 2000.00 INCREMENTAL_BOOKING for 005A2")
        .hasSize(7);
  }

  @Test
  void twoRunsAreComparedByInput() throws IOException {
    run(SECOND);
    Outcome differs = comp("diff", FIRST, SECOND);
    assertThat(differs.exitCode()).isEqualTo(1);
    assertThat(differs.out())
        .contains(
            """
            D-06/support/ALLIANCE_MANAGER/005A2: USD 2000.00 -> USD 1500.00
              taken back by refunds: USD 0.00, now USD 50000.00
              base: USD 200000.00, now USD 150000.00
            """)
        .doesNotContain("D-01/");
    assertSaid(comp("diff", FIRST, FIRST), "nothing differs\n");
    assertRefused(
        comp("diff", "a", "b"),
        "RUN a: must be a run of the ledger; take one of 2026-09-15, 2026-09-30",
        "RUN b: must be a run of the ledger; take one of 2026-09-15, 2026-09-30");
  }

  @Test
  void whatIsNotThereIsNamed(@TempDir Path empty) throws IOException {
    assertRefused(
        comp("explain", "D-06"),
        "LINE D-06: must be a line or a claim of the ledger; take one of lines.csv");
    for (List<String> command :
        List.of(
            List.of("explain", "x"),
            List.of("diff", "a", "b"),
            List.of("approve", "a", "--by", "b", "--office", "RevOps"),
            List.of("close", "2026-07", "--by", "b", "--office", "RevOps"),
            List.of("pay", "a"))) {
      List<Object> args = new ArrayList<>(List.of("comp"));
      args.addAll(command);
      args.addAll(List.of("--out", empty));
      assertRefused(
          Shell.run(args.toArray()),
          "--out " + empty + ": must be a folder that cosell comp has written; check the path");
      assertThat(empty).isEmptyDirectory();
    }
    Outcome without = Shell.run("comp", "pay", "a");
    assertThat(without.exitCode()).isEqualTo(2);
    assertThat(without.err()).contains("Missing required option: '--out=DIR'");
  }
}
