package dev.cosell.comp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/**
 * A month, a quarter or a year of the company's fiscal year, as one stretch of whole months.
 *
 * @param first its first month
 * @param months how many months it has: 1, 3 or 12
 */
public record CompPeriod(YearMonth first, int months) implements Comparable<CompPeriod> {
  /** How long a period is. */
  public enum Length {
    /** A month. */
    MONTH(1),
    /** Three months. */
    QUARTER(3),
    /** Twelve months. */
    YEAR(12);

    private final int months;

    Length(int months) {
      this.months = months;
    }

    /**
     * The period that a day is in.
     *
     * @param day the day
     * @param yearStart the month with which the fiscal year begins, 1 for January
     * @return the period
     */
    public CompPeriod of(LocalDate day, int yearStart) {
      int sinceStart = Math.floorMod(day.getMonthValue() - yearStart, 12);
      return new CompPeriod(YearMonth.from(day).minusMonths(sinceStart % months), months);
    }
  }

  /**
   * Checks what the type asks for.
   *
   * @param first as the type says
   * @param months as the type says
   * @throws IllegalArgumentException if it has another number of months
   */
  public CompPeriod {
    if (months != 1 && months != 3 && months != 12) {
      throw new IllegalArgumentException("months must be 1, 3 or 12, but was " + months);
    }
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @param text such as {@code 2031-01+3}
   * @return the period
   * @throws IllegalArgumentException if the text is not of this form
   */
  public static CompPeriod parse(String text) {
    String[] parts = text.split("\\+", 2);
    try {
      return new CompPeriod(
          YearMonth.parse(parts[0]), parts.length == 1 ? 1 : Integer.parseInt(parts[1]));
    } catch (DateTimeException | NumberFormatException broken) {
      throw new IllegalArgumentException(
          "must be a month such as 2031-01, or with its months such as 2031-01+3", broken);
    }
  }

  /**
   * Its first day.
   *
   * @return the first of its first month
   */
  public LocalDate from() {
    return first.atDay(1);
  }

  /**
   * Its last day.
   *
   * @return the last of its last month
   */
  public LocalDate to() {
    return first.plusMonths(months - 1L).atEndOfMonth();
  }

  /**
   * The one after it.
   *
   * @return the period of the same length that begins when this one ends
   */
  public CompPeriod next() {
    return new CompPeriod(first.plusMonths(months), months);
  }

  @Override
  public int compareTo(CompPeriod other) {
    int byStart = first.compareTo(other.first);
    return byStart != 0 ? byStart : Integer.compare(months, other.months);
  }

  /** Its first month, and how many months there are if more than one: {@code 2031-01+3}. */
  @Override
  public String toString() {
    return months == 1 ? first.toString() : String.format(Locale.ROOT, "%s+%d", first, months);
  }
}
