package dev.cosell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cli.Shell.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompAdjustCommandTest extends CompExample {
  private Outcome adjust(String id, String payee, String amount, Object... more) {
    List<Object> args =
        new ArrayList<>(List.of("adjust", id, "--payee", payee, "--amount", amount));
    args.addAll(List.of("--concerns", "2026-08-14"));
    args.addAll(List.of(more));
    return comp(args.toArray());
  }

  private Outcome agreed(String id, String payee, String amount, String office, String day) {
    return adjust(
        id,
        payee,
        amount,
        "--reason",
        "Agreed with the win-back",
        "--reference",
        "case 77",
        "--by",
        "005R1",
        "--office",
        office,
        "--today",
        day);
  }

  @Test
  void creditIsGivenByHandAndIsPaidWithTheRest() throws IOException {
    assertSaid(
        agreed("ADJ-1", "005A2", "USD 250.00", "RevOps", "2026-09-16"),
        "adjustment ADJ-1: USD 250.00 INCREMENTAL_BOOKING for 005A2 in period 2026-08\n");
    assertThat(written("statements/005A2/2026-08.txt"))
        .contains("Agreed with the win-back", "decided by RevOps, see case 77");
    assertThat(written("journal.csv"))
        .contains("ADJ-1/000001,2026-09-16,2026-08,commission-expense,005A2,250.00,,USD");
    assertThat(pay("payroll", "2026-09-17").out()).containsPattern("005A2 +250.00");
  }

  @Test
  void itLandsInAnOpenPeriodAndMayTakeCreditAway() {
    byRevOps("approve", FIRST, "2026-09-16");
    byRevOps("close", "2026-07", "2026-09-16");
    byRevOps("close", "2026-08", "2026-09-16");
    assertSaid(
        comp(
            "adjust",
            "ADJ-2",
            "--payee=005S2",
            "--amount=USD -40.00",
            "--concerns=2026-08-14",
            "--deal=D-06",
            "--kind=QUOTA_RETIREMENT",
            "--reason=The split was wrong",
            "--reference=case 78",
            "--by=005R1",
            "--office=RevOps",
            "--today=2026-09-17"),
        "adjustment ADJ-2: USD -40.00 QUOTA_RETIREMENT for 005S2 in period 2026-09\n");
    assertThat(comp("explain", "ADJ-2/000001").out())
        .contains("ADJUSTMENT, recorded on 2026-09-17 in period 2026-09", "The split was wrong");
  }

  @Test
  void theSameTwiceOnOneDayChangesNothing() throws IOException {
    String said = agreed("ADJ-1", "005A2", "USD 250.00", "RevOps", "2026-09-16").out();
    String ledger = written("ledger.json");
    assertSaid(agreed("ADJ-1", "005A2", "USD 250.00", "RevOps", "2026-09-16"), said);
    assertRefused(
        agreed("ADJ-1", "005A2", "USD 251.00", "RevOps", "2026-09-16"),
        "id must be new, but 'ADJ-1' is in the ledger; count on");
    assertThat(written("ledger.json")).isEqualTo(ledger);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceWithoutWhoItIsAbout() throws IOException {
    String ledger = written("ledger.json");
    assertRefused(
        adjust(
            "ADJ-1",
            "Kim/Lee",
            "250 dollars",
            "--deal",
            " ",
            "--reason",
            "",
            "--reference",
            " ",
            "--by",
            "",
            "--office",
            ""),
        "--payee: must be an id that is not blank, without '/', '|' or a line break; correct it",
        "--amount: must be an amount with its currency, such as USD 250.00; correct it",
        "--deal: must not be blank; correct it",
        "--reason: must not be blank; state it",
        "--reference: must not be blank; state it",
        "--by: must not be blank; state it",
        "--office: must not be blank; state it");
    assertRefused(
        agreed(FIRST, "005R1", "EUR 0.00", "Sales", "2026-09-14"),
        "--today must not be before the entry before, 2026-09-15, but was 2026-09-14; a ledger only"
            + " grows",
        "id must be new, but '2026-09-15' is in the ledger; count on",
        "--amount must be in USD, but was EUR",
        "--amount must not be zero",
        "--by must not be the payee; let somebody else decide",
        "--office must be of neither alliances nor sales, one of [Sales Ops, RevOps], but was"
            + " 'Sales'; let somebody of such an office do it");
    assertRefused(
        agreed("ADJ-1", "HOUSE", "USD 1.00", "RevOps", "2026-09-16"),
        "--payee must not be HOUSE; what the company holds follows from the plan");
    assertThat(written("ledger.json")).isEqualTo(ledger);
  }
}
