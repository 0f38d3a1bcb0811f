package dev.cosell.crm;

import dev.cosell.opportunity.Field;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which tables, columns and rows of an export a map uses. */
final class TableUse {
  private final Map<String, Set<String>> columns = new LinkedHashMap<>();
  private final Map<String, BitSet> references = new LinkedHashMap<>();

  void column(CrmTable table, String column) {
    columns.computeIfAbsent(table.name(), unseen -> new HashSet<>()).add(column);
  }

  /** The rows of a joined table that somebody refers to; the caller sets them. */
  BitSet references(CrmTable table) {
    return references.computeIfAbsent(table.name(), unseen -> new BitSet());
  }

  CrmLeftovers leftovers(
      CrmTables tables, List<String> ignored, SortedMap<Field, SortedMap<String, Integer>> values) {
    List<String> unused = new ArrayList<>();
    SortedMap<String, List<String>> unusedColumns = new TreeMap<>();
    SortedMap<String, List<Integer>> unusedRows = new TreeMap<>();
    for (CrmTable table : tables.tables()) {
      if (ignored.contains(table.name() + ".*")) {
        continue;
      }
      Set<String> used = columns.get(table.name());
      if (used == null) {
        unused.add(table.name());
        continue;
      }
      List<String> rest =
          table.columns().stream()
              .filter(column -> !used.contains(column))
              .filter(column -> !ignored.contains(table.name() + "." + column))
              .toList();
      if (!rest.isEmpty()) {
        unusedColumns.put(table.name(), rest);
      }
      BitSet asked = references.get(table.name());
      if (asked != null) {
        List<Integer> rows = new ArrayList<>();
        for (int at = asked.nextClearBit(0);
            at < table.rows().size();
            at = asked.nextClearBit(at + 1)) {
          rows.add(table.rows().get(at).number());
        }
        if (!rows.isEmpty()) {
          unusedRows.put(table.name(), List.copyOf(rows));
        }
      }
    }
    return new CrmLeftovers(unused, unusedColumns, unusedRows, values);
  }
}
