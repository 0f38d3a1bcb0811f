package dev.cosell.calendar;

import dev.cosell.cloud.Cloud;
import java.time.LocalDate;

/**
 * Something that stands in a calendar for one or more whole days.
 *
 * @param uid what it is known by; the same whenever it is made again
 * @param cloud whose year it is of
 * @param first its first day
 * @param last its last day, not before the first
 * @param summary its title, on one line
 * @param description what to know of it, a line each
 */
public record CalendarEvent(
    String uid, Cloud cloud, LocalDate first, LocalDate last, String summary, String description) {
  /**
   * Checks what the type asks for.
   *
   * @param uid as the type says
   * @param cloud as the type says
   * @param first as the type says
   * @param last as the type says
   * @param summary as the type says
   * @param description as the type says
   * @throws IllegalArgumentException if the last day is before the first
   */
  public CalendarEvent {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("last must not be before " + first + ", but was " + last);
    }
  }
}
