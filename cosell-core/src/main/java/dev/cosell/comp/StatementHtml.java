package dev.cosell.comp;

import dev.cosell.internal.TextFile;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/** A statement as a page; every text that is not markup of this class is escaped. */
final class StatementHtml {
  private final StringBuilder out = new StringBuilder();

  private StatementHtml() {}

  static String render(CompStatement statement) {
    StatementHtml page = new StatementHtml();
    page.head(statement);
    page.markup("<section class=\"totals\">\n");
    for (CreditKind kind : CreditKind.values()) {
      page.totals(kind, statement);
    }
    page.markup("</section>\n");
    page.lines("Lines", statement.lines());
    page.lines("Carried from earlier periods", statement.carried());
    if (!statement.findings().isEmpty()) {
      page.text("h2", "What to know").markup("<ul>\n");
      for (CompFinding each : statement.findings()) {
        page.text("li", each.deal() + ": " + each.detail());
      }
      page.markup("</ul>\n");
    }
    page.markup("</main>\n</body>\n</html>\n");
    return page.out.toString();
  }

  private void head(CompStatement statement) {
    markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n");
    markup(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
            + " style-src 'unsafe-inline'\"/>\n");
    markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    text("title", StatementWords.title(statement));
    markup("<style>\n" + TextFile.read(StatementHtml.class, "statement.css") + "</style>\n");
    markup("</head>\n<body>\n<main>\n");
    text("h1", StatementWords.title(statement));
    text("p class=\"soft\"", StatementWords.subtitle(statement));
  }

  private void totals(CreditKind kind, CompStatement statement) {
    markup("<div>");
    text("h2", StatementWords.kind(kind)).markup("<table>\n");
    for (StatementWords.Total each : StatementWords.totals(statement.totals(kind))) {
      markup(each.isPart() ? "<tr class=\"part\">" : "<tr>").text("th", each.label());
      money(each.amount()).markup("</tr>\n");
    }
    markup("</table>\n");
    if (kind == CreditKind.QUOTA_RETIREMENT) {
      statement.attainments().forEach(each -> text("p", StatementWords.attainment(each)));
    }
    markup("</div>\n");
  }

  private void lines(String heading, List<StatementLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    text("h2", heading);
    markup("<table class=\"lines\">\n<thead><tr>");
    for (String each : List.of("Line", "Deal", "For", "Amount", "Status", "Why")) {
      text(each.equals("Amount") ? "th class=\"n\"" : "th", each);
    }
    markup("</tr></thead>\n<tbody>\n");
    for (StatementLine each : lines) {
      LedgerLine line = each.line();
      markup("<tr>").text("td class=\"id\"", line.id());
      text("td", StatementWords.deal(line)).text("td", StatementWords.kind(line.kind()));
      money(line.amount());
      markup("<td>").text("b", StatementWords.word(each.status()));
      text("span class=\"soft\"", each.when()).markup("</td><td>");
      text("b", StatementWords.reason(each)).markup("<ol>");
      line.why().forEach(step -> text("li", step));
      markup("</ol></td></tr>\n");
    }
    markup("</tbody>\n</table>\n");
  }

  private StatementHtml money(Money money) {
    int decimals = money.getCurrencyUnit().getDecimalPlaces();
    String amount = String.format(Locale.ROOT, "%,." + decimals + "f", money.getAmount());
    return text(money.isNegative() ? "td class=\"n less\"" : "td class=\"n\"", amount);
  }

  private StatementHtml markup(String markup) {
    out.append(markup);
    return this;
  }

  private StatementHtml text(String open, String text) {
    int name = open.indexOf(' ');
    out.append('<').append(open).append('>').append(escape(text));
    out.append("</").append(name < 0 ? open : open.substring(0, name)).append('>');
    return this;
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                  // Control characters and halves of a pair have no place in a document.
                  boolean isOut =
                      Character.isISOControl(point)
                          || Character.getType(point) == Character.SURROGATE
                          || point == 0xfffe
                          || point == 0xffff;
                  escaped.appendCodePoint(isOut ? ' ' : point);
                }
              }
            });
    return escaped.toString();
  }
}
