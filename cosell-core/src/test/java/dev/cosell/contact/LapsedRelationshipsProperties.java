package dev.cosell.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of lapsed relationships. */
class LapsedRelationshipsProperties {
  private static final LocalDate DAY = LocalDate.parse("2031-06-30");
  private static final RelationshipPolicy POLICY = RelationshipPolicy.standard();
  private static final List<Contact> PEOPLE =
      List.of(
          People.named("Ida", "Lindqvist", "ida.lindqvist@microsoft.com"),
          People.named("Ida", "Lindqvist", "idal@microsoft.com"),
          People.named("Pia", "Roth", "pia.roth@amazon.com"),
          People.at("pia.roth@amazon.com"),
          People.named("Omar", "Hassan"));
  private static final ContactDirectory DIRECTORY = People.directory(PEOPLE.get(0), PEOPLE.get(1));

  private static LapsedRelationships look(List<KnownCounterpart> known, List<Touch> touches) {
    return LapsedRelationships.of(known, touches, DIRECTORY, POLICY, DAY);
  }

  @Property(tries = 200)
  void theOrderDoesNotMatter(
      @ForAll("known") List<KnownCounterpart> known,
      @ForAll("touches") List<Touch> touches,
      @ForAll Random random) {
    LapsedRelationships one = look(known, touches);
    List<KnownCounterpart> others = new ArrayList<>(known);
    List<Touch> shuffled = new ArrayList<>(touches);
    Collections.shuffle(others, random);
    Collections.shuffle(shuffled, random);
    LapsedRelationships other = look(others, shuffled);
    assertThat(other.relationships()).isEqualTo(one.relationships());
    assertThat(other.unmatched()).isEqualTo(one.unmatched());
    assertThat(other.problems()).isEqualTo(one.problems());
  }

  /** For somebody never touched the days count from another day, so a first touch may add some. */
  @Property(tries = 200)
  void oneMoreTouchNeverMakesATouchedPersonLapse(
      @ForAll("known") List<KnownCounterpart> known, @ForAll("touches") List<Touch> touches) {
    List<Relationship> more = look(known, touches).relationships();
    for (Relationship fewer : look(known, touches.subList(0, touches.size() / 2)).relationships()) {
      if (!fewer.isUntouched()) {
        assertThat(more)
            .filteredOn(each -> each.person().equals(fewer.person()))
            .hasSize(1)
            .allMatch(each -> each.days() <= fewer.days());
      }
    }
  }

  @Property(tries = 200)
  void theCountsAddUpToTheLapsed(
      @ForAll("known") List<KnownCounterpart> known, @ForAll("touches") List<Touch> touches) {
    LapsedRelationships looked = look(known, touches);
    assertThat(looked.counts().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(looked.lapsed().size());
    assertThat(looked.counts()).containsOnlyKeys(POLICY.days());
  }

  @Property(tries = 200)
  void everyTouchIsCountedOrKeptAsideOrAProblem(
      @ForAll("known") List<KnownCounterpart> known,
      @ForAll("people") Contact with,
      @ForAll @IntRange(min = -5, max = 200) int daysAgo) {
    Touch touch = touch(1, with, daysAgo);
    LapsedRelationships looked = look(known, List.of(touch));
    long counted =
        looked.relationships().stream()
            .filter(each -> each.lastTouch().equals(Optional.of(touch)))
            .count();
    assertThat(counted + looked.unmatched().size() + looked.problems().size()).isEqualTo(1);
    assertThat(looked.problems()).hasSize(daysAgo < 0 ? 1 : 0);
  }

  private static Touch touch(int number, Contact with, int daysAgo) {
    return new Touch(
        new ContactSource("log", String.valueOf(number)),
        "005U1",
        with,
        DAY.minusDays(daysAgo),
        TouchKind.MEETING);
  }

  @Provide
  Arbitrary<Contact> people() {
    return Arbitraries.of(PEOPLE);
  }

  @Provide
  Arbitrary<List<KnownCounterpart>> known() {
    return Combinators.combine(
            Arbitraries.of(Cloud.AWS, Cloud.AZURE),
            people(),
            Arbitraries.integers().between(0, 200))
        .as(
            (cloud, person, daysAgo) ->
                new KnownCounterpart(
                    new Counterpart(cloud, Optional.empty(), person), DAY.minusDays(daysAgo)))
        .list()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Touch>> touches() {
    return Combinators.combine(
            people().list().ofSize(6), Arbitraries.integers().between(-5, 200).list().ofMaxSize(6))
        .as(
            (with, daysAgo) -> {
              List<Touch> touches = new ArrayList<>();
              for (int i = 0; i < daysAgo.size(); i++) {
                touches.add(touch(i, with.get(i), daysAgo.get(i)));
              }
              return touches;
            });
  }
}
