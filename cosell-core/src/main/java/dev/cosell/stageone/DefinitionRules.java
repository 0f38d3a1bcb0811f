package dev.cosell.stageone;

import dev.cosell.policy.PolicyHeader;
import dev.cosell.policy.Signatory;
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
    signatures(header, offices);
    if (effectiveUntil.filter(day -> day.isBefore(header.effectiveFrom())).isPresent()) {
      problems.accept(
          "effectiveUntil",
          "must not be before effectiveFrom "
              + header.effectiveFrom()
              + ", but was "
              + effectiveUntil.get()
              + "; correct one of the two days");
    }
    apart("sales", offices.sales(), "alliances", offices.alliances());
    apart("neutral", offices.neutral(), "alliances", offices.alliances());
    apart("neutral", offices.neutral(), "sales", offices.sales());
    if (offices.neutral().isEmpty()) {
      problems.accept(
          "offices.neutral",
          "must name at least one office; name who rules on contests, such as Sales Ops");
    }
    conditions(conditions);
  }

  private void signatures(PolicyHeader header, Offices offices) {
    signature(header, "alliances", offices.alliances());
    signature(header, "sales", offices.sales());
    for (int i = 0; i < header.signatories().size(); i++) {
      LocalDate signed = header.signatories().get(i).signedOn();
      if (signed.isAfter(header.effectiveFrom())) {
        problems.accept(
            "signatories[" + i + "].signedOn",
            "must not be after effectiveFrom "
                + header.effectiveFrom()
                + ", but was "
                + signed
                + "; let the definition begin on the day of the last signature or later");
      }
    }
  }

  private void signature(PolicyHeader header, String side, List<String> offices) {
    if (offices.isEmpty()) {
      problems.accept(
          "offices." + side, "must name at least one office; name who signs for " + side);
    } else if (header.signatories().stream()
        .map(Signatory::role)
        .noneMatch(role -> Offices.holds(offices, role))) {
      problems.accept(
          "signatories",
          "must hold a signature of "
              + side
              + ", by "
              + String.join(" or ", offices)
              + "; have it signed, until then nothing is in force");
    }
  }

  private void apart(String one, List<String> offices, String other, List<String> others) {
    for (String office : offices) {
      if (Offices.holds(others, office)) {
        problems.accept(
            "offices." + one,
            "must not hold '" + office + "', which is of " + other + "; keep the sides apart");
      }
    }
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
