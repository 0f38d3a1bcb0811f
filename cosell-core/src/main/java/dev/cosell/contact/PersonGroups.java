package dev.cosell.contact;

import dev.cosell.cloud.Cloud;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Loose contacts, each with the person it is of.
 *
 * <p>Who is who is as a directory knows it, and otherwise as its policy merges the contacts among
 * themselves. Beside that, contacts that say the same are one person, however little they say, and
 * an address without a name is that of the one person who has it.
 */
final class PersonGroups {
  private static final String SYSTEM = "\u0000loose";
  private static final Contact NOBODY = Contact.builder().build();

  private final List<ContactRecord> loose = new ArrayList<>();
  private final ContactDirectory people;

  private PersonGroups(ContactDirectory known, List<ContactRecord> contacts) {
    List<ContactSource> sources = sources(contacts);
    for (int i = 0; i < contacts.size(); i++) {
      ContactRecord given = contacts.get(i);
      loose.add(
          new ContactRecord(sources.get(i), given.contact(), given.cloud(), given.employer()));
    }
    ContactDirectory.Builder all = ContactDirectory.builder(known.policy()).addAll(loose);
    known.decisions().stream().filter(decision -> !decision.same()).forEach(all::decide);
    joinEqual(all);
    loose.forEach(record -> known.find(record).ifPresent(entry -> join(record, entry, all)));
    joinUnnamed(all.build(), all);
    people = all.build();
  }

  static PersonGroups of(ContactDirectory known, List<ContactRecord> contacts) {
    return new PersonGroups(known, contacts);
  }

  /** Numbered by what they state, so that the order in which they are given says nothing. */
  private static List<ContactSource> sources(List<ContactRecord> contacts) {
    List<Integer> order = new ArrayList<>();
    List<ContactSource> sources = new ArrayList<>();
    for (int i = 0; i < contacts.size(); i++) {
      order.add(i);
      sources.add(new ContactSource(SYSTEM, "none"));
    }
    order.sort(
        Comparator.comparing((Integer i) -> ContactOrder.of(contacts.get(i).contact()))
            .thenComparing(i -> contacts.get(i).cloud().map(Cloud::id).orElse("")));
    for (int rank = 0; rank < order.size(); rank++) {
      String number = String.format(Locale.ROOT, "%09d", rank);
      sources.set(order.get(rank), new ContactSource(SYSTEM, number));
    }
    return sources;
  }

  private void joinEqual(ContactDirectory.Builder all) {
    Map<Contact, ContactSource> first = new HashMap<>();
    for (ContactRecord record : loose) {
      ContactSource before = first.putIfAbsent(record.contact(), record.source());
      if (before != null && !record.contact().equals(NOBODY)) {
        all.decide(ContactDecision.same(before, record.source()));
      }
    }
  }

  private static void join(
      ContactRecord record, DirectoryEntry entry, ContactDirectory.Builder all) {
    all.decide(ContactDecision.same(record.source(), entry.id()));
    for (ContactRecord own : entry.records()) {
      all.add(own);
      if (!own.source().equals(entry.id())) {
        all.decide(ContactDecision.same(entry.id(), own.source()));
      }
    }
  }

  private void joinUnnamed(ContactDirectory merged, ContactDirectory.Builder all) {
    Map<String, TreeSet<ContactSource>> owners = new TreeMap<>();
    for (ContactRecord record : loose) {
      if (isNamed(record)) {
        ownAddress(record, merged)
            .ifPresent(
                address ->
                    merged
                        .entry(record.source())
                        .ifPresent(
                            entry ->
                                owners
                                    .computeIfAbsent(address, unseen -> new TreeSet<>())
                                    .add(entry.id())));
      }
    }
    for (ContactRecord record : loose) {
      TreeSet<ContactSource> own =
          ownAddress(record, merged).map(owners::get).orElseGet(TreeSet::new);
      if (!isNamed(record) && own.size() == 1 && !own.first().equals(record.source())) {
        all.decide(ContactDecision.same(own.first(), record.source()));
      }
    }
  }

  private static boolean isNamed(ContactRecord record) {
    return !PersonName.of(record.contact()).isEmpty();
  }

  private static Optional<String> ownAddress(ContactRecord record, ContactDirectory merged) {
    return record
        .contact()
        .email()
        .map(text -> MailAddress.of(text, merged.policy()))
        .filter(address -> !address.isShared())
        .map(MailAddress::text);
  }

  /** Whose a contact is, by its place in the list. */
  DirectoryEntry person(int number) {
    return people.entry(loose.get(number).source()).orElseThrow();
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
