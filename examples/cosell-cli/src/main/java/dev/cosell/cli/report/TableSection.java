package dev.cosell.cli.report;

import java.util.List;
import java.util.Optional;

/**
 * A table under a heading.
 *
 * @param title the heading
 * @param intro what is said before the table, where something is
 * @param heads the columns
 * @param rows one cell per column; a number stands to the right
 * @param ifEmpty what is said where there are no rows; empty to leave the section out
 */
record TableSection(
    String title,
    Optional<String> intro,
    List<String> heads,
    List<List<Object>> rows,
    Optional<String> ifEmpty)
    implements Section {
  @Override
  public void write(Html out) {
    if (rows.isEmpty() && ifEmpty.isEmpty()) {
      return;
    }
    out.section(title);
    if (rows.isEmpty()) {
      ifEmpty.ifPresent(words -> out.element("p", words));
    } else {
      intro.ifPresent(words -> out.element("p", words));
      out.markup("<table><thead>").row("th", heads.toArray()).markup("</thead><tbody>\n");
      rows.forEach(row -> out.row("td", row.toArray()));
      out.markup("</tbody></table>\n");
    }
    out.endSection();
  }
}
