package dev.cosell.example.spark;

import dev.cosell.alias.AliasIndex;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/**
 * The job: an index of all accounts built on the driver, a copy on each executor, the queries
 * split.
 */
public final class MappingJob {
  /** More than one, so that a core that is done early does not wait for the others. */
  private static final int PARTS_A_CORE = 2;

  private MappingJob() {}

  /**
   * Maps the companies of a file.
   *
   * @param args the file of accounts, the file of queries, and the folder to write, whose earlier
   *     content is replaced
   * @throws IllegalArgumentException if there are not three of them
   */
  public static void main(String[] args) {
    if (args.length != 3) {
      throw new IllegalArgumentException(
          "arguments must be accounts.csv, queries.csv and a folder, but were " + args.length);
    }
    SparkSession spark = SparkSession.builder().appName("account mapping").getOrCreate();
    try {
      AliasIndex index = index(read(spark, args[0]));
      write(map(spark, index, read(spark, args[1])), args[2]);
    } finally {
      spark.stop();
    }
  }

  /**
   * Reads a CSV file with a heading, quoted as RFC 4180 says.
   *
   * @param spark the session
   * @param path a file, a folder of files, or a pattern
   * @return the rows, all cells as texts
   */
  public static Dataset<Row> read(SparkSession spark, String path) {
    return spark
        .read()
        .option("header", true)
        .option("multiLine", true)
        .option("escape", "\"")
        .csv(path);
  }

  /**
   * Builds the index on the driver. Its answers do not depend on the order of the rows.
   *
   * @param accounts rows with {@code account_id, legal_name, country, region, domain} and {@code
   *     known_aliases}, of which all but the first may be null
   * @return the index
   * @throws IllegalArgumentException if an id is missing or is there twice
   */
  public static AliasIndex index(Dataset<Row> accounts) {
    AliasIndex.Builder index = AliasIndex.builder();
    Iterator<Row> rows = accounts.select(columns(CompanyRow.ACCOUNT_COLUMNS)).toLocalIterator();
    while (rows.hasNext()) {
      row(rows.next()).addTo(index);
    }
    return index.build();
  }

  /**
   * Answers queries.
   *
   * @param spark the session
   * @param index the accounts; sent to each executor once, however many queries there are
   * @param queries rows with {@code query_id, query_name, query_country, query_region} and {@code
   *     query_domain}, of which all but the first may be null
   * @return {@code query_id, decision, account_id, confidence} for each query, in the order of
   *     {@code query_id}
   */
  public static Dataset<Row> map(SparkSession spark, AliasIndex index, Dataset<Row> queries) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<AliasIndex> sent = context.broadcast(index);
    MapPartitionsFunction<Row, Row> answers =
        rows -> {
          AliasIndex here = sent.value();
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return rows.hasNext();
            }

            @Override
            public Row next() {
              return Answer.of(row(rows.next()), here).row();
            }
          };
        };
    // Sorted before and not after: to sort, Spark looks at all rows once more, and would ask twice.
    return queries
        .select(columns(CompanyRow.QUERY_COLUMNS))
        .repartitionByRange(PARTS_A_CORE * context.defaultParallelism(), functions.col("query_id"))
        .sortWithinPartitions("query_id")
        .mapPartitions(answers, Encoders.row(Answer.COLUMNS));
  }

  /**
   * Writes answers as CSV with a heading, in as many files as Spark likes; read one after the other
   * in the order of their names they are sorted.
   *
   * @param answers what {@link #map} returned
   * @param folder where to; what is there is replaced
   */
  public static void write(Dataset<Row> answers, String folder) {
    answers
        .write()
        .mode(SaveMode.Overwrite)
        .option("header", true)
        .option("escape", "\"")
        .csv(folder);
  }

  private static Column[] columns(Iterable<String> names) {
    List<Column> columns = new ArrayList<>();
    names.forEach(name -> columns.add(functions.col(name)));
    return columns.toArray(Column[]::new);
  }

  private static CompanyRow row(Row row) {
    return new CompanyRow() {
      @Override
      public @Nullable String cell(String column) {
        return row.getAs(column);
      }
    };
  }
}
