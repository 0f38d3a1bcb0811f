package dev.cosell.calendar;

import dev.cosell.cloud.Cloud;
import java.time.LocalDate;
import java.util.Set;

/** When a kind of request for money closes, and how long before that to submit. */
record FundingRule(
    String id,
    String what,
    Set<Cloud> clouds,
    Every every,
    int closesDaysBeforeEnd,
    int submitDaysBefore,
    String basis) {
  /** The period with which a kind of request ends. */
  enum Every {
    YEAR,
    QUARTER
  }

  /** The deadline of the year, or of the quarter. */
  FundingDeadline deadline(FiscalQuarter quarter) {
    boolean ofYear = every == Every.YEAR;
    LocalDate end = ofYear ? quarter.year().lastDay() : quarter.lastDay();
    LocalDate closes = end.minusDays(closesDaysBeforeEnd);
    return new FundingDeadline(
        quarter.year().cloud(),
        id,
        what,
        ofYear ? quarter.year().toString() : quarter.toString(),
        closes.minusDays(submitDaysBefore),
        closes,
        basis);
  }
}
