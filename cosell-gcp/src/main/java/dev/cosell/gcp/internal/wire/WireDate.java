package dev.cosell.gcp.internal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Google's {@code Date}: year, month and day as numbers, zero for what is not said ({@code
 * google.type.Date}; official, read 2026-11-22).
 */
public final class WireDate {
  private static final int LAST_YEAR = 9999;

  private WireDate() {}

  /**
   * Reads a day.
   *
   * @param object the object
   * @return the day; empty if a part is missing or zero, or there is no such day
   */
  public static Optional<LocalDate> read(JsonNode object) {
    try {
      return object.path("year").asInt() < 1
          ? Optional.empty()
          : Optional.of(
              LocalDate.of(
                  object.path("year").asInt(),
                  object.path("month").asInt(),
                  object.path("day").asInt()));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /**
   * The date for a person to read, where it is none that {@link #read} takes.
   *
   * @param object the object
   * @return the three numbers; empty if all are missing or zero
   */
  public static Optional<String> shown(JsonNode object) {
    String text =
        object.path("year").asText("0")
            + "-"
            + object.path("month").asText("0")
            + "-"
            + object.path("day").asText("0");
    return Optional.of(text).filter(words -> !words.equals("0-0-0"));
  }

  /**
   * Whether a day can be written.
   *
   * @param day the day
   * @return whether its year is one of 1 to 9999
   */
  public static boolean fits(LocalDate day) {
    return day.getYear() >= 1 && day.getYear() <= LAST_YEAR;
  }

  /**
   * Writes a day; other members of the object stay.
   *
   * @param object the object, changed in place
   * @param day a day that {@link #fits}
   */
  public static void write(ObjectNode object, LocalDate day) {
    object
        .put("year", day.getYear())
        .put("month", day.getMonthValue())
        .put("day", day.getDayOfMonth());
  }
}
