package dev.cosell.crm;

import dev.cosell.crm.CrmProblem.Code;
import dev.cosell.crm.CrmProblem.Effect;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The joins of one kind of row, ready to be followed. */
final class Joins {
  private final Map<Join, TableIndex> indexes = new LinkedHashMap<>();

  Joins(
      CrmTable base,
      List<Join> joins,
      CrmTables tables,
      MapRules rules,
      TableUse use,
      Consumer<CrmProblem> problems) {
    for (Join join : joins) {
      Optional<CrmTable> table = tables.table(join.table());
      if (table.isPresent() && !table.get().columns().contains(join.key())) {
        use.references(table.get());
        if (!table.get().columns().isEmpty()) {
          problems.accept(ColumnCheck.missing(table.get(), join.key(), Effect.NOTED));
        }
      } else if (table.isPresent()) {
        use.column(table.get(), join.key());
        TableIndex index =
            new TableIndex(
                table.get(), join.key(), join.transforms(), rules, use.references(table.get()));
        if (join.duplicates() == Join.Duplicates.REPORT) {
          index.reportDuplicates(join.key(), problems);
        }
        indexes.put(join, index);
      } else if (!join.optional() && !nested(base, join)) {
        problems.accept(missing(join.table()));
      }
    }
  }

  Optional<CrmTable> table(String as) {
    return indexes.entrySet().stream()
        .filter(entry -> entry.getKey().as().equals(as))
        .map(entry -> entry.getValue().table())
        .findFirst();
  }

  /** The row with all that belongs to it; what is not found is reported. */
  RowScope follow(RowScope row, Consumer<CrmProblem> problems) {
    Map<String, RowScope.Joined> found = new HashMap<>();
    RowScope scope = row.with(found);
    indexes.forEach(
        (join, index) -> {
          Optional<String> text = scope.text(join.on());
          if (text.isEmpty()) {
            return;
          }
          Optional<CrmRow> partner =
              TableIndex.key(text.get(), join.transforms()).flatMap(index::first);
          if (partner.isPresent()) {
            found.put(join.as(), new RowScope.Joined(index.table(), partner.get(), join.key()));
          } else if (!join.optional()) {
            problems.accept(
                row.origin(Optional.of(join.on().toString()))
                    .noting(
                        Code.JOIN_PARTNER_MISSING,
                        join.on() + " must name a row of " + join.table() + " by its " + join.key(),
                        "add the row to " + index.table().file() + ", or correct the name"));
          }
        });
    return scope;
  }

  static CrmProblem missing(String table) {
    return new CrmProblem(
        Code.TABLE_MISSING,
        Effect.NOTED,
        table,
        0,
        Optional.empty(),
        Optional.empty(),
        "the export must have a table '" + table + "'",
        "add " + table + ".csv or " + table + ".json, or take the table out of the map");
  }

  private static boolean nested(CrmTable base, Join join) {
    return base.columns().stream().anyMatch(column -> column.startsWith(join.as() + "."));
  }
}
