package dev.cosell.crm;

import dev.cosell.cloud.Cloud;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.crm.CrmWriteBack.Reason;
import dev.cosell.crm.CrmWriteBack.Row;
import dev.cosell.crm.CrmWriteBack.Unwritten;
import dev.cosell.crm.FieldRule.Direction;
import dev.cosell.crm.PersonRule.Part;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.opportunity.FieldValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The changes of one deal being turned into rows. */
final class WriteBackRun {
  private final MapRules rules;
  private final MappedRecord current;
  private final List<Unwritten> unwritten = new ArrayList<>();
  private final Map<Place, SortedMap<String, String>> cells = new LinkedHashMap<>();
  private final Map<Target, List<Field>> writers = new LinkedHashMap<>();
  private final Set<Target> contested = new HashSet<>();
  private final List<Row> newRows = new ArrayList<>();

  WriteBackRun(MapRules rules, MappedRecord current) {
    this.rules = rules;
    this.current = current;
  }

  /** A row of the CRM. */
  private record Place(String table, String idColumn, String id) {}

  /** A cell of the CRM. */
  private record Target(Place place, String column) {}

  CrmWriteBack write(FieldValues changes) {
    changes.asMap().forEach(this::write);
    return rows();
  }

  CrmWriteBack writeAll(Map<Cloud, FieldValues> changes) {
    new TreeMap<>(changes)
        .forEach(
            (cloud, values) ->
                values.asMap().forEach((field, value) -> write(own(field, cloud), value)));
    return rows();
  }

  /** The field under the cloud's id, where the map has it so. */
  private Field own(Field field, Cloud cloud) {
    Field there = field.at(cloud);
    return rules.fields().containsKey(there) ? there : field;
  }

  private CrmWriteBack rows() {
    for (Target target : contested) {
      SortedMap<String, String> row = cells.get(target.place());
      if (row != null) {
        row.remove(target.column());
      }
      List<Field> fields = writers.getOrDefault(target, List.of());
      for (Field field : fields) {
        refuse(
            field,
            Reason.CONFLICT,
            fields + " ask for different texts in column " + target.column());
      }
    }
    List<Row> rows = new ArrayList<>();
    cells.forEach(
        (place, texts) -> {
          if (!texts.isEmpty()) {
            rows.add(new Row(place.table(), place.idColumn(), Optional.of(place.id()), texts));
          }
        });
    rows.addAll(newRows);
    return new CrmWriteBack(rows, unwritten);
  }

  private void write(Field field, FieldValue value) {
    if (value instanceof People people) {
      people(field, people);
      return;
    }
    FieldRule rule = rules.fields().get(field);
    if (rule == null) {
      refuse(field, Reason.NOT_MAPPED, "no rule of the map writes the field");
    } else if (rule.direction() == Direction.READ) {
      refuse(field, Reason.READ_ONLY, "the map reads the field and does not write it");
    } else if (rule.column().isEmpty()) {
      refuse(field, Reason.NOT_REVERSIBLE, "the field has no column; its ladder makes the value");
    } else {
      write(rule, rule.column().get(), value);
    }
  }

  private void write(FieldRule rule, CellRef column, FieldValue value) {
    Field field = rule.field();
    Optional<Place> place = place(column);
    if (place.isEmpty()) {
      refuse(
          field,
          Reason.ROW_UNKNOWN,
          "the row of " + column.join().orElse("") + " is not known; write from the read record");
      return;
    }
    Reading<String> text = rule.form().write(value);
    if (text.fault().isPresent()) {
      refuse(field, Reason.NOT_REVERSIBLE, field + " " + text.fault().get().rule());
      return;
    }
    Optional<String> currency =
        value instanceof Amount amount
            ? Optional.of(amount.money().getCurrencyUnit().getCode())
            : Optional.empty();
    Optional<CellRef> currencyColumn =
        currency.isPresent() ? rule.form().currencyColumn() : Optional.empty();
    if (!readsBack(
        rule, column, text.value().orElse(""), currencyColumn.flatMap(c -> currency), value)) {
      refuse(
          field,
          Reason.NOT_REVERSIBLE,
          field + " would be read back from " + column + " as another value");
      return;
    }
    put(field, place.get(), column.column(), text.value().orElse(""));
    if (currencyColumn.isPresent() && currency.isPresent()) {
      place(currencyColumn.get())
          .ifPresent(there -> put(field, there, currencyColumn.get().column(), currency.get()));
    }
  }

