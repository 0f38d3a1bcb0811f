package dev.cosell.stageone;

import dev.cosell.internal.StepRules;
import dev.cosell.policy.OfficeHolder;
import dev.cosell.stageone.ContestEntry.Appealed;
import dev.cosell.stageone.ContestEntry.Assigned;
import dev.cosell.stageone.ContestEntry.Filed;
import dev.cosell.stageone.ContestEntry.Kind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** What a step of a contest must be, told to whoever collects problems by member and rule. */
final class ContestRules {
  private final BiConsumer<String, String> problems;
  private final StepRules steps;

  ContestRules(BiConsumer<String, String> problems) {
    this.problems = problems;
    this.steps = new StepRules(problems);
  }

  Optional<StageOneDefinition> file(Filed filed, StageOneDefinitions definitions) {
    Optional<StageOneDefinition> definition = definitions.inForceOn(filed.registeredOn());
    if (definition.isEmpty()) {
      problems.accept(
          "registeredOn",
          "must be a day on which a definition was in force, but was "
              + filed.registeredOn()
              + "; without one there is nothing to rule by, settle it between the two sides");
    }
    steps.notBefore("on", filed.on(), "registeredOn", filed.registeredOn());
    definition.ifPresent(
        each -> {
          LocalDate last = filed.registeredOn().plusDays(each.contest().fileWithinDays());
          steps.notAfter(filed.on(), last, "the registration stands");
        });
    return definition;
  }

  void check(Contest contest, ContestEntry entry) {
    steps.notBefore("on", entry.on(), "the step before", contest.last().on());
    ContestState state = contest.state();
    if (!allowed(state).contains(entry.kind())) {
      Set<Kind> next = allowed(state);
      problems.accept(
          "kind",
          "must be "
              + (next.isEmpty() ? "left out" : "one of " + next)
              + " where a contest stands at "
              + state
              + ", but was "
              + entry.kind()
              + (next.isEmpty() ? "; the contest has ended" : "; take one of these steps first"));
      return;
    }
    if (entry instanceof Assigned assigned) {
      adjudicator(contest, assigned);
    } else if (entry instanceof Ruling ruling) {
      ruling(contest, ruling);
    } else if (entry instanceof Appealed appealed) {
      appeal(contest, appealed);
    } else if (!entry.by().user().equals(contest.filed().by().user())) {
      problems.accept("by", "must be who filed the contest; nobody else can take it back");
    }
  }

  private static Set<Kind> allowed(ContestState state) {
    return switch (state) {
      case FILED -> EnumSet.of(Kind.ASSIGNED, Kind.WITHDRAWN);
      case ASSIGNED -> EnumSet.of(Kind.ASSIGNED, Kind.RULED, Kind.WITHDRAWN);
      case RULED -> EnumSet.of(Kind.APPEALED);
      case APPEALED -> EnumSet.of(Kind.ASSIGNED);
      case APPEAL_ASSIGNED -> EnumSet.of(Kind.ASSIGNED, Kind.RULED);
      case FINAL, WITHDRAWN -> EnumSet.noneOf(Kind.class);
    };
  }

  private void adjudicator(Contest contest, Assigned assigned) {
    steps.neutral(
        assigned.by().office(), contest.definition().offices(), "name somebody of such an office");
    Filed filed = contest.filed();
    if (isSame(assigned.by(), filed.by()) || isSame(assigned.by(), filed.registeredBy())) {
      problems.accept("by.user", "must not be a party to the contest; name somebody else");
    }
    if (contest.ruling().filter(ruling -> isSame(assigned.by(), ruling.by())).isPresent()) {
      problems.accept(
          "by.user", "must not be who gave the ruling that is appealed; name somebody else");
    }
  }

  private void ruling(Contest contest, Ruling ruling) {
    if (!ruling.by().equals(contest.last().by())) {
      problems.accept("by", "must be the adjudicator who was named; let that one rule");
    }
    Filed filed = contest.filed();
    if (!ruling.deal().equals(filed.deal())) {
      problems.accept(
          "deal",
          "must be " + filed.deal() + ", but was " + ruling.deal() + "; assess the disputed deal");
    }
    if (!ruling.asOf().equals(filed.registeredOn())) {
      problems.accept(
          "asOf",
          "must be the day of the registration, "
              + filed.registeredOn()
              + ", but was "
              + ruling.asOf()
              + "; assess the deal as of that day");
    }
    DefinitionVersion version = contest.definition().version();
    if (!ruling.definition().equals(Optional.of(version))) {
      problems.accept(
          "definition",
          "must be "
              + version
              + ", which was in force on the day of the registration, but was "
              + ruling.definition().map(DefinitionVersion::toString).orElse("none")
              + "; rule by that version");
    }
    conditions(contest.definition(), ruling.conditions());
  }

  private void conditions(StageOneDefinition definition, List<RuledCondition> ruled) {
    List<String> ids = definition.conditions().stream().map(StageOneCondition::id).toList();
    if (!ruled.stream().map(RuledCondition::condition).toList().equals(ids)) {
      problems.accept(
          "conditions", "must be those of the definition, " + ids + "; rule on each of them");
    }
    for (int i = 0; i < ruled.size(); i++) {
      RuledCondition each = ruled.get(i);
      boolean isOpen = each.status() == ConditionStatus.CANNOT_TELL;
      boolean isFound =
          each.status() == ConditionStatus.MET || each.status() == ConditionStatus.NOT_MET;
      if (isOpen || (each.byAdjudicator() && !isFound)) {
        problems.accept(
            "conditions[" + i + "].status",
            "must be found by the adjudicator to be MET or NOT_MET, but was "
                + each.status()
                + "; the record cannot tell, so say which it is");
      }
    }
  }

  private void appeal(Contest contest, Appealed appealed) {
    Filed filed = contest.filed();
    if (!isSame(appealed.by(), filed.by()) && !isSame(appealed.by(), filed.registeredBy())) {
      problems.accept(
          "by", "must be a party to the contest, who filed it or who registered the deal");
    }
    contest
        .deadline()
        .ifPresent(each -> steps.notAfter(appealed.on(), each.lastDay(), "the ruling stands"));
  }

  private static boolean isSame(OfficeHolder one, OfficeHolder other) {
    return one.user().equals(other.user());
  }
}
