package dev.cosell.crm;

import dev.cosell.cloud.Cloud;
import dev.cosell.contact.ContactDirectory;
import dev.cosell.contact.ContactMatchPolicy;
import dev.cosell.contact.Counterpart;
import dev.cosell.contact.CounterpartMark;
import dev.cosell.contact.CounterpartMark.Standing;
import dev.cosell.contact.CounterpartRoster;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.contact.RosterChange;
import dev.cosell.opportunity.FieldValue.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The CRM's rows of the clouds' teams against the people whom a cloud names now. */
final class TeamRows {
  private TeamRows() {}

  /**
   * Whether a row stands that another beside it would not better: one with a role where the cloud
   * states none, or one of the team that is to be changed since the person has left.
   */
  static boolean saysEnough(OpportunityContact known, OpportunityContact person) {
    Optional<CounterpartMark> before = known.counterpart();
    Optional<CounterpartMark> now = person.counterpart();
    if (before.isEmpty() || now.isEmpty() || !before.get().cloud().equals(now.get().cloud())) {
      return false;
    }
    boolean stays = before.get().standing() == now.get().standing() && now.get().role().isEmpty();
    boolean left =
        before.get().standing() == Standing.TEAM
            && now.get().standing() == Standing.FORMER
            && before.get().role().equals(now.get().role());
    return stays || left;
  }

  /** Who stands in the CRM as one of a team, by ids and roles, and is not of those named now. */
  static Optional<String> left(Set<OpportunityContact> present, People people) {
    Map<Cloud, List<Counterpart>> teams = new TreeMap<>();
    for (OpportunityContact person : people.people()) {
      person
          .counterpart()
          .ifPresent(
              mark -> {
                List<Counterpart> team =
                    teams.computeIfAbsent(mark.cloud(), unseen -> new ArrayList<>());
                if (mark.standing() == Standing.TEAM) {
                  team.add(new Counterpart(mark.cloud(), mark.role(), person.contact()));
                }
              });
    }
    if (teams.isEmpty() || present.stream().noneMatch(each -> each.counterpart().isPresent())) {
      return Optional.empty();
    }
    String rows =
        CounterpartRoster.of(
                present, teams, ContactDirectory.builder(ContactMatchPolicy.standard()).build())
            .changes(RosterChange.Kind.LEFT)
            .stream()
            .flatMap(change -> change.before().stream())
            .map(
                row ->
                    "contact "
                        + row.contact().id().orElse("(without an id)")
                        + " as '"
                        + row.role().orElse("")
                        + "'")
            .sorted()
            .collect(Collectors.joining(", "));
    return Optional.of(rows)
        .filter(text -> !text.isEmpty())
        .map(
            text ->
                "the cloud no longer names "
                    + text
                    + "; mark the role as former in the CRM, or take the row away");
  }
}
