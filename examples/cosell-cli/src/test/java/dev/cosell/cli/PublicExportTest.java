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
 * 8,800 deals of a public export that nobody here wrote, with AWS alone, in a process of its own
 * with 512 MiB, and once more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicExportTest {
  private static final long DAY = TimeUnit.DAYS.toMillis(1);
  private static final int WRITES_PER_DAY = 10_000;

  private Path out = Path.of("");
  private List<CrmRow> rows = List.of();
  private final Map<String, JsonNode> lines = new HashMap<>();
  private final List<Long> writes = new ArrayList<>();
  private JsonNode result = new ObjectMapper().createObjectNode();
  private long peakKilobytes;

  @BeforeAll
  void run(@TempDir Path folder) throws IOException, InterruptedException {
    Optional<Path> data = PublicExport.folder();
    assumeTrue(data.isPresent(), PublicExport.ABSENT);
    out = folder;
    rows = CrmTables.fromDirectory(data.get()).table("sales_pipeline").orElseThrow().rows();
    assertThat(sync(data.get())).isEqualTo(1);
    result = new ObjectMapper().readTree(out.resolve("result.json").toFile());
    result.path("deals").forEach(line -> lines.put(line.path("id").asText(), line));
    try (Stream<String> journal = Files.lines(out.resolve("cosell-store.fake-aws.jsonl"))) {
      for (String line : (Iterable<String>) journal::iterator) {
        JsonNode call = new ObjectMapper().readTree(line).path("call");
        if (call.isObject() && !call.path("reads").asBoolean()) {
          writes.add(call.path("at").asLong());
        }
      }
    }
  }

  private int sync(Path data) throws IOException, InterruptedException {
    Path map = Path.of("..", "maps", "crm-sales-opportunities.json");
    Object[] command = {
      "sync", "--clouds", "aws", "--crm", data, "--map", map, "--out", out, "--today", "2026-11-22"
    };
    Process process =
        Shell.longProcess(command)
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
    JsonNode counts = result.path("counts");
    assertThat(
            Stream.of("APPROVED", "IN_REVIEW", "ACTION_REQUIRED", "REJECTED", "DRAFT", "QUEUED")
                    .mapToInt(standing -> counts.path(standing).asInt())
                    .sum()
                + counts.path("REFUSED").asInt())
        .isEqualTo(8_800);
    assertThat(counts.path("registered").asInt()).isGreaterThan(4_000);
  }

  @Test
  void aDealWithoutAnAccountIsRefusedForIt() {
    List<JsonNode> without = linesOf(row -> cell(row, "account").isEmpty());
    assertThat(without).hasSize(1_425).allSatisfy(line -> isRefused(line, "account.name"));
  }

  @Test
  void anOpenDealWithoutAValueIsRefusedForIt() {
    List<JsonNode> open =
        linesOf(
            row ->
                cell(row, "close_value").isEmpty()
                    && Set.of("Prospecting", "Engaging").contains(cell(row, "deal_stage")));
    assertThat(open).hasSize(2_089).allSatisfy(line -> isRefused(line, "expectedMonthlySpend"));
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

  private static void isRefused(JsonNode line, String field) {
    assertThat(line.path("outcome").asText()).isEqualTo("REFUSED");
    assertThat(line.path("portalIds")).isEmpty();
    for (JsonNode problem : line.path("problems")) {
      if (problem.path("path").asText().equals(field)) {
        assertThat(problem.path("message").asText()).startsWith(field + " is required");
        assertThat(problem.path("remedy").asText()).isEqualTo("state the value in the CRM");
        return;
      }
    }
    throw new AssertionError("no problem of " + field + " in " + line);
  }

  @Test
  void thePortalTurnsNoCallAway() {
    assertThat(result.path("work").path("throttled").asInt()).isZero();
    for (int i = 1; i < writes.size(); i++) {
      assertThat(writes.get(i) - writes.get(i - 1)).isGreaterThanOrEqualTo(1_000);
    }
    for (int i = WRITES_PER_DAY; i < writes.size(); i++) {
      assertThat(writes.get(i) - writes.get(i - WRITES_PER_DAY)).isGreaterThanOrEqualTo(DAY);
    }
  }

  @Test
  void whileThereIsABacklogTheWriteBudgetIsUsed() {
    long firstDay = writes.stream().filter(at -> at < writes.get(0) + DAY).count();
    assertThat(writes).hasSizeGreaterThan(WRITES_PER_DAY);
    assertThat(firstDay).isGreaterThanOrEqualTo(WRITES_PER_DAY * 98 / 100);
    // Nor is the second day's part spent late: it follows as fast as one a second allows.
    int rest = writes.size() - WRITES_PER_DAY;
    long took = writes.get(writes.size() - 1) - (writes.get(0) + DAY);
    assertThat(rest * 1_000L).isGreaterThanOrEqualTo(took * 98 / 100);
  }

  @Test
  void theProcessHoldsLessThanAGibibyte() {
    assumeTrue(Files.exists(Path.of("/proc/self/status")), "skipped: no /proc on this system");
    assertThat(peakKilobytes).isBetween(1L, 1024L * 1024);
  }

  @Test
  void aSecondRunMakesNoWriteCall() throws IOException, InterruptedException {
    sync(PublicExport.folder().orElseThrow());
    JsonNode again = new ObjectMapper().readTree(out.resolve("result.json").toFile());
    assertThat(again.path("work").path("writeCalls").asInt()).isZero();
    assertThat(again.path("counts").path("REFUSED"))
        .isEqualTo(result.path("counts").path("REFUSED"));
    assertThat(again.path("deals")).hasSize(8_800);
    assertThat(Files.readString(out.resolve("printed.txt")))
        .contains("nothing to do: no write call was made");
  }
}
