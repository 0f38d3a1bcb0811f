package dev.cosell.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a CSV file.
 *
 * @param file the file's name
 * @param number the row's number; the header is row 1
 * @param columns where each column is
 * @param cells the cells
 */
record CsvRow(String file, long number, Map<String, Integer> columns, List<String> cells) {
  /** The text of a cell without white space around it; blank where there is no such column. */
  String text(String column) {
    Integer at = columns.get(column);
    return at == null ? "" : cells.get(at).strip();
  }

  /** The text of a cell that is not blank. */
  Optional<String> stated(String column) {
    return Optional.of(text(column)).filter(text -> !text.isEmpty());
  }
}
