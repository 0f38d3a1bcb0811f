package dev.cosell.aws.internal.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The times of AWS's answers, whose precision has been seconds to nanoseconds. */
public final class Times {
  private Times() {}

  /**
   * Reads a time.
   *
   * @param text the time as AWS writes it, such as {@code 2026-01-15T23:37:01.591Z}
   * @return the instant; empty if the text is no time
   */
  public static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
