package dev.cosell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cosell.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageOneCommandTest {
  private static final Path DEFINITION = Examples.file("stage-one/definition.json");
  private static final Path EVIDENCE = Examples.file("stage-one/evidence.json");
  private static final Path ATTRIBUTION = Examples.file("stage-one/attribution.json");
  private static final Path CONTEST = Examples.file("stage-one/contest.json");
  private static final String FLEET = "0065f00000K001eAAB";
  private static final String WAREHOUSE = "0065f00000K001fAAB";
  private static final String ARCHIVE = "0065f00000K001gAAB";

  @TempDir private Path folder = Path.of("");

  private static Outcome stageOne(Object... more) {
    return stageOneOn("2026-11-22", EVIDENCE, more);
  }

  private static Outcome stageOneOn(String day, Path evidence, Object... more) {
    return Shell.run(
        Stream.concat(
                Stream.of(
                    "stage-one",
                    "--definition",
                    DEFINITION,
                    "--evidence",
                    evidence,
                    "--attribution",
                    ATTRIBUTION,
                    "--contests",
                    CONTEST,
                    "--as-of",
                    day),
                Stream.of(more))
            .toArray());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  @Test
  void aDealThatHasWhatWasSignedMayBeRegistered() {
    Outcome outcome = stageOne("--deal", FLEET);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .startsWith("cosell stage-one: sample export as of 2026-11-22, by example v2\n")
        .contains(
            FLEET + " Fleet telemetry platform, Alderbrook Freight Lines: MET\n",
            "engagement    MET          E-1 ",
            "aws           SOURCED      A-1                   rule 'first touch': ",
            "INBOUND_AFTER_ENGAGEMENT: ",
            "1 deals: 1 may be registered, 0 not met, 0 not yet, 0 cannot be told\n");
  }

  @Test
  void eachOtherDealIsToldWhatToDo() {
    Outcome outcome = stageOne("--deal", WAREHOUSE + "," + ARCHIVE);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out())
        .contains(
            "engagement    NOT_MET      E-3 ",
            "NEXT: log a meeting or a call with a named person",
            "engagement    CANNOT_TELL  E-4 ",
            "NEXT: find out on which day it was, and",
            "budget        NOT_YET ",
            "NEXT: record evidence of 'budget confirmed'");
    assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void g3OpenContestsHaveTheirDeadlines() {
    assertThat(stageOne("--deal", FLEET).out())
        .containsPattern(
            "OPEN CONTESTS\n.*\n  " + WAREHOUSE + " .*ASSIGNED .*RULE by 2026-11-27\n");
    assertThat(stageOneOn("2026-11-28", EVIDENCE, "--deal", FLEET).out())
        .contains("RULE by 2026-11-27, OVERDUE");
    assertThat(stageOneOn("2026-11-15", EVIDENCE, "--deal", FLEET).out())
        .doesNotContain("OPEN CONTESTS");
  }

  @Test
  void g1APastDayIsAnsweredByTheDefinitionOfThatDay() {
    assertThat(stageOneOn("2026-05-04", EVIDENCE, "--deal", WAREHOUSE).out())
        .startsWith("cosell stage-one: sample export as of 2026-05-04, by example v1\n")
        .contains(WAREHOUSE + " Dispatch data warehouse, Alderbrook Freight Lines: MET\n")
        .doesNotContain("budget");
    assertThat(stageOneOn("2026-11-04", EVIDENCE, "--deal", FLEET).out())
        .contains("dropped      E-2", "was recorded on 2026-11-11, after")
        .contains("1 deals: 0 may be registered, 0 not met, 1 not yet");
    Outcome before = stageOneOn("2025-12-31", EVIDENCE, "--deal", FLEET);
    assertThat(before.exitCode()).isEqualTo(1);
    assertThat(before.out())
        .contains(
            "by no definition, since none was in force",
            "NEXT: have a definition signed by alliances and");
  }

  @Test
  void theFilesHoldEveryDealAndASecondRunWritesThemAgain() throws IOException {
    Path out = folder.resolve("out");
    Outcome outcome = stageOne("--out", out);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("NOT READ\n  Opportunity.csv row 63: Id must not repeat", "61 deals: ");
    List<String> csv = Files.readAllLines(out.resolve("stage-one.csv"));
    assertThat(csv).hasSize(62);
    assertThat(csv.get(0))
        .isEqualTo(
            "deal_id,title,customer,status,definition,met,not_met,not_yet,cannot_tell,next_steps,"
                + "sourced,influenced,supported,direct,findings,contest");
    assertThat(csv.get(1))
        .startsWith(FLEET + ",Fleet telemetry platform,Alderbrook Freight Lines,MET,example v2,")
        .contains(",contact|engagement|reason|budget,,,,,aws,,,,INBOUND_AFTER_ENGAGEMENT@aws|");
    assertThat(csv.get(2)).endsWith(",ASSIGNED");
    JsonNode json = json(Files.readString(out.resolve("stage-one.json")));
    assertThat(json.path("counts").path("deals").asInt()).isEqualTo(61);
    assertThat(json.path("deals")).hasSize(61);
    assertThat(json.path("deals").get(1).path("conditions").get(1).path("status").asText())
        .isEqualTo("NOT_MET");
    assertThat(json.path("contests").get(0).path("lastDay").asText()).isEqualTo("2026-11-27");
    assertThat(json.path("refused")).hasSize(2);
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("Stage one as of 2026-11-22", "Where each deal stands", "Open contests");
    stageOne("--out", out);
    assertThat(Files.readAllLines(out.resolve("stage-one.csv"))).isEqualTo(csv);
    assertThat(stageOne("--json").out()).isEqualTo(Files.readString(out.resolve("stage-one.json")));
  }

  private Path export() throws IOException {
    Path export = Files.createDirectories(folder.resolve("export"));
    Files.writeString(
        export.resolve("Opportunity.csv"),
        "Id,AccountId,Name,StageName,Description\n"
            + FLEET
            + ",0015f00000B0001AAB,Fleet,Qualification,"
            + "Nightly reports miss their deadline because the warehouse cannot scale\n");
    Files.writeString(
        export.resolve("Account.csv"), "Id,Name\n0015f00000B0001AAB,Alderbrook Freight Lines\n");
    Files.writeString(
        export.resolve("Contact.csv"),
        """
        Id,FirstName,LastName,Email
        0035f00000D0001AAB,Nora,Quist,nora@alderbrook.example
        0035f00000D0002AAB,Ida,Lindqvist,ida@amazon.com
        """);
    Files.writeString(
        export.resolve("OpportunityContactRole.csv"),
        "Id,OpportunityId,ContactId,Role,IsPrimary\n"
            + "00K5f00000R0001EAB,"
            + FLEET
            + ",0035f00000D0001AAB,Decision Maker,true\n"
            + "00K5f00000R0002EAB,"
            + FLEET
            + ",0035f00000D0002AAB,,false\n");
    return export;
  }

  /** One call that a tool found, with one of the cloud's people whom nobody has marked as such. */
  @Test
  void g6ConversationsThatAToolFoundAreEvidence() throws IOException {
    Path single =
        file(
            "definition.json",
            """
            {"name": "ours", "version": 1, "effectiveFrom": "2026-01-01",
             "signatories": [{"role": "VP Alliances", "signedOn": "2025-12-10"},
                             {"role": "VP Sales", "signedOn": "2025-12-12"}],
             "conditions": [
               {"id": "contact", "kind": "NAMED_CONTACT"},
               {"id": "engagement", "kind": "FIELD_ENGAGEMENT", "maxAgeDays": 90},
               {"id": "reason", "kind": "DOCUMENTED_REASON", "minWords": 8}]}
            """);
    Path calls =
        file(
            "calls.csv",
            "conversation_id,held_on,cloud,seller_id,counterpart_email,opportunity_id\n"
                + "C-1,2026-11-02,aws,005S1,Ida@amazon.com,"
                + FLEET
                + "\nC-2,2026-11-03,aws,005S1,somebody@else.example,"
                + FLEET
                + "\n");
    Outcome outcome =
        Shell.run(
            "stage-one",
            "--crm",
            export(),
            "--definition",
            single,
            "--conversations",
            calls,
            "--as-of",
            "2026-11-22");
    assertThat(outcome.out())
        .contains(
            "contact       MET          deal:contacts         1 of the prospect's people",
            "aws           SUPPORTED    C-1/crm ",
            "calls.csv, row 3: counterpart_email",
            "1 deals: 1 may be registered")
        .doesNotContain("@");
    assertThat(outcome.exitCode()).as("a row was not read").isEqualTo(1);
  }

  @Test
  void g1ADefinitionThatIsNotInOrderIsRefusedWithAllItsProblems() throws IOException {
    Path broken =
        file(
            "definition.json",
            """
            {"format": 1, "definitions": [
              {"name": "ours", "version": 1, "effectiveFrom": "2026-01-01",
               "effectiveUntil": "2026-06-30",
               "signatories": [{"role": "VP Sales", "signedOn": "2025-12-12"}],
               "conditions": [
                 {"id": "contact", "kind": "NAMED_CONTACT"},
                 {"id": "engagement", "kind": "FIELD_ENGAGEMENT", "maxAgeDays": 90},
                 {"id": "feeling", "kind": "GUT_FEELING"}]},
              {"name": "ours", "version": 2, "effectiveFrom": "2026-05-01",
               "signatories": [{"role": "VP Alliances", "signedOn": "2026-04-10"},
                               {"role": "VP Sales", "signedOn": "2026-04-12"}],
               "conditions": [
                 {"id": "contact", "kind": "NAMED_CONTACT"},
                 {"id": "engagement", "kind": "FIELD_ENGAGEMENT", "maxAgeDays": 90},
                 {"id": "reason", "kind": "DOCUMENTED_REASON", "minWords": 8}]}]}
            """);
    Outcome outcome =
        Shell.run(
            "stage-one",
            "--definition",
            broken,
            "--evidence",
            folder.resolve("none.json"),
            "--attribution",
            file("attribution.json", "{\"format\": 1, \"entries\": [{\"id\": \"A\"}]}"),
            "--deal",
            "006X",
            "--out",
            folder.resolve("out"));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains(
            "--deal 006X: must be the id of a deal of the export;",
            "definitions[0].signatories",
            "definitions[0].conditions[2].kind must be one of",
            "definitions[1].effectiveFrom",
            "none.json: must be a text file in UTF-8; check the path",
            "attribution.json: entries[0].kind is required; correct the file");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void evidenceAndAttributionMayNotDifferUnderOneId() throws IOException {
    Path evidence = file("evidence.json", Files.readString(EVIDENCE).replace("\"E-1\"", "\"A-1\""));
    assertThat(stageOneOn("2026-11-22", evidence, "--deal", FLEET).err())
        .contains("id must be that of one entry, but two differ for 'A-1'");
  }

  @Test
  void aContestThatBreaksItsRulesIsRefused() throws IOException {
    Path contest =
        file("contest.json", Files.readString(CONTEST).replace("\"RevOps\"", "\"VP Sales\""));
    Outcome outcome = stageOne("--contests", contest);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("contest.json: entries[1].by.office must be of neither alliances nor sales");
  }
}
