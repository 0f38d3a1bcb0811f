package dev.cosell.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.policy.InvalidPolicyException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final WorkingHours HOURS = WorkingHours.weekdays(BERLIN);

  private static Instant at(String local) {
    return ZonedDateTime.of(LocalDateTime.parse(local), BERLIN).toInstant();
  }

  @Nested
  class WorkingTime {
    @ParameterizedTest
    @CsvSource({
      "2031-03-12T10:00, PT4H, 2031-03-12T14:00",
      "2031-03-12T14:00, PT4H, 2031-03-12T18:00",
      "2031-03-12T16:00, PT4H, 2031-03-13T11:00",
      "2031-03-12T03:00, PT4H, 2031-03-12T13:00",
      "2031-03-14T20:00, PT4H, 2031-03-17T13:00",
      "2031-03-14T18:00, PT0S, 2031-03-17T09:00",
      "2031-03-15T12:00, PT20H, 2031-03-19T11:00"
    })
    void countsWithinHoursAndDaysOnly(String start, Duration work, String end) {
      assertThat(HOURS.plus(at(start), work)).isEqualTo(at(end));
    }

    @Test
    void skipsAHolidayThatTouchesAWeekend() {
      WorkingHours easter =
          HOURS
              .withHoliday(LocalDate.parse("2031-04-11"), "Good Friday")
              .withHoliday(LocalDate.parse("2031-04-14"), "Easter Monday");
      assertThat(easter.plus(at("2031-04-10T17:00"), Duration.ofHours(4)))
          .isEqualTo(at("2031-04-15T12:00"));
      assertThat(easter.closingAfter(at("2031-04-10T17:00"), 2)).isEqualTo(at("2031-04-16T18:00"));
    }

    @Test
    void overnightWhereTheClockIsPutForwardIsNoOtherThanAnyNight() {
      assertThat(HOURS.plus(at("2031-03-28T17:00"), Duration.ofHours(2)))
          .isEqualTo(Instant.parse("2031-03-31T08:00:00Z"));
      assertThat(at("2031-03-28T17:00")).isEqualTo(Instant.parse("2031-03-28T16:00:00Z"));
    }

    @Test
    void isRealTimeOnADayOnWhichTheClockIsPutForwardOrBack() {
      WorkingHours always =
          new WorkingHours(
              BERLIN,
              Set.of(DayOfWeek.values()),
              LocalTime.MIDNIGHT,
              LocalTime.MIDNIGHT,
              new TreeMap<>());
      assertThat(always.plus(at("2031-03-30T00:00"), Duration.ofHours(4)))
          .isEqualTo(at("2031-03-30T05:00"));
      assertThat(always.plus(at("2031-10-26T00:00"), Duration.ofHours(4)))
          .isEqualTo(at("2031-10-26T03:00"));
      assertThat(always.plus(at("2031-03-29T12:00"), Duration.ofHours(30)))
          .isEqualTo(at("2031-03-29T12:00").plus(Duration.ofHours(30)));
    }

    @Test
    void hoursThatTheClockSkipsAreNone() {
      WorkingHours skipped =
          new WorkingHours(
              BERLIN,
              Set.of(DayOfWeek.values()),
              LocalTime.of(2, 30),
              LocalTime.of(3, 10),
              new TreeMap<>());
      assertThat(skipped.plus(at("2031-03-30T00:00"), Duration.ofMinutes(10)))
          .isEqualTo(at("2031-03-31T02:40"));
    }
  }

  @Nested
  class DaysOfWork {
    @ParameterizedTest
    @CsvSource({
      "2031-03-12T10:00, 2, 2031-03-14T18:00",
      "2031-03-12T18:30, 2, 2031-03-17T18:00",
      "2031-03-14T20:00, 2, 2031-03-19T18:00",
      "2031-03-15T10:00, 3, 2031-03-20T18:00",
      "2031-03-12T10:00, 0, 2031-03-12T18:00"
    })
    void endAtTheCloseOfTheDay(String start, int days, String end) {
      assertThat(HOURS.closingAfter(at(start), days)).isEqualTo(at(end));
    }

    @ParameterizedTest
    @CsvSource({
      "2031-03-12T08:59, false",
      "2031-03-12T09:00, true",
      "2031-03-12T18:00, true",
      "2031-03-12T18:01, false",
      "2031-03-15T12:00, false"
    })
    void areThoseOfTheWeek(String moment, boolean works) {
      assertThat(HOURS.worksAt(at(moment))).isEqualTo(works);
    }
  }

  @Test
  void timeIsNotCountedBackwards() {
    Instant start = at("2031-03-12T10:00");
    assertThatThrownBy(() -> HOURS.plus(start, Duration.ofHours(-1)))
        .hasMessage("work must not be negative, but was PT-1H");
    assertThatThrownBy(() -> HOURS.closingAfter(start, -1))
        .hasMessage("workingDays must not be negative, but was -1");
  }

  @Nested
  class TheJson {
    @Test
    void isReadAsItWasWritten() {
      WorkingHours ours =
          new WorkingHours(
              ZoneId.of("America/New_York"),
              Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
              LocalTime.of(7, 30),
              LocalTime.MIDNIGHT,
              new TreeMap<>());
      ours = ours.withHoliday(LocalDate.parse("2031-07-04"), "Independence Day");
      assertThat(WorkingHours.fromJson(ours.toJson())).isEqualTo(ours);
      assertThat(ours.toJson()).contains("\"24:00\"");
      assertThat(WorkingHours.fromJson(HOURS.toJson())).isEqualTo(HOURS);
    }

    @Test
    void isRefusedWithEverythingThatIsWrong() {
      assertThatThrownBy(
              () ->
                  WorkingHours.fromJson(
                      """
                      {"zone": "Europe/Berln", "days": ["FUNDAY"], "from": "18:00", "to": "9",
                       "holidays": {"May": "Labour Day", "2031-05-01": 1}, "lunch": true}
                      """))
          .isInstanceOfSatisfying(
              InvalidPolicyException.class,
              invalid ->
                  assertThat(invalid.problems())
                      .containsExactly(
                          "zone must be a time zone such as Europe/Berlin; an owner of whom it is"
                              + " not known has no hours, but was 'Europe/Berln'",
                          "days must be days such as MONDAY, but was 'FUNDAY'",
                          "days must hold at least one day of the week; add one",
                          "to must be a time such as 09:00, but was '9'",
                          "holidays.May must stand under a date such as 2031-01-15; write its date",
                          "holidays.2031-05-01 must be a text that is not blank",
                          "lunch is not a known member; known here: days, from, holidays, to,"
                              + " zone"));
    }

    @Test
    void hasAnEndAfterItsBeginning() {
      assertThatThrownBy(
              () ->
                  WorkingHours.fromJson(
                      """
                      {"zone": "UTC", "days": ["MONDAY"], "from": "18:00", "to": "09:00"}
                      """))
          .hasMessage("to must be after from, 18:00, but was 09:00");
      assertThatThrownBy(
              () ->
                  new WorkingHours(
                      BERLIN, Set.of(), LocalTime.MIN, LocalTime.NOON, new TreeMap<>()))
          .hasMessage("days must hold at least one day of the week");
      assertThatThrownBy(
              () ->
                  new WorkingHours(
                      BERLIN,
                      Set.of(DayOfWeek.MONDAY),
                      LocalTime.NOON,
                      LocalTime.NOON,
                      new TreeMap<>()))
          .hasMessage("to must be after 12:00, but was 12:00");
    }
  }
}
