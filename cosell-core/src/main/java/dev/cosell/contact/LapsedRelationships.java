package dev.cosell.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * With whom of the clouds nobody has been in touch for too long, on a day.
 *
 * <p>A person counts once, whatever addresses there are, and a touch through either address counts.
 * A touch exactly 60 days before the day is within the trailing 60 days; one of 61 days before is
 * not, and the relationship has lapsed. For somebody whom nobody has ever touched the days count
 * from the day since which the person is known. A touch after the day is a {@link #problems
 * problem} and does not count.
 */
public final class LapsedRelationships {
  private final LocalDate asOf;
  private final RelationshipPolicy policy;
  private final List<Relationship> relationships;
  private final List<Touch> unmatched;
  private final List<String> problems;

  private LapsedRelationships(
      LocalDate asOf,
      RelationshipPolicy policy,
      List<Relationship> relationships,
      List<Touch> unmatched,
      List<String> problems) {
    this.asOf = asOf;
    this.policy = policy;
    this.relationships = List.copyOf(relationships);
    this.unmatched = List.copyOf(unmatched);
    this.problems = List.copyOf(problems);
  }

  /**
   * Looks at every relationship.
   *
   * @param counterparts the clouds' people with whom to keep in touch; one person may stand there
   *     more than once
   * @param touches what was logged, with anybody
   * @param directory who is who
   * @param policy the bands
   * @param asOf the day
   * @return how things stand on the day
   */
  public static LapsedRelationships of(
      Collection<KnownCounterpart> counterparts,
      Collection<Touch> touches,
      ContactDirectory directory,
      RelationshipPolicy policy,
      LocalDate asOf) {
    List<KnownCounterpart> known = List.copyOf(counterparts);
    PersonGroups groups =
        PersonGroups.of(
            directory,
            known.stream()
                .map(
                    each ->
                        ContactRecord.of("known", "person", each.counterpart().person())
                            .at(each.counterpart().cloud()))
                .toList());
    Map<ContactSource, Bond> bonds = new LinkedHashMap<>();
    for (int i = 0; i < known.size(); i++) {
      DirectoryEntry person = groups.person(i);
      bonds.computeIfAbsent(person.id(), unseen -> new Bond(person)).add(known.get(i));
    }
    TreeSet<String> problems = new TreeSet<>();
    List<Touch> unmatched = new ArrayList<>();
    for (Touch touch : touches) {
      if (touch.on().isAfter(asOf)) {
        problems.add(
            "touch "
                + touch.source()
                + " is on "
                + touch.on()
                + ", after "
                + asOf
                + ", and does not count; correct its day");
        continue;
      }
      Optional<Bond> bond =
          groups.find(touch.with()).flatMap(person -> Optional.ofNullable(bonds.get(person.id())));
      bond.ifPresent(found -> found.add(touch));
      if (bond.isEmpty()) {
        unmatched.add(touch);
      }
    }
    unmatched.sort(Bond.BY_DAY);
    List<Relationship> relationships = new ArrayList<>();
    for (Bond bond : bonds.values()) {
      relationships.add(bond.on(asOf, policy));
    }
    relationships.sort(
        Comparator.comparing((Relationship each) -> -each.days())
            .thenComparing(each -> ContactOrder.of(each.person())));
    return new LapsedRelationships(asOf, policy, relationships, unmatched, List.copyOf(problems));
  }

  /**
   * The day.
   *
   * @return the day on which things stand so
   */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * Everybody.
   *
   * @return the relationships, the one without a touch for longest first
   */
  public List<Relationship> relationships() {
    return relationships;
  }

  /**
   * The relationships that have lapsed.
   *
   * @return those whose days exceed a band, the longest first
   */
  public List<Relationship> lapsed() {
    return relationships.stream().filter(Relationship::isLapsed).toList();
  }

  /**
   * The people whom nobody has touched up to the day, lapsed or not.
   *
   * @return the relationships without a touch, the one known for longest first
   */
  public List<Relationship> untouched() {
    return relationships.stream().filter(Relationship::isUntouched).toList();
  }

  /**
   * How many are in each band; each person is in one, the greatest that the days exceed.
   *
   * @return the number of people by the band's days, in order, with every band of the policy
   */
  public SortedMap<Integer, Integer> counts() {
    SortedMap<Integer, Integer> counts = new TreeMap<>();
    policy.days().forEach(after -> counts.put(after, 0));
    relationships.forEach(
        each -> each.lapsedAfter().ifPresent(after -> counts.merge(after, 1, Integer::sum)));
    return counts;
  }

  /**
   * The touches that are with none of the counterparts, or with nobody who can be told.
   *
   * @return the touches by day and source
   */
  public List<Touch> unmatched() {
    return unmatched;
  }

  /**
   * What is wrong with the touches.
   *
   * @return one sentence each, without personal data
   */
  public List<String> problems() {
    return problems;
  }

  /** The day and the counts; nothing personal. */
  @Override
  public String toString() {
    return "LapsedRelationships["
        + asOf
        + ", "
        + relationships.size()
        + " people, lapsed "
        + counts()
        + "]";
  }
}
