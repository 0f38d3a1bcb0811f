package dev.cosell.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cosell.sync.Standing;
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
    assertThat(counts.path("deals").asInt()).isEqualTo(sum).isEqualTo(6);
  }

  @Test
  void thereIsOneEntryForEachDealInTheirOrder() throws Exception {
    JsonNode deals = read(Results.full()).path("deals");
    assertThat(deals.findValuesAsText("id"))
        .containsExactly("D1", "D2", "D3", "D4", "null", "null");
    assertThat(deals.path(4).path("row").asText()).isEqualTo("deals.csv row 7");
    assertThat(deals.path(5).path("portalId").asText()).isEqualTo("aws~O9");
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
