package dev.cosell.stageone;

/**
 * How many days each step of a contest may take; the day on which the days begin does not count.
 *
 * @param fileWithinDays from the registration to the filing, at least 1
 * @param assignWithinDays from the filing or the appeal to the naming of the adjudicator, at least
 *     1
 * @param ruleWithinDays from there to the ruling, at least 1
 * @param appealWithinDays from the ruling to the appeal, at least 1
 */
public record ContestTerms(
    int fileWithinDays, int assignWithinDays, int ruleWithinDays, int appealWithinDays) {
  /**
   * Checks what the type asks for.
   *
   * @param fileWithinDays as the type says
   * @param assignWithinDays as the type says
   * @param ruleWithinDays as the type says
   * @param appealWithinDays as the type says
   * @throws IllegalArgumentException if a number of days is below 1
   */
  public ContestTerms {
    Required.atLeastOne("fileWithinDays", fileWithinDays);
    Required.atLeastOne("assignWithinDays", assignWithinDays);
    Required.atLeastOne("ruleWithinDays", ruleWithinDays);
    Required.atLeastOne("appealWithinDays", appealWithinDays);
  }

  /**
   * Today's practice: 30 days to file, 2 to name the adjudicator, 10 to rule, 5 to appeal.
   *
   * @return the terms
   */
  public static ContestTerms standard() {
    return new ContestTerms(30, 2, 10, 5);
  }
}
