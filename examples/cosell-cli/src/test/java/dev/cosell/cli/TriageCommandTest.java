package dev.cosell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cosell.cli.Shell.Outcome;
import dev.cosell.inbound.TriagePolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriageCommandTest {
  private static final String NOW = "2026-11-22T09:00:00Z";
  private static final Path REFERRALS = Examples.file("inbound/referrals.csv");
  private static final Path OWNERS = Examples.file("inbound/owners.json");

  @TempDir private Path folder = Path.of("");

  private static Outcome triage(Path referrals, Object... more) {
    return Shell.run(
        Stream.concat(
                Stream.of("triage", "--referrals", referrals, "--owners", OWNERS, "--now", NOW),
                Stream.of(more))
            .toArray());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void w7TheMostUrgentComesFirstWithItsTrackAndDeadlineInTheOwnersZone() {
    Outcome outcome = triage(REFERRALS);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out().lines().filter(line -> line.matches("\\d\\. .*")))
        .containsExactly("1. R-1, aws, URGENT", "2. R-3, gcp, URGENT", "3. R-2, azure, STANDARD");
    assertThat(outcome.out())
        .contains(
            "answer by   Sat 2026-11-21 17:30 Europe/Berlin (OVERDUE by 16 h 30 min)",
            "call by     Wed 2026-11-25 17:30 America/New_York (in 3 d 13 h)",
            "escalate    Fri 2026-11-20 18:30 Europe/Berlin to the head of alliances: NOW",
            "why         URGENT by rule account-team-problem of standard v1: source is",
            "answered    Fri 2026-11-20 10:30 America/New_York, in time",
            "3 referrals: 2 urgent, 1 standard, 1 overdue\n");
    assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void w7ThePortalsDeadlineStandsBesideIt() {
    assertThat(triage(REFERRALS).out())
        .contains(
            "portal by   Fri 2026-12-04 10:12 Europe/Berlin (in 12 d 0 h): at the portal of aws: the"
                + " portal's",
            "portal by   Thu 2026-12-03 03:00 America/New_York",
            "the portal's deadline is not known; look at the invitation there");
  }

  @Test
  void w8WhatIsReadyForUrgentOnesIsAChecklist() {
    assertThat(triage(REFERRALS).out())
        .contains(
            "ready       technical-narrative: READY, ",
            "ready       solution-engineer: MISSING, ",
            "ready       account-executive: UNKNOWN, ");
  }

  @Test
  void theFilesHoldTheSame() throws IOException {
    Path out = folder.resolve("out");
    triage(REFERRALS, "--out", out);
    List<String> lines = Files.readAllLines(out.resolve("triage.csv"));
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0))
        .startsWith(
            "place,referral_id,cloud,track,rule,owner,zone,next,next_due,overdue,answer_by");
    assertThat(lines.get(1))
        .startsWith(
            "1,R-1,aws,URGENT,account-team-problem,005U1,Europe/Berlin,ANSWER,"
                + "2026-11-21T17:30+01:00,true,");
    JsonNode json = new ObjectMapper().readTree(Files.readString(out.resolve("triage.json")));
    assertThat(json.path("overdue").asInt()).isEqualTo(1);
    JsonNode last = json.path("referrals").get(2);
    assertThat(last.path("id").asText()).isEqualTo("R-2");
    assertThat(last.path("deadlines").get(0).path("open").asBoolean()).isFalse();
    assertThat(last.path("escalation")).isEmpty();
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("Inbound queue", "account-team-problem", "Not ready for urgent ones");
    assertThat(triage(REFERRALS, "--json").out())
        .isEqualTo(Files.readString(out.resolve("triage.json")));
  }

  @Test
  void nothingOverdueIsNoMistake() throws IOException {
    Path one =
        file(
            "one.csv",
            "\ufeffcloud,referral_id,received_at,role\r\naws,X,2026-11-22T08:59:00Z,CSM\r\n");
    Outcome outcome = Shell.run("triage", "--referrals", one, "--now", NOW);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains(
            "1. X, aws, URGENT",
            "who         nobody is named",
            "nobody is named who answers; every hour counts",
            "1 referrals: 1 urgent, 0 standard, 0 overdue");
  }

  @Test
  void withoutOwnersEveryHourOfAnOwnerCounts() throws IOException {
    Path one =
        file("one.csv", "referral_id,cloud,received_at,owner\nX,aws,2026-11-22T08:59:00Z,005U1\n");
    assertThat(Shell.run("triage", "--referrals", one, "--now", NOW).out())
        .contains("who         005U1", "the time zone of 005U1 is not known");
  }

  @Test
  void theOrderOfTheRowsDoesNotMatter() throws IOException {
    List<String> rows = Files.readAllLines(REFERRALS);
    Path turned =
        file(
            "turned.csv",
            String.join("\n", rows.get(0), rows.get(3), rows.get(2), rows.get(1)) + "\n");
    assertThat(triage(turned).out()).isEqualTo(triage(REFERRALS).out());
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() throws IOException {
    Path broken =
        file(
            "referrals.csv",
            """
            referral_id,cloud,received_at,source,timeline,owner,portal_created_at,ready,missing,answered_at
            A,ibm,2026-11-22,boss,soon,005U9,,,,
            A,gcp,2026-11-23T00:00:00Z,,,,2026-11-20T00:00:00Z,x,x,
            B,aws,,,,,,,,
            C,aws,2026-11-22T08:00:00Z,,,,,,,2026-11-22T07:00:00Z
            """);
    Path policy =
        file(
            "policy.json",
            TriagePolicy.standard()
                .toJson()
                .replace("\"answerAtMostHours\" : 24", "\"answerAtMostHours\" : 25"));
    Outcome outcome = triage(broken, "--policy", policy, "--out", folder.resolve("out"));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains(
            "policy.json: answerAtMostHours must be from 1 to 24, but was 25; correct the file",
            "row 2, column cloud: must be aws, azure or gcp; correct the cloud",
            "row 2, column received_at: must be a time with its offset such as"
                + " 2031-01-15T10:00:00Z, but was '2026-11-22'; correct it",
            "row 2, column source: must be one of [PDM, ACCOUNT_EXECUTIVE, CUSTOMER_SUCCESS,"
                + " SPECIALIST, UNKNOWN], but was 'boss'",
            "row 2, column timeline: must be the customer's day such as 2031-01-15, or none, but was"
                + " 'soon'",
            "row 3, column referral_id: must differ from all others, but 'A' stands in row 2"
                + " already",
            "row 3, column received_at: must not be after --now, 2026-11-22T09:00:00Z, but was"
                + " 2026-11-23T00:00:00Z",
            "row 3, column portal_created_at: must be left blank for gcp, which documents no"
                + " deadline",
            "row 3, column missing: must not have 'x', which stands under ready, too",
            "row 4, column received_at: must be a time with its offset",
            "row 5, column answered_at: must not be before received_at",
            "must have the owner '005U9' of referral 'A'; add the owner, or correct the id");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void anEmptyFileIsNamed() throws IOException {
    assertThat(triage(file("empty.csv", "")).err())
        .contains("empty.csv: must not be empty, but have a header referral_id,cloud,received_at");
  }
}
