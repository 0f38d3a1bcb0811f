package dev.cosell.stageone;

import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.OfficeHolder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * An adjudicator's answer to whether a registration stands.
 *
 * <p>The definition decides, not the adjudicator: what the record shows of a condition is taken
 * over from the assessment, and the adjudicator finds only what the record cannot tell. The
 * registration stands if every condition is met.
 *
 * @param on the day of the ruling
 * @param by the adjudicator
 * @param deal the deal
 * @param asOf the day of the registration, for which the conditions were assessed
 * @param definition the version that was in force on that day; empty if none was
 * @param conditions the conditions, in the order of the definition
 * @param reasons why, in words; not blank, not printed
 */
public record Ruling(
    LocalDate on,
    OfficeHolder by,
    OpportunityId deal,
    LocalDate asOf,
    Optional<DefinitionVersion> definition,
    List<RuledCondition> conditions,
    String reasons)
    implements ContestEntry {
  /** What becomes of the registration. */
  public enum Outcome {
    /** The deal was rightly registered. */
    STANDS,
    /** The deal should not have been registered. */
    FALLS
  }

  /**
   * Checks and copies what the type asks for.
   *
   * @param on as the type says
   * @param by as the type says
   * @param deal as the type says
   * @param asOf as the type says
   * @param definition as the type says
   * @param conditions as the type says
   * @param reasons as the type says
   * @throws IllegalArgumentException if the reasons are blank
   */
  public Ruling {
    conditions = List.copyOf(conditions);
    Required.text("reasons", reasons);
  }

  /**
   * A ruling on an assessment.
   *
   * @param on the day of the ruling
   * @param by the adjudicator
   * @param assessment how things stood on the day of the registration
   * @param found for each condition of which the record cannot tell, by its id, whether it was met
   * @param reasons why, in words, not blank
   * @return the ruling; a condition that stays open keeps it from being entered
   * @throws IllegalArgumentException if something is found of a condition of which the record can
   *     tell, or which the definition does not have, or the reasons are blank
   */
  public static Ruling of(
      LocalDate on,
      OfficeHolder by,
      StageOneAssessment assessment,
      Map<String, Boolean> found,
      String reasons) {
    TreeSet<String> unused = new TreeSet<>(found.keySet());
    List<RuledCondition> conditions = new ArrayList<>();
    for (ConditionFinding finding : assessment.findings()) {
      Boolean met = found.get(finding.condition());
      boolean isOpen = finding.status() == ConditionStatus.CANNOT_TELL;
      if (isOpen && met != null) {
        unused.remove(finding.condition());
        ConditionStatus status = met ? ConditionStatus.MET : ConditionStatus.NOT_MET;
        conditions.add(new RuledCondition(finding.condition(), status, finding.evidence(), true));
      } else {
        conditions.add(
            new RuledCondition(finding.condition(), finding.status(), finding.evidence(), false));
      }
    }
    if (!unused.isEmpty()) {
      throw new IllegalArgumentException(
          "found must name only conditions of which the record cannot tell, but had " + unused);
    }
    return new Ruling(
        on, by, assessment.deal(), assessment.asOf(), assessment.definition(), conditions, reasons);
  }

  /**
   * What becomes of the registration.
   *
   * @return that it stands if every condition is met
   */
  public Outcome outcome() {
    return conditions.stream().allMatch(each -> each.status() == ConditionStatus.MET)
        ? Outcome.STANDS
        : Outcome.FALLS;
  }

  @Override
  public Kind kind() {
    return Kind.RULED;
  }

  /** The deal, the version and the outcome; neither who nor why. */
  @Override
  public String toString() {
    return "Ruling["
        + deal
        + ", "
        + definition.map(DefinitionVersion::toString).orElse("no definition")
        + ", "
        + outcome()
        + "]";
  }
}
