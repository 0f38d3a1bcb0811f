package dev.cosell.testkit.aws.internal.portal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The portal's way to write times: ISO-8601 in UTC with milliseconds, as recorded since 2025-12, so
 * that their order is the order of their texts.
 */
public final class Times {

  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Times() {}

  /**
   * Writes a time.
   *
   * @param time the time
   * @return its text, with milliseconds
   */
  public static String text(Instant time) {
    return MILLIS.format(time);
  }

  /**
   * Reads a time as any client may write it.
   *
   * @param text an ISO-8601 time with an offset
   * @return the time
   */
  public static Instant read(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  /**
   * The time after a change: now, or a millisecond after the last change if that is later.
   *
   * @param last the text of the last change
   * @param now the present time
   * @return a text that is greater than the last
   */
  static String after(String last, Instant now) {
    Instant floor = last.isEmpty() ? Instant.MIN : Instant.parse(last).plusMillis(1);
    Instant millis = now.truncatedTo(ChronoUnit.MILLIS);
    return text(millis.isBefore(floor) ? floor : millis);
  }
}
