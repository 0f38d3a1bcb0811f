package dev.cosell.calendar;

import dev.cosell.cloud.Cloud;
import java.time.LocalDate;
import java.time.MonthDay;

/** When a cloud's fiscal year begins, and which of its days gives it its number. */
record YearRule(MonthDay startsOn, NamedFor namedFor) {
  /** The day whose calendar year is the fiscal year's number. */
  enum NamedFor {
    FIRST_DAY,
    LAST_DAY
  }

  FiscalYear yearOf(Cloud cloud, LocalDate day) {
    LocalDate thisYears = startsOn.atYear(day.getYear());
    LocalDate first = thisYears.isAfter(day) ? thisYears.minusYears(1) : thisYears;
    LocalDate naming = namedFor == NamedFor.FIRST_DAY ? first : first.plusYears(1).minusDays(1);
    return new FiscalYear(cloud, naming.getYear(), first);
  }
}
