package dev.cosell.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.calendar.FundingDeadline.Standing;
import dev.cosell.cloud.Cloud;
import dev.cosell.testkit.CalendarArbitraries;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The laws of fiscal years, for any first day, any length of windows and any deadline. */
@Domain(CalendarArbitraries.class)
@Domain(DomainContext.Global.class)
class FiscalCalendarProperties {
  private static final Cloud HARBOR = CalendarArbitraries.HARBOR;

  @Property(tries = 500)
  void everyDayIsInExactlyOneQuarterOfOneYear(
      @ForAll FiscalCalendar calendar, @ForAll LocalDate day) {
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
      @ForAll FiscalCalendar calendar, @ForAll LocalDate day) {
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
      @ForAll FiscalCalendar calendar, @ForAll LocalDate day) {
    for (WindowSpan span : calendar.windows(HARBOR, day, day.plusYears(1))) {
      assertThat(List.of(span.first(), span.firstSure(), span.lastSure(), span.last())).isSorted();
      assertThat(span.quarter().contains(span.first())).isTrue();
      assertThat(span.quarter().contains(span.last())).isTrue();
    }
  }

  @Property(tries = 300)
  void theOutlookOfADayIsThatOfItsWindows(@ForAll FiscalCalendar calendar, @ForAll LocalDate day) {
    EngagementOutlook outlook = calendar.outlook(HARBOR, day);
    assertThat(outlook.windows())
        .containsExactlyInAnyOrderElementsOf(calendar.windows(HARBOR, day, day));
    assertThat(outlook).isEqualTo(calendar.outlook(HARBOR, day));
  }

  @Property(tries = 300)
  void theNextDeadlineIsNeverClosedAndIsTheFirstSuch(
      @ForAll FiscalCalendar calendar, @ForAll LocalDate day) {
    FundingDeadline next = calendar.funding(HARBOR, day).get(0);
    assertThat(next.on(day)).isNotEqualTo(Standing.CLOSED);
    assertThat(next.submitBy()).isBeforeOrEqualTo(next.closes());
    assertThat(calendar.funding(HARBOR, next.closes())).containsExactly(next);
    assertThat(calendar.funding(HARBOR, next.closes().plusDays(1)).get(0).closes())
        .isAfter(next.closes());
  }

  @Property(tries = 200)
  void theEventsOfATimeAreThoseOfItsParts(
      @ForAll FiscalCalendar calendar,
      @ForAll LocalDate day,
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
  void theJsonIsReadAsItWasWritten(@ForAll FiscalCalendar calendar) {
    assertThat(FiscalCalendar.fromJson(calendar.toJson())).isEqualTo(calendar);
  }
}
