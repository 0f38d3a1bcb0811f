package dev.cosell.cli.report;

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
            new ListSection("About the export", result.exportNotes()),
            new AllDeals(result)),
        "Written by cosell. Holds no personal data of contacts. Times are UTC by the portal's"
            + " clock.");
  }
}
