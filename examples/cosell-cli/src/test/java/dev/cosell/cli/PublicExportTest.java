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
 * 8,800 deals of a public export that nobody here wrote, on three clouds, in a process of its own
 * with 512 MiB, and once more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicExportTest {
  private static final String ABSENT =
      "skipped: no folder shared/data/crm beside the project (or under -Dcosell.shared)";
  private static final long DAY = TimeUnit.DAYS.toMillis(1);
  private static final int WRITES_PER_DAY = 10_000;
  private static final List<String> CLOUDS = List.of("aws", "azure", "gcp");

  private Path out = Path.of("");
  private List<CrmRow> rows = List.of();
  private final Map<String, JsonNode> lines = new HashMap<>();
  private final Map<String, List<Long>> writes = new HashMap<>();
  private JsonNode result = new ObjectMapper().createObjectNode();
  private long peakKilobytes;

  @BeforeAll
  void run(@TempDir Path folder) throws IOException, InterruptedException {
    Optional<Path> data = data();
    assumeTrue(data.isPresent(), ABSENT);
    out = folder;
    rows = CrmTables.fromDirectory(data.get()).table("sales_pipeline").orElseThrow().rows();
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

  private static Optional<Path> data() {
    String stated = System.getProperty("cosell.shared");
    if (stated != null) {
      return Optional.of(Path.of(stated, "data", "crm")).filter(Files::isDirectory);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path found = at.resolve("shared").resolve("data").resolve("crm");
      if (Files.isDirectory(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private int sync(Path data) throws IOException, InterruptedException {
    String clouds = String.join(",", CLOUDS);
    Process process =
        Shell.process(
                "sync", "--crm", data, "--clouds", clouds, "--out", out, "--today", "2026-11-22")
            .redirectErrorStream(true)
            .redirectOutput(out.resolve("printed.txt").toFile())
            .start();
    while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
      peakKilobytes = Math.max(peakKilobytes, peak(process));
    }
    return process.exitValue();
  }

  /** The most memory that a process has held so far, where the system tells. */
  private static long peak(Process process) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  @Test
  void everyDealIsInExactlyOneLine() {
    Set<String> ids = rows.stream().map(row -> cell(row, "opportunity_id")).collect(toSet());
    assertThat(ids).hasSize(8_800);
    assertThat(result.path("deals")).hasSize(8_800);
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
          .isEqualTo(8_800);
      assertThat(counts.path("registered").asInt()).isGreaterThan(4_000);
    }
  }

  @Test
  void aDealWithoutAnAccountIsRefusedForIt() {
    List<JsonNode> without = linesOf(row -> cell(row, "account").isEmpty());
    assertThat(without)
        .hasSize(1_425)
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
        .hasSize(2_089)
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
    List<Long> aws = Objects.requireNonNull(writes.get("aws"));
    for (int i = WRITES_PER_DAY; i < aws.size(); i++) {
      assertThat(aws.get(i) - aws.get(i - WRITES_PER_DAY)).isGreaterThanOrEqualTo(DAY);
    }
  }

  private void noMoreThan(int aSecond, String cloud) {
    List<Long> times = Objects.requireNonNull(writes.get(cloud));
    assertThat(times).hasSizeGreaterThan(4_000);
    for (int i = aSecond; i < times.size(); i++) {
      assertThat(times.get(i) - times.get(i - aSecond)).as(cloud).isGreaterThanOrEqualTo(1_000);
    }
  }

  @Test
  void whileThereIsABacklogTheWriteBudgetIsUsed() {
    List<Long> aws = Objects.requireNonNull(writes.get("aws"));
    long firstDay = aws.stream().filter(at -> at < aws.get(0) + DAY).count();
    assertThat(aws).hasSizeGreaterThan(WRITES_PER_DAY);
    assertThat(firstDay).isGreaterThanOrEqualTo(WRITES_PER_DAY * 98 / 100);
    // Nor is the second day's part spent late: it follows as fast as one a second allows.
    int rest = aws.size() - WRITES_PER_DAY;
    long took = aws.get(aws.size() - 1) - (aws.get(0) + DAY);
    assertThat(rest * 1_000L).isGreaterThanOrEqualTo(took * 98 / 100);
  }

  /** A cloud with a large quota is through while another's backlog waits for its next day. */
  @Test
  void noCloudWaitsForAnother() {
    long azure = lastOf("azure") - firstOf("azure");
    assertThat(azure).isLessThan(DAY / 4);
    assertThat(lastOf("aws") - firstOf("aws")).isGreaterThan(DAY);
  }

  private long firstOf(String cloud) {
    return Objects.requireNonNull(writes.get(cloud)).get(0);
  }

  private long lastOf(String cloud) {
    List<Long> times = Objects.requireNonNull(writes.get(cloud));
    return times.get(times.size() - 1);
  }

  @Test
  void theProcessHoldsLessThanAGibibyte() {
    assumeTrue(Files.exists(Path.of("/proc/self/status")), "skipped: no /proc on this system");
    assertThat(peakKilobytes).isBetween(1L, 1024L * 1024);
  }

  @Test
  void aSecondRunMakesNoWriteCall() throws IOException, InterruptedException {
    sync(data().orElseThrow());
    JsonNode again = new ObjectMapper().readTree(out.resolve("result.json").toFile());
    assertThat(again.path("work").path("writeCalls").asInt()).isZero();
    assertThat(again.path("counts")).isEqualTo(result.path("counts"));
    assertThat(again.path("deals")).hasSize(8_800);
    assertThat(Files.readString(out.resolve("printed.txt")))
        .contains("nothing to do: no write call was made");
  }
}
