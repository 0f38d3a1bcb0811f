package dev.cosell.crm;

import dev.cosell.crm.CrmProblem.Code;
import dev.cosell.crm.CrmProblem.Effect;
import dev.cosell.crm.FieldRule.Direction;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Whether an export has the columns that a map reads: one problem per column and file. */
final class ColumnCheck {
  private final CrmTable base;
  private final Joins joins;
  private final TableUse use;
  private final Consumer<CrmProblem> problems;
  private final Set<String> reported = new HashSet<>();

  ColumnCheck(CrmTable base, Joins joins, TableUse use, Consumer<CrmProblem> problems) {
    this.base = base;
    this.joins = joins;
    this.use = use;
    this.problems = problems;
  }

  void deals(MapRules rules) {
    use.column(base, rules.deals().id());
    rules.joins().forEach(join -> check(join.on(), join.optional()));
    for (FieldRule rule : rules.fields().values()) {
      boolean mayMiss = rule.optional() || rule.direction() == Direction.WRITE;
      rule.column().ifPresent(column -> check(column, mayMiss));
      CellForm form = rule.form();
      form.currencyColumn().ifPresent(column -> check(column, form.currency().isPresent()));
      for (LadderRung rung : rule.ladder()) {
        rung.when().ifPresent(when -> all(when.columns()));
        rung.expression().ifPresent(expression -> all(expression.columns()));
      }
    }
    rules.owner().ifPresent(owner -> all(owner.columns()));
    rules.contacts().stream()
        .filter(contact -> contact.child().isEmpty())
        .forEach(contact -> all(contact.person().columns()));
  }

  void child(ContactsRule.Child child, PersonRule person) {
    own(child.deal());
    child.joins().forEach(join -> check(join.on(), join.optional()));
    all(person.columns());
  }

  private void own(String column) {
    check(CellRef.own(column), false);
  }

  private void all(Collection<CellRef> columns) {
    columns.forEach(column -> check(column, false));
  }

  private void check(CellRef column, boolean mayMiss) {
    boolean nested = base.columns().contains(column.toString());
    if (nested) {
      use.column(base, column.toString());
    }
    Optional<CrmTable> table =
        column.join().isEmpty() ? Optional.of(base) : joins.table(column.join().get());
    // A table that is missing, or that is empty and so names no columns, is reported as such.
    if (table.isEmpty() || table.get().columns().isEmpty()) {
      return;
    }
    if (table.get().columns().contains(column.column())) {
      use.column(table.get(), column.column());
    } else if (!nested && !mayMiss && reported.add(column.toString())) {
      problems.accept(missing(table.get(), column.column(), Effect.NOTED));
    }
  }

  static CrmProblem missing(CrmTable table, String column, Effect effect) {
    return new CrmProblem(
        Code.COLUMN_MISSING,
        effect,
        table.file(),
        0,
        Optional.empty(),
        Optional.of(column),
        "the file must have a column '" + column + "'",
        "export the column, or take it out of the map");
  }
}
