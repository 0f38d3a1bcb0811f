package dev.cosell.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cosell.cli.Shell.Outcome;
import dev.cosell.sync.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The sample export, from nothing to the report, and once more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleSyncTest {
  private Path out = Path.of("");
  private Outcome first = new Outcome(-1, "", "");
  private Outcome second = new Outcome(-1, "", "");
  private JsonNode result = new ObjectMapper().createObjectNode();
  private JsonNode again = new ObjectMapper().createObjectNode();
  private String decisions = "";
  private String report = "";

  @BeforeAll
  void runTwice(@TempDir Path folder) throws IOException {
    out = folder;
    first = Shell.run("sync", "--out", out);
    result = new ObjectMapper().readTree(out.resolve("result.json").toFile());
    decisions = Files.readString(out.resolve("decisions.jsonl"));
    report = Files.readString(out.resolve("report.html"));
    second = Shell.run("sync", "--out", out);
    again = new ObjectMapper().readTree(out.resolve("result.json").toFile());
  }

  @Test
  void someRowsAreRefusedSoTheExitCodeIsOne() {
    assertThat(first.exitCode()).as(first.err()).isEqualTo(1);
    assertThat(second.exitCode()).as(second.err()).isEqualTo(1);
  }

  @Test
  void theTableIsAsciiAndFitsATerminal() {
    assertThat(first.out().lines())
        .allSatisfy(line -> assertThat(line).matches("[\\x20-\\x7e]{0,100}"));
  }

  @Test
  void everyKindOfEndOccurs() {
    JsonNode aws = cloud(result, "aws").path("counts");
    assertThat(aws.path("APPROVED").asInt()).isGreaterThan(20);
    assertThat(aws.path("ACTION_REQUIRED").asInt()).isPositive();
    JsonNode azure = cloud(result, "azure").path("counts");
    assertThat(azure.path("APPROVED").asInt()).isGreaterThan(20);
    assertThat(azure.path("EXPIRED").asInt()).isPositive();
    JsonNode gcp = cloud(result, "gcp").path("counts");
    assertThat(gcp.path("APPROVED").asInt()).isGreaterThan(15);
    assertThat(gcp.path("PROPOSED").asInt()).isPositive();
    for (JsonNode cloud : result.path("clouds")) {
      JsonNode counts = cloud.path("counts");
      assertThat(counts.path("REJECTED").asInt()).isPositive();
      assertThat(counts.path("REFUSED").asInt()).isPositive();
      assertThat(counts.path("IN_REVIEW").asInt()).isZero();
      assertThat(counts.path("QUEUED").asInt()).isZero();
      assertThat(counts.path("DRAFT").asInt()).isZero();
      assertThat(cloud.path("stoppedBy").isNull()).isTrue();
    }
  }

  private static JsonNode cloud(JsonNode result, String name) {
    return list(result.path("clouds")).stream()
        .filter(cloud -> cloud.path("cloud").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** What the CRM names stands above what the policy says of all others. */
  @Test
  void aDealGoesWhereTheCrmSaysAndElseToEveryCloud() {
    assertThat(cloudsOf("Newsroom archive search")).containsExactly("aws");
    assertThat(cloudsOf("Werksdaten in der Cloud")).containsExactly("azure");
    assertThat(cloudsOf("Cold store monitoring")).containsExactly("aws", "gcp");
    assertThat(cloudsOf("Claims assistant")).containsExactly("aws", "azure", "gcp");
    assertThat(cloudsOf("Pump history")).isEmpty();
    assertThat(deal("Pump history").path("outcome").asText()).isEqualTo("UNROUTED");
    assertThat(deal("Yield analytics").path("notes").findValuesAsText("message"))
        .contains("the rule 'named in the CRM' must know every cloud, but was 'Oracle Cloud'");
  }

  private List<String> cloudsOf(String title) {
    return deal(title).path("clouds").findValuesAsText("cloud");
  }

  private JsonNode deal(String title) {
    return list(result.path("deals")).stream()
        .filter(deal -> deal.path("title").asText().equals(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyRowOfTheExportIsInExactlyOneLine() throws IOException {
    long rows = sampleRows();
    List<JsonNode> deals =
        list(result.path("deals")).stream().filter(deal -> !isFromACloud(deal)).toList();
    assertThat(deals).hasSize((int) rows);
    Set<String> seen = new HashSet<>();
    for (JsonNode deal : deals) {
      assertThat(seen.add(deal.path("id").asText() + deal.path("row").asText())).isTrue();
    }
  }

  private static boolean isFromACloud(JsonNode deal) {
    return deal.path("id").isNull() && !deal.has("row");
  }

  /** No cell of the sample has a line break, so a row is a line. */
  private static long sampleRows() throws IOException {
    try (var file = SampleSyncTest.class.getResourceAsStream("sample/Opportunity.csv")) {
      return new String(java.util.Objects.requireNonNull(file).readAllBytes(), UTF_8)
              .lines()
              .count()
          - 1;
    }
  }

  @Test
  void theCountsAddUp() {
    JsonNode all = result.path("counts");
    assertThat(all.path("deals").asInt())
        .isEqualTo(sum(all) + all.path("unrouted").asInt())
        .isEqualTo(result.path("deals").size());
    for (JsonNode cloud : result.path("clouds")) {
      String name = cloud.path("cloud").asText();
      JsonNode counts = cloud.path("counts");
      List<JsonNode> lines = lines(name);
      assertThat(counts.path("deals").asInt()).isEqualTo(sum(counts)).isEqualTo(lines.size());
      long records = lines.stream().filter(line -> !line.path("portalId").isNull()).count();
      assertThat(counts.path("registered").asLong()).isEqualTo(records);
      assertThat(cloud.path("work").path("registered").asInt())
          .isEqualTo(counts.path("registered").asInt() - counts.path("PROPOSED").asInt());
    }
  }

  private static int sum(JsonNode counts) {
    int sum = 0;
    for (Standing standing : Standing.values()) {
      sum += counts.path(standing.name()).asInt();
    }
    return sum;
  }

  private List<JsonNode> lines(String cloud) {
    return list(result.path("deals")).stream()
        .flatMap(deal -> list(deal.path("clouds")).stream())
        .filter(line -> line.path("cloud").asText().equals(cloud))
        .toList();
  }

  @Test
  void aRefusalHasFieldRuleAndRemedy() {
    for (JsonNode deal : list(result.path("deals"))) {
      for (JsonNode line : deal.path("clouds")) {
        if (line.path("outcome").asText().equals("REFUSED")) {
          assertThat(line.path("portalId").isNull()).isTrue();
        }
      }
      if (deal.path("outcome").asText().equals("REFUSED")) {
        assertThat(deal.path("problems")).as(deal.toString()).isNotEmpty();
        for (JsonNode problem : deal.path("problems")) {
          assertThat(problem.path("path").asText()).isNotBlank();
          assertThat(problem.path("code").asText()).isNotBlank();
          assertThat(problem.path("message").asText()).isNotBlank();
          assertThat(problem.path("remedy").asText()).isNotBlank();
        }
      }
    }
  }

  @Test
  void nothingRunsIntoTheQuota() {
    assertThat(result.path("work").path("throttled").asInt()).isZero();
  }

  @Test
  void paymentTermsAndFinancialsAreWithheld() {
    Map<String, Integer> withheld = new HashMap<>();
    for (JsonNode note : cloud(result, "aws").path("fields")) {
      if (note.path("what").asText().equals("WITHHELD")) {
        withheld.put(note.path("field").asText(), note.path("deals").asInt());
      }
    }
    int registered = cloud(result, "aws").path("counts").path("registered").asInt();
    assertThat(withheld)
        .containsEntry("account.id", registered)
        .containsKeys("crm.paymentTerms", "crm.accountRevenue");
    // Where the CRM says nothing, nothing is withheld.
    assertThat(withheld.get("crm.paymentTerms")).isBetween(1, registered - 1);
  }

  @Test
  void whatAColleagueChangedAtThePortalIsPutRight() {
    for (String cloud : List.of("aws", "azure")) {
      List<JsonNode> differences = new ArrayList<>();
      lines(cloud).forEach(line -> differences.addAll(list(line.path("differences"))));
      assertThat(differences)
          .singleElement()
          .satisfies(
              difference -> {
                assertThat(difference.path("field").asText()).isEqualTo("targetCloseDate");
                assertThat(difference.path("winner").asText()).isEqualTo("CRM");
                assertThat(difference.path("bothChanged").asBoolean()).isFalse();
              });
      assertThat(cloud(result, cloud).path("work").path("updated").asInt()).isPositive();
    }
  }

  @Test
  void theDealsThatTheCloudOffersWaitWithTheirDeadline() {
    assertThat(first.out())
        .contains("OFFERED BY A CLOUD, WAITING FOR AN ANSWER")
        .contains("Orchard & Vale Grocers")
        .contains("Thornbury Pharma Logistics")
        .contains("Harrowgate Ceramics")
        .contains("2026-12-09");
  }

  @Test
  void theSecondRunMakesNoWriteCallAndSaysSo() {
    assertThat(second.out()).contains("nothing to do: no write call was made");
    assertThat(again.path("work").path("writeCalls").asInt()).isZero();
    assertThat(again.path("work").path("registered").asInt()).isZero();
    assertThat(again.path("counts")).isEqualTo(result.path("counts"));
  }

  @Test
  void theSecondRunListsTheSameDealsInTheSameOrder() {
    assertThat(ids(again)).isEqualTo(ids(result));
  }

  private static List<String> ids(JsonNode root) {
    return list(root.path("deals")).stream()
        .map(
            deal ->
                deal.path("id").asText()
                    + deal.path("row").asText()
                    + deal.path("portalIds")
                    + deal.path("outcome").asText())
        .toList();
  }

  @Test
  void theReportOpensAndHoldsEveryDeal() throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(out.resolve("report.html").toFile());
    assertThat(document.getElementsByTagName("svg").getLength())
        .as("a pipeline and two quotas for each cloud")
        .isEqualTo(9);
    for (JsonNode deal : result.path("deals")) {
      if (!deal.path("id").isNull()) {
        assertThat(report).contains(">" + deal.path("id").asText() + "<");
      }
    }
  }

  @Test
  void theReportHoldsNobodysNameOrAddress() throws IOException {
    try (var file = SampleSyncTest.class.getResourceAsStream("sample/Contact.csv")) {
      String contacts = new String(java.util.Objects.requireNonNull(file).readAllBytes(), UTF_8);
      for (String line : contacts.lines().skip(1).toList()) {
        String[] cells = line.split(",", -1);
        for (String text : List.of(report, decisions, first.out(), result.toString())) {
          assertThat(text).doesNotContain(cells[4]);
          assertThat(text).doesNotContain(cells[2] + " " + cells[3]);
        }
      }
    }
  }

  @Test
  void everyDecisionHasARuleAndAReason() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Set<String> decided = new HashSet<>();
    for (String line : decisions.lines().toList()) {
      JsonNode entry = mapper.readTree(line);
      decided.add(entry.path("deal").asText());
      for (JsonNode decision : entry.path("decisions")) {
        assertThat(decision.path("rule").asText()).isNotBlank();
        assertThat(decision.path("because").asText()).isNotBlank();
      }
    }
    for (JsonNode deal : result.path("deals")) {
      if (!deal.path("id").isNull() && !deal.path("clouds").isEmpty()) {
        assertThat(decided).contains(deal.path("id").asText());
      }
    }
  }

  @Test
  void theCrmIsToldWhatTheCloudDecidedInItsOwnColumns() throws IOException {
    String updates = Files.readString(out.resolve("crm-updates.csv"));
    assertThat(updates)
        .startsWith("deal,field,value,crmTable,crmColumn,crmText,source,asOf,note\r\n")
        .contains(",status.review,Approved,Opportunity,AWS_Review_Status__c,Approved,aws~O")
        .contains(",status.review,Rejected,Opportunity,AWS_Review_Status__c,Rejected,aws~O")
        .contains(",status.review,Approved,Opportunity,Azure_Status__c,Approved,azure~")
        .contains(",status.review,Expired,Opportunity,Azure_Status__c,Expired,azure~")
        .contains(",status.review,Approved,Opportunity,GCP_Status__c,Approved,gcp~");
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
