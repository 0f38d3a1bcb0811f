package dev.cosell.cli;

import java.util.List;
import java.util.stream.Collectors;

/** A line of a CSV file that the program writes. */
final class CsvLine {
  private CsvLine() {}

  /** The cells with commas between them and a line break at the end, quoted where they must be. */
  static String of(List<String> cells) {
    return cells.stream().map(CsvLine::quoted).collect(Collectors.joining(",", "", "\n"));
  }

  static String of(String... cells) {
    return of(List.of(cells));
  }

  /** A text from outside that a spreadsheet must not take for a formula. */
  static String foreign(String text) {
    return text.isEmpty() || "=+-@".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
