package dev.cosell.crm;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a {@link CrmTable}: texts by column name. */
public final class CrmRow {
  private final Map<String, Integer> columns;
  private final @Nullable String[] cells;
  private final int number;

  CrmRow(Map<String, Integer> columns, int number, @Nullable String[] cells) {
    this.columns = columns;
    this.number = number;
    this.cells = cells;
  }

  /**
   * The row of the file, counted as {@link CrmProblem} says.
   *
   * @return the number, at least 1
   */
  public int number() {
    return number;
  }

  /**
   * The text of a cell.
   *
   * @param column the column's name
   * @return the text as it stands in the file, empty text for an empty cell; empty if the row does
   *     not speak of the column
   */
  public Optional<String> cell(String column) {
    Integer at = columns.get(column);
    return at == null || at >= cells.length ? Optional.empty() : Optional.ofNullable(cells[at]);
  }

  /** The number; no cell, since one may be personal. */
  @Override
  public String toString() {
    return "CrmRow[" + number + "]";
  }
}
