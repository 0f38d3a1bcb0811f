package dev.cosell.testkit;

import dev.cosell.calendar.FiscalCalendar;
import dev.cosell.cloud.Cloud;
import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Fiscal calendars, for property tests, as a jqwik domain to stand beside {@link
 * CosellArbitraries}.
 *
 * <p>A calendar has one cloud, {@link #HARBOR}, whose year begins on any day, with windows of any
 * length and one kind of funding.
 */
public final class CalendarArbitraries extends DomainContextBase {
  /** The cloud of every calendar. */
  public static final Cloud HARBOR = new Cloud("harbor");

  /** Creates the domain; jqwik does so for {@code @Domain}. */
  public CalendarArbitraries() {}

  /** {@return days from 1970 to 2134} */
  @Provide
  public static Arbitrary<LocalDate> days() {
    return Arbitraries.longs().between(0, 60_000).map(LocalDate::ofEpochDay);
  }

  /** {@return calendars of one cloud} */
  @Provide
  public static Arbitrary<FiscalCalendar> fiscalCalendars() {
    Arbitrary<String> years =
        Combinators.combine(
                Arbitraries.integers().between(1, 12),
                Arbitraries.integers().between(1, 28),
                Arbitraries.of("FIRST_DAY", "LAST_DAY"))
            .as(
                (month, day, named) ->
                    String.format(
                        Locale.ROOT,
                        "\"years\": {\"harbor\": {\"startsOn\": \"%02d-%02d\", \"namedFor\":"
                            + " \"%s\"}}",
                        month,
                        day,
                        named));
    Arbitrary<String> windows =
        Combinators.combine(
                Arbitraries.integers().between(1, 6), Arbitraries.integers().between(6, 12))
            .as(
                (least, most) ->
                    "\"windows\": ["
                        + window("YEAR_OPENING", least, most)
                        + ", "
                        + window("YEAR_CLOSING", least, most)
                        + ", "
                        + window("QUARTER_CLOSING", least, most)
                        + "]");
    Arbitrary<String> funding =
        Combinators.combine(
                Arbitraries.of("YEAR", "QUARTER"),
                Arbitraries.integers().between(0, 180),
                Arbitraries.integers().between(0, 180))
            .as(
                (every, closes, submit) ->
                    String.format(
                        Locale.ROOT,
                        "\"funding\": [{\"id\": \"f\", \"what\": \"f\", \"clouds\": [\"harbor\"],"
                            + " \"every\": \"%s\", \"closesDaysBeforeEnd\": %d,"
                            + " \"submitDaysBefore\": %d, \"basis\": \"b\"}]",
                        every,
                        closes,
                        submit));
    return Combinators.combine(years, windows, funding)
        .as((year, window, rule) -> calendar(String.join(", ", year, window, rule)))
        .withoutEdgeCases();
  }

  private static String window(String name, int least, int most) {
    return String.format(
        Locale.ROOT,
        "{\"window\": \"%s\", \"leastWeeks\": %d, \"mostWeeks\": %d, \"advice\": []}",
        name,
        least,
        most);
  }

  private static FiscalCalendar calendar(String members) {
    return FiscalCalendar.fromJson(
        "{\"name\": \"ours\", \"version\": 1, \"effectiveFrom\": \"2026-01-01\", \"source\":"
            + " \"s\", \"read\": \"2026-01-01\", "
            + members
            + "}");
  }
}
