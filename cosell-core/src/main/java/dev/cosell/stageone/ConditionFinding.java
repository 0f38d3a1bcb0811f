package dev.cosell.stageone;

import java.util.List;
import java.util.Optional;

/**
 * How things stand with one condition, and why.
 *
 * @param condition the condition's id
 * @param kind the condition's kind
 * @param status how things stand
 * @param evidence what speaks for the status, in order: ids of evidence, and {@code deal:} with the
 *     name of a field for what the deal itself says
 * @param because the reason in a sentence, without personal data
 * @param nextStep what to do in words; empty if the condition is met
 */
public record ConditionFinding(
    String condition,
    StageOneCondition.Kind kind,
    ConditionStatus status,
    List<String> evidence,
    String because,
    Optional<String> nextStep) {
  /**
   * Copies what the type asks for.
   *
   * @param condition as the type says
   * @param kind as the type says
   * @param status as the type says
   * @param evidence as the type says
   * @param because as the type says
   * @param nextStep as the type says
   */
  public ConditionFinding {
    evidence = List.copyOf(evidence);
  }
}
