package dev.cosell.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cosell.sync.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultJsonTest {
  private static JsonNode read(RunResult result) throws Exception {
    return new ObjectMapper().readTree(ResultJson.render(result));
  }

  @Test
  void theCountsOfAllStandingsAddUpToTheDeals() throws Exception {
    JsonNode counts = read(Results.full()).path("counts");
    int sum = 0;
    for (Standing standing : Standing.values()) {
      assertThat(counts.has(standing.name())).as(standing.name()).isTrue();
      sum += counts.path(standing.name()).asInt();
    }
    assertThat(counts.path("deals").asInt())
        .isEqualTo(sum + counts.path("unrouted").asInt())
        .isEqualTo(7);
  }

  @Test
  void thereIsOneEntryForEachDealInTheirOrder() throws Exception {
    JsonNode deals = read(Results.full()).path("deals");
    assertThat(deals.findValuesAsText("id"))
        .containsExactly("D1", "D2", "D3", "D4", "null", "null", "D5");
    assertThat(deals.path(4).path("row").asText()).isEqualTo("deals.csv row 7");
    assertThat(deals.path(5).path("portalIds").path(0).asText()).isEqualTo("aws~O9");
    assertThat(deals.path(6).path("outcome").asText()).isEqualTo("UNROUTED");
  }

  @Test
  void aDealIsToldCloudByCloud() throws Exception {
    JsonNode deal = read(Results.full()).path("deals").path(1);
    assertThat(deal.path("outcome").asText()).isEqualTo("APPROVED");
    assertThat(deal.path("clouds").findValuesAsText("cloud")).containsExactly("aws", "azure");
    assertThat(deal.path("clouds").findValuesAsText("portalId"))
        .containsExactly("aws~O2", "azure~R2");
    assertThat(deal.path("clouds").path(0).path("differences")).hasSize(1);
  }

  @Test
  void theWorkOfTheCloudsAddsUp() throws Exception {
    JsonNode root = read(Results.full());
    for (String part : List.of("registered", "updated", "writeCalls", "readCalls", "throttled")) {
      int sum = 0;
      for (JsonNode cloud : root.path("clouds")) {
        sum += cloud.path("work").path(part).asInt();
      }
      assertThat(root.path("work").path(part).asInt()).as(part).isEqualTo(sum);
    }
  }

  @Test
  void aProblemHasPathCodeMessageAndRemedy() throws Exception {
    JsonNode problem = read(Results.full()).path("deals").path(3).path("problems").path(1);
    assertThat(problem.path("path").asText()).isEqualTo("dealValue");
    assertThat(problem.path("code").asText()).isEqualTo("INVALID_VALUE");
    assertThat(problem.path("message").asText())
        .isEqualTo("dealValue must not be negative, but was -5");
    assertThat(problem.path("remedy").asText()).isEqualTo("correct it in the CRM");
  }

  @Test
  void equalResultsGiveEqualTexts() {
    assertThat(ResultJson.render(Results.full())).isEqualTo(ResultJson.render(Results.full()));
  }

  @Test
  void aRunWithoutDealsIsAResultToo() throws Exception {
    JsonNode root = read(Results.empty());
    assertThat(root.path("counts").path("deals").asInt()).isZero();
    assertThat(root.path("deals").isArray()).isTrue();
    assertThat(root.path("deals")).isEmpty();
  }
}
