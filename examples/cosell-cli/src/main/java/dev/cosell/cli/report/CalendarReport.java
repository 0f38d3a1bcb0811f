package dev.cosell.cli.report;

import dev.cosell.calendar.Advice;
import dev.cosell.calendar.CalendarEvent;
import dev.cosell.calendar.EngagementOutlook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code report.html} of the fiscal years, and their part in other reports. */
public final class CalendarReport {
  private CalendarReport() {}

  /**
   * Renders a result.
   *
   * @param result the result
   * @return the document
   */
  public static String render(CalendarResult result) {
    return HtmlPage.of(
        "cosell calendar: " + result.today(),
        List.of(
            new PageHeading(
                "The clouds' fiscal years on " + result.today(),
                List.of("By the calendar " + result.version() + ".")),
            now(result.outlooks()),
            events(result)),
        "Written by cosell. Holds no personal data.");
  }

  /** What to do now, cloud by cloud. */
  static Section now(List<EngagementOutlook> outlooks) {
    List<List<Object>> rows = new ArrayList<>();
    for (EngagementOutlook each : outlooks) {
      rows.add(
          List.of(
              each.quarter(),
              each.windows().isEmpty() ? "an ordinary week" : windows(each),
              advice(each, Advice.Verdict.DO),
              advice(each, Advice.Verdict.AVOID),
              each.funding().stream()
                  .map(deadline -> CalendarTable.words(deadline, each))
                  .collect(Collectors.joining("; "))));
    }
    return new TableSection(
        "What to do now per cloud",
        outlooks.stream().findFirst().map(each -> "As of " + each.day() + "."),
        List.of("Fiscal quarter", "Window", "Do", "Leave", "Funding"),
        rows,
        Optional.empty());
  }

  private static String windows(EngagementOutlook outlook) {
    return outlook.windows().stream()
        .map(
            span ->
                span.window()
                    + (span.isSureOn(outlook.day()) ? "" : " (may hold)")
                    + " until "
                    + span.last())
        .collect(Collectors.joining("; "));
  }

  private static String advice(EngagementOutlook outlook, Advice.Verdict verdict) {
    return outlook.advice(verdict).stream()
        .map(CalendarTable::words)
        .collect(Collectors.joining("; "));
  }

  private static Section events(CalendarResult result) {
    List<List<Object>> rows = new ArrayList<>();
    for (CalendarEvent event : result.events()) {
      rows.add(List.of(event.first(), event.last(), event.cloud(), event.summary()));
    }
    return new TableSection(
        "What comes until " + result.until(),
        Optional.empty(),
        List.of("From", "To", "Cloud", "What"),
        rows,
        Optional.of("Nothing."));
  }
}
