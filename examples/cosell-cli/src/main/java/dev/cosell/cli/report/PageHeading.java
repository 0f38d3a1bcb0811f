package dev.cosell.cli.report;

import java.util.List;

/**
 * What a report is about.
 *
 * @param title the heading
 * @param lines what is said below it
 */
record PageHeading(String title, List<String> lines) implements Section {
  @Override
  public void write(Html out) {
    out.markup("<header>").element("h1", title);
    lines.forEach(line -> out.element("p class=\"sub\"", line));
    out.markup("</header>\n");
  }
}
