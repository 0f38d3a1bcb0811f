package dev.cosell.calendar;

import static dev.cosell.cloud.Cloud.AWS;
import static dev.cosell.cloud.Cloud.AZURE;
import static dev.cosell.cloud.Cloud.GCP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.calendar.Advice.Verdict;
import dev.cosell.cloud.Cloud;
import dev.cosell.policy.InvalidPolicyException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalCalendarTest {
  private static final FiscalCalendar STANDARD = FiscalCalendar.standard();

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static FiscalCalendar read(String members) {
    return FiscalCalendar.fromJson(
        """
        {"name": "ours", "version": 3, "effectiveFrom": "2031-01-01",
         "source": "our own", "read": "2030-12-01", %s}
        """
            .formatted(members));
  }

  @Nested
  class W9FiscalYears {
    @ParameterizedTest
    @CsvSource({
      "aws, 2026-01-01, aws FY2026 Q1",
      "aws, 2026-12-31, aws FY2026 Q4",
      "gcp, 2026-04-01, gcp FY2026 Q2",
      "gcp, 2028-02-29, gcp FY2028 Q1",
      "azure, 2026-06-30, azure FY2026 Q4",
      "azure, 2026-07-01, azure FY2027 Q1",
      "azure, 2026-12-31, azure FY2027 Q2",
      "azure, 2027-01-01, azure FY2027 Q3",
      "azure, 2027-06-30, azure FY2027 Q4"
    })
    void awsAndGoogleGoFromJanuaryMicrosoftFromJuly(Cloud cloud, LocalDate on, String quarter) {
      assertThat(STANDARD.quarter(cloud, on)).hasToString(quarter);
    }

    @Test
    void aYearHasItsFirstAndLastDay() {
      FiscalYear year = STANDARD.year(AZURE, day("2026-11-22"));
      assertThat(year.firstDay()).isEqualTo("2026-07-01");
      assertThat(year.lastDay()).isEqualTo("2027-06-30");
      assertThat(year.quarter(2).firstDay()).isEqualTo("2026-10-01");
      assertThat(year.quarter(2).lastDay()).isEqualTo("2026-12-31");
    }

    @Test
    void aUsersOwnYearMayBeginInAnyMonthAndBeNamedForItsFirstDay() {
      FiscalCalendar ours =
          read("\"years\": {\"harbor\": {\"startsOn\": \"04-06\", \"namedFor\": \"FIRST_DAY\"}}");
      Cloud harbor = new Cloud("harbor");
      assertThat(ours.quarter(harbor, day("2031-04-05"))).hasToString("harbor FY2030 Q4");
      assertThat(ours.quarter(harbor, day("2031-04-06"))).hasToString("harbor FY2031 Q1");
      assertThat(ours.quarter(harbor, day("2031-07-06"))).hasToString("harbor FY2031 Q2");
    }

    @Test
    void aCloudThatIsNotThereIsRefused() {
      assertThatThrownBy(() -> STANDARD.year(new Cloud("harbor"), day("2031-01-01")))
          .hasMessage("cloud must be one of [aws, azure, gcp], but was harbor");
    }

    @Test
    void aDayOfAnotherYearIsNotInTheYear() {
      FiscalYear year = STANDARD.year(AWS, day("2026-05-01"));
      assertThatThrownBy(() -> year.quarter(day("2027-01-01")))
          .hasMessage("day must be from 2026-01-01 to 2026-12-31, but was 2027-01-01");
      assertThatThrownBy(() -> year.quarter(5)).hasMessage("number must be from 1 to 4, but was 5");
      assertThatThrownBy(() -> new FiscalYear(AWS, 2026, day("2026-01-31")))
          .hasMessage("firstDay must be a day from 1 to 28 of its month, but was 2026-01-31");
    }
  }

  @Nested
  class W9Windows {
    private static Optional<EngagementWindow> leading(Cloud cloud, String on) {
      return STANDARD.outlook(cloud, day(on)).leading().map(WindowSpan::window);
    }

    /**
     * A window that is only at its edge, seven or eight weeks away, stands with a question mark.
     */
    private static String windows(Cloud cloud, String on) {
      EngagementOutlook outlook = STANDARD.outlook(cloud, day(on));
      return String.join(
          " ",
          outlook.windows().stream()
              .map(span -> span.window() + (span.isSureOn(day(on)) ? "" : "?"))
              .toList());
    }

    @ParameterizedTest
    @CsvSource({
      "2026-07-01, YEAR_OPENING",
      "2026-08-06, YEAR_OPENING QUARTER_CLOSING?",
      "2026-08-11, YEAR_OPENING QUARTER_CLOSING?",
      "2026-08-12, YEAR_OPENING? QUARTER_CLOSING?",
      "2026-08-20, QUARTER_CLOSING YEAR_OPENING?",
      "2026-08-26, QUARTER_CLOSING",
      "2026-09-30, QUARTER_CLOSING",
      "2026-10-01, ''",
      "2026-11-05, ''",
      "2026-11-06, QUARTER_CLOSING?",
      "2026-11-20, QUARTER_CLOSING",
      "2027-05-05, ''",
      "2027-05-06, YEAR_CLOSING?",
      "2027-05-20, YEAR_CLOSING",
      "2027-06-30, YEAR_CLOSING"
    })
    void theFirstAndLastSixToEightWeeksStandOutOnMicrosoftsYear(String on, String expected) {
      assertThat(windows(AZURE, on)).isEqualTo(expected);
    }

    @Test
    void lateMayIsClosedAtMicrosoftAndLateNovemberAtAwsAndGoogle() {
      assertThat(leading(AZURE, "2027-05-28")).contains(EngagementWindow.YEAR_CLOSING);
      assertThat(leading(AWS, "2026-11-25")).contains(EngagementWindow.YEAR_CLOSING);
      assertThat(leading(GCP, "2026-11-25")).contains(EngagementWindow.YEAR_CLOSING);
      assertThat(leading(AZURE, "2026-11-25")).contains(EngagementWindow.QUARTER_CLOSING);
    }

    @Test
    void theReasonNamesTheQuarterAndTheDaysOfTheWindow() {
      assertThat(STANDARD.outlook(AZURE, day("2027-05-28")).because())
          .isEqualTo(
              "2027-05-28 is in azure FY2027 Q4, 33 days before its last: YEAR_CLOSING holds"
                  + " (from 2027-05-06 to 2027-06-30, sure from 2027-05-20 to 2027-06-30)");
      assertThat(STANDARD.outlook(AWS, day("2026-04-01")).because())
          .isEqualTo("2026-04-01 is in aws FY2026 Q2, 90 days before its last: no window holds");
    }

    @Test
    void theWindowsOfAYearAreInTheOrderOfTheirDays() {
      assertThat(STANDARD.windows(AWS, day("2026-01-01"), day("2026-12-31")))
          .extracting(span -> span.quarter().number() + " " + span.window())
          .containsExactly(
              "1 YEAR_OPENING",
              "1 QUARTER_CLOSING",
              "2 QUARTER_CLOSING",
              "3 QUARTER_CLOSING",
              "4 YEAR_CLOSING");
    }
  }

  @Nested
  class W9WhatToDoNow {
    private static List<String> advice(Cloud cloud, String on, Verdict verdict, CloudTeam with) {
      return STANDARD.outlook(cloud, day(on)).advice(verdict).stream()
          .filter(each -> each.with() == with)
          .map(Advice::what)
          .toList();
    }

    @Test
    void openingWeeksAreForMeetingsAndJointPlans() {
      assertThat(advice(AZURE, "2026-07-10", Verdict.DO, CloudTeam.ACCOUNT_TEAM))
          .containsExactly(
              "first meetings, joint account plans, plans for named accounts, talks on"
                  + " specialisations",
              "put the year's relationship work and joint planning here");
    }

    @Test
    void theMiddleQuartersAreForCarryingThemOut() {
      for (String on : List.of("2026-04-02", "2026-07-02")) {
        assertThat(advice(GCP, on, Verdict.DO, CloudTeam.ACCOUNT_TEAM))
            .containsExactly("carry out the joint plans");
      }
    }

    @Test
    void closingWeeksAreForThePipelineUnlessADealComesAlong() {
      EngagementOutlook november = STANDARD.outlook(AWS, day("2026-11-25"));
      assertThat(november.advice())
          .filteredOn(each -> each.with() == CloudTeam.ACCOUNT_TEAM)
          .extracting(Advice::toString)
          .containsExactly(
              "DO with ACCOUNT_TEAM: close what is in the pipeline already",
              "AVOID with ACCOUNT_TEAM: introductions nobody asked for and new joint account plans,"
                  + " unless a sizeable deal that will credibly close soon comes with it");
    }

    @Test
    void g9NoTemplatesAreSubmittedAtTheEndOfAQuarter() {
      for (String on : List.of("2026-09-25", "2027-06-25")) {
        assertThat(advice(AZURE, on, Verdict.AVOID, CloudTeam.PARTNER_TEAM))
            .containsExactly("submissions made from a template or with placeholders");
        assertThat(advice(AZURE, on, Verdict.DO, CloudTeam.PARTNER_TEAM))
            .contains("offer submissions that are complete and true, if earlier ones were");
      }
    }

    @Test
    void everyCloudHasItsOwnAnswerOnOneDay() {
      assertThat(STANDARD.outlook(day("2026-07-10")))
          .extracting(each -> each.quarter() + " " + each.leading().map(WindowSpan::window))
          .containsExactly(
              "aws FY2026 Q3 Optional.empty",
              "azure FY2027 Q1 Optional[YEAR_OPENING]",
              "gcp FY2026 Q3 Optional.empty");
    }
  }

  @Nested
  class W9FundingDeadlines {
    @ParameterizedTest
    @CsvSource({
      "azure, 2027-05-04, 2027-05-05, 2027-06-30, IN_TIME",
      "azure, 2027-05-05, 2027-05-05, 2027-06-30, IN_TIME",
      "azure, 2027-05-06, 2027-05-05, 2027-06-30, LATE",
      "azure, 2027-06-30, 2027-05-05, 2027-06-30, LATE",
      "azure, 2027-07-01, 2028-05-05, 2028-06-30, IN_TIME",
      "aws, 2026-11-22, 2026-11-05, 2026-12-31, LATE"
    })
    void areWellBeforeTheYearEnds(
        Cloud cloud, LocalDate on, LocalDate submit, LocalDate closes, String standing) {
      FundingDeadline next = STANDARD.funding(cloud, on).get(0);
      assertThat(next.submitBy()).isEqualTo(submit);
      assertThat(next.closes()).isEqualTo(closes);
      assertThat(next.on(on)).hasToString(standing);
      assertThat(STANDARD.outlook(cloud, on).funding()).contains(next);
    }

    @Test
    void sayWhatTheyRestOn() {
      assertThat(STANDARD.funding(AWS, day("2026-05-01")))
          .extracting(FundingDeadline::basis)
          .allMatch(basis -> basis.startsWith("inferred: "));
    }

    @Test
    void mayComeEveryQuarterAndBeforeItsEnd() {
      FiscalCalendar ours =
          read(
              """
              "years": {"aws": {"startsOn": "01-01"}},
              "funding": [{"id": "poc", "what": "credits", "clouds": ["aws"], "every": "QUARTER",
                "closesDaysBeforeEnd": 10, "submitDaysBefore": 14, "basis": "programme guide"}]
              """);
      FundingDeadline next = ours.funding(AWS, day("2031-03-22")).get(0);
      assertThat(next.period()).isEqualTo("aws FY2031 Q2");
      assertThat(next.closes()).isEqualTo("2031-06-20");
      assertThat(next.submitBy()).isEqualTo("2031-06-06");
      assertThat(next.on(day("2031-06-21"))).isEqualTo(FundingDeadline.Standing.CLOSED);
    }
  }

  @Nested
  class TheJson {
    @Test
    void isReadAsItWasWritten() {
      assertThat(FiscalCalendar.fromJson(STANDARD.toJson()))
          .isEqualTo(STANDARD)
          .hasSameHashCodeAs(STANDARD)
          .hasToString("FiscalCalendar[standard v1]");
      assertThat(STANDARD.read()).isEqualTo("2026-11-22");
      assertThat(STANDARD.source()).contains("2026-07-01");
      assertThat(STANDARD.clouds()).containsExactly(AWS, AZURE, GCP);
    }

    @Test
    void isRefusedWithEverythingThatIsWrong() {
      assertThatThrownBy(
              () ->
                  FiscalCalendar.fromJson(
                      """
                      {"name": "ours", "version": 0, "effectiveFrom": "2031-01-01",
                       "years": {"azure": {"startsOn": "07-31"}, "AWS": {"startsOn": "January"}},
                       "windows": [
                         {"window": "YEAR_OPENING", "leastWeeks": 8, "mostWeeks": 6},
                         {"window": "YEAR_OPENING", "leastWeeks": 0, "mostWeeks": 13,
                          "advice": [{"verdict": "MAYBE", "with": "ACCOUNT_TEAM"}]}],
                       "quarters": [{"quarter": 5}, {"quarter": 2}, {"quarter": 2}],
                       "funding": [
                         {"id": "M D F", "what": "money", "clouds": ["gcp"], "every": "YEAR",
                          "closesDaysBeforeEnd": -1, "submitDaysBefore": 200, "basis": "guess"},
                         {"id": "m", "what": "money", "every": "MONTH", "closesDaysBeforeEnd": 0,
                          "submitDaysBefore": 1, "basis": "guess", "extra": 1},
                         {"id": "m", "what": "money", "clouds": [], "every": "YEAR",
                          "closesDaysBeforeEnd": 0, "submitDaysBefore": 1, "basis": "guess"}]}
                      """))
          .isInstanceOfSatisfying(
              InvalidPolicyException.class,
              invalid ->
                  assertThat(invalid.problems())
                      .containsExactly(
                          "version must be at least 1, but was 0",
                          "source is required",
                          "read is required",
                          "years.azure.startsOn must be a day from 1 to 28, which every month has,"
                              + " but was 07-31",
                          "years.AWS.startsOn must be a month and a day such as 07-01, but was"
                              + " 'January'",
                          "years.AWS must stand under a cloud's id such as aws; rename it",
                          "windows[0].mostWeeks must be at least leastWeeks, 8, but was 6",
                          "windows[1].window stands twice; keep one YEAR_OPENING",
                          "windows[1].leastWeeks must be from 1 to 12, but was 0",
                          "windows[1].mostWeeks must be from 1 to 12, but was 13",
                          "windows[1].advice[0].verdict must be one of [DO, AVOID], but was"
                              + " 'MAYBE'",
                          "windows[1].advice[0].what is required",
                          "quarters[0].quarter must be from 1 to 4, but was 5",
                          "quarters[2].quarter stands twice; keep one 2",
                          "funding[0].id must be words of a to z and digits joined by -, but was"
                              + " 'M D F'",
                          "funding[0].clouds must be of those under years, [azure], but was 'gcp'",
                          "funding[0].closesDaysBeforeEnd must be from 0 to 180, but was -1",
                          "funding[0].submitDaysBefore must be from 0 to 180, but was 200",
                          "funding[1].clouds must hold at least one cloud; name those whose money it"
                              + " is",
                          "funding[1].every must be one of [YEAR, QUARTER], but was 'MONTH'",
                          "funding[2].id stands twice; rename one 'm'",
                          "funding[2].clouds must hold at least one cloud; name those whose money it"
                              + " is",
                          "funding[1].extra is not a known member; known here: basis,"
                              + " closesDaysBeforeEnd, clouds, every, id, submitDaysBefore, what"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "'\"windows\": []' | years is required",
          "'\"years\": {}' | years must have at least one cloud; add its first day",
          "'\"years\": {\"aws\": 1}' | years.aws must be an object",
          "'\"years\": {\"aws\": {}}' | years.aws.startsOn is required"
        })
    void needsAYear(String members, String problem) {
      assertThatThrownBy(() -> read(members))
          .isInstanceOfSatisfying(
              InvalidPolicyException.class,
              invalid -> assertThat(invalid.problems()).contains(problem));
    }
  }
}
