package dev.cosell.crm;

import dev.cosell.crm.CrmProblem.Code;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a CRM writes days: patterns that are tried in order; the first is the one that is written.
 *
 * <p>A text with a time of day and an offset gives the day that it names, not that of another zone.
 */
final class DayText {
  static final DayText ISO = new DayText(List.of("yyyy-MM-dd"));

  private final List<String> patterns;
  private final List<DateTimeFormatter> formats = new ArrayList<>();

  DayText(List<String> patterns) {
    this.patterns = List.copyOf(patterns);
    for (String pattern : patterns) {
      formats.add(
          new DateTimeFormatterBuilder()
              .appendPattern(pattern)
              .parseDefaulting(ChronoField.ERA, 1)
              .toFormatter(Locale.ROOT)
              .withResolverStyle(ResolverStyle.STRICT));
    }
  }

  List<String> patterns() {
    return patterns;
  }

  Reading<LocalDate> read(String text) {
    String day = text.strip();
    for (DateTimeFormatter format : formats) {
      try {
        return Reading.of(LocalDate.from(format.parse(day)));
      } catch (DateTimeException notThisOne) {
        // The next pattern may fit.
      }
    }
    return Reading.failed(
        Code.DATE_UNREADABLE,
        "must be a date in the form "
            + String.join(" or ", patterns)
            + ", but was "
            + Fault.shown(text),
        "correct the date in the CRM, or add its pattern to the map");
  }

  Reading<String> write(LocalDate day) {
    try {
      return Reading.of(formats.get(0).format(day));
    } catch (DateTimeException needsATime) {
      return Reading.failed(
          Code.DATE_UNREADABLE,
          "cannot be written as " + patterns.get(0),
          "put a pattern without a time of day first in the map");
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DayText that && patterns.equals(that.patterns);
  }

  @Override
  public int hashCode() {
    return patterns.hashCode();
  }

  @Override
  public String toString() {
    return patterns.toString();
  }
}
