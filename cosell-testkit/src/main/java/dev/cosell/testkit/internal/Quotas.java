package dev.cosell.testkit.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a portal may be called, by group of operations. All calls of a group stand in one
 * window, and a window's periods roll.
 */
public final class Quotas {
  /** The window of the operations that read. */
  public static final String READS = "reads";

  /** The window of the operations that write. */
  public static final String WRITES = "writes";

  private final Map<String, String> windows = new HashMap<>();
  private final Map<String, List<Limit>> limits = new HashMap<>();

  /** No quotas: nothing is limited, and no call stands in a window. */
  public Quotas() {}

  /**
   * The most calls of a period.
   *
   * @param calls how many
   * @param period the length, at most a day
   */
  public record Limit(int calls, Duration period) {
    /**
     * Checks the limit.
     *
     * @param calls how many
     * @param period the length
     * @throws IllegalArgumentException if calls is below one, or period is not above zero and at
     *     most a day
     */
    public Limit {
      if (calls < 1) {
        throw new IllegalArgumentException("calls must be at least 1, but was " + calls);
      }
      if (period.isNegative() || period.isZero() || period.compareTo(Duration.ofDays(1)) > 0) {
        throw new IllegalArgumentException(
            "period must be above zero and at most a day, but was " + period);
      }
    }
  }

  /**
   * Puts operations into a window; operations that are in none are not limited.
   *
   * @param window the window's name
   * @param operations the operations by the portal's own names
   * @param most what is allowed in it, all of which hold; none to count only
   * @return these quotas
   */
  public Quotas group(String window, Collection<String> operations, List<Limit> most) {
    operations.forEach(operation -> windows.put(operation, window));
    limits.put(window, List.copyOf(most));
    return this;
  }

  /**
   * The window in which an operation counts.
   *
   * @param operation the operation
   * @return the window's name, empty if it is in none
   */
  public String window(String operation) {
    return windows.getOrDefault(operation, "");
  }

  /**
   * Whether one more call now would be one too many.
   *
   * @param window the window's name
   * @param now the present time
   * @param calls the calls so far
   * @return whether a limit of the window is used up
   */
  public boolean exhausted(String window, Instant now, CallLog calls) {
    return limits.getOrDefault(window, List.of()).stream()
        .anyMatch(limit -> calls.count(window, now, limit.period()) >= limit.calls());
  }
}
