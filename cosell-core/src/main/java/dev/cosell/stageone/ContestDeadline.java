package dev.cosell.stageone;

import java.time.LocalDate;

/**
 * By when the next step of a contest has to be taken.
 *
 * @param step the step
 * @param lastDay the last day on which it is in time
 */
public record ContestDeadline(Step step, LocalDate lastDay) {
  /** A step that has a deadline. */
  public enum Step {
    /** An adjudicator is named; late, it is still taken. */
    ASSIGN,
    /** The adjudicator rules; late, it is still taken. */
    RULE,
    /** A party appeals; late, it is refused. */
    APPEAL
  }

  /**
   * Whether the step is late on a day.
   *
   * @param day the day
   * @return whether the day is after the last one
   */
  public boolean isOverdueOn(LocalDate day) {
    return day.isAfter(lastDay);
  }
}
