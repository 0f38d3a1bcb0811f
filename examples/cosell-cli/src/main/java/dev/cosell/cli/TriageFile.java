package dev.cosell.cli;

import dev.cosell.cli.report.TriageResult;
import dev.cosell.cli.report.TriageRow;
import dev.cosell.inbound.Deadline;
import java.util.stream.Collectors;

/** {@code triage.csv}: one line per referral, the most urgent first. */
final class TriageFile {
  private TriageFile() {}

  static String render(TriageResult result) {
    StringBuilder csv =
        new StringBuilder(
            "place,referral_id,cloud,track,rule,owner,zone,next,next_due,overdue,answer_by,call_by,"
                + "portal_by,not_ready,because,notes\n");
    int place = 0;
    for (TriageRow row : result.rows()) {
      place++;
      csv.append(
          CsvLine.of(
              Integer.toString(place),
              CsvLine.foreign(row.id()),
              row.cloud().id(),
              row.triage().track().name(),
              row.triage().rule(),
              CsvLine.foreign(row.triage().assignee().orElse("")),
              row.zone().getId(),
              row.next().kind().name(),
              local(row, row.next()),
              Boolean.toString(row.isOverdue(result.now())),
              local(row, Deadline.Kind.ANSWER),
              local(row, Deadline.Kind.CALL),
              local(row, Deadline.Kind.PORTAL),
              row.triage().notReady().stream()
                  .map(item -> item.id() + "=" + item.state())
                  .collect(Collectors.joining("|")),
              row.triage().because(),
              CsvLine.foreign(String.join("; ", row.triage().notes()))));
    }
    return csv.toString();
  }

  private static String local(TriageRow row, Deadline.Kind kind) {
    return row.triage().deadline(kind).map(each -> local(row, each)).orElse("");
  }

  private static String local(TriageRow row, Deadline deadline) {
    return deadline.due().atZone(row.zone()).toOffsetDateTime().toString();
  }
}
