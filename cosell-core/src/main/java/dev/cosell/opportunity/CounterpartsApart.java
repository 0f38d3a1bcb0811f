package dev.cosell.opportunity;

import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.FieldValue.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Keeps the clouds' people out of every field that may be sent. */
final class CounterpartsApart {
  private CounterpartsApart() {}

  /** The values, with the clouds' people in {@link Field#CRM_COUNTERPARTS}. */
  static NavigableMap<Field, FieldValue> in(NavigableMap<Field, FieldValue> values) {
    if (values.entrySet().stream().noneMatch(CounterpartsApart::isMixed)) {
      return values;
    }
    NavigableMap<Field, FieldValue> apart = new TreeMap<>();
    List<OpportunityContact> counterparts = new ArrayList<>();
    if (values.get(Field.CRM_COUNTERPARTS) instanceof People before) {
      counterparts.addAll(before.people());
    }
    values.forEach(
        (field, value) -> {
          if (maySend(field) && value instanceof People people) {
            List<OpportunityContact> own = new ArrayList<>();
            people.people().forEach(each -> (isCounterpart(each) ? counterparts : own).add(each));
            if (!own.isEmpty()) {
              apart.put(field, new People(own));
            }
          } else {
            apart.put(field, value);
          }
        });
    apart.put(Field.CRM_COUNTERPARTS, new People(counterparts));
    return apart;
  }

  private static boolean isMixed(Map.Entry<Field, FieldValue> entry) {
    return maySend(entry.getKey())
        && entry.getValue() instanceof People people
        && people.people().stream().anyMatch(CounterpartsApart::isCounterpart);
  }

  private static boolean maySend(Field field) {
    return !field.isIn("crm") && !field.isIn("status");
  }

  private static boolean isCounterpart(OpportunityContact person) {
    return person.counterpart().isPresent();
  }
}
