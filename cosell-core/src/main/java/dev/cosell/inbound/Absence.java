package dev.cosell.inbound;

import java.time.LocalDate;

/**
 * Whole days on which somebody is away.
 *
 * @param first the first day, in the zone of who is away
 * @param last the last day, not before the first
 */
public record Absence(LocalDate first, LocalDate last) {
  /**
   * Checks what the type asks for.
   *
   * @param first as the type says
   * @param last as the type says
   * @throws IllegalArgumentException if the last day is before the first
   */
  public Absence {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("last must not be before " + first + ", but was " + last);
    }
  }

  /**
   * Whether a day is one of them.
   *
   * @param day the day
   * @return whether it is from the first to the last
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
