package dev.cosell.contact;

import dev.cosell.cloud.Cloud;
import dev.cosell.contact.CounterpartMark.Standing;
import dev.cosell.contact.RosterChange.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The contacts of one deal being brought in step with the clouds' teams. */
final class RosterRun {
  private final List<OpportunityContact> present;
  private final PersonGroups groups;
  private final CloudDomains domains;
  private final SortedMap<Cloud, Map<ContactSource, Named>> teams = new TreeMap<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<RosterChange> added = new ArrayList<>();

  /** A person as a cloud's team has them. */
  private static final class Named {
    final TreeSet<CounterpartRole> roles =
        new TreeSet<>(Comparator.comparing(CounterpartRole::name));
    final Contact contact;

    Named(Contact contact) {
      this.contact = contact;
    }
  }

  /** A contact that stands on the deal. */
  private static final class Part {
    final OpportunityContact before;
    final ContactSource person;
    OpportunityContact after;
    String because = "";

    Part(OpportunityContact before, ContactSource person) {
      this.before = before;
      this.person = person;
      this.after = before;
    }

    Optional<CounterpartMark> mark(Cloud cloud) {
      return after.counterpart().filter(mark -> mark.cloud().equals(cloud));
    }

    void change(CounterpartMark mark, String why) {
      after = OpportunityContact.of(before.contact(), mark);
      because = because.isEmpty() ? why : because + ", and " + why;
    }
  }

  RosterRun(
      Collection<OpportunityContact> present,
      Map<Cloud, ? extends Collection<Counterpart>> teams,
      ContactDirectory directory,
      CloudDomains domains) {
    this.domains = domains;
    this.present = List.copyOf(present);
    List<ContactRecord> people = new ArrayList<>();
    for (OpportunityContact contact : this.present) {
      people.add(record(contact.contact(), contact.counterpart().map(CounterpartMark::cloud)));
    }
    List<Counterpart> named = new ArrayList<>();
    new TreeMap<>(teams)
        .forEach(
            (cloud, team) -> {
              this.teams.put(cloud, new LinkedHashMap<>());
              team.forEach(counterpart -> named.add(checked(counterpart, cloud)));
            });
    named.forEach(each -> people.add(record(each.person(), Optional.of(each.cloud()))));
    groups = PersonGroups.of(directory, people);
    for (int i = 0; i < this.present.size(); i++) {
      parts.add(new Part(this.present.get(i), groups.person(i).id()));
    }
    for (int i = 0; i < named.size(); i++) {
      DirectoryEntry person = groups.person(this.present.size() + i);
      Named member =
          team(named.get(i).cloud())
              .computeIfAbsent(person.id(), unseen -> new Named(person.contact()));
      named.get(i).role().ifPresent(member.roles::add);
    }
  }

  private static ContactRecord record(Contact contact, Optional<Cloud> cloud) {
    return new ContactRecord(
        new ContactSource("deal", "contact"), contact, cloud, Optional.empty());
  }

  private static Counterpart checked(Counterpart counterpart, Cloud cloud) {
    if (!counterpart.cloud().equals(cloud)) {
      throw new IllegalArgumentException(
          "teams must hold a cloud's own people, but that of "
              + cloud
              + " held one of "
              + counterpart.cloud());
    }
    return counterpart;
  }

  private Map<ContactSource, Named> team(Cloud cloud) {
    return teams.getOrDefault(cloud, Map.of());
  }

