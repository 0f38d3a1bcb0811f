package dev.cosell.comp;

import java.util.List;
import java.util.Locale;

/** A statement as plain text. */
final class StatementText {
  private final StringBuilder out = new StringBuilder();

  private StatementText() {}

  static String render(CompStatement statement) {
    StatementText text = new StatementText();
    text.line(StatementWords.title(statement));
    text.line(StatementWords.subtitle(statement));
    for (CreditKind kind : CreditKind.values()) {
      text.heading(StatementWords.kind(kind));
      for (StatementWords.Total each : StatementWords.totals(statement.totals(kind))) {
        text.line(
            String.format(
                Locale.ROOT,
                "%-54s%18s",
                (each.isPart() ? "    " : "  ") + each.label(),
                each.amount()));
      }
      if (kind == CreditKind.QUOTA_RETIREMENT) {
        statement.attainments().forEach(each -> text.line("  " + StatementWords.attainment(each)));
      }
    }
    text.lines("Lines", statement.lines());
    text.lines("Carried from earlier periods", statement.carried());
    if (!statement.findings().isEmpty()) {
      text.heading("What to know");
      statement
          .findings()
          .forEach(
              each -> text.line("  " + each.deal() + " " + each.kind() + ": " + each.detail()));
    }
    return text.out.toString();
  }

  private void lines(String heading, List<StatementLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    heading(heading);
    for (StatementLine each : lines) {
      LedgerLine line = each.line();
      line(
          "  "
              + String.join(
                  "  ",
                  line.id(),
                  StatementWords.deal(line),
                  line.kind().name(),
                  line.amount().toString(),
                  StatementWords.reason(each)));
      String when = each.when();
      line("    " + StatementWords.word(each.status()) + (when.isEmpty() ? "" : ", " + when));
      line.why().forEach(step -> line("    " + step.replaceAll("\\R", " ")));
    }
  }

  private void heading(String heading) {
    line("");
    line(heading);
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
