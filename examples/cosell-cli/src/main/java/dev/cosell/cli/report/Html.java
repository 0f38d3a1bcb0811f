package dev.cosell.cli.report;

import java.time.LocalDate;

/** A growing piece of HTML; every text that is not markup of this program's own is escaped. */
final class Html {
  private final StringBuilder out = new StringBuilder();

  /** Markup of this program's own, as it stands. */
  Html markup(String markup) {
    out.append(markup);
    return this;
  }

  /** An element with a text. */
  Html element(String open, Object text) {
    int name = open.indexOf(' ');
    out.append('<').append(open).append('>').append(escape(String.valueOf(text)));
    out.append("</").append(name < 0 ? open : open.substring(0, name)).append('>');
    return this;
  }

  /** A row of cells; a number stands to the right, and a day is not broken. */
  Html row(String cell, Object... texts) {
    out.append("<tr>");
    for (Object text : texts) {
      element(cell + form(text), text);
    }
    out.append("</tr>\n");
    return this;
  }

  private static String form(Object text) {
    return text instanceof Number
        ? " class=\"n\""
        : text instanceof LocalDate ? " class=\"day\"" : "";
  }

  /** Begins a section under a heading. */
  Html section(String title) {
    return markup("<section>").element("h2", title).markup("\n");
  }

  /** Ends a section. */
  Html endSection() {
    return markup("</section>\n");
  }

  static String escape(String text) {
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
                  // Control characters have no place in a document.
                  boolean control = Character.isISOControl(point) && point != '\n';
                  boolean surrogate = point >= 0xd800 && point <= 0xdfff;
                  escaped.appendCodePoint(
                      control || surrogate || point == 0xfffe || point == 0xffff ? ' ' : point);
                }
              }
            });
    return escaped.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
