package dev.cosell.sync;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A store could not do what it was asked; nothing of it is kept, unless the connection broke while
 * the database answered.
 *
 * <p>The message names the operation. A database quotes rows in the messages of some errors, and
 * rows hold personal data: the cause of such an error has the same code and stack, but no text.
 */
public final class SyncStoreException extends RuntimeException {
  @java.io.Serial private static final long serialVersionUID = 1L;

  /** Classes of SQLState whose messages speak of servers, rights, tables and locks, not of rows. */
  private static final Set<String> SPEAK_OF_NO_ROW =
      Set.of("08", "28", "3D", "3F", "40", "42", "53", "55", "57", "58", "90");

  private final @Nullable String sqlState;

  /** An exception with a message of its own and a cause whose message has no values. */
  SyncStoreException(String message, Throwable cause) {
    this(message, cause, null);
  }

  private SyncStoreException(String message, Throwable cause, @Nullable String sqlState) {
    super(message, cause);
    this.sqlState = sqlState;
  }

  /** The exception for a database's error; the operation as in "save a link". */
  static SyncStoreException of(String operation, SQLException cause) {
    return new SyncStoreException(
        "cannot " + operation + " (SQLState " + cause.getSQLState() + ")",
        speaksOfNoRow(cause) ? cause : withoutText(cause),
        cause.getSQLState());
  }

  /**
   * The database's code of the error.
   *
   * @return the SQLState; empty if no database was the cause
   */
  public Optional<String> sqlState() {
    return Optional.ofNullable(sqlState);
  }

  private static boolean speaksOfNoRow(SQLException error) {
    String state = error.getSQLState();
    return state != null && state.length() == 5 && SPEAK_OF_NO_ROW.contains(state.substring(0, 2));
  }

  private static SQLException withoutText(SQLException error) {
    SQLException bare =
        new SQLException(
            "the database's own message is left out, since it may quote a row",
            error.getSQLState(),
            error.getErrorCode());
    bare.setStackTrace(error.getStackTrace());
    return bare;
  }
}
