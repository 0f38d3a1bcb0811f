package dev.cosell.contact;

import dev.cosell.cloud.Cloud;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Loose contacts, each with the person it is of: as a directory knows them, and otherwise as its
 * policy would merge them among themselves.
 */
final class PersonGroups {
  private static final String SYSTEM = "\u0000loose";

  private final ContactDirectory people;
  private final List<ContactSource> sources;

  private PersonGroups(ContactDirectory people, List<ContactSource> sources) {
    this.people = people;
    this.sources = sources;
  }

  static PersonGroups of(ContactDirectory known, List<ContactRecord> contacts) {
    ContactDirectory.Builder all = ContactDirectory.builder(known.policy());
    Map<ContactSource, DirectoryEntry> entries = new HashMap<>();
    List<ContactDecision> same = new ArrayList<>();
    List<ContactSource> sources = sources(contacts);
    for (int i = 0; i < contacts.size(); i++) {
      ContactRecord given = contacts.get(i);
      ContactRecord loose =
          new ContactRecord(sources.get(i), given.contact(), given.cloud(), given.employer());
      all.add(loose);
      Optional<DirectoryEntry> entry = known.find(loose);
      entry.ifPresent(
          found -> {
            entries.put(found.id(), found);
            same.add(ContactDecision.same(loose.source(), found.id()));
          });
    }
    for (DirectoryEntry entry : entries.values()) {
      all.addAll(entry.records());
      entry.records().stream()
          .skip(1)
          .forEach(record -> same.add(ContactDecision.same(entry.id(), record.source())));
    }
    known.decisions().stream().filter(decision -> !decision.same()).forEach(all::decide);
    return new PersonGroups(all.decideAll(same).build(), sources);
  }

  /** Numbered by what they state, so that the order in which they are given says nothing. */
  private static List<ContactSource> sources(List<ContactRecord> contacts) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < contacts.size(); i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparing((Integer i) -> ContactOrder.of(contacts.get(i).contact()))
            .thenComparing(i -> contacts.get(i).cloud().map(Cloud::id).orElse("")));
    List<ContactSource> sources = new ArrayList<>();
    for (int i = 0; i < contacts.size(); i++) {
      sources.add(new ContactSource(SYSTEM, "none"));
    }
    for (int rank = 0; rank < order.size(); rank++) {
      String number = String.format(Locale.ROOT, "%09d", rank);
      sources.set(order.get(rank), new ContactSource(SYSTEM, number));
    }
    return sources;
  }

  /** Whose a contact is, by its place in the list. */
  DirectoryEntry person(int number) {
    return people.entry(sources.get(number)).orElseThrow();
  }

  /** The sources of a person that are the directory's own. */
  static List<ContactSource> sources(DirectoryEntry person) {
    return person.records().stream()
        .map(ContactRecord::source)
        .filter(source -> !source.system().equals(SYSTEM))
        .toList();
  }

  /** Who somebody else is among them. */
  Optional<DirectoryEntry> find(Contact somebody) {
    return people.find(somebody);
  }
}
