package dev.cosell.stageone;

import dev.cosell.contact.Contact;
import dev.cosell.contact.OpportunityContact;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many of the people on a deal are the customer's, and how many of these are known.
 *
 * @param all the people on the deal
 * @param customers those that are not a cloud's
 * @param named the customer's people with a name
 * @param withoutName the customer's people of whom the CRM's id is known and no name
 */
record NamedPeople(int all, int customers, int named, int withoutName) {
  static NamedPeople of(Collection<OpportunityContact> people) {
    List<Contact> customers =
        people.stream()
            .filter(person -> person.counterpart().isEmpty())
            .map(OpportunityContact::contact)
            .toList();
    long named = customers.stream().filter(NamedPeople::isNamed).count();
    long withoutName =
        customers.stream()
            .filter(person -> person.id().isPresent())
            .filter(person -> person.firstName().isEmpty() && person.lastName().isEmpty())
            .count();
    return new NamedPeople(people.size(), customers.size(), (int) named, (int) withoutName);
  }

  private static boolean isNamed(Contact person) {
    return Stream.concat(person.firstName().stream(), person.lastName().stream())
        .anyMatch(name -> !ReasonText.isStandIn(name));
  }
}
