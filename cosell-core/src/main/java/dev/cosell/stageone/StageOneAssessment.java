package dev.cosell.stageone;

import dev.cosell.opportunity.OpportunityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether a deal may be registered as alliance-sourced on a day, condition by condition.
 *
 * @param deal the deal
 * @param asOf the day
 * @param definition the version that was in force; empty if none was, and then there is no finding
 * @param findings one finding per condition, in the order of the definition
 * @param dropped the evidence about the deal that did not count, in the order of its ids
 */
public record StageOneAssessment(
    OpportunityId deal,
    LocalDate asOf,
    Optional<DefinitionVersion> definition,
    List<ConditionFinding> findings,
    List<DroppedEvidence> dropped) {
  /**
   * Copies what the type asks for.
   *
   * @param deal as the type says
   * @param asOf as the type says
   * @param definition as the type says
   * @param findings as the type says
   * @param dropped as the type says
   */
  public StageOneAssessment {
    findings = List.copyOf(findings);
    dropped = List.copyOf(dropped);
  }

  /**
   * How things stand with the deal.
   *
   * @return met if every condition is; else not met if one is not, else that it cannot be told if
   *     it cannot of one or no definition was in force, else not yet
   */
  public ConditionStatus status() {
    if (definition.isEmpty()) {
      return ConditionStatus.CANNOT_TELL;
    }
    for (ConditionStatus status :
        List.of(ConditionStatus.NOT_MET, ConditionStatus.CANNOT_TELL, ConditionStatus.NOT_YET)) {
      if (findings.stream().anyMatch(finding -> finding.status() == status)) {
        return status;
      }
    }
    return ConditionStatus.MET;
  }

  /**
   * Whether the deal may be registered as alliance-sourced.
   *
   * @return whether every condition is met
   */
  public boolean mayRegister() {
    return status() == ConditionStatus.MET;
  }

  /**
   * What to do, in the order of the conditions.
   *
   * @return a sentence for each condition that is not met; empty if the deal may be registered
   */
  public List<String> nextSteps() {
    if (definition.isEmpty()) {
      return List.of("have a definition signed by alliances and sales that is in force on " + asOf);
    }
    return findings.stream().flatMap(finding -> finding.nextStep().stream()).toList();
  }
}
