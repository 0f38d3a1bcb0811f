package dev.cosell.cli.report;

import dev.cosell.cli.report.RunResult.Reason;
import dev.cosell.portal.CallQuota;
import dev.cosell.portal.ChangePage.Invitation;
import dev.cosell.sync.Standing;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a run came to as a table for a terminal: plain ASCII, at most 100 columns. */
public final class SummaryTable {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
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
    Setting setting = result.setting();
    line(
        "cosell sync: "
            + setting.source()
            + " -> "
            + setting.cloud().id().toUpperCase(Locale.ROOT)
            + ", "
            + setting.portal());
    line(
        (setting.simulated() ? "portal time (simulated) " : "time ")
            + MINUTE.format(setting.startedAt())
            + " to "
            + MINUTE.format(setting.endedAt())
            + " UTC, "
            + setting.passes()
            + (setting.passes() == 1 ? " pass" : " passes"));
    setting.stoppedBy().ifPresent(why -> line("STOPPED: " + why));
  }

  private void standings() {
    title("WHERE THE DEALS STAND");
    TextTable table = new TextTable("  ", 24, -6, 0);
    for (Standing standing : Standings.ORDER) {
      int count = result.count(standing);
      boolean always =
          standing != Standing.GONE && standing != Standing.DRAFT && standing != Standing.QUEUED;
      if (count > 0 || always) {
        table.row(Standings.label(standing), count, Standings.meaning(standing));
      }
    }
    table.row("", "------", "");
    table.row("all", result.deals().size(), "");
    long registered = result.deals().stream().filter(d -> d.portalId().isPresent()).count();
    long inSync = result.deals().stream().filter(DealLine::inSync).count();
    table.row("with a portal record", registered, inSync + " of them in sync on both sides");
    table.print(out);
  }

  private void work() {
    title("THIS RUN");
    Work work = result.work();
    TextTable table = new TextTable("  ", 24, -6, 0);
    table.row("registered", work.registered(), "new records at the portal");
    table.row("updated", work.updated(), "changes to records there");
    table.row("write calls", work.writeCalls(), quota("write"));
    table.row("read calls", work.readCalls(), quota("read"));
    table.row("throttled", work.throttled(), "calls that the portal turned away as too many");
    table.print(out);
    if (work.writeCalls() == 0 && result.setting().stoppedBy().isEmpty()) {
      line("  nothing to do: no write call was made");
    }
  }

  private String quota(String group) {
    return result.quotas().stream()
        .filter(quota -> quota.group().equals(group))
        .findFirst()
        .map(SummaryTable::words)
        .orElse("");
  }

  private static String words(CallQuota quota) {
    String perDay =
        quota.perDay().isPresent()
            ? String.format(Locale.ROOT, " and %,d in 24 hours", quota.perDay().getAsInt())
            : "";
    return "quota: " + quota.perSecond() + " a second" + perDay;
  }

  private void refusals() {
    List<Reason> reasons = result.refusals();
    if (reasons.isEmpty()) {
      return;
    }
    title("REFUSED, BY REASON (a deal may have several)");
    TextTable table = new TextTable("  ", -6, 22, 34, 0);
    table.row("deals", "field", "rule", "what to do");
    reasons.stream()
        .limit(MOST_REASONS)
        .forEach(each -> table.row(each.deals(), each.field(), each.rule(), each.remedy()));
    table.print(out);
    more(reasons.size() - MOST_REASONS, "reasons", "report.html");
  }

  private void differences() {
    List<String[]> rows = new ArrayList<>();
    for (DealLine deal : result.deals()) {
      for (Difference each : deal.differences()) {
        String who = deal.id().or(() -> deal.portalId().map(Object::toString)).orElse("");
        String both = each.bothChanged() ? " (both sides had changed)" : "";
        rows.add(
            new String[] {
              who,
              each.field(),
              each.winner(),
              "CRM " + each.crm() + ", portal " + each.portal() + ": " + each.because() + both
            });
      }
    }
    title("CHANGED ON THE CLOUD SIDE, AND WHOSE VALUE STANDS");
    if (rows.isEmpty()) {
      line("  none");
      return;
    }
    TextTable table = new TextTable("  ", 18, 22, 16, 0);
    table.row("deal", "field", "who won", "why");
    rows.stream().limit(MOST_DIFFERENCES).forEach(row -> table.row((Object[]) row));
    table.print(out);
    more(rows.size() - MOST_DIFFERENCES, "differences", "report.html");
  }

  private void fields() {
    if (result.fieldNotes().isEmpty()) {
      return;
    }
    title("VALUES THAT DID NOT CROSS AS THEY STOOD");
    Map<String, Integer> shown = new LinkedHashMap<>();
    TextTable table = new TextTable("  ", -6, 14, 26, 0);
    table.row("deals", "what", "field", "why");
    for (FieldNote note : result.fieldNotes()) {
      shown.merge(note.kind().shown(), 1, Integer::sum);
      table.row(note.deals(), note.kind().shown(), note.field(), note.reason());
    }
    table.print(out);
  }

  private void invitations() {
    if (result.invitations().isEmpty()) {
      return;
    }
    title("OFFERED BY THE CLOUD, WAITING FOR AN ANSWER");
    TextTable table = new TextTable("  ", 24, 34, 0);
    table.row("invitation", "customer", "answer until");
    for (Invitation invitation : result.invitations()) {
      table.row(
          invitation.id(),
          invitation
              .summary()
              .text(dev.cosell.opportunity.Field.ACCOUNT_NAME)
              .orElse("(not told yet)"),
          invitation.expires().map(SummaryTable::minute).orElse("no deadline told"));
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
    return MINUTE.format(instant) + " UTC";
  }
}
