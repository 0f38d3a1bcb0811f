package dev.cosell.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a cloud's fiscal year means on a day, and why.
 *
 * @param day the day
 * @param quarter the quarter that has the day
 * @param windows the windows that hold or may hold on the day, the one that leads first: a sure one
 *     before one at its edge, then in the order of the calendar
 * @param advice what to do and what to leave: of the leading window, then of the quarter
 * @param funding the next deadline of each kind of request, the earliest to submit first
 */
public record EngagementOutlook(
    LocalDate day,
    FiscalQuarter quarter,
    List<WindowSpan> windows,
    List<Advice> advice,
    List<FundingDeadline> funding) {
  /**
   * Copies the lists.
   *
   * @param day as the type says
   * @param quarter as the type says
   * @param windows as the type says
   * @param advice as the type says
   * @param funding as the type says
   */
  public EngagementOutlook {
    windows = List.copyOf(windows);
    advice = List.copyOf(advice);
    funding = List.copyOf(funding);
  }

  /** {@return the window whose advice counts; empty in an ordinary week} */
  public Optional<WindowSpan> leading() {
    return windows.stream().findFirst();
  }

  /**
   * The advice of one kind.
   *
   * @param verdict to do, or to avoid
   * @return what it says, in order
   */
  public List<Advice> advice(Advice.Verdict verdict) {
    return advice.stream().filter(each -> each.verdict() == verdict).toList();
  }

  /** {@return one sentence: the quarter, the days that are left of it, and each window} */
  public String because() {
    String seen =
        windows.isEmpty()
            ? "no window holds"
            : windows.stream().map(this::reason).collect(Collectors.joining("; "));
    return day
        + " is in "
        + quarter
        + ", "
        + ChronoUnit.DAYS.between(day, quarter.lastDay())
        + " days before its last: "
        + seen;
  }

  private String reason(WindowSpan span) {
    return span.window()
        + (span.isSureOn(day) ? " holds" : " may hold")
        + " (from "
        + span.first()
        + " to "
        + span.last()
        + ", sure from "
        + span.firstSure()
        + " to "
        + span.lastSure()
        + ")";
  }
}
