package dev.cosell.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/** Runs work on a database, each piece as one transaction on a connection of its own. */
final class Transactions {
  /** What PostgreSQL and H2 both say of a second row with the same key. */
  static final String DUPLICATE = "23505";

  /** Another thread was faster, or the database chose this one to give way. */
  private static final Set<String> WORTH_REPEATING = Set.of(DUPLICATE, "40001", "40P01");

  private static final int ATTEMPTS = 3;

  private final DataSource source;

  Transactions(DataSource source) {
    this.source = source;
  }

  /** Work on a connection; may be run again from the beginning. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Work that gives nothing. */
  interface Change {
    void on(Connection connection) throws SQLException;
  }

  void change(String operation, Change change) {
    run(
        operation,
        connection -> {
          change.on(connection);
          return Boolean.TRUE;
        });
  }

  <T> T run(String operation, Work<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (SQLException failed) {
        if (attempt == ATTEMPTS
            || !WORTH_REPEATING.contains(String.valueOf(failed.getSQLState()))) {
          throw new SyncStoreException(operation, failed);
        }
      }
    }
  }

  private <T> T once(Work<T> work) throws SQLException {
    try (Connection connection = source.getConnection()) {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(false);
      T result;
      try {
        result = work.on(connection);
        connection.commit();
      } catch (SQLException | RuntimeException failed) {
        undo(connection, autoCommit, failed);
        throw failed;
      }
      connection.setAutoCommit(autoCommit);
      return result;
    }
  }

  private static void undo(Connection connection, boolean autoCommit, Exception failed) {
    try {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    } catch (SQLException alsoFailed) {
      failed.addSuppressed(alsoFailed);
    }
  }
}
