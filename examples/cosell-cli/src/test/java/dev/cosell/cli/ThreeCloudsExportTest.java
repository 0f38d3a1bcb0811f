package dev.cosell.cli;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cosell.crm.CrmRow;
import dev.cosell.crm.CrmTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Deals of a public export that nobody here wrote on three clouds, and once more: the first 2,000,
 * or as many as the property {@code cosell.export.deals} says; 8,800 is all of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreeCloudsExportTest {
  private static final int DEALS = Integer.getInteger("cosell.export.deals", 600);
  private static final List<String> CLOUDS = List.of("aws", "azure", "gcp");

  private Path out = Path.of("");
  private List<CrmRow> rows = List.of();
  private final Map<String, JsonNode> lines = new HashMap<>();
  private final Map<String, List<Long>> writes = new HashMap<>();
  private JsonNode result = new ObjectMapper().createObjectNode();

  @BeforeAll
  void run(@TempDir Path folder) throws IOException, InterruptedException {
    Optional<Path> data = PublicExport.folder();
    assumeTrue(data.isPresent(), PublicExport.ABSENT);
    out = folder;
    rows =
        CrmTables.fromDirectory(data.get()).table("sales_pipeline").orElseThrow().rows().stream()
            .limit(DEALS)
            .toList();
    assertThat(sync(data.get())).isEqualTo(1);
    result = new ObjectMapper().readTree(out.resolve("result.json").toFile());
    result.path("deals").forEach(line -> lines.put(line.path("id").asText(), line));
    for (String cloud : CLOUDS) {
      writes.put(cloud, writes(cloud));
    }
  }

  /** When a portal was asked to change something, by its own journal. */
  private List<Long> writes(String cloud) throws IOException {
    List<Long> all = new ArrayList<>();
    Path file = out.resolve("cosell-store.fake-" + cloud + ".jsonl");
    try (Stream<String> journal = Files.lines(file)) {
      for (String line : (Iterable<String>) journal::iterator) {
        JsonNode call = new ObjectMapper().readTree(line).path("call");
        if (call.isObject() && !call.path("reads").asBoolean()) {
          all.add(call.path("at").asLong());
        }
      }
    }
    return all;
  }

  private int sync(Path data) throws IOException, InterruptedException {
    String clouds = String.join(",", CLOUDS);
    Object[] command = {
      "sync",
      "--crm",
      data,
      "--clouds",
      clouds,
      "--limit",
      DEALS,
      "--out",
      out,
      "--today",
      "2026-11-22"
    };
    return Shell.process(command)
        .redirectErrorStream(true)
        .redirectOutput(out.resolve("printed.txt").toFile())
        .start()
        .waitFor();
  }

  @Test
  void everyDealIsInExactlyOneLine() {
    Set<String> ids = rows.stream().map(row -> cell(row, "opportunity_id")).collect(toSet());
    assertThat(ids).hasSize(DEALS);
    assertThat(result.path("deals")).hasSize(DEALS);
    assertThat(lines.keySet()).isEqualTo(ids);
    assertThat(result.path("counts").path("unrouted").asInt()).isZero();
    for (JsonNode cloud : result.path("clouds")) {
      JsonNode counts = cloud.path("counts");
      assertThat(
              Stream.of(
                      "APPROVED",
                      "IN_REVIEW",
                      "ACTION_REQUIRED",
                      "REJECTED",
                      "EXPIRED",
                      "DRAFT",
                      "QUEUED",
                      "REFUSED")
                  .mapToInt(standing -> counts.path(standing).asInt())
                  .sum())
          .as("%s", cloud.path("cloud"))
          .isEqualTo(DEALS);
      assertThat(counts.path("registered").asInt()).isGreaterThan(DEALS / 3);
    }
  }

  @Test
  void aDealWithoutAnAccountIsRefusedForIt() {
    List<JsonNode> without = linesOf(row -> cell(row, "account").isEmpty());
    assertThat(without)
        .isNotEmpty()
        .allSatisfy(line -> isRefused(line, "account.name", "aws", "azure", "gcp"));
  }

  @Test
  void anOpenDealWithoutAValueIsRefusedForIt() {
    List<JsonNode> open =
        linesOf(
            row ->
                cell(row, "close_value").isEmpty()
                    && Set.of("Prospecting", "Engaging").contains(cell(row, "deal_stage")));
    assertThat(open)
        .isNotEmpty()
        .allSatisfy(
            line -> {
              isRefused(line, "expectedMonthlySpend", "aws");
              isRefused(line, "dealValue", "azure");
              isRefused(line, "dealValue", "gcp");
            });
  }

  private List<JsonNode> linesOf(Predicate<CrmRow> which) {
    return rows.stream()
        .filter(which)
        .map(row -> Objects.requireNonNull(lines.get(cell(row, "opportunity_id"))))
        .toList();
  }

  private static String cell(CrmRow row, String column) {
    return row.cell(column).orElse("").strip();
  }

  private static void isRefused(JsonNode deal, String field, String... clouds) {
    assertThat(deal.path("outcome").asText()).isEqualTo("REFUSED");
    for (String cloud : clouds) {
      JsonNode line =
          deal.path("clouds").get(deal.path("clouds").findValuesAsText("cloud").indexOf(cloud));
      assertThat(line.path("outcome").asText()).isEqualTo("REFUSED");
      assertThat(line.path("portalId").isNull()).isTrue();
      assertThat(deal.path("problems"))
          .as("%s at %s in %s", field, cloud, deal)
          .anySatisfy(
              problem -> {
                assertThat(problem.path("path").asText()).isEqualTo(field);
                assertThat(problem.path("message").asText()).contains("is required");
                assertThat(problem.path("remedy").asText()).startsWith("state the value");
                assertThat(problem.path("clouds")).anyMatch(each -> each.asText().equals(cloud));
              });
    }
  }

  @Test
  void noPortalTurnsACallAway() {
    assertThat(result.path("work").path("throttled").asInt()).isZero();
    noMoreThan(1, "aws");
    noMoreThan(2, "azure");
    noMoreThan(1, "gcp");
  }

  private void noMoreThan(int aSecond, String cloud) {
    List<Long> times = Objects.requireNonNull(writes.get(cloud));
    assertThat(times).hasSizeGreaterThan(DEALS / 3);
    for (int i = aSecond; i < times.size(); i++) {
      assertThat(times.get(i) - times.get(i - aSecond)).as(cloud).isGreaterThanOrEqualTo(1_000);
    }
  }

  /** A cloud that takes more calls in a second is through while another has a backlog. */
  @Test
  void noCloudWaitsForAnother() {
    assertThat(registering("azure")).isLessThan(registering("aws") * 2 / 3);
    assertThat(registering("gcp")).isLessThan(registering("aws"));
  }

  /** How long it took until the last deal was new at a cloud, by the clock that all share. */
  private long registering(String cloud) {
    List<Long> times = Objects.requireNonNull(writes.get(cloud));
    long lastOfTheBacklog = times.get(0);
    for (long at : times) {
      if (at - lastOfTheBacklog < TimeUnit.MINUTES.toMillis(1)) {
        lastOfTheBacklog = at;
      }
    }
    return lastOfTheBacklog - times.get(0);
  }

  @Test
  void aSecondRunMakesNoWriteCall() throws IOException, InterruptedException {
    sync(PublicExport.folder().orElseThrow());
    JsonNode again = new ObjectMapper().readTree(out.resolve("result.json").toFile());
    assertThat(again.path("work").path("writeCalls").asInt()).isZero();
    assertThat(again.path("counts")).isEqualTo(result.path("counts"));
    assertThat(again.path("deals")).hasSize(DEALS);
    assertThat(Files.readString(out.resolve("printed.txt")))
        .contains("nothing to do: no write call was made");
  }
}
