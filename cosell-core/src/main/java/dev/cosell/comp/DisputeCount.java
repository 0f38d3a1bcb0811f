package dev.cosell.comp;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many disputes were filed in a quarter, and what became of them.
 *
 * @param open how many are not ruled yet
 * @param upheld how many were won
 * @param rejected how many were lost
 * @param withdrawn how many were taken back
 */
public record DisputeCount(int open, int upheld, int rejected, int withdrawn) {
  /**
   * How many were filed.
   *
   * @return the sum
   */
  public int filed() {
    return open + upheld + rejected + withdrawn;
  }

  private DisputeCount plus(DisputeState state) {
    return switch (state) {
      case FILED, EVIDENCED -> new DisputeCount(open + 1, upheld, rejected, withdrawn);
      case UPHELD -> new DisputeCount(open, upheld + 1, rejected, withdrawn);
      case REJECTED -> new DisputeCount(open, upheld, rejected + 1, withdrawn);
      case WITHDRAWN -> new DisputeCount(open, upheld, rejected, withdrawn + 1);
    };
  }

  /**
   * Counts disputes by the quarter of their filing.
   *
   * @param disputes the disputes, in any order
   * @return the counts by quarter of each plan's fiscal year; a quarter without a dispute is not in
   *     it
   */
  public static SortedMap<CompPeriod, DisputeCount> perQuarter(Collection<CompDispute> disputes) {
    SortedMap<CompPeriod, DisputeCount> counts = new TreeMap<>();
    for (CompDispute each : disputes) {
      CompPeriod quarter =
          CompPeriod.Length.QUARTER.of(each.filed().on(), each.plan().fiscalYearStart());
      counts.merge(
          quarter,
          new DisputeCount(0, 0, 0, 0).plus(each.state()),
          (before, one) -> before.plus(each.state()));
    }
    return counts;
  }
}
