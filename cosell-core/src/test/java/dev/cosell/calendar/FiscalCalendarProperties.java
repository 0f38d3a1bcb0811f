package dev.cosell.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.calendar.FundingDeadline.Standing;
import dev.cosell.calendar.YearRule.NamedFor;
import dev.cosell.cloud.Cloud;
import dev.cosell.policy.PolicyHeader;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of fiscal years, for any first day, any length of windows and any deadline. */
class FiscalCalendarProperties {
  private static final Cloud HARBOR = new Cloud("harbor");

  @Property(tries = 500)
  void everyDayIsInExactlyOneQuarterOfOneYear(
      @ForAll("calendars") FiscalCalendar calendar, @ForAll("days") LocalDate day) {
    FiscalYear year = calendar.year(HARBOR, day);
    List<FiscalQuarter> around =
        IntStream.rangeClosed(-1, 1)
            .mapToObj(shift -> calendar.year(HARBOR, year.firstDay().plusYears(shift)))
            .flatMap(each -> each.quarters().stream())
            .toList();
    assertThat(around)
        .filteredOn(quarter -> quarter.contains(day))
        .containsExactly(calendar.quarter(HARBOR, day));
  }

  @Property(tries = 300)
  void quartersFollowEachOtherWithoutAGapAndNumbersRise(
      @ForAll("calendars") FiscalCalendar calendar, @ForAll("days") LocalDate day) {
    FiscalYear year = calendar.year(HARBOR, day);
    LocalDate next = year.firstDay();
    for (FiscalQuarter quarter : year.quarters()) {
      assertThat(quarter.firstDay()).isEqualTo(next);
      next = quarter.lastDay().plusDays(1);
    }
    assertThat(next).isEqualTo(year.lastDay().plusDays(1));
    assertThat(calendar.year(HARBOR, next).number()).isEqualTo(year.number() + 1);
  }

  @Property(tries = 300)
  void aSureDayIsAlwaysADayOfTheWindowAndOfItsQuarter(
      @ForAll("calendars") FiscalCalendar calendar, @ForAll("days") LocalDate day) {
    for (WindowSpan span : calendar.windows(HARBOR, day, day.plusYears(1))) {
      assertThat(List.of(span.first(), span.firstSure(), span.lastSure(), span.last())).isSorted();
      assertThat(span.quarter().contains(span.first())).isTrue();
      assertThat(span.quarter().contains(span.last())).isTrue();
    }
  }

  @Property(tries = 300)
  void theOutlookOfADayIsThatOfItsWindows(
      @ForAll("calendars") FiscalCalendar calendar, @ForAll("days") LocalDate day) {
    EngagementOutlook outlook = calendar.outlook(HARBOR, day);
    assertThat(outlook.windows())
        .containsExactlyInAnyOrderElementsOf(calendar.windows(HARBOR, day, day));
    assertThat(outlook).isEqualTo(calendar.outlook(HARBOR, day));
  }

  @Property(tries = 300)
  void theNextDeadlineIsNeverClosedAndIsTheFirstSuch(
      @ForAll("calendars") FiscalCalendar calendar, @ForAll("days") LocalDate day) {
    FundingDeadline next = calendar.funding(HARBOR, day).get(0);
    assertThat(next.on(day)).isNotEqualTo(Standing.CLOSED);
    assertThat(next.submitBy()).isBeforeOrEqualTo(next.closes());
    assertThat(calendar.funding(HARBOR, next.closes())).containsExactly(next);
    assertThat(calendar.funding(HARBOR, next.closes().plusDays(1)).get(0).closes())
        .isAfter(next.closes());
  }

  @Property(tries = 200)
  void theEventsOfATimeAreThoseOfItsParts(
      @ForAll("calendars") FiscalCalendar calendar,
      @ForAll("days") LocalDate day,
      @ForAll @IntRange(max = 500) int length,
      @ForAll @IntRange(max = 500) int cut) {
    LocalDate last = day.plusDays(length);
    LocalDate middle = day.plusDays(Math.min(cut, length));
    List<CalendarEvent> all = calendar.events(Set.of(HARBOR), day, last);
    assertThat(all).doesNotHaveDuplicates();
    assertThat(all).extracting(CalendarEvent::uid).doesNotHaveDuplicates();
    assertThat(all).containsAll(calendar.events(Set.of(HARBOR), day, middle));
    assertThat(all).containsAll(calendar.events(Set.of(HARBOR), middle, last));
  }

  @Property(tries = 200)
  void theJsonIsReadAsItWasWritten(@ForAll("calendars") FiscalCalendar calendar) {
    assertThat(FiscalCalendar.fromJson(calendar.toJson())).isEqualTo(calendar);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs().between(0, 60_000).map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<FiscalCalendar> calendars() {
    Arbitrary<MonthDay> starts =
        Combinators.combine(
                Arbitraries.integers().between(1, 12), Arbitraries.integers().between(1, 28))
            .as(MonthDay::of);
    Arbitrary<FundingRule> funding =
        Combinators.combine(
                Arbitraries.of(FundingRule.Every.class),
                Arbitraries.integers().between(0, 180),
                Arbitraries.integers().between(0, 180))
            .as(
                (every, closes, submit) ->
                    new FundingRule("f", "f", Set.of(HARBOR), every, closes, submit, "b"));
    return Combinators.combine(
            starts,
            Arbitraries.of(NamedFor.class),
            Arbitraries.integers().between(1, 6),
            Arbitraries.integers().between(6, 12),
            funding)
        .as(FiscalCalendarProperties::calendar);
  }

  private static FiscalCalendar calendar(
      MonthDay starts, NamedFor namedFor, int least, int most, FundingRule funding) {
    TreeMap<Cloud, YearRule> years = new TreeMap<>();
    years.put(HARBOR, new YearRule(starts, namedFor));
    return new FiscalCalendar(
        new PolicyHeader("ours", 1, LocalDate.EPOCH, List.of()),
        "s",
        LocalDate.EPOCH,
        years,
        List.of(
            new WindowRule(EngagementWindow.YEAR_OPENING, least, most, List.of()),
            new WindowRule(EngagementWindow.YEAR_CLOSING, least, most, List.of()),
            new WindowRule(EngagementWindow.QUARTER_CLOSING, least, most, List.of())),
        new TreeMap<>(),
        List.of(funding));
  }
}
