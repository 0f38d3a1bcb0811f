package dev.cosell.crm;

import dev.cosell.crm.Provenance.Rung;
import dev.cosell.opportunity.OpportunityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows in which a deal's people stand. */
final class ContactRows {
  private final MapRules rules;
  private final PersonRule person;
  private final Optional<TableIndex> index;
  private final Optional<Joins> joins;

  private ContactRows(
      MapRules rules, PersonRule person, Optional<TableIndex> index, Optional<Joins> joins) {
    this.rules = rules;
    this.person = person;
    this.index = index;
    this.joins = joins;
  }

  /** The rows; empty where the export lacks their table. */
  static Optional<ContactRows> of(
      ContactsRule rule,
      MapRules rules,
      CrmTables tables,
      TableUse use,
      Consumer<CrmProblem> problems) {
    if (rule.child().isEmpty()) {
      return Optional.of(new ContactRows(rules, rule.person(), Optional.empty(), Optional.empty()));
    }
    ContactsRule.Child child = rule.child().get();
    Optional<CrmTable> table = tables.table(child.table());
    if (table.isEmpty()) {
      if (!child.optional()) {
        problems.accept(Joins.missing(child.table()));
      }
      return Optional.empty();
    }
    use.column(table.get(), child.deal());
    Joins joins = new Joins(table.get(), child.joins(), tables, rules, use, problems);
    new ColumnCheck(table.get(), joins, use, problems).child(child, rule.person());
    TableIndex index =
        new TableIndex(
            table.get(),
            child.deal(),
            rules.deals().transforms(),
            rules,
            use.references(table.get()));
    return Optional.of(
        new ContactRows(rules, rule.person(), Optional.of(index), Optional.of(joins)));
  }

  PersonRule person() {
    return person;
  }

  List<RowScope> of(OpportunityId deal, RowScope row, Consumer<CrmProblem> problems) {
    if (index.isEmpty() || joins.isEmpty()) {
      return List.of(row);
    }
    List<RowScope> rows = new ArrayList<>();
    for (CrmRow child : index.get().all(deal.value())) {
      RowScope plain = new RowScope(index.get().table(), child, Map.of(), rules, row.today());
      rows.add(joins.get().follow(plain, problems));
    }
    return rows;
  }

  /** Where a person came from; without any text, which would be personal. */
  static Provenance provenance(RowScope row, PersonRule person) {
    return new Provenance(
        row.table().file(),
        row.row().number(),
        person.columnNames(),
        Rung.CRM_VALUE,
        Optional.empty(),
        Optional.empty());
  }
}
