package dev.cosell.crm;

import java.util.List;
import java.util.Optional;

/**
 * Where a deal's people stand.
 *
 * @param child the table with a row for each person's part in a deal; empty where the person stands
 *     in the deal's own row
 * @param person the person
 */
record ContactsRule(Optional<Child> child, PersonRule person) {

  /**
   * A table whose rows belong to deals.
   *
   * @param table the table
   * @param deal the column with the deal's id
   * @param joins what belongs to each row
   * @param optional whether the table may be missing from the export
   */
  record Child(String table, String deal, List<Join> joins, boolean optional) {}
}
