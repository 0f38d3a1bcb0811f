package dev.cosell.calendar;

import java.time.LocalDate;

/**
 * The days of one window in one quarter.
 *
 * <p>Where a window begins or ends is not known to the day: it lasts six to eight weeks. So a span
 * has days on which it is sure to hold, and days at its edge on which it may.
 *
 * @param window the window
 * @param quarter the quarter in which it is
 * @param first the first day on which it may hold
 * @param firstSure the first day on which it is sure to
 * @param lastSure the last day on which it is sure to
 * @param last the last day on which it may hold
 */
public record WindowSpan(
    EngagementWindow window,
    FiscalQuarter quarter,
    LocalDate first,
    LocalDate firstSure,
    LocalDate lastSure,
    LocalDate last) {
  /**
   * Whether the window may hold on a day.
   *
   * @param day the day
   * @return whether it is from the first day to the last
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /**
   * Whether the window is sure to hold on a day.
   *
   * @param day the day
   * @return whether it is within the least number of weeks
   */
  public boolean isSureOn(LocalDate day) {
    return !day.isBefore(firstSure) && !day.isAfter(lastSure);
  }
}
