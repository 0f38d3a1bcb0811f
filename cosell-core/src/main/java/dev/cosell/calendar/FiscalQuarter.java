package dev.cosell.calendar;

import java.time.LocalDate;

/**
 * A quarter of a cloud's fiscal year: three months.
 *
 * @param year the year it belongs to
 * @param number which quarter, from 1 to 4
 */
public record FiscalQuarter(FiscalYear year, int number) {
  private static final int MONTHS = 3;

  /**
   * Checks what the type asks for.
   *
   * @param year as the type says
   * @param number as the type says
   * @throws IllegalArgumentException if the number is not from 1 to 4
   */
  public FiscalQuarter {
    if (number < 1 || number > 4) {
      throw new IllegalArgumentException("number must be from 1 to 4, but was " + number);
    }
  }

  /** {@return the first day} */
  public LocalDate firstDay() {
    return year.firstDay().plusMonths((long) MONTHS * (number - 1));
  }

  /** {@return the last day} */
  public LocalDate lastDay() {
    return firstDay().plusMonths(MONTHS).minusDays(1);
  }

  /**
   * Whether the quarter has a day.
   *
   * @param day the day
   * @return whether it is from the first day to the last
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
  }

  /** {@return whether the year ends with this quarter} */
  public boolean isLast() {
    return number == 4;
  }

  /** The cloud, the year and the quarter, such as {@code azure FY2027 Q1}. */
  @Override
  public String toString() {
    return year + " Q" + number;
  }
}
