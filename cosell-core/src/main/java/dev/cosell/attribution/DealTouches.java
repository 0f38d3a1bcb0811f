package dev.cosell.attribution;

import dev.cosell.contact.Contact;
import dev.cosell.contact.ContactDirectory;
import dev.cosell.contact.ContactSource;
import dev.cosell.contact.DirectoryEntry;
import dev.cosell.opportunity.Opportunity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A deal's entries, sorted by whether they are proof.
 *
 * @param deal the deal
 * @param proven the entries that are proof, by day, kind and id
 * @param late the entries that were logged too late to be proof, in that order
 * @param dropped why entries do not count, by id
 */
record DealTouches(
    Opportunity deal,
    List<AttributionEntry> proven,
    List<AttributionEntry> late,
    SortedMap<String, String> dropped) {
  private static final Comparator<AttributionEntry> BY_DAY =
      Comparator.comparing(AttributionEntry::on)
          .thenComparing(AttributionEntry::kind)
          .thenComparing(AttributionEntry::id);

  static DealTouches of(
      Opportunity deal, AttributionLog log, AttributionPolicy policy, ContactDirectory directory) {
    DealTouches touches =
        new DealTouches(deal, new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
    Optional<LocalDate> begin =
        deal.fieldValues().day(policy.created()).map(day -> day.minusDays(policy.windowDays()));
    for (AttributionEntry entry : related(deal, log, directory)) {
      touches.sort(entry, policy, begin);
    }
    return touches;
  }

  private void sort(AttributionEntry entry, AttributionPolicy policy, Optional<LocalDate> begin) {
    long days = ChronoUnit.DAYS.between(entry.on(), entry.recordedOn());
    if (begin.filter(entry.on()::isBefore).isPresent()) {
      dropped.put(
          entry.id(),
          "was on "
              + entry.on()
              + ", more than "
              + policy.windowDays()
              + " days before the deal was created");
    } else if (days < 0) {
      dropped.put(entry.id(), "was logged on " + entry.recordedOn() + ", before it happened");
    } else if (days > policy.promptDays() && !policy.selfProving().contains(entry.kind())) {
      dropped.put(
          entry.id(),
          "was logged "
              + days
              + " days after it happened, at most "
              + policy.promptDays()
              + " make it proof");
      late.add(entry);
    } else {
      proven.add(entry);
    }
  }

  private static List<AttributionEntry> related(
      Opportunity deal, AttributionLog log, ContactDirectory directory) {
    List<AttributionEntry> related = new ArrayList<>();
    List<AttributionEntry> byPeople = new ArrayList<>();
    Set<ContactSource> counterparts = new HashSet<>();
    deal.contacts().stream()
        .filter(each -> each.counterpart().isPresent())
        .forEach(each -> who(each.contact(), directory).ifPresent(counterparts::add));
    for (AttributionEntry entry : log.entries()) {
      if (AttributionLog.names(entry, deal)) {
        related.add(entry);
        entry
            .deal()
            .ifPresent(
                named ->
                    entry.counterpart().ifPresent(each -> counterparts.add(who(each, directory))));
      } else if (entry.deal().isEmpty() && entry.account().isEmpty()) {
        byPeople.add(entry);
      }
    }
    Optional<String> owner = deal.owner().flatMap(Contact::id);
    for (AttributionEntry entry : byPeople) {
      boolean isOwners = owner.isPresent() && entry.seller().equals(owner);
      if (isOwners
          && entry
              .counterpart()
              .filter(each -> counterparts.contains(who(each, directory)))
              .isPresent()) {
        related.add(entry);
      }
    }
    related.sort(BY_DAY);
    return related;
  }

  private static ContactSource who(ContactSource source, ContactDirectory directory) {
    return directory.entry(source).map(DirectoryEntry::id).orElse(source);
  }

  private static Optional<ContactSource> who(Contact person, ContactDirectory directory) {
    Optional<ContactSource> known = directory.find(person).map(DirectoryEntry::id);
    return known.isPresent()
        ? known
        : person.id().map(id -> who(new ContactSource("crm", id), directory));
  }
}
