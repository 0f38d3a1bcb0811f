package dev.cosell.example.spark;

import org.apache.spark.sql.SparkSession;

/** Spark in this process, on two cores. */
final class LocalSpark {
  private LocalSpark() {}

  static SparkSession start() {
    return SparkSession.builder()
        .appName("account mapping")
        .master("local[2]")
        .config("spark.ui.enabled", false)
        .config("spark.driver.host", "localhost")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", 2)
        .config("spark.sql.warehouse.dir", "target/warehouse")
        .getOrCreate();
  }
}
