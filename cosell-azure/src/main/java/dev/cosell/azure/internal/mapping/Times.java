package dev.cosell.azure.internal.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The times of Microsoft's answers: UTC, up to seven digits of a second's fraction. */
public final class Times {
  private Times() {}

  /**
   * Reads a time.
   *
   * @param text the time as Microsoft writes it, such as {@code 2022-02-28T17:27:47.8754901Z}
   * @return the instant; empty if the text is no time
   */
  public static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  /**
   * Reads the day of a time.
   *
   * @param text the time
   * @return the day in UTC, as which Microsoft takes a date; empty if the text is no time
   */
  public static Optional<LocalDate> day(String text) {
    return instant(text).map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC));
  }

  /**
   * Writes a day.
   *
   * @param day the day
   * @return its first instant in UTC
   */
  public static String text(LocalDate day) {
    return day + "T00:00:00Z";
  }
}
