package dev.cosell.contact;

import dev.cosell.cloud.Cloud;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** One person with what is known of the relationship. */
final class Bond {
  static final Comparator<Touch> BY_DAY =
      Comparator.comparing(Touch::on).thenComparing(Touch::source);

  private final DirectoryEntry person;
  private final TreeSet<String> roles = new TreeSet<>();
  private final TreeSet<Cloud> clouds = new TreeSet<>();
  private final List<LocalDate> since = new ArrayList<>();
  private final List<Touch> touches = new ArrayList<>();

  Bond(DirectoryEntry person) {
    this.person = person;
  }

  void add(KnownCounterpart known) {
    known.counterpart().role().ifPresent(role -> roles.add(role.name()));
    clouds.add(known.counterpart().cloud());
    since.add(known.since());
  }

  void add(Touch touch) {
    touches.add(touch);
  }

  Relationship on(LocalDate day, RelationshipPolicy policy) {
    LocalDate known = since.stream().min(Comparator.naturalOrder()).orElse(day);
    Optional<Touch> last = touches.stream().max(BY_DAY);
    LocalDate from = last.map(Touch::on).orElse(known);
    long days = Math.max(0, ChronoUnit.DAYS.between(from, day));
    Optional<Integer> band =
        policy.days().stream().filter(after -> days > after).reduce((less, more) -> more);
    String what =
        last.map(touch -> "the last touch, " + touch.kind() + ", was on " + touch.on())
            .orElse("never touched, known since " + known);
    return new Relationship(
        person.contact(),
        PersonGroups.sources(person),
        clouds,
        List.copyOf(roles),
        known,
        last,
        days,
        band,
        what
            + ", "
            + days
            + " days before "
            + day
            + band.map(after -> ": lapsed after " + after + " days").orElse(": not lapsed"));
  }
}
