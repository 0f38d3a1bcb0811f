package dev.cosell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cosell.calendar.FiscalCalendar;
import dev.cosell.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void w9EachCloudHasItsQuarterItsWindowAndWhatToDo() {
    Outcome outcome = Shell.run("calendar", "--today", "2026-11-22");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .startsWith("cosell calendar: 2026-11-22, by standard v1\n")
        .contains(
            "aws FY2026 Q4: 2026-10-01 to 2026-12-31",
            "azure FY2027 Q2: 2026-10-01 to 2026-12-31",
            "39 days before its last: YEAR_CLOSING holds",
            "DO        with ACCOUNT_TEAM: close what is in the pipeline already",
            "AVOID     with ACCOUNT_TEAM: whatever is not urgent",
            "WHAT COMES UNTIL 2027-03-31\n",
            "2027-01-01  2027-02-25  gcp     gcp FY2027 Q1: YEAR_OPENING")
        .doesNotContain("FILES");
    assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void w9TheNextDeadlinesForFundingStandBesideIt() {
    assertThat(Shell.run("calendar", "--clouds", "azure", "--today", "2027-05-06").out())
        .contains("azure FY2027: submit by 2027-05-05, closes", "on 2027-06-30 (LATE)")
        .doesNotContain("aws");
  }

  @Test
  void theFilesHoldTheSameAndASecondRunWritesThemAgain() throws IOException {
    Path ics = folder.resolve("clouds.ics");
    Object[] args = {
      "calendar", "--today", "2026-11-22", "--until", "2027-01-31", "--out", folder, "--ics", ics
    };
    Outcome outcome = Shell.run(args);
    assertThat(outcome.out())
        .contains(
            "FILES\n",
            folder.resolve("calendar.json").toString(),
            folder.resolve("report.html").toString(),
            ics.toString());
    String calendar = Files.readString(ics);
    assertThat(calendar)
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("UID:aws-fy2027-q1-year-opening@", "DTSTAMP:20261122T000000Z");
    JsonNode json = new ObjectMapper().readTree(Files.readString(folder.resolve("calendar.json")));
    assertThat(json.path("clouds")).hasSize(3);
    assertThat(json.path("clouds").get(1).path("advice").get(0).path("verdict").asText())
        .isEqualTo("AVOID");
    assertThat(json.path("clouds").get(1).path("funding").get(0).path("standing").asText())
        .isEqualTo("IN_TIME");
    assertThat(json.path("events").size())
        .isEqualTo((int) calendar.lines().filter("BEGIN:VEVENT"::equals).count());
    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("What to do now per cloud", "azure FY2027 Q2", "What comes until 2027-01-31");
    Shell.run(args);
    assertThat(Files.readString(ics)).isEqualTo(calendar);
  }

  @Test
  void jsonIsPrintedAlone() throws IOException {
    Outcome outcome = Shell.run("calendar", "--today", "2026-11-22", "--json", "--quarters", "1");
    assertThat(new ObjectMapper().readTree(outcome.out()).path("until").asText())
        .isEqualTo("2026-12-31");
  }

  @Test
  void aCalendarOfOnesOwnMayHaveOtherYearsAndClouds() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("own.json"),
            FiscalCalendar.standard()
                .toJson()
                .replaceFirst("\"gcp\" : \\{", "\"harbor\" : {")
                .replace("\"gcp\"", "\"harbor\""));
    Outcome outcome =
        Shell.run("calendar", "--calendar", own, "--clouds", "harbor", "--today", "2026-11-22");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("harbor FY2026 Q4");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"name\": \"x\"}");
    Outcome outcome =
        Shell.run(
            "calendar",
            "--calendar",
            broken,
            "--clouds",
            "ibm,aws",
            "--today",
            "2026-11-22",
            "--until",
            "2026-11-21",
            "--quarters",
            "0",
            "--out",
            folder.resolve("out"));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains(
            "broken.json: version is required; correct the file",
            "--clouds ibm: must be of [aws, azure, gcp], which the calendar has; correct it, or add"
                + " the cloud to a calendar of your own",
            "--until and --quarters: must not be given both; leave one out",
            "--until 2026-11-21: must be from 2026-11-22 to 2036-11-22; correct the day",
            "--quarters 0: must be from 1 to 40; correct the number");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aPlaceThatCannotBeWrittenToIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(Shell.run("calendar", "--ics", file.resolve("a.ics")).err())
        .isEqualTo(
            "cosell: --ics "
                + file.resolve("a.ics")
                + ": must be a place that can be written to; check the path\n");
  }
}
