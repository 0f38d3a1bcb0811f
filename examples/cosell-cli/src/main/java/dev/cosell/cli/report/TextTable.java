package dev.cosell.cli.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows of aligned columns in plain ASCII, no wider than a terminal; the last columns wrap. */
public final class TextTable {
  static final int WIDTH = 100;
  private static final int GAP = 2;

  /** Letters that are no letter with an accent. */
  private static final Map<String, String> SPELT =
      Map.of(
          "\u00df", "ss", "\u00f8", "o", "\u00d8", "O", "\u00e6", "ae", "\u00c6", "Ae", "\u0142",
          "l", "\u0141", "L", "\u2013", "-", "\u2019", "'");

  private final String indent;
  private final boolean[] right;
  private final int[] widths;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * A table.
   *
   * @param indent what each line begins with
   * @param columns each column's width; a negative one aligns to the right; the last may be 0 to
   *     take what is left of the line
   */
  public TextTable(String indent, int... columns) {
    this.indent = indent;
    this.right = new boolean[columns.length];
    this.widths = new int[columns.length];
    int left = WIDTH - indent.length();
    for (int i = 0; i < columns.length; i++) {
      right[i] = columns[i] < 0;
      widths[i] = columns[i] == 0 ? left : Math.abs(columns[i]);
      left -= widths[i] + GAP;
    }
  }

  /**
   * Adds a row.
   *
   * @param cells what stands in the columns
   * @return this
   */
  public TextTable row(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(ascii(String.valueOf(cell)));
    }
    rows.add(row);
    return this;
  }

  /**
   * Prints the rows.
   *
   * @param out takes the lines
   */
  public void print(StringBuilder out) {
    rows.forEach(row -> print(row, out));
  }

  private void print(List<String> row, StringBuilder out) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < row.size(); i++) {
      wrapped.add(wrap(row.get(i), widths[i]));
      height = Math.max(height, wrapped.get(i).size());
    }
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder(indent);
      for (int i = 0; i < row.size(); i++) {
        String cell = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
        String padding = " ".repeat(Math.max(0, widths[i] - cell.length()));
        text.append(right[i] ? padding + cell : cell + padding).append(" ".repeat(GAP));
      }
      out.append(text.toString().stripTrailing()).append('\n');
    }
  }

  /** Breaks a text at blanks; a word longer than the width is cut. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String rest = word;
      if (line.length() > 0 && line.length() + 1 + rest.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (rest.length() > width) {
        lines.add(rest.substring(0, width));
        rest = rest.substring(width);
      }
      if (line.length() > 0) {
        line.append(' ');
      }
      line.append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /**
   * A text of several lines in plain ASCII.
   *
   * @param text the lines
   * @return the lines, each with the spaces that it begins with
   */
  public static String lines(String text) {
    StringBuilder plain = new StringBuilder();
    for (String line : text.lines().toList()) {
      plain.append(" ".repeat(line.length() - line.stripLeading().length()));
      plain.append(ascii(line).strip()).append('\n');
    }
    return plain.toString();
  }

  /** The text without accents; what has no ASCII form becomes a question mark. */
  static String ascii(String text) {
    String spelt = text;
    for (Map.Entry<String, String> letter : SPELT.entrySet()) {
      spelt = spelt.replace(letter.getKey(), letter.getValue());
    }
    String plain = Normalizer.normalize(spelt, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    return plain.replaceAll("\\s+", " ").replaceAll("[^\\x20-\\x7e]", "?");
  }
}
