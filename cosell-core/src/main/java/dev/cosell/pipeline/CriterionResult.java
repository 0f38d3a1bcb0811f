package dev.cosell.pipeline;

/**
 * Whether a deal under review meets a criterion.
 *
 * @param criterion the criterion
 * @param met whether the deal meets it
 */
public record CriterionResult(InspectionCriterion criterion, boolean met) {
  /** The result in words. */
  @Override
  public String toString() {
    return (met ? "the deal " : "missing: the deal ") + criterion.asks();
  }
}
