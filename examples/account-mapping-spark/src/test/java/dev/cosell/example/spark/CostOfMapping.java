package dev.cosell.example.spark;

import dev.cosell.alias.AliasIndex;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A program that prints how the cost of the job grows with accounts and with queries. */
final class CostOfMapping {
  private CostOfMapping() {}

  /** Arguments: pairs of a number of accounts and a number of queries; without any, the usual. */
  public static void main(String[] args) {
    String[] pairs =
        args.length > 0
            ? args
            : new String[] {
              "10000", "100000", "30000", "100000", "100000", "100000", "300000", "100000",
              "1000000", "100000", "10000", "1000000"
            };
    SparkSession spark = LocalSpark.start();
    try {
      run(spark, 1_000, 5_000);
      System.out.println("accounts   queries  build s   map s  queries/s  resolved");
      for (int i = 0; i < pairs.length; i += 2) {
        System.out.println(run(spark, Integer.parseInt(pairs[i]), Integer.parseInt(pairs[i + 1])));
      }
    } finally {
      spark.stop();
    }
  }

  private static String run(SparkSession spark, int accounts, int queries) {
    InventedCompanies invented = new InventedCompanies(accounts);
    List<Row> rows = invented.accounts(accounts);
    Dataset<Row> asked =
        spark.createDataFrame(invented.queries(rows, queries), texts(CompanyRow.QUERY_COLUMNS));
    Dataset<Row> listed = spark.createDataFrame(rows, texts(CompanyRow.ACCOUNT_COLUMNS));
    long start = System.nanoTime();
    AliasIndex index = MappingJob.index(listed);
    double build = (System.nanoTime() - start) / 1e9;
    start = System.nanoTime();
    long resolved =
        MappingJob.map(spark, index, asked)
            .filter((Row answer) -> answer.getString(1).equals("RESOLVED"))
            .count();
    double map = (System.nanoTime() - start) / 1e9;
    return String.format(
        Locale.ROOT,
        "%8d %9d %8.1f %7.1f %10.0f  %7.1f%%",
        accounts,
        queries,
        build,
        map,
        queries / map,
        100.0 * resolved / queries);
  }

  private static StructType texts(List<String> columns) {
    StructType type = new StructType();
    for (String column : columns) {
      type = type.add(column, DataTypes.StringType);
    }
    return type;
  }
}
