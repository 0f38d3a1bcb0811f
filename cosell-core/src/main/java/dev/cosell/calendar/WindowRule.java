package dev.cosell.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How many weeks a window lasts, at least and at most, and what to do in it. */
record WindowRule(EngagementWindow window, int leastWeeks, int mostWeeks, List<Advice> advice) {
  Optional<WindowSpan> in(FiscalQuarter quarter) {
    return switch (window) {
      case YEAR_OPENING -> quarter.number() == 1 ? Optional.of(opening(quarter)) : Optional.empty();
      case YEAR_CLOSING -> quarter.isLast() ? Optional.of(closing(quarter)) : Optional.empty();
      case QUARTER_CLOSING -> quarter.isLast() ? Optional.empty() : Optional.of(closing(quarter));
    };
  }

  private WindowSpan opening(FiscalQuarter quarter) {
    LocalDate first = quarter.firstDay();
    return new WindowSpan(
        window,
        quarter,
        first,
        first,
        first.plusWeeks(leastWeeks).minusDays(1),
        first.plusWeeks(mostWeeks).minusDays(1));
  }

  private WindowSpan closing(FiscalQuarter quarter) {
    LocalDate last = quarter.lastDay();
    return new WindowSpan(
        window,
        quarter,
        last.minusWeeks(mostWeeks).plusDays(1),
        last.minusWeeks(leastWeeks).plusDays(1),
        last,
        last);
  }
}
