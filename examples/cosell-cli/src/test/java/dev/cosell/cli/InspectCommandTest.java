package dev.cosell.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cosell.attribution.AttributionEntry;
import dev.cosell.attribution.AttributionLog;
import dev.cosell.attribution.EntryKind;
import dev.cosell.cli.Shell.Outcome;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.ContactSource;
import dev.cosell.opportunity.OpportunityId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
  private static final String MAP =
      """
      {"name": "ours", "version": 1, "effectiveFrom": "2031-01-01",
       "deals": {"table": "deals", "id": "id"},
       "fields": {
         "title": {"column": "title"},
         "account.name": {"column": "customer"},
         "customerProblem": {"column": "problem"},
         "stage": {"column": "stage"},
         "dealValue": {"column": "value", "currency": "USD"},
         "crm.createdOn": {"kind": "DAY", "column": "created"},
         "crm.stageSince": {"kind": "DAY", "column": "since"},
         "crm.firstDemoOn": {"kind": "DAY", "column": "demo"},
         "crm.clouds": {"kind": "ITEMS", "column": "clouds", "separator": ";"},
         "crm.marketplace": {"column": "marketplace"},
         "crm.team": {"column": "team"},
         "crm.directReason": {"column": "reason"}},
       "owner": {"id": "{seller}"}}
      """;
  private static final String HEADER =
      "id,title,customer,problem,stage,value,created,since,demo,clouds,marketplace,team,reason,"
          + "seller\n";
  private static final String DEALS =
      HEADER
          + "D1,New deal,Quern & Sons,,Prospect,5000,2031-01-02,,,,,,,S1\n"
          + "D2,Bearing watch,Milldam,The bearing of the great mill runs hot twice a week,"
          + "Qualified,7000,2031-01-20,2031-02-01,2031-02-20,,,,,S1\n"
          + "D3,=HYPERLINK(1),Tarn,,Prospect,,,,,,,,,S2\n"
          + won("D4", "AWS", "AWS Marketplace")
          + won("D5", "AWS", "")
          + won("D6", "AWS", "")
          + won("D7", "AWS;Azure", "");

  @TempDir private Path folder = Path.of("");

  private static String won(String id, String clouds, String marketplace) {
    return id
        + ",Flour flow,Mill,,Committed,900,2031-01-03,2031-04-05,,"
        + clouds
        + ","
        + marketplace
        + ",west,,S3\n";
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, text);
  }

  private Outcome inspect(String deals, Object... more) throws IOException {
    write("crm/deals.csv", deals);
    List<Object> command =
        new ArrayList<>(
            List.of(
                "inspect",
                "--crm",
                folder.resolve("crm"),
                "--map",
                write("map.json", MAP),
                "--out",
                folder.resolve("out"),
                "--exported",
                "2031-07-20"));
    command.addAll(List.of(more));
    return Shell.run(command.toArray());
  }

  private String file(String name) throws IOException {
    return Files.readString(folder.resolve("out").resolve(name));
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(file("inspection.json"));
  }

  @Test
  void dealsThatDoNotMoveAreReviewedWithAdvice() throws IOException {
    Outcome outcome = inspect(DEALS, "--as-of", "2031-07-15");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("  to complete                       1")
        .contains("  to remove                         1")
        .contains("  without any day                   1  nobody can tell")
        .containsPattern("  open +2 +1\n")
        .contains("3 deals won with a cloud's help, 1 of the groups a pattern");
    assertThat(file("reviews.csv"))
        .isEqualTo(
            """
            deal_id,title,customer,stage,since,days,last_decision,due,value,currency,advice,missing
            D1,New deal,Quern & Sons,Prospect,2031-01-02,194,,2031-04-16,5000.00,USD,REMOVE,nextSteps|targetCloseDate
            D2,Bearing watch,Milldam,Qualified,2031-01-20,176,,2031-05-04,7000.00,USD,COMPLETE,nextSteps|targetCloseDate
            """);
  }

  @Test
  void aDayInThePastIsAnsweredAsItWas() throws IOException {
    inspect(DEALS, "--as-of", "2031-04-04");
    assertThat(json().path("totals").path("open").asInt()).isEqualTo(6);
    assertThat(json().path("bypass")).isEmpty();
    inspect(DEALS, "--as-of", "2031-04-05");
    assertThat(json().path("totals").path("open").asInt()).isEqualTo(2);
    assertThat(json().path("notes").path(0).asText())
        .startsWith("Stages are those of 2031-04-05; values, texts and what the portals know");
    inspect(DEALS, "--as-of", "2030-12-31");
    assertThat(json().path("totals").path("entered").asInt()).isZero();
    assertThat(json().path("totals").has("conversion")).isFalse();
  }

  @Test
  void whatWasDecidedIsTakenIntoAccount() throws IOException {
    Path decisions =
        write(
            "decisions.json",
            """
            {"format": 1, "entries": [
              {"id": "R-1", "deal": "D1", "outcome": "REMOVED", "decidedOn": "2031-07-01",
               "recordedOn": "2031-07-01", "by": "Sam Moor", "reason": "Kim does not answer",
               "policy": "standard", "policyVersion": 1},
              {"id": "R-2", "deal": "D2", "outcome": "ADVANCED", "decidedOn": "2031-07-01",
               "recordedOn": "2031-07-01", "by": "Sam Moor", "reason": "demo went well",
               "policy": "standard", "policyVersion": 1},
              {"id": "R-3", "deal": "D99", "outcome": "ADVANCED", "decidedOn": "2031-07-01",
               "recordedOn": "2031-07-01", "by": "Sam Moor", "reason": "demo went well",
               "policy": "standard", "policyVersion": 1}]}
            """);
    inspect(DEALS, "--as-of", "2031-07-15", "--decisions", decisions);
    assertThat(json().path("reviews")).isEmpty();
    assertThat(json().path("removed").findValuesAsText("deal")).containsExactly("D1");
    assertThat(json().path("answered").findValuesAsText("nextReview"))
        .containsExactly("2031-09-30");
    assertThat(json().path("totals").path("open").asInt()).isEqualTo(1);
    assertThat(json().path("notes").toString())
        .contains("Decisions are about deals that the export does not hold: [D99]");
    assertThat(file("report.html"))
        .contains("<h2>Removed from the pipeline</h2>")
        .contains("removed on 2031-07-01 by standard version 1")
        .doesNotContain("Moor")
        .doesNotContain("Kim");
    assertThat(file("inspection.json")).doesNotContain("Moor").doesNotContain("Kim");
    inspect(DEALS, "--as-of", "2031-06-30", "--decisions", decisions);
    assertThat(json().path("reviews").findValuesAsText("deal")).containsExactly("D1", "D2");
  }

  @Test
  void dealsBesideTheMarketplaceAreAPattern() throws IOException {
    inspect(DEALS, "--as-of", "2031-07-15");
    assertThat(file("bypass.csv"))
        .isEqualTo(
            """
            cloud,team,quarter,deals,beside,value,with_reason,pattern,deal_ids
            aws,west,2031-Q2,4,3,USD 2700.00,0,true,D5|D6|D7
            azure,west,2031-Q2,1,1,USD 900.00,0,false,D7
            """);
  }

  @Test
  void submissionsOfABatchAreCompared() throws IOException {
    inspect(DEALS, "--as-of", "2031-07-15");
    assertThat(file("hygiene.csv"))
        .contains(
            "IDENTICAL_AMOUNTS,seller S3 2031-01,D4,dealValue,4 deals have the value USD 900.00")
        .contains("GENERIC_TITLE,seller S1 2031-01,D1,title,the title would fit any deal");
    inspect(DEALS, "--as-of", "2031-07-15", "--batch", "crm.team, quarter");
    assertThat(file("hygiene.csv")).contains("IDENTICAL_AMOUNTS,west 2031-Q1,D4,");
  }

  @Test
  void registrationsAreToldFromTheLog() throws IOException {
    AttributionLog log =
        AttributionLog.of(
            AttributionEntry.of("A-0", EntryKind.MEETING, LocalDate.parse("2031-02-03"))
                .deal(new OpportunityId("D2"))
                .cloud(Cloud.AWS)
                .counterpart(new ContactSource("crm", "003A1"))
                .seller("005S1")
                .by("005A1")
                .build(),
            AttributionEntry.of("A-1", EntryKind.PORTAL_REGISTRATION, LocalDate.parse("2031-03-01"))
                .deal(new OpportunityId("D2"))
                .cloud(Cloud.AWS)
                .reference("O1")
                .build());
    Path file = write("log.json", log.toJson());
    inspect(DEALS, "--as-of", "2031-07-15", "--attribution", file);
    assertThat(json().path("unregistered")).isEmpty();
    assertThat(file("unregistered.csv"))
        .contains("LATE_REGISTRATION,D2,aws,,,")
        .contains("after the first demo of 2031-02-20");
    inspect(DEALS, "--as-of", "2031-02-25", "--attribution", file);
    assertThat(file("unregistered.csv"))
        .contains("UNREGISTERED,D2,,2031-02-01,24,")
        .contains("REGISTRATION_MISSING,D2,aws");
  }

  @Test
  void whatTheStoreOfASyncKnowsIsRegistered() throws IOException {
    Path out = folder.resolve("sync");
    assertThat(Shell.run("sync", "--clouds", "aws", "--out", out).exitCode()).isEqualTo(1);
    Object[] command = {"inspect", "--as-of", "2026-11-22", "--out", folder.resolve("out")};
    assertThat(Shell.run(command).out()).contains("Nobody said what the portals know");
    Object[] stored = {
      "inspect",
      "--as-of",
      "2026-11-22",
      "--out",
      folder.resolve("out"),
      "--store",
      out.resolve("cosell-store")
    };
    assertThat(Shell.run(stored).out()).contains("qualified deals that no portal knows");
    assertThat(json().path("unregistered").isArray()).isTrue();
  }

  @Test
  void aMappingThatIsOldIsNamed() throws IOException {
    Outcome outcome =
        inspect(DEALS, "--as-of", "2031-07-15", "--mapping", "aws=2031-01-15,gcp=2031-07-01");
    assertThat(outcome.out())
        .contains("aws: list of 2031-01-15, 181 days old, stale by the limit of")
        .contains("gcp: list of 2031-07-01, 14 days old, fresh by the limit of");
    assertThat(json().path("mappings").path(0).path("stale").asBoolean()).isTrue();
    assertThat(inspect(DEALS).out()).contains("Nobody said when accounts were last mapped");
  }

  @Test
  void theReportIsAPageThatNeedsNothingElse() throws Exception {
    inspect(DEALS, "--as-of", "2031-07-15", "--mapping", "aws=2031-01-15");
    String html = file("report.html");
    assertThat(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(UTF_8)))
                .getDocumentElement()
                .getTagName())
        .isEqualTo("html");
    assertThat(html)
        .contains("Quern &amp; Sons")
        .contains("<h2>Deals to be reviewed</h2>")
        .contains("<h2>What removing would do</h2>")
        .contains("<h2>Deals without any day</h2>")
        .contains("<h2>Qualified, and no portal knows it</h2>")
        .contains("<h2>Submissions that nobody wrote for the deal, by rule</h2>")
        .contains("<h2>Won with a cloud&#39;s help beside its marketplace</h2>")
        .contains("<h2>Account mapping</h2>")
        .doesNotContain("http://")
        .doesNotContain("https://");
  }

  @Test
  void aTextFromTheCrmIsNoFormulaOfASpreadsheet() throws IOException {
    inspect(DEALS, "--as-of", "2031-07-15");
    assertThat(file("undated.csv")).isEqualTo("deal_id,title,customer\nD3,'=HYPERLINK(1),Tarn\n");
  }

  @Test
  void theSameQuestionHasTheSameAnswer() throws IOException {
    String first = inspect(DEALS, "--as-of", "2031-07-15", "--json").out();
    String html = file("report.html");
    assertThat(inspect(DEALS, "--as-of", "2031-07-15", "--json").out())
        .isEqualTo(first)
        .isEqualTo(file("inspection.json"));
    assertThat(file("report.html")).isEqualTo(html);
  }

  @Test
  void anExportWithoutDealsIsFine() throws IOException {
    Outcome outcome = inspect(HEADER, "--as-of", "2031-07-15");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("none came up");
    assertThat(file("reviews.csv").lines()).hasSize(1);
  }

  @Test
  void rowsThatAreNoDealsAreNamed() throws IOException {
    Outcome outcome = inspect(DEALS + DEALS.lines().skip(1).findFirst().orElseThrow() + "\n");
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(json().path("refusedRows")).hasSize(1);
  }

  @Test
  void everythingThatIsWrongWithTheOptionsIsToldAtOnce() throws IOException {
    Path policy = write("policy.json", "{\"name\": \"ours\", \"version\": 1}");
    Outcome outcome =
        inspect(
            DEALS,
            "--policy",
            policy,
            "--hygiene",
            folder.resolve("none.json"),
            "--decisions",
            policy,
            "--mapping",
            "oci=2031-01-15,aws=soon",
            "--batch",
            "owner,luck");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("--policy " + policy + ": effectiveFrom is required; correct the file")
        .contains("--policy " + policy + ": threshold is required")
        .contains("none.json: must be a text file in UTF-8; check the path")
        .contains("--decisions " + policy + ": entries is required")
        .contains("--mapping oci=2031-01-15: must be aws, azure or gcp, = and a date")
        .contains("--mapping aws=soon: must be aws, azure or gcp, = and a date")
        .contains(
            "--batch owner,luck: must be of owner, month, quarter and fields such as crm.team");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aStoreThatIsNotThereIsAMistake() throws IOException {
    Outcome outcome = inspect(DEALS, "--store", folder.resolve("nothing"));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("must be the store of a sync, without its ending .mv.db");
    assertThat(folder.resolve("nothing.mv.db")).doesNotExist();
  }

  @Test
  void theSampleHasDealsToReviewOnItsDay() throws IOException {
    Outcome outcome = Shell.run("inspect", "--out", folder.resolve("out"));
    assertThat(outcome.out()).startsWith("cosell inspect: sample export as of 2026-11-22");
    assertThat(json().path("reviews")).isNotEmpty();
    assertThat(json().path("notes")).isEmpty();
  }
}
