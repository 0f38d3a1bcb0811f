package dev.cosell.azure.internal.table;

import java.util.List;

/**
 * How much Microsoft takes, and until when.
 *
 * @param source the documents that say so
 * @param read the day on which they were read
 * @param mostSolutions the most solutions of a deal
 * @param mostPeople the most people of a deal's team
 * @param hoursBeforeWon how long a deal must have existed before it is won, to be registered
 * @param signedAtMostDaysAgo how old a signature may be when the deal is registered
 * @param startedAtMostDaysAgo how long ago the contract may have begun
 * @param leastUsd the least deal value, and what the value of a contract year must exceed
 * @param yearsOfPerpetual how many years a contract without an end counts as
 * @param quotas how often Microsoft is called
 * @param inferred what of this is not documented
 */
public record Limits(
    String source,
    String read,
    int mostSolutions,
    int mostPeople,
    int hoursBeforeWon,
    int signedAtMostDaysAgo,
    int startedAtMostDaysAgo,
    long leastUsd,
    int yearsOfPerpetual,
    List<Quota> quotas,
    String inferred) {

  /**
   * How often the calls of a group are made.
   *
   * @param group the group
   * @param perSecond how many in a second
   */
  public record Quota(String group, int perSecond) {}
}
