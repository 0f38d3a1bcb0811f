package dev.cosell.cli.report;

import java.util.List;

/**
 * Sentences under a heading; left out where there are none.
 *
 * @param title the heading
 * @param sentences what is to be said, in its order
 */
record ListSection(String title, List<String> sentences) implements Section {
  @Override
  public void write(Html out) {
    if (sentences.isEmpty()) {
      return;
    }
    out.section(title).markup("<ul>");
    sentences.forEach(sentence -> out.element("li", sentence));
    out.markup("</ul>\n").endSection();
  }
}
