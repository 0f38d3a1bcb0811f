package dev.cosell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cosell.cli.Shell.Outcome;
import dev.cosell.crm.CrmImport;
import dev.cosell.crm.MappedRecord;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.pipeline.DealReview;
import dev.cosell.pipeline.HygieneFinding;
import dev.cosell.pipeline.HygienePolicy;
import dev.cosell.pipeline.HygieneRule;
import dev.cosell.pipeline.InspectionPolicy;
import dev.cosell.pipeline.PipelineInspection;
import dev.cosell.pipeline.PipelineTotals;
import dev.cosell.pipeline.ReviewAdvice;
import dev.cosell.pipeline.Submission;
import dev.cosell.pipeline.SubmissionHygiene;
import dev.cosell.pipeline.UnregisteredDeal;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pipeline of a public export, inspected as of the days of 2017, beside queries of a database
 * that reads the same file and shares no code with the library.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPipelineTest {
  /** Enough for everything that an inspection does after the files are read. */
  private static final Duration ENOUGH = Duration.ofSeconds(2);

  private static final int ATTEMPTS = 3;
  private static final LocalDate LATER = LocalDate.parse("2018-03-01");
  private static final InspectionPolicy POLICY = InspectionPolicy.standard();
  private static final int IDENTICAL = HygienePolicy.standard().identicalAmounts();

  private Path data = Path.of("");
  private List<MappedRecord> deals = List.of();
  private PipelineRecords records = records(List.of());
  private @Nullable Connection database;

  @BeforeAll
  void read() throws SQLException {
    Optional<Path> found = PublicExport.folder();
    assumeTrue(found.isPresent(), PublicExport.ABSENT);
    data = found.get();
    CrmImport read =
        CrmExport.of(data, Optional.empty())
            .read(Clock.fixed(LATER.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    deals = read.records();
    records = records(deals);
    database = DriverManager.getConnection("jdbc:h2:mem:pipeline");
    try (PreparedStatement load =
        opened()
            .prepareStatement(
                """
            CREATE TABLE pipeline AS SELECT opportunity_id AS id, sales_agent AS agent,
              deal_stage AS stage, CAST(NULLIF(engage_date, '') AS DATE) AS engaged,
              CAST(NULLIF(close_date, '') AS DATE) AS closed,
              CAST(NULLIF(close_value, '') AS DECIMAL(12, 2)) AS amount
            FROM CSVREAD('%s')
            """
                    .formatted(data.resolve("sales_pipeline.csv").toString().replace("'", "''")))) {
      load.execute();
    }
  }

  @AfterAll
  void close() throws SQLException {
    if (database != null) {
      database.close();
    }
  }

  private Connection opened() {
    return Objects.requireNonNull(database);
  }

  /** The first cells of the rows that a query finds, in which each ? is the day. */
  private List<String> query(String sql, LocalDate day) throws SQLException {
    try (PreparedStatement query = opened().prepareStatement(sql)) {
      for (int i = 1; i <= query.getParameterMetaData().getParameterCount(); i++) {
        query.setDate(i, Date.valueOf(day));
      }
      List<String> cells = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          cells.add(rows.getString(1));
        }
      }
      return cells;
    }
  }

  private int count(String where, LocalDate day) throws SQLException {
    return Integer.parseInt(query("SELECT COUNT(*) FROM pipeline WHERE " + where, day).get(0));
  }

  private static PipelineRecords records(List<MappedRecord> deals) {
    return new PipelineRecords(deals, Map.of(), LATER);
  }

  private PipelineInspection inspect(LocalDate day) {
    return PipelineInspection.of(records.deals(), POLICY, day);
  }

  private static List<String> ids(Stream<OpportunityId> deals) {
    return deals.map(OpportunityId::value).toList();
  }

  static Stream<LocalDate> everyDay() {
    return LocalDate.parse("2017-01-01").datesUntil(LocalDate.parse("2018-01-01"));
  }

  static Stream<LocalDate> monthDays() {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(month -> YearMonth.of(2017, month))
        .flatMap(month -> Stream.of(month.atDay(1), month.atDay(15), month.atEndOfMonth()));
  }

  @ParameterizedTest
  @MethodSource("everyDay")
  void theStaleDealsAreThoseThatTheDatabaseFinds(LocalDate day) throws SQLException {
    String stale =
        "engaged < DATEADD(DAY, -%d, CAST(? AS DATE)) AND (closed IS NULL OR closed > ?)";
    PipelineInspection inspection = inspect(day);
    assertThat(ids(inspection.reviews().stream().map(DealReview::deal)))
        .isEqualTo(
            query(
                "SELECT id FROM pipeline WHERE "
                    + stale.formatted(POLICY.periodDays())
                    + " ORDER BY engaged, id",
                day));
    // The export has no next steps, so that no deal meets the criteria.
    int tooLong = count(stale.formatted(POLICY.removeAfterDays()), day);
    assertThat(inspection.counts())
        .containsEntry(ReviewAdvice.ADVANCE, 0)
        .containsEntry(ReviewAdvice.REMOVE, tooLong)
        .containsEntry(ReviewAdvice.COMPLETE, inspection.reviews().size() - tooLong);
  }

  @ParameterizedTest
  @MethodSource("monthDays")
  void theTotalsAreThoseOfTheDatabase(LocalDate day) throws SQLException {
    String open = "engaged <= ? AND (closed IS NULL OR closed > ?)";
    PipelineInspection inspection = inspect(day);
    PipelineTotals totals = inspection.totals();
    assertThat(totals.entered()).isEqualTo(count("engaged <= ?", day));
    assertThat(totals.open()).isEqualTo(count(open, day));
    assertThat(totals.reachedThreshold()).isEqualTo(count("stage = 'Won' AND closed <= ?", day));
    assertThat(totals.openWithoutValue()).isEqualTo(count(open + " AND amount IS NULL", day));
    BigDecimal value =
        new BigDecimal(
            query("SELECT COALESCE(SUM(amount), 0) FROM pipeline WHERE " + open, day).get(0));
    assertThat(totals.value().getOrDefault(CurrencyUnit.USD, Money.zero(CurrencyUnit.USD)))
        .isEqualTo(Money.of(CurrencyUnit.USD, value));
    assertThat(inspection.unregistered().stream().map(UnregisteredDeal::deal).toList())
        .hasSize(count(open, day));
    assertThat(ids(inspection.undated().stream()))
        .isEqualTo(
            query(
                "SELECT id FROM pipeline WHERE engaged IS NULL AND closed IS NULL ORDER BY id",
                day))
        .hasSize(500);
    PipelineTotals after = inspection.previewOfAdvised().after();
    assertThat(after.open())
        .isEqualTo(
            count(
                open
                    + " AND engaged >= DATEADD(DAY, -"
                    + POLICY.removeAfterDays()
                    + ", CAST(? AS DATE))",
                day));
  }

  @ParameterizedTest
  @MethodSource("monthDays")
  void theBatchesOfIdenticalAmountsAreThoseThatTheDatabaseFinds(LocalDate day) throws SQLException {
    List<Submission> submissions =
        records.submissions(Batches.parse("owner,month", new InputProblems()), day);
    List<HygieneFinding> found =
        SubmissionHygiene.of(submissions, HygienePolicy.standard(), day)
            .of(HygieneRule.IDENTICAL_AMOUNTS);
    Set<String> groups = new TreeSet<>();
    found.forEach(each -> groups.add(String.join(",", ids(each.deals().stream()))));
    List<String> expected =
        query(
            """
            SELECT LISTAGG(id, ',') WITHIN GROUP (ORDER BY id) FROM pipeline
            WHERE engaged <= ? AND amount > 0 AND (stage <> 'Lost' OR closed > ?)
            GROUP BY agent, YEAR(engaged), MONTH(engaged), amount
            HAVING COUNT(*) >= %d
            """
                .formatted(IDENTICAL),
            day);
    assertThat(groups).isEqualTo(new TreeSet<>(expected)).hasSize(found.size());
    if (day.getMonthValue() > 6) {
      assertThat(found).isNotEmpty();
    }
  }

  @Test
  void anInspectionAndTheHygieneTakeLessThanTwoSeconds() {
    LocalDate day = LocalDate.parse("2017-12-31");
    Duration shortest = Duration.ofDays(1);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      long begun = System.nanoTime();
      PipelineRecords anew = records(deals);
      PipelineInspection inspection = PipelineInspection.of(anew.deals(), POLICY, day);
      SubmissionHygiene hygiene =
          SubmissionHygiene.of(
              anew.submissions(Batches.parse("owner,month", new InputProblems()), day),
              HygienePolicy.standard(),
              day);
      Duration taken = Duration.ofNanos(System.nanoTime() - begun);
      assertThat(inspection.reviews()).isNotEmpty();
      assertThat(hygiene.findings()).isNotEmpty();
      shortest = taken.compareTo(shortest) < 0 ? taken : shortest;
    }
    assertThat(shortest).isLessThan(ENOUGH);
  }

  @Test
  void theCommandSaysTheSame(@TempDir Path out) throws Exception {
    LocalDate day = LocalDate.parse("2017-06-15");
    Outcome outcome = Shell.run("inspect", "--crm", data, "--as-of", day, "--out", out, "--json");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    JsonNode json = new ObjectMapper().readTree(outcome.out());
    Set<String> reviewed = new TreeSet<>(json.path("reviews").findValuesAsText("deal"));
    assertThat(reviewed)
        .isEqualTo(new TreeSet<>(ids(inspect(day).reviews().stream().map(DealReview::deal))))
        .isNotEmpty();
    assertThat(json.path("counts").path("undated").asInt()).isEqualTo(500);
    assertThat(json.path("unregistered").isNull()).isTrue();
  }
}
