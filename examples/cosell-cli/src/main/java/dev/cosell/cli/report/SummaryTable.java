package dev.cosell.cli.report;

import dev.cosell.cli.report.RunResult.Reason;
import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.CallQuota;
import dev.cosell.portal.ChangePage.Invitation;
import dev.cosell.sync.Standing;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a run came to as a table for a terminal: plain ASCII, at most 100 columns. */
public final class SummaryTable {
  private static final int MOST_REASONS = 15;
  private static final int MOST_DIFFERENCES = 8;

  private final RunResult result;
  private final StringBuilder out = new StringBuilder();

  private SummaryTable(RunResult result) {
    this.result = result;
  }

  /**
   * Renders a result.
   *
   * @param result the result
   * @param files the files that were written, for the last lines
   * @return the table, with a line break at its end
   */
  public static String render(RunResult result, List<Path> files) {
    SummaryTable table = new SummaryTable(result);
    table.head();
    table.standings();
    table.work();
    table.refusals();
    table.differences();
    table.fields();
    table.invitations();
    table.exportNotes();
    table.files(files);
    return table.out.toString();
  }

  private void head() {
    line(
        "cosell sync: "
            + result.source()
            + " -> "
            + result.clouds().stream().map(CloudResult::name).collect(Collectors.joining(", ")));
    TextTable table = new TextTable("  ", 5, 0);
    for (CloudResult cloud : result.clouds()) {
      table.row(
          cloud.name(),
          Minute.of(cloud.startedAt())
              + " to "
              + Minute.of(cloud.endedAt())
              + " UTC"
              + (cloud.simulated() ? " (simulated), " : ", ")
              + cloud.passes()
              + (cloud.passes() == 1 ? " pass, " : " passes, ")
              + cloud.portal());
    }
    table.print(out);
    result
        .clouds()
        .forEach(
            cloud ->
                cloud.stoppedBy().ifPresent(why -> line("STOPPED " + cloud.name() + ": " + why)));
  }

  private static String name(Cloud cloud) {
    return cloud.id().toUpperCase(Locale.ROOT);
  }

  private TextTable columns() {
    int[] widths = new int[result.clouds().size() + 2];
    Arrays.fill(widths, -9);
    widths[0] = 24;
    widths[widths.length - 1] = 0;
    return new TextTable("  ", widths);
  }

  private void row(
      TextTable table, String label, Function<CloudResult, Object> cell, String meaning) {
    List<Object> cells = new ArrayList<>(List.of(label));
    result.clouds().forEach(cloud -> cells.add(cell.apply(cloud)));
    cells.add(meaning);
    table.row(cells.toArray());
  }

  private void standings() {
    title("WHERE THE DEALS STAND");
    TextTable table = columns();
    row(table, "", CloudResult::name, "");
    for (Standing standing : Standings.ORDER) {
      boolean some = result.clouds().stream().anyMatch(cloud -> cloud.count(standing) > 0);
      boolean always =
          standing != Standing.GONE && standing != Standing.DRAFT && standing != Standing.QUEUED;
      if (some || always) {
        row(
            table,
            Standings.label(standing),
            cloud -> cloud.count(standing),
            Standings.meaning(standing));
      }
    }
    row(table, "", cloud -> "------", "");
    row(table, "all", cloud -> cloud.deals().size(), "");
    row(table, "with a portal record", CloudResult::registered, "");
    row(table, "in sync on both sides", CloudResult::inSync, "");
    table.print(out);
    line(
        String.format(
            Locale.ROOT,
            "  the export has %,d deals: %,d with a portal record, %,d refused by a cloud or as a"
                + " whole",
            result.deals().stream().filter(deal -> deal.id().or(deal::row).isPresent()).count(),
            result.deals().stream()
                .filter(deal -> deal.id().isPresent() && !deal.portalIds().isEmpty())
                .count(),
            result.count(Standing.REFUSED)));
    if (result.unrouted() > 0) {
      line(
          String.format(
              Locale.ROOT,
              "  %,d go to none of these clouds by the routing policy, %s",
              result.unrouted(),
              result.routing()));
    }
  }

  private void work() {
    title("THIS RUN");
    TextTable table = columns();
    row(table, "", CloudResult::name, "");
    row(table, "registered", cloud -> cloud.work().registered(), "new records at the portal");
    row(table, "updated", cloud -> cloud.work().updated(), "changes to records there");
    row(table, "write calls", cloud -> cloud.work().writeCalls(), "");
    row(table, "read calls", cloud -> cloud.work().readCalls(), "");
    row(table, "throttled", cloud -> cloud.work().throttled(), "calls turned away as too many");
    table.print(out);
    result
        .clouds()
        .forEach(
            cloud ->
                line(
                    "  quota of "
                        + cloud.name()
                        + ": "
                        + cloud.quotas().stream()
                            .map(quota -> quota.group() + " " + words(quota))
                            .collect(Collectors.joining("; "))));
    if (result.work().writeCalls() == 0 && result.isComplete()) {
      line("  nothing to do: no write call was made");
    }
  }

