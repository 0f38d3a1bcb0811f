package dev.cosell.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryTableTest {
  private static String full() {
    return SummaryTable.render(Results.full(), List.of(Path.of("out/report.html")));
  }

  @Test
  void saysWhatWasSyncedWithWhatAndWhen() {
    assertThat(full())
        .startsWith(
            """
            cosell sync: export -> AWS, fake in this process
            portal time (simulated) 2031-01-15 09:30 to 2031-01-17 11:00 UTC, 9 passes
            """);
  }

  @Test
  void theCountsAddUpToTheDeals() {
    assertThat(full())
        .contains("  approved                       2  the cloud works on the deal\n")
        .contains("  refused, not sent              3  ")
        .contains("  proposed by the cloud          1  ")
        .contains("  all                            6\n")
        .contains("  with a portal record           3  2 of them in sync on both sides\n");
  }

  @Test
  void aStandingThatHardlyOccursIsLeftOutWhereNoDealHasIt() {
    assertThat(full()).doesNotContain("gone from the portal").doesNotContain("queued");
  }

  @Test
  void refusalsAreCountedByTheRuleWithoutTheValue() {
    assertThat(full())
        .contains("      2  account.name            account.name must be stated")
        .contains("      1  dealValue               dealValue must not be negative ")
        .doesNotContain("-5");
  }

  @Test
  void aDifferenceNamesTheWinnerAndTheReason() {
    assertThat(full())
        .contains("  D2                  targetCloseDate         CRM               CRM 2031-03-01,")
        .contains("the CRM owns the field");
  }

  @Test
  void anInvitationHasItsDeadline() {
    assertThat(full()).contains("Thornbury Pharma").contains("2031-01-30 09:00 UTC");
  }

  @Test
  void aRunWithoutAWriteCallSaysSo() {
    assertThat(SummaryTable.render(Results.empty(), List.of()))
        .contains("  nothing to do: no write call was made\n");
    assertThat(full()).doesNotContain("nothing to do");
  }

  @Test
  void aRunThatWasStoppedDoesNotClaimThatNothingWasToDo() {
    Setting setting = Results.empty().setting();
    RunResult stopped =
        Results.empty()
            .withSetting(
                new Setting(
                    setting.source(),
                    setting.cloud(),
                    setting.portal(),
                    true,
                    setting.startedAt(),
                    setting.endedAt(),
                    1,
                    Optional.of("the portal denies access")));
    assertThat(SummaryTable.render(stopped, List.of()))
        .contains("STOPPED: the portal denies access\n")
        .doesNotContain("nothing to do");
  }

  @Test
  void isPlainAsciiAndFitsATerminal() {
    assertThat(full().lines()).allSatisfy(line -> assertThat(line).matches("[\\x20-\\x7e]{0,100}"));
  }
}
