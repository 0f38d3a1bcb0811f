package dev.cosell.calendar;

import static dev.cosell.cloud.Cloud.AWS;
import static dev.cosell.cloud.Cloud.AZURE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
  private static final FiscalCalendar STANDARD = FiscalCalendar.standard();
  private static final LocalDate FIRST = LocalDate.parse("2026-07-01");
  private static final LocalDate LAST = LocalDate.parse("2027-06-30");
  private static final Instant STAMP = Instant.parse("2026-11-22T09:00:00.123Z");

  private static String write() {
    return CalendarFile.write(STANDARD, Set.of(AZURE, AWS), FIRST, LAST, STAMP);
  }

  private static Calendar read(String text) throws Exception {
    return new CalendarBuilder().build(new StringReader(text));
  }

  private static String text(VEvent event, String property) {
    return event.<Property>getRequiredProperty(property).getValue();
  }

  private static LocalDate day(VEvent event, String property) {
    return LocalDate.parse(text(event, property), DateTimeFormatter.BASIC_ISO_DATE);
  }

  @Test
  void w9IsReadBackWithEveryEventOfTheCalendar() throws Exception {
    Calendar file = read(write());
    assertThat(file.validate().hasErrors()).isFalse();
    List<String> found = new ArrayList<>();
    for (VEvent event : file.<VEvent>getComponents(Component.VEVENT)) {
      found.add(
          text(event, "UID")
              + " "
              + day(event, "DTSTART")
              + " "
              + day(event, "DTEND").minusDays(1)
              + " "
              + text(event, "SUMMARY"));
    }
    assertThat(found)
        .containsExactlyElementsOf(
            STANDARD.events(Set.of(AWS, AZURE), FIRST, LAST).stream()
                .map(
                    each ->
                        each.uid() + " " + each.first() + " " + each.last() + " " + each.summary())
                .toList());
    assertThat(found)
        .contains(
            "azure-fy2027-q4-year-closing@fiscal-calendar.cosell.dev 2027-05-06 2027-06-30"
                + " azure FY2027 Q4: YEAR_CLOSING",
            "aws-fy2026-development-funds-submit@fiscal-calendar.cosell.dev 2026-11-05 2026-11-05"
                + " aws FY2026: submit development funds (MDF) and other funding");
  }

  @Test
  void equalInputGivesEqualText() {
    assertThat(write()).isEqualTo(write());
    assertThat(CalendarFile.write(STANDARD, List.of(AWS, AZURE, AWS), FIRST, LAST, STAMP))
        .isEqualTo(write());
  }

  @Test
  void aWholeDayEventIsWrittenLikeThis() {
    assertThat(CalendarFile.write(STANDARD, Set.of(AZURE), FIRST, FIRST, STAMP))
        .startsWith(
            """
            BEGIN:VCALENDAR
            PRODID:-//dev.cosell//fiscal calendar//EN
            VERSION:2.0
            CALSCALE:GREGORIAN
            BEGIN:VEVENT
            UID:azure-fy2027-q1-begins@fiscal-calendar.cosell.dev
            DTSTAMP:20261122T090000Z
            SEQUENCE:1
            DTSTART;VALUE=DATE:20260701
            DTEND;VALUE=DATE:20260702
            SUMMARY:azure FY2027 Q1 begins
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void aNewVersionMovesTheEventAndKeepsItsUid() throws Exception {
    FiscalCalendar shorter =
        FiscalCalendar.fromJson(
            STANDARD
                .toJson()
                .replace("\"version\" : 1", "\"version\" : 2")
                .replace("\"mostWeeks\" : 8", "\"mostWeeks\" : 7"));
    Calendar file = read(CalendarFile.write(shorter, Set.of(AZURE), LAST, LAST, STAMP));
    VEvent closing =
        file.<VEvent>getComponents(Component.VEVENT).stream()
            .filter(each -> text(each, "UID").contains("-q4-year-closing@"))
            .findFirst()
            .orElseThrow();
    assertThat(text(closing, "SEQUENCE")).isEqualTo("2");
    assertThat(day(closing, "DTSTART")).isEqualTo("2027-05-13");
  }

  @Test
  void aCommaALineBreakAndASemicolonSurvive() throws Exception {
    FiscalCalendar odd =
        FiscalCalendar.fromJson(
            STANDARD.toJson().replace("carry out the joint plans", "a, b; c\\\\d\\nnext: é 東京"));
    Calendar file = read(CalendarFile.write(odd, Set.of(AWS), FIRST, FIRST.plusDays(1), STAMP));
    VEvent begins = file.<VEvent>getComponents(Component.VEVENT).get(0);
    assertThat(text(begins, "DESCRIPTION")).contains("a, b; c\\d\nnext: é 東京");
  }
}