  CounterpartRoster roster() {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).after.counterpart().isEmpty()) {
        markUnmarked(parts.get(i), groups.person(i));
      }
    }
    teams.forEach(
        (cloud, team) -> {
          team.forEach((person, named) -> bring(cloud, person, named));
          parts.stream()
              .filter(part -> !team.containsKey(part.person))
              .forEach(part -> leave(part, cloud, "the cloud no longer names the person"));
        });
    added.sort(
        Comparator.comparing((RosterChange change) -> change.after().role().orElse(""))
            .thenComparing(change -> ContactOrder.of(change.after().contact())));
    List<OpportunityContact> contacts = new ArrayList<>();
    List<RosterChange> changes = new ArrayList<>();
    for (Part part : parts) {
      contacts.add(part.after);
      change(part).ifPresent(changes::add);
    }
    added.forEach(change -> contacts.add(change.after()));
    changes.addAll(added);
    return new CounterpartRoster(contacts, changes, duplicates());
  }

  private void markUnmarked(Part part, DirectoryEntry person) {
    Optional<CounterpartRole> role = part.before.role().map(CounterpartRole::new);
    Optional<Cloud> names =
        teams.keySet().stream().filter(cloud -> team(cloud).containsKey(part.person)).findFirst();
    if (names.isPresent()) {
      part.change(
          new CounterpartMark(names.get(), role, Standing.TEAM), "the cloud names the person");
    } else if (!person.clouds().isEmpty()) {
      part.change(
          new CounterpartMark(person.clouds().iterator().next(), role, Standing.FIELD),
          "the directory knows the person as one of the cloud's");
    } else {
      domains
          .employer(part.before.contact())
          .ifPresent(
              cloud ->
                  part.change(
                      new CounterpartMark(cloud, role, Standing.FIELD),
                      "the person's address is at the cloud's own domain"));
    }
  }

  /** Brings a person of a team onto the deal, with the roles that the cloud states. */
  private void bring(Cloud cloud, ContactSource person, Named named) {
    List<Part> own =
        parts.stream()
            .filter(part -> part.person.equals(person) && part.mark(cloud).isPresent())
            .toList();
    if (named.roles.isEmpty()) {
      if (own.isEmpty()) {
        add(new CounterpartMark(cloud, Optional.empty(), Standing.TEAM), named);
      } else if (own.stream().noneMatch(part -> isOnTeam(part, cloud))) {
        join(own.get(0), cloud);
      }
      return;
    }
    List<Part> free = new ArrayList<>(own);
    List<CounterpartRole> missing = new ArrayList<>();
    for (CounterpartRole role : named.roles) {
      List<Part> holders = free.stream().filter(part -> holds(part, cloud, role)).toList();
      if (holders.isEmpty()) {
        missing.add(role);
      } else if (holders.stream().noneMatch(part -> isOnTeam(part, cloud))) {
        join(holders.get(0), cloud);
      }
      free.removeAll(holders);
    }
    for (CounterpartRole role : missing) {
      Optional<Part> without =
          free.stream()
              .filter(part -> part.mark(cloud).filter(m -> m.role().isEmpty()).isPresent())
              .findFirst();
      if (without.isPresent()) {
        free.remove(without.get());
        without
            .get()
            .mark(cloud)
            .ifPresent(mark -> without.get().change(mark.as(role), "the cloud states the role"));
        join(without.get(), cloud);
      } else {
        add(new CounterpartMark(cloud, Optional.of(role), Standing.TEAM), named);
      }
    }
    free.stream()
        .filter(part -> part.mark(cloud).filter(m -> m.role().isPresent()).isPresent())
        .forEach(part -> leave(part, cloud, "the cloud names the person in another role"));
  }

  private static boolean holds(Part part, Cloud cloud, CounterpartRole role) {
    return part.mark(cloud)
        .flatMap(CounterpartMark::role)
        .filter(held -> held.name().strip().equalsIgnoreCase(role.name().strip()))
        .isPresent();
  }

  private static boolean isOnTeam(Part part, Cloud cloud) {
    return part.mark(cloud).filter(mark -> mark.standing() == Standing.TEAM).isPresent();
  }

  private static void join(Part part, Cloud cloud) {
    part.mark(cloud)
        .filter(mark -> mark.standing() != Standing.TEAM)
        .ifPresent(
            mark ->
                part.change(
                    mark.as(Standing.TEAM),
                    mark.standing() == Standing.FORMER
                        ? "the cloud names the person again"
                        : "the cloud names the person"));
  }

  private static void leave(Part part, Cloud cloud, String why) {
    part.mark(cloud)
        .filter(mark -> mark.standing() == Standing.TEAM)
        .ifPresent(mark -> part.change(mark.as(Standing.FORMER), why));
  }

  private void add(CounterpartMark mark, Named named) {
    added.add(
        new RosterChange(
            Kind.ADDED,
            Optional.empty(),
            OpportunityContact.of(named.contact, mark),
            "the cloud names the person, who is not on the deal"));
  }

  private static Optional<RosterChange> change(Part part) {
    if (part.after.equals(part.before)) {
      return Optional.empty();
    }
    Optional<Standing> before = part.before.counterpart().map(CounterpartMark::standing);
    Optional<Standing> after = part.after.counterpart().map(CounterpartMark::standing);
    boolean left = after.equals(Optional.of(Standing.FORMER));
    boolean returned =
        before.equals(Optional.of(Standing.FORMER)) && after.equals(Optional.of(Standing.TEAM));
    Kind kind = left ? Kind.LEFT : returned ? Kind.RETURNED : Kind.UPDATED;
    return Optional.of(new RosterChange(kind, Optional.of(part.before), part.after, part.because));
  }

  /** The clouds' people that stand on the deal as two contacts of the CRM. */
  private List<String> duplicates() {
    Map<ContactSource, TreeSet<String>> ids = new HashMap<>();
    for (Part part : parts) {
      if (part.after.counterpart().isPresent()) {
        part.before
            .contact()
            .id()
            .ifPresent(id -> ids.computeIfAbsent(part.person, unseen -> new TreeSet<>()).add(id));
      }
    }
    return ids.values().stream()
        .filter(all -> all.size() > 1)
        .map(all -> "contacts " + String.join(", ", all) + " of the deal are one person")
        .sorted()
        .toList();
  }
}
