package dev.cosell.calendar;

import dev.cosell.cloud.Cloud;
import java.time.LocalDate;

/**
 * By when a request for a cloud's money has to be in.
 *
 * @param cloud whose money it is
 * @param id the id of the rule in the calendar
 * @param what what is asked for
 * @param period the fiscal year or quarter with which it ends, such as {@code azure FY2027}
 * @param submitBy the day by which to submit, well before it closes
 * @param closes the last day on which a request counts
 * @param basis what the last day rests on
 */
public record FundingDeadline(
    Cloud cloud,
    String id,
    String what,
    String period,
    LocalDate submitBy,
    LocalDate closes,
    String basis) {
  /** How much time is left. */
  public enum Standing {
    /** The day by which to submit has not passed. */
    IN_TIME,
    /** The day by which to submit has passed, and requests still count. */
    LATE,
    /** Requests no longer count. */
    CLOSED
  }

  /**
   * How things stand on a day.
   *
   * @param day the day
   * @return the standing
   */
  public Standing on(LocalDate day) {
    if (day.isAfter(closes)) {
      return Standing.CLOSED;
    }
    return day.isAfter(submitBy) ? Standing.LATE : Standing.IN_TIME;
  }
}
