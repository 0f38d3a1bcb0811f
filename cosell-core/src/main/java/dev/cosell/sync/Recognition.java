package dev.cosell.sync;

import dev.cosell.account.Account;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.ContactDirectory;
import dev.cosell.contact.Counterpart;
import dev.cosell.contact.CounterpartRoster;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.contact.RosterChange;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.opportunity.FieldValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A deal with the clouds' people on it marked, also those whom the CRM shows like a customer's.
 *
 * <p>Who is one of a cloud's, a {@link CounterpartRoster} says. Whoever is recognised stands in
 * {@link Field#CRM_COUNTERPARTS}, which no boundary lets out. Nobody is added to the deal, and the
 * owner, who is one's own, stays.
 *
 * @param deal the deal with the marks
 * @param changes who was recognised, and by what, in the order of the fields
 */
public record Recognition(CrmDeal deal, List<RosterChange> changes) {
  /**
   * Copies what the type asks for.
   *
   * @param deal as the type says
   * @param changes as the type says
   */
  public Recognition {
    changes = List.copyOf(changes);
  }

  /**
   * Recognises the clouds' people on a deal.
   *
   * @param deal the deal, as one cloud is to see it
   * @param teams the people whom each cloud names on the deal, as far as it was read
   * @param directory who is who
   * @return the deal with the marks; an equal one if nobody is recognised
   * @throws IllegalArgumentException if a team holds a person of another cloud
   */
  public static Recognition of(
      CrmDeal deal,
      Map<Cloud, ? extends Collection<Counterpart>> teams,
      ContactDirectory directory) {
    FieldValues values = deal.deal().fieldValues();
    List<OpportunityContact> people = new ArrayList<>();
    values.asMap().forEach((field, value) -> people.addAll(people(field, value)));
    Map<OpportunityContact, OpportunityContact> marked = new HashMap<>();
    List<RosterChange> changes = new ArrayList<>();
    Account customer = deal.deal().account().orElseGet(() -> Account.builder().build());
    CounterpartRoster roster = CounterpartRoster.of(people, teams, directory, customer);
    for (RosterChange change : roster.changes()) {
      change
          .before()
          .filter(before -> before.counterpart().isEmpty())
          .ifPresent(
              before -> {
                marked.put(before, change.after());
                changes.add(change);
              });
    }
    if (marked.isEmpty()) {
      return new Recognition(deal, List.of());
    }
    Map<Field, FieldValue> all = new TreeMap<>(values.asMap());
    all.replaceAll(
        (field, value) -> {
          List<OpportunityContact> here = people(field, value);
          return here.isEmpty()
              ? value
              : new People(here.stream().map(each -> marked.getOrDefault(each, each)).toList());
        });
    return new Recognition(deal.withValues(FieldValues.of(all)), changes);
  }

  /** The people of a field that may be sent, but the owner. */
  private static List<OpportunityContact> people(Field field, FieldValue value) {
    boolean stays = field.isIn("crm") || field.isIn("status") || field.equals(Field.OWNER);
    return !stays && value instanceof People people ? people.people() : List.of();
  }

  /** How many were recognised; no person. */
  @Override
  public String toString() {
    return "Recognition[" + deal.id() + ", " + changes.size() + " recognised]";
  }
}
