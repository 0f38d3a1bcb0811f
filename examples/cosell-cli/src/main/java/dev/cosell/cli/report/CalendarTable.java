package dev.cosell.cli.report;

import dev.cosell.calendar.Advice;
import dev.cosell.calendar.CalendarEvent;
import dev.cosell.calendar.EngagementOutlook;
import dev.cosell.calendar.FundingDeadline;
import java.nio.file.Path;
import java.util.List;

/** What the clouds' fiscal years mean, as tables for a terminal. */
public final class CalendarTable {
  private CalendarTable() {}

  /**
   * Renders a result.
   *
   * @param result the result
   * @param files the files that were written, for the last lines
   * @return the tables, with a line break at their end
   */
  public static String render(CalendarResult result, List<Path> files) {
    StringBuilder out = new StringBuilder();
    out.append("cosell calendar: ").append(result.today()).append(", by ");
    out.append(TextTable.ascii(result.version())).append('\n');
    result.outlooks().forEach(outlook -> cloud(outlook, out));
    out.append("\nWHAT COMES UNTIL ").append(result.until()).append('\n');
    TextTable events = new TextTable("  ", 10, 10, 6, 0);
    events.row("from", "to", "cloud", "what");
    for (CalendarEvent event : result.events()) {
      events.row(event.first(), event.last(), event.cloud(), event.summary());
    }
    events.print(out);
    FileLines.append(files, out);
    return out.toString();
  }

  private static void cloud(EngagementOutlook outlook, StringBuilder out) {
    out.append('\n').append(outlook.quarter()).append(": ").append(outlook.quarter().firstDay());
    out.append(" to ").append(outlook.quarter().lastDay()).append('\n');
    TextTable table = new TextTable("  ", 8, 0);
    table.row("why", outlook.because());
    for (Advice.Verdict verdict : Advice.Verdict.values()) {
      outlook.advice(verdict).forEach(advice -> table.row(verdict, words(advice)));
    }
    outlook.funding().forEach(each -> table.row("funding", words(each, outlook)));
    table.print(out);
  }

  /** The advice without its verdict, which stands beside it. */
  static String words(Advice advice) {
    return advice.toString().substring(advice.verdict().toString().length() + 1);
  }

  /** A deadline in words. */
  static String words(FundingDeadline deadline, EngagementOutlook outlook) {
    return deadline.what()
        + " for "
        + deadline.period()
        + ": submit by "
        + deadline.submitBy()
        + ", closes on "
        + deadline.closes()
        + " ("
        + deadline.on(outlook.day())
        + ")";
  }
}
