package dev.cosell.sync;

import static dev.cosell.sync.SyncSamples.fullLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.cloud.Cloud;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.postgresql.ds.PGSimpleDataSource;

@TestInstance(Lifecycle.PER_CLASS)
class PostgresSyncStoreTest extends SyncStoreContract {
  private DataSource database = new PGSimpleDataSource();

  @BeforeAll
  void makeTables() throws SQLException {
    database = TestDatabase.postgres();
    JdbcSyncStore.migrate(database);
  }

  @Override
  SyncStore emptyStore() throws SQLException {
    TestDatabase.clear(database);
    return new JdbcSyncStore(database);
  }

  @Test
  void theTablesStandBesideThoseOfTheApplication() throws SQLException {
    DataSource shared = TestDatabase.postgres();
    try (Connection connection = shared.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE flyway_schema_history (mine INTEGER)");
      statement.execute("CREATE TABLE customer (id INTEGER)");
    }
    JdbcSyncStore.migrate(shared);
    JdbcSyncStore.migrate(shared);
    try (JdbcSyncStore beside = new JdbcSyncStore(shared)) {
      beside.save(fullLink("O1", "006-1"));
      assertThat(beside.links(Cloud.AWS)).hasSize(1);
    }
  }

  @Test
  void aDatabaseWithoutTheTablesIsNamedAsTheCause() throws SQLException {
    try (JdbcSyncStore without = new JdbcSyncStore(TestDatabase.postgres())) {
      assertThatThrownBy(() -> without.cursor(Cloud.AWS))
          .isInstanceOf(SyncStoreException.class)
          .hasMessage("cannot read the cursor of a feed (SQLState 42P01)")
          .cause()
          .hasMessageContaining("cosell_feed");
    }
  }

  @Test
  void aServerThatIsNotThereIsNamedAsTheCause() {
    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setServerNames(new String[] {"localhost"});
    nowhere.setPortNumbers(new int[] {1});
    try (JdbcSyncStore store = new JdbcSyncStore(nowhere)) {
      assertThatThrownBy(() -> store.cursor(Cloud.AWS))
          .isInstanceOfSatisfying(
              SyncStoreException.class,
              failed -> assertThat(failed.sqlState()).isEqualTo(Optional.of("08001")))
          .cause()
          .hasMessageContaining("localhost:1");
    }
  }
}