  /** What is written must mean the same when it is read; that is asked of the rule itself. */
  private boolean readsBack(
      FieldRule rule, CellRef column, String text, Optional<String> currency, FieldValue value) {
    if (value.isBlank()) {
      return true;
    }
    String table = place(column).map(Place::table).orElse("");
    String seen = rules.correction(table, column.column(), text.strip()).orElse(text.strip());
    Reading<FieldValue> read = rule.form().read(seen, currency).reading();
    return read.notes().isEmpty() && read.value().equals(Optional.of(value));
  }

  private Optional<Place> place(CellRef column) {
    if (column.join().isEmpty()) {
      return Optional.of(
          new Place(rules.deals().table(), rules.deals().id(), current.id().value()));
    }
    String as = column.join().get();
    String key = current.partners().get(as);
    return key == null
        ? Optional.empty()
        : rules.joins().stream()
            .filter(join -> join.as().equals(as))
            .findFirst()
            .map(join -> new Place(join.table(), join.key(), key));
  }

  private void put(Field field, Place place, String column, String text) {
    Target target = new Target(place, column);
    String before =
        cells.computeIfAbsent(place, unseen -> new TreeMap<>()).putIfAbsent(column, text);
    writers.computeIfAbsent(target, unseen -> new ArrayList<>()).add(field);
    if (before != null && !before.equals(text)) {
      contested.add(target);
    }
  }

  /** People whom the CRM holds get a row in the table of parts; nobody is created or removed. */
  private void people(Field field, People people) {
    Optional<ContactsRule> rule =
        rules.contacts().stream()
            .filter(
                contacts -> contacts.child().isPresent() && column(contacts, Part.ID).isPresent())
            .findFirst();
    if (rule.isEmpty() || field.equals(Field.OWNER)) {
      refuse(field, Reason.NOT_MAPPED, "the map has no table to write these people to");
      return;
    }
    Set<OpportunityContact> present = new LinkedHashSet<>();
    for (Field held : List.of(Field.CONTACTS, Field.CRM_COUNTERPARTS)) {
      if (current.values().get(held).orElse(null) instanceof People before) {
        present.addAll(before.people());
      }
    }
    int withoutId = 0;
    for (OpportunityContact person : people.people()) {
      boolean there =
          present.stream()
              .anyMatch(
                  known ->
                      known.contact().id().equals(person.contact().id())
                          && (known.role().equals(person.role())
                              || TeamRows.saysEnough(known, person)));
      if (person.contact().id().isEmpty()) {
        withoutId++;
      } else if (!there) {
        newRows.add(part(rule.get(), person));
      }
    }
    TeamRows.left(present, people).ifPresent(why -> refuse(field, Reason.NO_LONGER_NAMED, why));
    if (withoutId > 0) {
      refuse(
          field,
          Reason.NOT_REVERSIBLE,
          withoutId + " of " + people.shown() + " have no CRM id; create the contacts first");
    }
  }

  private Row part(ContactsRule rule, OpportunityContact person) {
    ContactsRule.Child child = rule.child().orElseThrow();
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put(child.deal(), current.id().value());
    person
        .contact()
        .id()
        .ifPresent(id -> column(rule, Part.ID).ifPresent(column -> texts.put(column, id)));
    person
        .role()
        .ifPresent(role -> column(rule, Part.ROLE).ifPresent(column -> texts.put(column, role)));
    return new Row(child.table(), child.deal(), Optional.empty(), texts);
  }

  /** The column of the table of parts that alone makes a part of a person. */
  private static Optional<String> column(ContactsRule rule, Part part) {
    return Optional.ofNullable(rule.person().parts().get(part))
        .filter(expression -> expression.columns().size() == 1)
        .flatMap(
            expression ->
                expression.columns().stream()
                    .filter(column -> column.join().isEmpty())
                    .filter(column -> expression.toString().equals("{" + column + "}"))
                    .map(CellRef::column)
                    .findFirst());
  }

  private void refuse(Field field, Reason reason, String why) {
    unwritten.add(new Unwritten(field, reason, why));
  }
}
