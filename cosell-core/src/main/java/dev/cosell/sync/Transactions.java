package dev.cosell.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Runs work on a database, each piece as one transaction on a connection of its own. */
final class Transactions {
  /** What PostgreSQL and H2 both say of a second row with the same key. */
  static final String DUPLICATE = "23505";

  /** Another thread was faster or held a row for long, or the database let this one give way. */
  private static final Set<String> WORTH_REPEATING = Set.of(DUPLICATE, "40001", "40P01", "HYT00");

  private static final int ATTEMPTS = 3;

  private final Connections connections;

  Transactions(Connections connections) {
    this.connections = connections;
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
        if (attempt == ATTEMPTS || !isWorthRepeating(failed)) {
          throw SyncStoreException.of(operation, failed);
        }
      }
    }
  }

  private static boolean isWorthRepeating(SQLException failed) {
    return failed.getSQLState() != null && WORTH_REPEATING.contains(failed.getSQLState());
  }

  private <T> T once(Work<T> work) throws SQLException {
    Connection connection = connections.take();
    T result;
    try {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        result = work.on(connection);
        connection.commit();
      } catch (SQLException | RuntimeException failed) {
        undo(connection, autoCommit, failed);
        throw failed;
      }
      connection.setAutoCommit(autoCommit);
    } catch (SQLException | RuntimeException failed) {
      discard(connection, failed);
      throw failed;
    }
    connections.giveBack(connection);
    return result;
  }

  private static void undo(Connection connection, boolean autoCommit, Exception failed) {
    try {
      connection.rollback();
      // A pool may hand the connection on after it is closed here.
      connection.setAutoCommit(autoCommit);
    } catch (SQLException alsoFailed) {
      failed.addSuppressed(alsoFailed);
    }
  }

  private static void discard(Connection connection, Exception failed) {
    try {
      connection.close();
    } catch (SQLException alsoFailed) {
      failed.addSuppressed(alsoFailed);
    }
  }
}
