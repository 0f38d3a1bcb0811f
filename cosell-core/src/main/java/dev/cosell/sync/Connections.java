package dev.cosell.sync;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where a transaction's connection comes from and goes back to. */
interface Connections {
  Connection take() throws SQLException;

  /** Takes back a connection that works. One that failed is closed instead. */
  void giveBack(Connection connection) throws SQLException;

  static Connections of(DataSource source) {
    return new Connections() {
      @Override
      public Connection take() throws SQLException {
        return source.getConnection();
      }

      @Override
      public void giveBack(Connection connection) throws SQLException {
        connection.close();
      }
    };
  }
}
