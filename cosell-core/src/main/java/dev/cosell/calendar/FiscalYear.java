package dev.cosell.calendar;

import dev.cosell.cloud.Cloud;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One fiscal year of one cloud.
 *
 * <p>Microsoft's fiscal year 2027 is {@code azure FY2027}, from 2026-07-01 to 2027-06-30.
 *
 * @param cloud whose year it is
 * @param number the number by which the cloud calls it, such as 2027
 * @param firstDay its first day; a day of the month from 1 to 28
 */
public record FiscalYear(Cloud cloud, int number, LocalDate firstDay) {
  /**
   * Checks what the type asks for.
   *
   * @param cloud as the type says
   * @param number as the type says
   * @param firstDay as the type says
   * @throws IllegalArgumentException if the first day is one that some months do not have
   */
  public FiscalYear {
    if (firstDay.getDayOfMonth() > 28) {
      throw new IllegalArgumentException(
          "firstDay must be a day from 1 to 28 of its month, but was " + firstDay);
    }
  }

  /** {@return the last day, a year less a day after the first} */
  public LocalDate lastDay() {
    return firstDay.plusYears(1).minusDays(1);
  }

  /**
   * A quarter of the year.
   *
   * @param quarter its number, from 1 to 4
   * @return the quarter
   * @throws IllegalArgumentException if there is no such quarter
   */
  public FiscalQuarter quarter(int quarter) {
    return new FiscalQuarter(this, quarter);
  }

  /** {@return the four quarters in order} */
  public List<FiscalQuarter> quarters() {
    return IntStream.rangeClosed(1, 4).mapToObj(this::quarter).toList();
  }

  /**
   * The quarter of a day.
   *
   * @param day a day of this year
   * @return the one quarter that has the day
   * @throws IllegalArgumentException if the day is not in this year
   */
  public FiscalQuarter quarter(LocalDate day) {
    return quarters().stream()
        .filter(quarter -> quarter.contains(day))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "day must be from " + firstDay + " to " + lastDay() + ", but was " + day));
  }

  /** The cloud and the year, such as {@code azure FY2027}. */
  @Override
  public String toString() {
    return cloud + " FY" + number;
  }
}
