package dev.cosell.crm;

import dev.cosell.opportunity.Field;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an export has that nothing matched.
 *
 * @param tables tables that the map does not speak of
 * @param columns by table, columns that no rule uses and that the map does not ignore
 * @param rows by joined table, the rows that no imported deal refers to, counted as {@link
 *     CrmProblem} says
 * @param values by field, words that are not in the field's value map, and how often they stand
 */
public record CrmLeftovers(
    List<String> tables,
    SortedMap<String, List<String>> columns,
    SortedMap<String, List<Integer>> rows,
    SortedMap<Field, SortedMap<String, Integer>> values) {
  /**
   * Checks and normalises what the type asks for.
   *
   * @param tables as the type says
   * @param columns as the type says
   * @param rows as the type says
   * @param values as the type says
   */
  public CrmLeftovers {
    tables = List.copyOf(tables);
    columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /**
   * Whether everything was used.
   *
   * @return whether nothing is left over
   */
  public boolean isEmpty() {
    return tables.isEmpty() && columns.isEmpty() && rows.isEmpty() && values.isEmpty();
  }
}
