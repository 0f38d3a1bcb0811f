package dev.cosell.sync;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** An H2 database in a file of this process; open for as long as this is. */
final class H2File implements DataSource, AutoCloseable {
  private static final String DRIVER = "org.h2.Driver";
  private static final int IN_USE_BY_ANOTHER_PROCESS = 90020;

  private final Path file;
  private final String url;

  /** H2 closes a database with its last connection, and opening it anew takes many times a call. */
  private final Connection keeper;

  private volatile boolean closed;

  private H2File(Path file, String url, Connection keeper) {
    this.file = file;
    this.url = url;
    this.keeper = keeper;
  }

  static H2File open(Path path) {
    Path file = path.toAbsolutePath();
    if (file.toString().contains(";")) {
      throw new IllegalArgumentException(
          "path must not contain ';', which ends the path in an H2 URL, but was '" + file + "'");
    }
    try {
      Class.forName(DRIVER);
    } catch (ClassNotFoundException absent) {
      throw new SyncStoreException(
          "cannot open " + file + ": H2 is not on the class path; add com.h2database:h2", absent);
    }
    // Written at each commit, not up to half a second later: what is acknowledged outlives a kill.
    String url = "jdbc:h2:file:" + file + ";WRITE_DELAY=0";
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
      throw new SyncStoreException("open " + file, failed);
    }
  }

  private static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, "sa", "");
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (closed) {
      throw new SQLException("the store in " + file + " is closed", "08003");
    }
    return connect(url);
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("the file has one user");
  }

  @Override
  public void close() {
    closed = true;
    try {
      keeper.close();
    } catch (SQLException failed) {
      throw new SyncStoreException("close " + file, failed);
    }
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    throw new SQLFeatureNotSupportedException("there is no log");
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    throw new SQLFeatureNotSupportedException("there is no login to wait for");
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("there is no log");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    throw new SQLException("not a " + type.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }
}
