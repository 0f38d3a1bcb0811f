package dev.cosell.portal;

import java.util.OptionalInt;

/**
 * How often a portal may be called.
 *
 * @param group the calls that share the quota, such as {@code write}
 * @param perSecond how many in any second
 * @param perDay how many in any 24 hours; empty if only the second counts
 */
public record CallQuota(String group, int perSecond, OptionalInt perDay) {
  /**
   * Checks and normalises what the type asks for.
   *
   * @param group as the type says
   * @param perSecond as the type says
   * @param perDay as the type says
   * @throws IllegalArgumentException if a number is below 1
   */
  public CallQuota {
    if (perSecond < 1) {
      throw new IllegalArgumentException("perSecond must be at least 1, but was " + perSecond);
    }
    if (perDay.isPresent() && perDay.getAsInt() < 1) {
      throw new IllegalArgumentException("perDay must be at least 1, but was " + perDay.getAsInt());
    }
  }
}
