package dev.cosell.crm;

import java.util.Optional;
import java.util.Set;

/**
 * A column as a map writes it: of the deal's own row, or of a joined one ({@code accounts.sector}).
 *
 * @param join the join's name, or empty for the row itself
 * @param column the column's name, which may hold dots
 * @param text the join's name, a dot and the column's name, or the latter alone
 */
record CellRef(Optional<String> join, String column, String text) {
  static CellRef parse(String text, Set<String> joins) {
    int dot = text.indexOf('.');
    if (dot > 0 && dot < text.length() - 1 && joins.contains(text.substring(0, dot))) {
      return new CellRef(Optional.of(text.substring(0, dot)), text.substring(dot + 1), text);
    }
    return own(text);
  }

  /** A column of the row itself. */
  static CellRef own(String column) {
    return new CellRef(Optional.empty(), column, column);
  }

  @Override
  public String toString() {
    return text;
  }
}
