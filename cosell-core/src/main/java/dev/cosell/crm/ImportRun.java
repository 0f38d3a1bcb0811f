package dev.cosell.crm;

import dev.cosell.contact.OpportunityContact;
import dev.cosell.crm.CrmProblem.Code;
import dev.cosell.crm.CrmProblem.Effect;
import dev.cosell.crm.FieldRule.Direction;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One export being read with one map. */
final class ImportRun {
  private final MapRules rules;
  private final CrmTables tables;
  private final LocalDate today;
  private final Consumer<MappedRecord> sink;
  private final List<CrmProblem> problems;
  private final TableUse use = new TableUse();
  private final SortedMap<Field, SortedMap<String, Integer>> unmapped = new TreeMap<>();
  private final List<ContactRows> contacts = new ArrayList<>();

  ImportRun(MapRules rules, CrmTables tables, LocalDate today, Consumer<MappedRecord> sink) {
    this.rules = rules;
    this.tables = tables;
    this.today = today;
    this.sink = sink;
    this.problems = new ArrayList<>(tables.problems());
  }

  CrmImport run() {
    Optional<CrmTable> deals = tables.table(rules.deals().table());
    if (deals.isEmpty()) {
      problems.add(Joins.missing(rules.deals().table()));
    } else {
      read(deals.get());
    }
    return new CrmImport(List.of(), problems, use.leftovers(tables, rules.ignored(), unmapped));
  }

  private void read(CrmTable deals) {
    String id = rules.deals().id();
    if (!deals.columns().isEmpty() && !deals.columns().contains(id)) {
      use.column(deals, id);
      problems.add(ColumnCheck.missing(deals, id, Effect.ROW_REFUSED));
      return;
    }
    Joins joins = new Joins(deals, rules.joins(), tables, rules, use, problems::add);
    for (ContactsRule rule : rules.contacts()) {
      ContactRows.of(rule, rules, tables, use, problems::add).ifPresent(contacts::add);
    }
    new ColumnCheck(deals, joins, use, problems::add).deals(rules);
    Map<String, Integer> firstRows = new HashMap<>();
    for (CrmRow row : deals.rows()) {
      RowScope scope = new RowScope(deals, row, Map.of(), rules, today);
      Reading<String> deal = deal(scope);
      if (deal.value().isEmpty()) {
        refuseWithoutId(scope, deal);
        continue;
      }
      Integer first = firstRows.putIfAbsent(deal.value().get(), row.number());
      if (first != null) {
        problems.add(
            scope
                .origin(Optional.of(rules.deals().id()))
                .refusing(
                    Code.DEAL_ID_DUPLICATE,
                    rules.deals().id() + " must not repeat, but row " + first + " has the same",
                    "row "
                        + first
                        + " was imported; remove one of them or give it an id of its own"));
        continue;
      }
      MappedRecord record = record(new OpportunityId(deal.value().get()), scope, joins);
      problems.addAll(record.problems());
      sink.accept(record);
    }
  }

  private Reading<String> deal(RowScope row) {
    Optional<String> text = row.text(CellRef.own(rules.deals().id()));
    return text.<Reading<String>>map(id -> Transform.all(rules.deals().transforms(), id))
        .orElseGet(Reading::nothing)
        .then(id -> id.isBlank() ? Reading.nothing() : Reading.of(id));
  }

  private void refuseWithoutId(RowScope row, Reading<String> id) {
    String column = rules.deals().id();
    problems.add(
        row.origin(Optional.of(column))
            .refusing(
                id.fault().isPresent() ? Code.DEAL_ID_UNREADABLE : Code.DEAL_ID_MISSING,
                column + " " + id.fault().map(Fault::rule).orElse("must not be blank"),
                id.fault()
                    .map(Fault::remedy)
                    .orElse("give the deal an id, and import the row anew")));
  }

  private MappedRecord record(OpportunityId id, RowScope plain, Joins joins) {
    List<CrmProblem> found = new ArrayList<>();
    RowScope row = joins.follow(plain, found::add);
    FieldValues.Builder values = FieldValues.builder();
    SortedMap<Field, Provenance> provenance = new TreeMap<>();
    for (FieldRule rule : rules.fields().values()) {
      if (rule.direction() == Direction.WRITE) {
        continue;
      }
      FieldMapping mapping = new FieldMapping(rule, row);
      mapping.value().ifPresent(value -> values.put(rule.field(), value));
      mapping.provenance().ifPresent(from -> provenance.put(rule.field(), from));
      found.addAll(mapping.problems());
      for (String word : mapping.unmapped()) {
        unmapped
            .computeIfAbsent(rule.field(), unseen -> new TreeMap<>())
            .merge(word, 1, Integer::sum);
      }
    }
    owner(row, values, provenance, found);
    contacts(id, row, values, provenance, found);
    SortedMap<String, String> partners = new TreeMap<>();
    row.joined()
        .forEach(
            (as, partner) ->
                partner.row().cell(partner.key()).ifPresent(key -> partners.put(as, key.strip())));
    return new MappedRecord(id, values.build(), provenance, partners, found);
  }

  private void owner(
      RowScope row,
      FieldValues.Builder values,
      SortedMap<Field, Provenance> provenance,
      List<CrmProblem> found) {
    if (rules.owner().isEmpty()) {
      return;
    }
    PersonRule rule = rules.owner().get();
    rule.read(row, (part, fault) -> found.add(personal(row, Field.OWNER, part, fault)))
        .ifPresent(
            person -> {
              values.put(Field.OWNER, new People(List.of(person)));
              provenance.put(Field.OWNER, ContactRows.provenance(row, rule));
            });
  }

  private void contacts(
      OpportunityId id,
      RowScope row,
      FieldValues.Builder values,
      SortedMap<Field, Provenance> provenance,
      List<CrmProblem> found) {
    List<OpportunityContact> people = new ArrayList<>();
    for (ContactRows rows : contacts) {
      for (RowScope person : rows.of(id, row, found::add)) {
        rows.person()
            .read(person, (part, fault) -> found.add(personal(person, Field.CONTACTS, part, fault)))
            .ifPresent(
                read -> {
                  people.add(read);
                  provenance.putIfAbsent(
                      Field.CONTACTS, ContactRows.provenance(person, rows.person()));
                });
      }
    }
    if (!people.isEmpty()) {
      values.put(Field.CONTACTS, new People(people));
    }
  }

  private static CrmProblem personal(RowScope row, Field field, PersonRule.Part part, Fault fault) {
    boolean noted = fault.code() == Code.TEXT_TRUNCATED;
    return fault.at(
        row.origin(Optional.empty()),
        field + "." + part.member,
        Optional.of(field),
        noted ? Effect.NOTED : Effect.FIELD_LEFT_OUT);
  }
}
