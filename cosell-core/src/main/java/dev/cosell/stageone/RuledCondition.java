package dev.cosell.stageone;

import java.util.List;

/**
 * What a ruling says of one condition.
 *
 * @param condition the condition's id
 * @param status how things stood; a ruling that holds leaves nothing open
 * @param evidence what speaks for it, as a {@link ConditionFinding} names it
 * @param byAdjudicator whether the adjudicator found it, since the record could not tell
 */
public record RuledCondition(
    String condition, ConditionStatus status, List<String> evidence, boolean byAdjudicator) {
  /**
   * Copies what the type asks for.
   *
   * @param condition as the type says
   * @param status as the type says
   * @param evidence as the type says
   * @param byAdjudicator as the type says
   */
  public RuledCondition {
    evidence = List.copyOf(evidence);
  }
}
