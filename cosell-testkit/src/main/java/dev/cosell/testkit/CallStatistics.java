package dev.cosell.testkit;

import java.util.List;
import java.util.SortedMap;

/**
 * The calls that a fake has seen, at one moment, by the portal's clock.
 *
 * @param served calls by operation that were not throttled, refused ones included
 * @param throttled calls by operation that were throttled
 * @param readsPeakPerDay the most calls of the read group in any 24 hours
 * @param writesPeakPerDay the most calls of the write group in any 24 hours
 * @param readsPeakPerSecond the most calls of the read group in any second
 * @param writesPeakPerSecond the most calls of the write group in any second
 * @param hours the calls of each hour that had any, in order
 */
public record CallStatistics(
    SortedMap<String, Long> served,
    SortedMap<String, Long> throttled,
    int readsPeakPerDay,
    int writesPeakPerDay,
    int readsPeakPerSecond,
    int writesPeakPerSecond,
    List<CallsOfHour> hours) {

  /**
   * How often one operation was called and not throttled.
   *
   * @param operation the operation's name
   * @return the number of calls
   */
  public long count(String operation) {
    return served.getOrDefault(operation, 0L);
  }

  /**
   * How many calls were served in all.
   *
   * @return the number of calls that were not throttled
   */
  public long total() {
    return served.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * How many calls were throttled in all.
   *
   * @return the number of calls
   */
  public long throttledTotal() {
    return throttled.values().stream().mapToLong(Long::longValue).sum();
  }
}
