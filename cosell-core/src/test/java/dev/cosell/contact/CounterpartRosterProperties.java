package dev.cosell.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import dev.cosell.contact.CounterpartMark.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of a roster. */
class CounterpartRosterProperties {
  private static final ContactDirectory DIRECTORY =
      ContactDirectory.builder(ContactMatchPolicy.standard())
          .add(
              People.record(1, People.named("Ida", "Lindqvist", "ida.lindqvist@microsoft.com"))
                  .at(Cloud.AZURE))
          .add(People.record(2, People.named("Pia", "Roth", "pia.roth@amazon.com").withId("003P")))
          .build();

  private static CounterpartRoster roster(
      List<OpportunityContact> present, List<Counterpart> team) {
    return CounterpartRoster.of(present, teams(team), DIRECTORY);
  }

  private static Map<Cloud, List<Counterpart>> teams(List<Counterpart> team) {
    return team.stream().collect(Collectors.groupingBy(Counterpart::cloud));
  }

  @Property(tries = 300)
  void doingItAgainChangesNothing(
      @ForAll("contacts") List<OpportunityContact> present,
      @ForAll("counterparts") List<Counterpart> team) {
    CounterpartRoster once = roster(present, team);
    CounterpartRoster again = roster(once.contacts(), team);
    assertThat(again.changes()).isEmpty();
    assertThat(again.contacts()).isEqualTo(once.contacts());
  }

  @Property(tries = 300)
  void theOrderDoesNotMatter(
      @ForAll("contacts") List<OpportunityContact> present,
      @ForAll("counterparts") List<Counterpart> team,
      @ForAll Random random) {
    List<Counterpart> shuffled = new ArrayList<>(team);
    Collections.shuffle(shuffled, random);
    assertThat(roster(present, shuffled)).isEqualTo(roster(present, team));
  }

  @Property(tries = 300)
  void nobodyIsDropped(
      @ForAll("contacts") List<OpportunityContact> present,
      @ForAll("counterparts") List<Counterpart> team) {
    List<OpportunityContact> after = roster(present, team).contacts();
    assertThat(after).hasSizeGreaterThanOrEqualTo(present.size());
    for (int i = 0; i < present.size(); i++) {
      assertThat(after.get(i).contact()).isEqualTo(present.get(i).contact());
    }
  }

  @Property(tries = 300)
  void whomACloudNamesIsMarkedAndOnTheTeam(
      @ForAll("contacts") List<OpportunityContact> present,
      @ForAll("counterparts") List<Counterpart> team) {
    List<OpportunityContact> after = roster(present, team).contacts();
    for (Counterpart counterpart : team) {
      Optional<String> email = counterpart.person().email();
      assertThat(after)
          .anyMatch(
              contact ->
                  contact
                      .counterpart()
                      .filter(mark -> mark.cloud().equals(counterpart.cloud()))
                      .filter(mark -> mark.standing() == Standing.TEAM)
                      .isPresent());
      assertThat(after)
          .filteredOn(contact -> contact.contact().email().equals(email))
          .allMatch(contact -> contact.counterpart().isPresent());
    }
  }

  @Property(tries = 300)
  void theChangesAreTheDifference(
      @ForAll("contacts") List<OpportunityContact> present,
      @ForAll("counterparts") List<Counterpart> team) {
    CounterpartRoster roster = roster(present, team);
    List<OpportunityContact> rebuilt = new ArrayList<>(present);
    for (RosterChange change : roster.changes()) {
      if (change.before().isPresent()) {
        rebuilt.remove(change.before().get());
      }
      rebuilt.add(change.after());
      assertThat(change.before()).isNotEqualTo(Optional.of(change.after()));
    }
    assertThat(rebuilt).containsExactlyInAnyOrderElementsOf(roster.contacts());
    assertThat(new HashSet<>(roster.counterparts()))
        .allMatch(contact -> contact.counterpart().isPresent());
  }

  @Provide
  Arbitrary<List<OpportunityContact>> contacts() {
    return Combinators.combine(
            people(),
            Arbitraries.of(
                "",
                "Decision Maker",
                "SSP",
                "azure counterpart",
                "azure counterpart: SSP",
                "azure field counterpart: CSA",
                "aws counterpart: PDM",
                "aws former counterpart: PDM"))
        .as((person, role) -> new OpportunityContact(person, Optional.of(role)))
        .list()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Counterpart>> counterparts() {
    return Combinators.combine(
            Arbitraries.of(Cloud.AWS, Cloud.AZURE), Arbitraries.of("", "PDM", "SSP"), people())
        .as(
            (cloud, role, person) ->
                new Counterpart(
                    cloud,
                    Optional.of(role).filter(name -> !name.isEmpty()).map(CounterpartRole::new),
                    person))
        .list()
        .ofMaxSize(6);
  }

  private static Arbitrary<Contact> people() {
    return Arbitraries.of(
        People.named("Ida", "Lindqvist", "ida.lindqvist@microsoft.com"),
        People.named("Ida", "Lindqvist", "idal@microsoft.com"),
        People.named("Pia", "Roth", "pia.roth@amazon.com"),
        People.at("pia.roth@amazon.com"),
        People.named("Nina", "Vale", "nina@kestrel.example"),
        People.named("Omar", "Hassan"));
  }
}
