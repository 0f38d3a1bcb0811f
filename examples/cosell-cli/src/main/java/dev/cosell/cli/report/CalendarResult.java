package dev.cosell.cli.report;

import dev.cosell.calendar.CalendarEvent;
import dev.cosell.calendar.EngagementOutlook;
import dev.cosell.calendar.FiscalCalendar;
import dev.cosell.cloud.Cloud;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What the clouds' fiscal years mean on a day, and what comes next.
 *
 * @param calendar the calendar that says so
 * @param today the day
 * @param until the last day of what comes next
 * @param outlooks one per cloud, in order
 * @param events what comes next, by first day
 */
public record CalendarResult(
    FiscalCalendar calendar,
    LocalDate today,
    LocalDate until,
    List<EngagementOutlook> outlooks,
    List<CalendarEvent> events) {
  /**
   * Copies the lists.
   *
   * @param calendar as the type says
   * @param today as the type says
   * @param until as the type says
   * @param outlooks as the type says
   * @param events as the type says
   */
  public CalendarResult {
    outlooks = List.copyOf(outlooks);
    events = List.copyOf(events);
  }

  /**
   * Asks a calendar.
   *
   * @param calendar the calendar
   * @param clouds clouds that it has
   * @param today the day
   * @param until the last day of what comes next
   * @return the answer
   */
  public static CalendarResult of(
      FiscalCalendar calendar, Collection<Cloud> clouds, LocalDate today, LocalDate until) {
    return new CalendarResult(
        calendar,
        today,
        until,
        clouds.stream().sorted().map(cloud -> calendar.outlook(cloud, today)).toList(),
        calendar.events(clouds, today, until));
  }

  /**
   * Which calendar it is.
   *
   * @return name and version, such as {@code standard v1}
   */
  public String version() {
    return calendar.header().name() + " v" + calendar.header().version();
  }
}
