package dev.cosell.cli.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment to the minute in UTC, such as {@code 2031-01-15 09:30}. */
final class Minute {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Minute() {}

  static String of(Instant moment) {
    return FORM.format(moment);
  }
}
