package dev.cosell.stageone;

import dev.cosell.internal.PolicyTerm;
import dev.cosell.internal.Signatures;
import dev.cosell.policy.Offices;
import dev.cosell.policy.PolicyHeader;
import dev.cosell.stageone.StageOneCondition.Kind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** What a definition must be, told to whoever collects problems by member and rule. */
final class DefinitionRules {
  private static final Set<Kind> MINIMUM =
      EnumSet.of(Kind.NAMED_CONTACT, Kind.FIELD_ENGAGEMENT, Kind.DOCUMENTED_REASON);

  private final BiConsumer<String, String> problems;

  DefinitionRules(BiConsumer<String, String> problems) {
    this.problems = problems;
  }

  void check(
      PolicyHeader header,
      Optional<LocalDate> effectiveUntil,
      Offices offices,
      List<StageOneCondition> conditions) {
    Signatures.check(header, offices, problems);
    new PolicyTerm(header, effectiveUntil).check(problems);
    conditions(conditions);
  }

  private void conditions(List<StageOneCondition> conditions) {
    Set<Kind> missing = EnumSet.copyOf(MINIMUM);
    Set<String> ids = new HashSet<>();
    for (StageOneCondition condition : conditions) {
      missing.remove(condition.kind());
      if (!ids.add(condition.id())) {
        problems.accept(
            "conditions.id",
            "must be one of its own, but '"
                + condition.id()
                + "' stands twice; rename one of them");
      }
    }
    for (Kind kind : missing) {
      problems.accept(
          "conditions",
          "must hold one of kind " + kind + "; no definition goes without it, add it");
    }
  }
}
