package dev.cosell.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.cloud.Cloud;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncSchemaTest {
  @Test
  void theTablesAreMadeFromAJar(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("store");
    IsolatedStore.openFromJar(file, folder.resolve("program.jar"));
    try (JdbcSyncStore store = JdbcSyncStore.h2(file)) {
      assertThat(store.links(Cloud.AWS)).isEmpty();
    }
  }

  @Test
  void withoutH2TheMessageSaysWhatToAdd(@TempDir Path folder) {
    Path file = folder.resolve("store");
    assertThatThrownBy(() -> IsolatedStore.open(file, entry -> !isJar(entry, "h2-")))
        .hasMessage("cannot open " + file + ": H2 is not on the class path; add com.h2database:h2");
  }

  @Test
  void withoutFlywayTheMessageSaysWhatToAdd(@TempDir Path folder) {
    Path file = folder.resolve("store");
    assertThatThrownBy(() -> IsolatedStore.open(file, entry -> !isJar(entry, "flyway-")))
        .hasMessage(
            "cannot migrate the tables of the sync store: Flyway is not on the class path; add"
                + " org.flywaydb:flyway-core, or run dev/cosell/sync/migration/*.sql by other"
                + " means");
    // The file was let go of: nothing says that it is in use.
    try (JdbcSyncStore store = JdbcSyncStore.h2(file)) {
      assertThat(store.links(Cloud.AWS)).isEmpty();
    }
  }

  @Test
  void aMigrationThatFailsSaysWhatItWasFor() throws Exception {
    DataSource database = TestDatabase.h2();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE cosell_link (mine INTEGER)");
    }
    assertThatThrownBy(() -> JdbcSyncStore.migrate(database))
        .isInstanceOf(SyncStoreException.class)
        .hasMessageStartingWith("cannot migrate the tables of the sync store");
  }

  private static boolean isJar(Path entry, String prefix) {
    return entry.getFileName().toString().startsWith(prefix);
  }
}
