package dev.cosell.sync;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An H2 database in a file of this process; open until it is closed. */
final class H2File implements Connections {
  private static final String DRIVER = "org.h2.Driver";

  /** H2's own defaults, so that its console opens the file. */
  private static final String USER = "sa";

  private static final String PASSWORD = "";
  private static final int IN_USE_BY_ANOTHER_PROCESS = 90020;

  private final Path file;
  private final String url;

  /** H2 closes a database with its last connection, and opening it anew takes many times a call. */
  private final Connection keeper;

  /** Connections that wait for the next call: a new one has to parse its first statements again. */
  private final ArrayDeque<Connection> idle = new ArrayDeque<>();

  private boolean closed;

  private H2File(Path file, String url, Connection keeper) {
    this.file = file;
    this.url = url;
    this.keeper = keeper;
  }

  static H2File open(Path path) {
    Path file = path.toAbsolutePath();
    if (file.toString().contains(";")) {
      throw new IllegalArgumentException(
          "file must not contain ';', which ends the path in an H2 URL, but was '" + file + "'");
    }
    try {
      Class.forName(DRIVER);
    } catch (ClassNotFoundException absent) {
      throw new SyncStoreException(
          "cannot open " + file + ": H2 is not on the class path; add com.h2database:h2", absent);
    }
    // Written at each commit, not up to half a second later: what is acknowledged outlives a kill.
    // Whoever opened the store closes it: when the process is told to end, a call may be under way.
    String url =
        "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=32";
    try {
      return new H2File(file, url, connect(url));
    } catch (SQLException failed) {
      if (failed.getErrorCode() == IN_USE_BY_ANOTHER_PROCESS) {
        throw new SyncStoreException(
            "cannot open "
                + file
                + ": another process has this store open; one engine at a time may use it",
            failed);
      }
      throw SyncStoreException.of("open " + file, failed);
    }
  }

  void migrate() {
    SyncSchema.migrate(url, USER, PASSWORD);
  }

  private static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, USER, PASSWORD);
  }

  @Override
  public Connection take() throws SQLException {
    @Nullable Connection waiting;
    synchronized (this) {
      if (closed) {
        throw new SQLException("the store in " + file + " is closed", "08003");
      }
      waiting = idle.pollLast();
    }
    return waiting == null ? connect(url) : waiting;
  }

  @Override
  public void giveBack(Connection connection) throws SQLException {
    synchronized (this) {
      if (!closed) {
        idle.addLast(connection);
        return;
      }
    }
    connection.close();
  }

  void close() {
    List<Connection> open;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      open = new ArrayList<>(idle);
      idle.clear();
    }
    try {
      for (Connection connection : open) {
        connection.close();
      }
      // Left to itself, a file that was much written to stays many times as large as what it holds.
      try (keeper;
          Statement statement = keeper.createStatement()) {
        statement.execute("SHUTDOWN COMPACT");
      }
    } catch (SQLException failed) {
      throw SyncStoreException.of("close " + file, failed);
    }
  }
}
