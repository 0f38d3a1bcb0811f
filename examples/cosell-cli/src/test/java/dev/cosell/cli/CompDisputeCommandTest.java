package dev.cosell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompDisputeCommandTest extends CompExample {
  private static final String FILED =
      "dispute DSP-1 is FILED: evidence until 2026-09-26, ruling until 2026-10-06\n";
  private static final Object[] FILER = {"--by", "005A2", "--office", "Alliances"};

  private Outcome dispute(String step, String id, String day, Object[] by, Object... more) {
    List<Object> args = new ArrayList<>(List.of("dispute", step, id));
    args.addAll(List.of(more));
    args.addAll(List.of(by));
    args.addAll(List.of("--today", day));
    return comp(args.toArray());
  }

  private Outcome file(String id, Object... more) {
    return dispute(
        "file",
        id,
        "2026-09-16",
        FILER,
        Stream.concat(
                Stream.of(
                    "--payee",
                    "005A2",
                    "--deal",
                    "D-06",
                    "--won-on",
                    "2026-08-14",
                    "--stated-on",
                    FIRST,
                    "--reasons",
                    "Kim agreed to 2 %"),
                Stream.of(more))
            .toArray());
  }

  private Outcome uphold(String id, String amount, String day) {
    return dispute("rule", id, day, REV_OPS, "--upheld", amount, "--reasons", "The mail says so");
  }

  private Outcome settle(String id, String day) {
    return comp("dispute", "settle", id, "--today", day);
  }

  @Test
  void c8ADisputeIsFiledEvidencedRuledAndSettled() throws IOException {
    assertSaid(file("DSP-1", "--line", "2026-09-15/000023"), FILED);
    assertSaid(
        dispute("evidence", "DSP-1", "2026-09-17", FILER, "A-1", "A-7"),
        "dispute DSP-1 is EVIDENCED: evidence until 2026-09-26, ruling until 2026-10-06\n");
    String ledger = written("ledger.json");
    assertSaid(
        uphold("DSP-1", "USD 2000.00", "2026-09-20"),
        "dispute DSP-1 is UPHELD: settle it, so that it is credited\n");
    assertThat(written("ledger.json")).isEqualTo(ledger);
    String credited =
        "dispute DSP-1: USD 2000.00 INCREMENTAL_BOOKING for 005A2 in period 2026-08\n";
    assertSaid(settle("DSP-1", "2026-09-21"), credited);
    assertThat(written("statements/005A2/2026-08.txt"))
        .contains("dispute DSP-1 was upheld by example v1");
    ledger = written("ledger.json");
    assertSaid(
        settle("DSP-1", "2026-09-22"), credited + "it was settled before: nothing is changed\n");
    assertThat(written("ledger.json")).isEqualTo(ledger);
    assertThat(written("disputes/DSP-1.json"))
        .contains("\"FILED\"", "\"EVIDENCE\"", "\"A-7\"", "\"RULED\"", "Kim agreed");
  }

  @Test
  void c8DisputesAreListedAndCountedByQuarter() {
    assertSaid(comp("dispute", "list"), "there are no disputes\n");
    file("DSP-1", "--terms", "20,5,3");
    file("DSP-2");
    file("DSP-3");
    file("DSP-4");
    uphold("DSP-2", "USD 20.00", "2026-09-17");
    settle("DSP-2", "2026-09-18");
    dispute("rule", "DSP-3", "2026-09-17", REV_OPS, "--rejected", "--reasons", "As it was signed");
    dispute("withdraw", "DSP-4", "2026-09-17", FILER);
    assertSaid(
        comp("dispute", "list"),
        """
        dispute         deal            payee           stands at   what comes next
        DSP-1           D-06            005A2           FILED       evidence until 2026-09-21, ruling until
                                                                    2026-09-24
        DSP-2           D-06            005A2           UPHELD      credited in 2026-08, see dispute
                                                                    DSP-2/000001
        DSP-3           D-06            005A2           REJECTED
        DSP-4           D-06            005A2           WITHDRAWN

        2026-07+3: 4 filed, 1 open, 1 upheld, 1 rejected, 1 withdrawn
        """);
  }

  @Test
  void nothingButARulingForItIsCredited() throws IOException {
    file("DSP-1");
    String ledger = written("ledger.json");
    assertRefused(
        settle("DSP-1", "2026-09-17"),
        "dispute must be UPHELD, but 'DSP-1' is FILED; there is nothing to credit");
    assertSaid(
        dispute("rule", "DSP-1", "2026-09-17", REV_OPS, "--rejected", "--reasons", "As signed"),
        "dispute DSP-1 is REJECTED\n");
    assertRefused(
        settle("DSP-1", "2026-09-18"),
        "dispute must be UPHELD, but 'DSP-1' is REJECTED; there is nothing to credit");
    assertThat(written("ledger.json")).isEqualTo(ledger);
  }

  @Test
  void aStepThatIsRefusedSaysEverythingAndWritesNothing() throws IOException {
    file("DSP-1");
    String written = written("disputes/DSP-1.json");
    assertRefused(
        dispute(
            "rule", "DSP-1", "2026-09-15", FILER, "--upheld", "EUR 0.00", "--reasons", "I say so"),
        "--today must not be before the step before, 2026-09-16, but was 2026-09-15; correct the"
            + " day",
        "--office must be of neither alliances nor sales, one of [Sales Ops, RevOps], but was"
            + " 'Alliances'; let somebody of such an office rule",
        "--by must not be who filed or the payee; let somebody else rule",
        "--upheld must not be zero; reject it if nothing is credited",
        "--upheld must be in USD, but was in EUR");
    assertRefused(
        dispute("evidence", "DSP-1", "2026-09-27", FILER, " "),
        "EVIDENCE must name at least one piece, none of them blank",
        "--today must be at the latest 2026-09-26, but was 2026-09-27; it is too late, it is ruled"
            + " without it");
    assertRefused(
        dispute("withdraw", "DSP-1", "2026-09-17", REV_OPS),
        "--by must be who filed the dispute; nobody else can take it back");
    assertRefused(
        dispute(
            "rule",
            "DSP-1",
            "2026-09-17",
            REV_OPS,
            "--rejected",
            "--kind",
            "QUOTA_RETIREMENT",
            "--reasons",
            " "),
        "--kind: must be left out with --rejected; nothing is credited",
        "--reasons: must not be blank; state it");
    assertRefused(
        dispute(
            "rule", "DSP-1", "2026-09-17", REV_OPS, "--upheld", "much", "--reasons", "The mail"),
        "--upheld: must be an amount with its currency, such as USD 250.00; correct it");
    assertThat(written("disputes/DSP-1.json")).isEqualTo(written);
    dispute("withdraw", "DSP-1", "2026-09-17", FILER);
    assertRefused(
        uphold("DSP-1", "USD 1.00", "2026-09-18"),
        "step must be left out where a dispute is WITHDRAWN, but was RULED; it has ended");
  }

  @Test
  void aRulingIsForItOrAgainstIt() {
    file("DSP-1");
    for (List<Object> outcome :
        List.of(List.<Object>of(), List.<Object>of("--rejected", "--upheld", "USD 1.00"))) {
      Outcome refused =
          dispute(
              "rule",
              "DSP-1",
              "2026-09-17",
              REV_OPS,
              Stream.concat(Stream.of("--reasons", "why"), outcome.stream()).toArray());
      assertThat(refused.exitCode()).isEqualTo(2);
      assertThat(refused.err()).contains("--upheld", "--rejected");
    }
  }

  @Test
  void whatIsWrongWithAFilingIsToldAtOnce() {
    assertRefused(
        dispute(
            "file",
            "DSP-1",
            "2026-09-16",
            new Object[] {"--by", " ", "--office", ""},
            "--payee",
            "Kim|Lee",
            "--deal",
            "",
            "--won-on",
            "2026-08-14",
            "--stated-on",
            FIRST,
            "--reasons",
            " ",
            "--terms",
            "30,0"),
        "--payee: must be an id that is not blank, without '/', '|' or a line break; correct it",
        "--deal: must not be blank; correct it",
        "--reasons: must not be blank; state it",
        "--terms: must be three numbers of days above zero, such as 30,10,10; correct it",
        "--by: must not be blank; state it",
        "--office: must not be blank; state it");
    assertRefused(
        file("DSP-1", "--line", "2026-09-15/000001"),
        "--line 2026-09-15/000001: must be a line of the ledger for --payee and --deal; take one of"
            + " lines.csv");
    assertRefused(
        dispute(
            "file",
            "a/b",
            "2026-09-01",
            FILER,
            "--payee",
            "HOUSE",
            "--deal",
            "D-06",
            "--won-on",
            "2026-06-14",
            "--stated-on",
            "2026-06-13",
            "--reasons",
            "why"),
        "id must not be blank, begin or end with a space, or hold '/', '|' or a line break",
        "--won-on must be a day on which a version of the plan was in force, but was 2026-06-14;"
            + " without one there is nothing to rule by, settle it between the two sides",
        "--payee must not be HOUSE; dispute the credit of whom it is due to",
        "--stated-on must not be before wonOn, 2026-06-14, but was 2026-06-13; correct the day",
        "--today must be at the latest 2026-07-13, but was 2026-09-01; it is too late, the credit"
            + " stands");
    assertThat(folder.resolve("disputes")).doesNotExist();
  }

  @Test
  void theSameFilingAgainChangesNothingAndAnotherIsRefused() throws IOException {
    file("DSP-1");
    uphold("DSP-1", "USD 1.00", "2026-09-17");
    String written = written("disputes/DSP-1.json");
    assertSaid(file("DSP-1"), "dispute DSP-1 is UPHELD: settle it, so that it is credited\n");
    assertRefused(
        file("DSP-1", "--terms", "30,10,9"),
        "ID DSP-1: must be new, but there is such a dispute; count on");
    assertThat(written("disputes/DSP-1.json")).isEqualTo(written);
  }

  @Test
  void aDisputeThatIsNotThereOrWasEditedIsNamed() throws IOException {
    assertRefused(
        settle("DSP-9", "2026-09-17"),
        "ID DSP-9: must be a dispute about the ledger; file it first");
    file("DSP-1");
    file("DSP 2");
    assertRefused(
        dispute("withdraw", "DSP-9", "2026-09-17", FILER),
        "ID DSP-9: must be a dispute about the ledger; take one of DSP 2, DSP-1");
    Path file = folder.resolve("disputes/DSP-1.json");
    Files.writeString(file, Files.readString(file).replace("D-06", " "));
    assertRefused(
        comp("dispute", "list"),
        file + ": entries[0].deal must be a text that is not blank; restore it as it was written");
  }

  @Test
  void aFileThatCannotBeWrittenLeavesTheDisputeAsItWas() throws IOException {
    Files.writeString(folder.resolve("disputes"), "in the way");
    Outcome broken = file("DSP-1");
    assertThat(broken.exitCode()).isEqualTo(2);
    assertThat(broken.err()).contains("must be a place that can be written to; check the path");
    Files.delete(folder.resolve("disputes"));
    assertSaid(file("DSP-1"), FILED);
  }

  @Test
  void aDisputeIsLedByOneOfItsCommands() {
    Outcome outcome = Shell.run("comp", "dispute");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("Missing required subcommand\n");
  }
}