  private static String words(CallQuota quota) {
    String perDay =
        quota.perDay().isPresent()
            ? String.format(Locale.ROOT, " and %,d in 24 hours", quota.perDay().getAsInt())
            : "";
    return quota.perSecond() + " a second" + perDay;
  }

  private void refusals() {
    List<Reason> reasons = result.refusals();
    if (reasons.isEmpty()) {
      return;
    }
    title("REFUSED, BY REASON (a deal may have several)");
    TextTable table = new TextTable("  ", -6, 10, 22, 30, 0);
    table.row("deals", "cloud", "field", "rule", "what to do");
    reasons.stream()
        .limit(MOST_REASONS)
        .forEach(
            each ->
                table.row(
                    each.deals(), where(each.clouds()), each.field(), each.rule(), each.remedy()));
    table.print(out);
    more(reasons.size() - MOST_REASONS, "reasons", "report.html");
  }

  private void differences() {
    List<String[]> rows = new ArrayList<>();
    for (DealRow deal : result.deals()) {
      for (DealLine line : deal.lines()) {
        for (Difference each : line.differences()) {
          String both = each.bothChanged() ? " (both sides had changed)" : "";
          rows.add(
              new String[] {
                deal.name(),
                name(line.cloud()),
                each.field(),
                each.winner(),
                "CRM " + each.crm() + ", portal " + each.portal() + ": " + each.because() + both
              });
        }
      }
    }
    title("CHANGED ON THE CLOUD SIDE, AND WHOSE VALUE STANDS");
    if (rows.isEmpty()) {
      line("  none");
      return;
    }
    TextTable table = new TextTable("  ", 18, 6, 16, 12, 0);
    table.row("deal", "cloud", "field", "who won", "why");
    rows.stream().limit(MOST_DIFFERENCES).forEach(row -> table.row((Object[]) row));
    table.print(out);
    more(rows.size() - MOST_DIFFERENCES, "differences", "report.html");
  }

  private void fields() {
    if (result.clouds().stream().allMatch(cloud -> cloud.fieldNotes().isEmpty())) {
      return;
    }
    title("VALUES THAT DID NOT CROSS AS THEY STOOD");
    TextTable table = new TextTable("  ", -6, 6, 12, 26, 0);
    table.row("deals", "cloud", "what", "field", "why");
    for (CloudResult cloud : result.clouds()) {
      for (FieldNote note : cloud.fieldNotes()) {
        table.row(note.deals(), cloud.name(), note.kind().shown(), note.field(), note.reason());
      }
    }
    table.print(out);
  }

  private void invitations() {
    if (result.clouds().stream().allMatch(cloud -> cloud.invitations().isEmpty())) {
      return;
    }
    title("OFFERED BY A CLOUD, WAITING FOR AN ANSWER");
    TextTable table = new TextTable("  ", 42, 30, 0);
    table.row("invitation", "customer", "answer until");
    for (CloudResult cloud : result.clouds()) {
      for (Invitation invitation : cloud.invitations()) {
        table.row(
            invitation.id(),
            invitation.summary().text(Field.ACCOUNT_NAME).orElse("(not told yet)"),
            invitation.expires().map(SummaryTable::minute).orElse("no deadline told"));
      }
    }
    table.print(out);
  }

  private void exportNotes() {
    if (result.exportNotes().isEmpty()) {
      return;
    }
    title("ABOUT THE EXPORT");
    TextTable table = new TextTable("  ", 0);
    result.exportNotes().stream().limit(MOST_REASONS).forEach(table::row);
    table.print(out);
    more(result.exportNotes().size() - MOST_REASONS, "notes", "report.html");
  }

  private static String where(List<Cloud> clouds) {
    return clouds.stream().map(Cloud::id).collect(Collectors.joining(","));
  }

  private void files(List<Path> files) {
    title("FILES");
    files.forEach(file -> line("  " + file));
  }

  private void more(int number, String what, String where) {
    if (number > 0) {
      line("  ... and " + number + " more " + what + " in " + where);
    }
  }

  private void title(String text) {
    out.append('\n').append(text).append('\n');
  }

  private void line(String text) {
    out.append(TextTable.ascii(text).isBlank() ? "" : keepIndent(text)).append('\n');
  }

  private static String keepIndent(String text) {
    String rest = text.stripLeading();
    return text.substring(0, text.length() - rest.length()) + TextTable.ascii(rest);
  }

  private static String minute(Instant instant) {
    return Minute.of(instant) + " UTC";
  }
}
