package dev.cosell.cli.report;

import dev.cosell.inbound.Deadline;
import dev.cosell.inbound.ReadinessItem;
import dev.cosell.inbound.Track;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The queue of referrals as tables for a terminal, the most urgent first. */
public final class TriageTable {
  private TriageTable() {}

  /**
   * Renders a result.
   *
   * @param result the result
   * @param files the files that were written, for the last lines
   * @return the tables, with a line break at their end
   */
  public static String render(TriageResult result, List<Path> files) {
    StringBuilder out = new StringBuilder();
    out.append("cosell triage: ").append(Moments.local(result.now(), ZoneOffset.UTC));
    out.append(", by ").append(TextTable.ascii(result.policy())).append('\n');
    int place = 0;
    for (TriageRow row : result.rows()) {
      place++;
      out.append('\n').append(place).append(". ").append(TextTable.ascii(row.id())).append(", ");
      out.append(row.cloud()).append(", ").append(row.triage().track()).append('\n');
      row(row, result.now(), out);
    }
    out.append(
        String.format(
            Locale.ROOT,
            "\n%d referrals: %d urgent, %d standard, %d overdue\n",
            result.rows().size(),
            result.on(Track.URGENT),
            result.on(Track.STANDARD),
            result.overdue()));
    FileLines.append(files, out);
    return out.toString();
  }

  private static void row(TriageRow row, Instant now, StringBuilder out) {
    TextTable table = new TextTable("  ", 10, 0);
    table.row("who", row.triage().assignee().orElse("nobody is named"));
    row.answered()
        .ifPresent(at -> table.row("answered", Moments.local(at, row.zone()) + inTime(row, at)));
    for (Deadline deadline : row.open()) {
      table.row(
          deadline.kind().name().toLowerCase(Locale.ROOT) + " by",
          Moments.deadline(deadline, row, now) + ": " + deadline.because());
    }
    row.escalation()
        .forEach(
            step ->
                table.row(
                    "escalate",
                    Moments.local(step.at(), row.zone())
                        + " to the "
                        + step.to()
                        + (step.at().isAfter(now) ? "" : ": NOW")));
    for (ReadinessItem item : row.triage().readiness()) {
      table.row("ready", item.id() + ": " + item.state() + ", " + item.what());
    }
    table.row("why", row.triage().because());
    row.triage().notes().forEach(note -> table.row("note", note));
    table.print(out);
  }

  /** Whether an answer came in time. */
  static String inTime(TriageRow row, Instant at) {
    Instant due = row.triage().deadline(Deadline.Kind.ANSWER).orElseThrow().due();
    return at.isAfter(due) ? ", too late" : ", in time";
  }
}
