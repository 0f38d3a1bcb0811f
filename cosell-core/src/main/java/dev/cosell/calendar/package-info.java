/**
 * The clouds' fiscal years, and what they mean for one's own work with a cloud.
 *
 * <p>A {@link dev.cosell.calendar.FiscalCalendar} is dated data: when each cloud's year begins, its
 * {@link dev.cosell.calendar.EngagementWindow}s, what to do in them, and when requests for funding
 * are due. {@link dev.cosell.calendar.FiscalCalendar#outlook} answers for a cloud and a day, and
 * says why. {@link dev.cosell.calendar.CalendarFile} writes the same as iCalendar.
 */
@NullMarked
package dev.cosell.calendar;

import org.jspecify.annotations.NullMarked;
