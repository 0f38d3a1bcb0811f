package dev.cosell.cli.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** A report as one file that needs nothing else to be looked at or printed. */
final class HtmlPage {
  private HtmlPage() {}

  /**
   * Puts sections together.
   *
   * @param title the name of the window
   * @param sections the parts, in their order; the first is the heading
   * @param foot what is to be said of the whole report
   */
  static String of(String title, List<Section> sections, String foot) {
    Html out =
        new Html()
            .markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
            .markup(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
                    + " style-src 'unsafe-inline'; script-src 'unsafe-inline'\"/>\n")
            .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
            .element("title", title)
            .markup("\n<style>\n" + resource("report.css") + "</style>\n</head>\n<body>\n<main>\n");
    sections.forEach(section -> section.write(out));
    return out.markup("<footer>")
        .element("p", foot)
        .markup("</footer>\n</main>\n<script>\n" + resource("report.js") + "</script>\n")
        .markup("</body>\n</html>\n")
        .toString();
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program's file " + name + " is missing");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
