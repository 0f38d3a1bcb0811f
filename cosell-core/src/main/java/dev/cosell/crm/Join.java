package dev.cosell.crm;

import java.util.List;

/**
 * How rows of another table belong to a row.
 *
 * @param as the name by which columns speak of the joined row
 * @param table the other table
 * @param key the other table's column
 * @param on the column that names the key
 * @param transforms what is done to both sides before they are compared
 * @param optional whether the other table, or the row in it, may be missing
 * @param duplicates what to do where two rows have one key; the first is used
 */
record Join(
    String as,
    String table,
    String key,
    CellRef on,
    List<Transform> transforms,
    boolean optional,
    Duplicates duplicates) {

  /** What to do where two rows have one key. */
  enum Duplicates {
    REPORT,
    FIRST
  }
}
