package dev.cosell.example.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.cosell.alias.AliasIndex;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark and one machine, each with its own reader of CSV, answer every row alike. */
class MappingJobTest {
  private static final int REAL_QUERIES = 3_000;

  private static SparkSession spark;

  private final Path folder;

  MappingJobTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void startSpark() {
    spark = LocalSpark.start();
  }

  @AfterAll
  static void stopSpark() {
    spark.stop();
  }

  @Test
  void sparkAndOneMachineAgreeOnEveryInventedName() throws IOException, ClassNotFoundException {
    InventedCompanies invented = new InventedCompanies(7);
    List<Row> accounts = invented.accounts(2_000);
    Path accountFile = file("accounts.csv", CompanyRow.ACCOUNT_COLUMNS, accounts);
    Path queryFile =
        file("queries.csv", CompanyRow.QUERY_COLUMNS, invented.queries(accounts, 3_000));

    List<Answer> answers = agree(accountFile, queryFile, 3_000);

    assertThat(answers).extracting(Answer::decision).contains("RESOLVED", "AMBIGUOUS", "UNKNOWN");
  }

  @Test
  void sparkAndOneMachineAgreeOnEveryRealName() throws IOException, ClassNotFoundException {
    Path real = realNames();

    List<Answer> answers =
        agree(real.resolve("accounts.csv"), real.resolve("queries.csv"), REAL_QUERIES);

    assertThat(answers).hasSize(REAL_QUERIES);
  }

  @Test
  void anAccountThatIsThereTwiceIsRefused() throws IOException {
    Row account = new InventedCompanies(7).accounts(1).get(0);
    Path twice = file("accounts.csv", CompanyRow.ACCOUNT_COLUMNS, List.of(account, account));

    assertThatThrownBy(() -> MappingJob.index(MappingJob.read(spark, twice.toString())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("account ids must differ, but twice was 'A-0'");
  }

  @Test
  void theJobWantsThreeArguments() {
    assertThatThrownBy(() -> MappingJob.main(new String[] {"accounts.csv"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("arguments must be accounts.csv, queries.csv and a folder, but were 1");
  }

  private List<Answer> agree(Path accounts, Path queries, int limit)
      throws IOException, ClassNotFoundException {
    AliasIndex sent = MappingJob.index(MappingJob.read(spark, accounts.toString()));
    Path out = folder.resolve("out");
    // What an executor of its own would have: within one process nothing is sent.
    MappingJob.write(
        MappingJob.map(spark, copy(sent), MappingJob.read(spark, queries.toString()).limit(limit)),
        out.toString());

    List<Answer> answers = written(out);
    assertThat(answers).containsExactlyElementsOf(onOneMachine(accounts, queries, limit));
    return answers;
  }

  private static List<Answer> onOneMachine(Path accounts, Path queries, int limit)
      throws IOException {
    AliasIndex.Builder builder = AliasIndex.builder();
    for (NamedCsvRecord account : records(accounts)) {
      CompanyRow row = account::getField;
      row.addTo(builder);
    }
    AliasIndex index = builder.build();
    return records(queries).stream()
        .limit(limit)
        .map(query -> Answer.of(query::getField, index))
        .sorted(Comparator.comparing(Answer::queryId))
        .toList();
  }

  private static List<Answer> written(Path folder) throws IOException {
    List<Path> parts;
    try (Stream<Path> files = Files.list(folder)) {
      parts = files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
    List<Answer> answers = new ArrayList<>();
    for (Path part : parts) {
      for (NamedCsvRecord record : records(part)) {
        String account = record.getField("account_id");
        answers.add(
            account.isEmpty()
                ? new Answer(record.getField(0), record.getField(1), null, null)
                : new Answer(
                    record.getField("query_id"),
                    record.getField("decision"),
                    account,
                    Double.valueOf(record.getField("confidence"))));
      }
    }
    return answers;
  }

  private static List<NamedCsvRecord> records(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().collect(Collectors.toList());
    }
  }

  private Path file(String name, List<String> columns, List<Row> rows) throws IOException {
    Path file = folder.resolve(name);
    try (CsvWriter writer = CsvWriter.builder().build(file)) {
      writer.writeRecord(columns);
      for (Row row : rows) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
          cells.add(row.isNullAt(i) ? "" : row.getString(i));
        }
        writer.writeRecord(cells);
      }
    }
    return file;
  }

  private static AliasIndex copy(AliasIndex index) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(index);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (AliasIndex) in.readObject();
    }
  }

  private static Path realNames() {
    String given = System.getProperty("cosell.shared");
    Path found = given == null ? null : Path.of(given, "data/aliases/dev");
    for (Path at = Path.of("").toAbsolutePath(); found == null && at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared/data/aliases/dev"))) {
        found = at.resolve("shared/data/aliases/dev");
      }
    }
    Assumptions.assumeTrue(
        found != null, "no folder shared/data/aliases/dev beside the project; set cosell.shared");
    return found;
  }
}
