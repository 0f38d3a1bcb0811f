package dev.cosell.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import java.nio.file.Path;
import java.util.List;
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
            cosell sync: export -> AWS, AZURE
              AWS    2031-01-15 09:30 to 2031-01-17 11:00 UTC (simulated), 9 passes, fake in this process
            """);
  }

  @Test
  void theCountsAddUpToTheDeals() {
    assertThat(full())
        .contains("                                  AWS      AZURE\n")
        .contains("  approved                          2          1  the cloud works on the deal\n")
        .contains("  refused, not sent                 2          0  ")
        .contains("  proposed by the cloud             1          0  ")
        .contains("  all                               5          1\n")
        .contains("  with a portal record              3          1\n")
        .contains("  in sync on both sides             2          1\n")
        .contains("the export has 6 deals: 2 with a portal record, 3 refused")
        .contains("  1 go to none of these clouds by the routing policy, ours version 3\n");
  }

  @Test
  void aStandingThatHardlyOccursIsLeftOutWhereNoDealHasIt() {
    assertThat(full()).doesNotContain("gone from the portal").doesNotContain("queued");
  }

  @Test
  void refusalsAreCountedByTheRuleWithoutTheValue() {
    assertThat(full())
        .contains("      2  aws         account.name            account.name must be stated")
        .contains("      1  aws         dealValue               dealValue must not be negative ")
        .doesNotContain("-5");
  }

  @Test
  void aDifferenceNamesTheWinnerAndTheReason() {
    assertThat(full())
        .contains("  D2                  AWS     targetCloseDate   CRM           CRM 2031-03-01,")
        .contains("CRM owns the field");
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
    RunResult stopped =
        Results.empty()
            .withClouds(
                CloudResult.builder()
                    .from(Results.emptyCloud(Cloud.GCP))
                    .stoppedBy("the portal denies access")
                    .build());
    assertThat(SummaryTable.render(stopped, List.of()))
        .contains("STOPPED GCP: the portal denies access\n")
        .doesNotContain("nothing to do");
  }

  @Test
  void isPlainAsciiAndFitsATerminal() {
    assertThat(full().lines()).allSatisfy(line -> assertThat(line).matches("[\\x20-\\x7e]{0,100}"));
  }
}
