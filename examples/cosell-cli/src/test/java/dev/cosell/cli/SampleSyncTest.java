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
    JsonNode counts = result.path("counts");
    assertThat(counts.path("APPROVED").asInt()).isGreaterThan(20);
    assertThat(counts.path("ACTION_REQUIRED").asInt()).isPositive();
    assertThat(counts.path("REJECTED").asInt()).isPositive();
    assertThat(counts.path("REFUSED").asInt()).isPositive();
    assertThat(counts.path("IN_REVIEW").asInt()).isZero();
    assertThat(counts.path("QUEUED").asInt()).isZero();
    assertThat(counts.path("DRAFT").asInt()).isZero();
    assertThat(result.path("stoppedBy").isNull()).isTrue();
  }

  @Test
  void everyRowOfTheExportIsInExactlyOneLine() throws IOException {
    long rows = sampleRows();
    List<JsonNode> deals = list(result.path("deals"));
    assertThat(deals).hasSize((int) rows);
    Set<String> seen = new HashSet<>();
    for (JsonNode deal : deals) {
      assertThat(seen.add(deal.path("id").asText() + deal.path("row").asText())).isTrue();
    }
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
    JsonNode counts = result.path("counts");
    int sum = 0;
    for (Standing standing : Standing.values()) {
      sum += counts.path(standing.name()).asInt();
    }
    assertThat(sum).isEqualTo(counts.path("deals").asInt()).isEqualTo(result.path("deals").size());
    long registered =
        list(result.path("deals")).stream().filter(deal -> !deal.path("portalId").isNull()).count();
    assertThat(counts.path("registered").asLong())
        .isEqualTo(registered)
        .isEqualTo(result.path("work").path("registered").asLong());
  }

  @Test
  void aRefusalHasFieldRuleAndRemedy() {
    for (JsonNode deal : list(result.path("deals"))) {
      if (deal.path("outcome").asText().equals("REFUSED")) {
        assertThat(deal.path("portalId").isNull()).isTrue();
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
    for (JsonNode note : result.path("fields")) {
      if (note.path("what").asText().equals("WITHHELD")) {
        withheld.put(note.path("field").asText(), note.path("deals").asInt());
      }
    }
    int registered = result.path("counts").path("registered").asInt();
    assertThat(withheld)
        .containsEntry("account.id", registered)
        .containsKeys("crm.paymentTerms", "crm.accountRevenue");
    // Where the CRM says nothing, nothing is withheld.
    assertThat(withheld.get("crm.paymentTerms")).isBetween(1, registered - 1);
  }

  @Test
  void whatAColleagueChangedAtThePortalIsPutRight() {
    List<JsonNode> differences = new ArrayList<>();
    list(result.path("deals")).forEach(deal -> differences.addAll(list(deal.path("differences"))));
    assertThat(differences)
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.path("field").asText()).isEqualTo("targetCloseDate");
              assertThat(difference.path("winner").asText()).isEqualTo("CRM");
              assertThat(difference.path("bothChanged").asBoolean()).isFalse();
            });
    assertThat(result.path("work").path("updated").asInt()).isPositive();
  }

  @Test
  void theDealsThatTheCloudOffersWaitWithTheirDeadline() {
    assertThat(first.out())
        .contains("OFFERED BY THE CLOUD, WAITING FOR AN ANSWER")
        .contains("Orchard & Vale Grocers")
        .contains("Thornbury Pharma Logistics")
        .contains("2026-12-07 09:00 UTC");
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
                    + deal.path("portalId").asText()
                    + deal.path("outcome").asText())
        .toList();
  }

  @Test
  void theReportOpensAndHoldsEveryDeal() throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(out.resolve("report.html").toFile());
    assertThat(document.getElementsByTagName("svg").getLength()).isEqualTo(3);
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
      if (!deal.path("id").isNull()) {
        assertThat(decided).contains(deal.path("id").asText());
      }
    }
  }

  @Test
  void theCrmIsToldWhatTheCloudDecidedInItsOwnColumns() throws IOException {
    String updates = Files.readString(out.resolve("crm-updates.csv"));
    assertThat(updates)
        .startsWith("deal,field,value,crmTable,crmColumn,crmText,source,asOf\r\n")
        .contains(",status.review,Approved,Opportunity,AWS_Review_Status__c,Approved,aws~O")
        .contains(",status.review,Rejected,Opportunity,AWS_Review_Status__c,Rejected,aws~O");
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
