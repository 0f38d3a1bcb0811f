package dev.cosell.crm;

import dev.cosell.crm.CrmProblem.Code;
import dev.cosell.crm.CrmProblem.Effect;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of a table by the text of one column, and which of them were asked for. */
final class TableIndex {
  private final CrmTable table;
  private final Map<String, List<Integer>> rows = new HashMap<>();
  private final BitSet referenced;

  TableIndex(
      CrmTable table,
      String column,
      List<Transform> transforms,
      MapRules rules,
      BitSet referenced) {
    this.table = table;
    this.referenced = referenced;
    for (int i = 0; i < table.rows().size(); i++) {
      String text = table.rows().get(i).cell(column).orElse("").strip();
      String corrected = rules.correction(table.name(), column, text).orElse(text);
      int at = i;
      key(corrected, transforms)
          .ifPresent(key -> rows.computeIfAbsent(key, unseen -> new ArrayList<>(1)).add(at));
    }
  }

  /**
   * The text under which a row is found; empty for a blank and for a text that has no such form.
   */
  static Optional<String> key(String text, List<Transform> transforms) {
    return text.isBlank()
        ? Optional.empty()
        : Transform.all(transforms, text).value().filter(key -> !key.isBlank());
  }

  CrmTable table() {
    return table;
  }

  Optional<CrmRow> first(String key) {
    return all(key).stream().findFirst();
  }

  List<CrmRow> all(String key) {
    List<CrmRow> found = new ArrayList<>();
    for (int at : rows.getOrDefault(key, List.of())) {
      referenced.set(at);
      found.add(table.rows().get(at));
    }
    return found;
  }

  void reportDuplicates(String column, Consumer<CrmProblem> problems) {
    rows.values().stream()
        .filter(same -> same.size() > 1)
        .sorted((a, b) -> a.get(1) - b.get(1))
        .forEach(
            same -> {
              int first = table.rows().get(same.get(0)).number();
              for (int at : same.subList(1, same.size())) {
                problems.accept(
                    new CrmProblem(
                        Code.JOIN_KEY_DUPLICATE,
                        Effect.NOTED,
                        table.file(),
                        table.rows().get(at).number(),
                        Optional.empty(),
                        Optional.of(column),
                        column + " must not repeat, but row " + first + " has the same",
                        "row " + first + " is used; merge the two in the CRM"));
              }
            });
  }
}
