package dev.cosell.cli.report;

import static java.time.ZoneOffset.UTC;

import dev.cosell.calendar.EngagementOutlook;
import dev.cosell.calendar.FiscalCalendar;
import java.time.LocalDate;
import java.util.List;

/** {@code report.html} of a sync: one file that needs nothing else to be looked at or printed. */
public final class HtmlReport {
  private HtmlReport() {}

  /**
   * Renders a result.
   *
   * @param result the result
   * @return the document, without personal data
   */
  public static String render(RunResult result) {
    return HtmlPage.of(
        "cosell sync: " + result.source(),
        List.of(
            new RunHeading(result),
            RunTiles.of(result),
            new PipelineByState(result),
            new CallsSection(result),
            RunTables.refusals(result),
            RunTables.differences(result),
            RunTables.fieldNotes(result),
            RunTables.invitations(result),
            DealsToReview.of(result),
            CalendarReport.now(outlooks(result)),
            new ListSection("About the export", result.exportNotes()),
            new AllDeals(result)),
        "Written by cosell. Holds no personal data of contacts. Times are UTC by the portal's"
            + " clock.");
  }

  /** What the fiscal year of each cloud means on the day on which the run began there. */
  private static List<EngagementOutlook> outlooks(RunResult result) {
    FiscalCalendar calendar = FiscalCalendar.standard();
    return result.clouds().stream()
        .filter(each -> calendar.clouds().contains(each.cloud()))
        .map(each -> calendar.outlook(each.cloud(), LocalDate.ofInstant(each.startedAt(), UTC)))
        .toList();
  }
}
