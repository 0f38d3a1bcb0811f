package dev.cosell.comp;

/**
 * How many days each step of a dispute may take; the day on which the days begin does not count.
 *
 * @param fileWithinDays from the statement to the filing, at least 1
 * @param proveWithinDays from the filing to the last evidence, at least 1
 * @param ruleWithinDays from the last day for evidence to the ruling, at least 1
 */
public record DisputeTerms(int fileWithinDays, int proveWithinDays, int ruleWithinDays) {
  /**
   * Checks what the type asks for.
   *
   * @param fileWithinDays as the type says
   * @param proveWithinDays as the type says
   * @param ruleWithinDays as the type says
   * @throws IllegalArgumentException if a number of days is below 1
   */
  public DisputeTerms {
    atLeastOne("fileWithinDays", fileWithinDays);
    atLeastOne("proveWithinDays", proveWithinDays);
    atLeastOne("ruleWithinDays", ruleWithinDays);
  }

  private static void atLeastOne(String name, int days) {
    if (days < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, but was " + days);
    }
  }

  /**
   * 30 days to file, 10 for evidence, 10 to rule; inferred from what stage-one contests allow.
   *
   * @return the terms
   */
  public static DisputeTerms standard() {
    return new DisputeTerms(30, 10, 10);
  }
}
