package dev.cosell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cosell.cli.Shell.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Credit for the deals that a public export calls won, beside queries of a database that reads the
 * same files and shares no code with the library.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicCompTest {
  private static final String EARLY = "2017-09-30";
  private static final String LATE = "2018-12-31";
  private static final String QUOTA = "QUOTA_RETIREMENT";
  private static final String PAY = "INCREMENTAL_BOOKING";
  private static final int WON = 4_238;
  private static final int SELLERS = 35;
  private static final int MANAGERS = 6;

  /** What customers got back counts within half a year, and once it has happened. */
  private static final String VIEWS =
      """
      CREATE TABLE deals AS SELECT deal_id AS id, CAST("VALUE" AS DECIMAL(14, 2)) AS gross,
        CAST(closed_on AS DATE) AS closed, NULLIF(structure, '') AS structure,
        REGEXP_SUBSTR(people, 'ACCOUNT_EXECUTIVE=([^|]*)', 1, 1, NULL, 1) AS seller,
        REGEXP_SUBSTR(people, 'ALLIANCE_MANAGER@[a-z]*=([^|]*)', 1, 1, NULL, 1) AS alliance,
        REGEXP_SUBSTR(people, 'CHANNEL_PARTNER=([^|]*)', 1, 1, NULL, 1) AS partner,
        REGEXP_SUBSTR(attribution, '[A-Z]+') AS brought,
        CAST(REGEXP_SUBSTR(refunds, '^[^=]+') AS DATE) AS refunded_on,
        CAST(REGEXP_SUBSTR(refunds, '=(.*)', 1, 1, NULL, 1) AS DECIMAL(14, 2)) AS refund
        FROM CSVREAD('%s');
      CREATE TABLE teams AS SELECT sales_agent AS seller, manager FROM CSVREAD('%s');
      CREATE TABLE pipeline AS SELECT opportunity_id AS id, deal_stage AS stage,
        CAST(NULLIF(close_date, '') AS DATE) AS closed,
        CAST(NULLIF(close_value, '') AS DECIMAL(14, 2)) AS amount FROM CSVREAD('%s');
      CREATE TABLE runs(as_of DATE) AS VALUES DATE '%s', DATE '%s';
      CREATE TABLE credited AS SELECT d.*, as_of, gross - CASE WHEN refunded_on <= as_of
            AND refunded_on <= DATEADD(DAY, 180, closed) THEN refund ELSE 0 END AS net
        FROM deals d JOIN runs ON closed <= as_of;
      CREATE TABLE splits AS SELECT *, CASE brought WHEN 'SOURCED' THEN 0.70
          WHEN 'INFLUENCED' THEN 0.85 ELSE 1.00 END * net AS own FROM credited;
      CREATE TABLE steps AS SELECT s.*, COALESCE(SUM(own) OVER (
          PARTITION BY as_of, seller, YEAR(closed), QUARTER(closed) ORDER BY closed, id
          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before FROM splits s;
      CREATE TABLE credit AS
        SELECT as_of, 'QUOTA_RETIREMENT' AS kind, seller AS payee, own AS amount FROM splits
        UNION ALL SELECT as_of, 'QUOTA_RETIREMENT', alliance, net - own FROM splits
          WHERE brought IN ('SOURCED', 'INFLUENCED')
        UNION ALL SELECT as_of, 'QUOTA_RETIREMENT', manager, own FROM splits JOIN teams USING (seller)
        UNION ALL SELECT as_of, 'INCREMENTAL_BOOKING', alliance, TRUNCATE(net * 0.01, 2) FROM splits
          WHERE brought = 'SUPPORTED' AND gross >= 3000
        UNION ALL SELECT as_of, 'INCREMENTAL_BOOKING', partner, TRUNCATE(net * 0.10, 2) FROM splits
          WHERE structure = 'CPPO'
        UNION ALL SELECT as_of, 'INCREMENTAL_BOOKING', seller, TRUNCATE(
            0.03 * GREATEST(0, LEAST(before + own, 90000) - GREATEST(before, 60000))
            + 0.05 * GREATEST(0, before + own - GREATEST(before, 90000)), 2) FROM steps;
      """;

  private Path folder = Path.of("");
  private Path data = Path.of("");
  private @Nullable Connection database;

  @BeforeAll
  void run(@TempDir Path files) throws SQLException {
    folder = files;
    Optional<Path> found = PublicExport.folder();
    assumeTrue(found.isPresent(), PublicExport.ABSENT);
    data = found.get();
    Outcome sample = Shell.run("comp", "sample", "--crm", data, "--out", folder);
    assertThat(sample.exitCode()).as(sample.err()).isZero();
    comp("deals.csv", EARLY, "early");
    comp("deals.csv", EARLY, "out");
    comp("deals.csv", LATE, "out");
    database = DriverManager.getConnection("jdbc:h2:mem:comp");
    try (Statement load = database.createStatement()) {
      load.execute(
          VIEWS.formatted(
              quoted(file("deals.csv")),
              quoted(data.resolve("sales_teams.csv")),
              quoted(data.resolve("sales_pipeline.csv")),
              EARLY,
              LATE));
    }
  }

  @AfterAll
  void close() throws SQLException {
    if (database != null) {
      database.close();
    }
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static String quoted(Path file) {
    return file.toString().replace("'", "''");
  }

  private static Outcome comp(Path plan, Path deals, String day, Path out) {
    return Shell.run(
        "comp",
        "--plan",
        plan,
        "--deals",
        deals,
        "--as-of",
        day,
        "--today",
        "2019-01-15",
        "--out",
        out);
  }

  private void comp(String deals, String day, String out) {
    Outcome outcome = comp(file("plan.json"), file(deals), day, file(out));
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  /** The sums by kind and payee, without those of nothing. */
  private Map<String, BigDecimal> sums(String day) throws SQLException {
    return query(
        "SELECT kind || ' ' || payee, SUM(amount) FROM credit WHERE as_of = '"
            + day
            + "' GROUP BY kind, payee");
  }

  private Map<String, BigDecimal> query(String sql) throws SQLException {
    Map<String, BigDecimal> sums = new TreeMap<>();
    try (Statement query = Objects.requireNonNull(database).createStatement();
        ResultSet rows = query.executeQuery(sql)) {
      while (rows.next()) {
        add(sums, rows.getString(1), rows.getBigDecimal(2));
      }
    }
    return withoutZeros(sums);
  }

  private static void add(Map<String, BigDecimal> sums, String key, BigDecimal amount) {
    sums.merge(key, amount.setScale(2), BigDecimal::add);
  }

  private static Map<String, BigDecimal> withoutZeros(Map<String, BigDecimal> sums) {
    sums.values().removeIf(amount -> amount.signum() == 0);
    return sums;
  }

  /** The sums of all lines of the ledger, those that were taken back with their reversals. */
  private static Map<String, BigDecimal> lines(Path out) throws IOException {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (List<String> cells : rows(out.resolve("lines.csv"))) {
      add(sums, cells.get(7) + " " + cells.get(3), new BigDecimal(cells.get(8)));
    }
    return withoutZeros(sums);
  }

  /** Nothing in the file has to be quoted. */
  private static List<List<String>> rows(Path csv) throws IOException {
    return Files.readAllLines(csv).stream()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .toList();
  }

  @Test
  void theTotalsPerPersonAndKindAreThoseOfTheDatabaseToTheCent() throws Exception {
    assertThat(lines(file("early"))).isEqualTo(sums(EARLY)).hasSizeGreaterThan(60);
    assertThat(lines(file("out"))).isEqualTo(sums(LATE)).isNotEqualTo(sums(EARLY));
  }

  @Test
  void theDatabaseFindsEveryRuleAtWork() throws SQLException {
    assertThat(query("SELECT 'deals', COUNT(*) FROM deals")).containsEntry("deals", count(WON));
    assertThat(
            query(
                "SELECT COALESCE(brought, 'DIRECT'), COUNT(*) FROM deals GROUP BY brought UNION ALL"
                    + " SELECT structure, COUNT(*) FROM deals WHERE structure = 'CPPO' GROUP BY"
                    + " structure"))
        .containsOnlyKeys("SOURCED", "INFLUENCED", "SUPPORTED", "DIRECT", "CPPO");
    assertThat(
            query(
                "SELECT CASE WHEN before + own > 90000 THEN 'beyond 150 %' ELSE 'beyond 100 %' END"
                    + " AS tier, COUNT(*) FROM steps WHERE before + own > 60000 AND net > 0"
                    + " GROUP BY tier"))
        .containsOnlyKeys("beyond 100 %", "beyond 150 %");
    assertThat(query("SELECT 'refunds', COUNT(*) FROM credited WHERE net < gross"))
        .containsKey("refunds");
  }

  private static BigDecimal count(int number) {
    return BigDecimal.valueOf(number).setScale(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"rate\" : \"5\"', '\"rate\" : \"5.01\"'",
    "'\"atLeast\" : \"3000\"', '\"atLeast\" : \"3100\"'",
    "'\"withinDays\" : 180', '\"withinDays\" : 59'",
    "'\"quota\" : \"60000.00\"', '\"quota\" : \"60000.01\"'"
  })
  void aPlanThatSaysOtherwiseWouldBeFound(String said, String says, @TempDir Path other)
      throws Exception {
    String plan = Files.readString(file("plan.json"));
    assertThat(plan.contains(said)).isTrue();
    Path changed = Files.writeString(other.resolve("plan.json"), plan.replace(said, says));
    Outcome outcome = comp(changed, file("deals.csv"), LATE, other.resolve("out"));
    assertThat(outcome.exitCode()).as(outcome.err()).isLessThan(2);
    assertThat(lines(other.resolve("out"))).isNotEqualTo(sums(LATE));
  }

  @Test
  void thePrimaryPoolIsThePipelineNetOfCancellations() throws Exception {
    BigDecimal primary = BigDecimal.ZERO;
    for (List<String> cells : rows(file("out/lines.csv"))) {
      if (cells.get(5).equals("primary")) {
        primary = primary.add(new BigDecimal(cells.get(8)));
      }
    }
    Map<String, BigDecimal> pipeline =
        query(
            """
            SELECT 'won', SUM(amount) FROM pipeline WHERE stage = 'Won'
            UNION ALL SELECT 'net', SUM(p.amount - COALESCE(d.refund, 0))
              FROM pipeline p JOIN deals d USING (id) WHERE p.stage = 'Won' AND p.closed = d.closed
            """);
    assertThat(primary).isEqualByComparingTo(pipeline.get("net"));
    assertThat(pipeline.get("net")).isLessThan(pipeline.get("won"));
  }

  @Test
  void everySellerAndManagerHasStatementsThatAddUpToTheRun() throws Exception {
    Map<String, BigDecimal> sums = new TreeMap<>();
    TreeSet<String> payees = new TreeSet<>();
    for (Path each : files(file("out/statements"))) {
      if (each.toString().endsWith(".json")) {
        JsonNode statement = new ObjectMapper().readTree(Files.readString(each));
        payees.add(statement.path("payee").asText());
        for (String kind : List.of(QUOTA, PAY)) {
          add(
              sums,
              kind + " " + statement.path("payee").asText(),
              new BigDecimal(statement.path("totals").path(kind).path("earned").asText()));
        }
      }
    }
    assertThat(withoutZeros(sums)).isEqualTo(sums(LATE));
    Map<String, BigDecimal> staff =
        query("SELECT seller, 1 FROM teams UNION SELECT manager, 1 FROM teams");
    assertThat(staff).hasSize(SELLERS + MANAGERS);
    assertThat(payees).containsAll(staff.keySet());
  }

  @Test
  void theOrderOfTheRowsDoesNotMatter() throws Exception {
    List<String> rows = new ArrayList<>(Files.readAllLines(file("deals.csv")));
    Collections.shuffle(rows.subList(1, rows.size()), new Random(7));
    Path shuffled = Files.write(file("shuffled.csv"), rows);
    assertThat(Files.mismatch(shuffled, file("deals.csv"))).isNotEqualTo(-1);
    Path out = file("shuffled");
    comp("shuffled.csv", EARLY, "shuffled");
    List<Path> written = files(file("early"));
    assertThat(files(out)).hasSameSizeAs(written).hasSizeGreaterThan(100);
    for (Path each : written) {
      Path other = out.resolve(file("early").relativize(each).toString());
      assertThat(Files.mismatch(each, other)).as("%s", each).isEqualTo(-1);
    }
  }

  private static List<Path> files(Path in) {
    try (Stream<Path> all = Files.walk(in)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
