package dev.cosell.sync;

import static dev.cosell.sync.SyncSamples.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class H2SyncStoreTest extends SyncStoreContract {
  private final DataSource database = TestDatabase.h2();

  @BeforeAll
  void makeTables() {
    JdbcSyncStore.migrate(database);
  }

  @Override
  SyncStore emptyStore() throws SQLException {
    TestDatabase.clear(database);
    return new JdbcSyncStore(database);
  }

  @Test
  void aRecordMayBeMegabytesLong() {
    Link large = link("O1", "006-1");
    large =
        large.withRecord(large.record().withPayload("{\"Id\":\"" + "x".repeat(3_000_000) + "\"}"));
    store.save(large);
    assertThat(store.link(large.portalId())).contains(large);
  }

  @Test
  void aValueOfARowIsInNoMessage() {
    String secret = "ada@norvik.example";
    Link tooLong = link("O1", secret + "x".repeat(300));
    assertThatThrownBy(() -> store.save(tooLong))
        .isInstanceOf(SyncStoreException.class)
        .hasMessage("cannot save a link (SQLState 22001)")
        .satisfies(
            failed -> {
              StringWriter printed = new StringWriter();
              failed.printStackTrace(new PrintWriter(printed));
              assertThat(printed.toString()).contains("left out").doesNotContain(secret);
            });
  }

  @Test
  void aStoredRecordThatSomebodyBrokeIsNamed() throws SQLException {
    store.save(link("O1", "006-1"));
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE cosell_link SET record_json = '{\"payload\": \"ada\"}'");
    }
    assertThatThrownBy(() -> store.link(new PortalId(Cloud.AWS, "O1")))
        .isInstanceOf(SyncStoreException.class)
        .hasMessage("cannot read what is stored of aws~O1")
        .cause()
        .hasMessage("must be the JSON form of a portal's record");
  }

  @Test
  void aConnectionKeepsItsAutoCommit() throws SQLException {
    try (Connection one = database.getConnection()) {
      JdbcSyncStore kept =
          new JdbcSyncStore(
              new Connections() {
                @Override
                public Connection take() {
                  return one;
                }

                @Override
                public void giveBack(Connection connection) {}
              },
              () -> {});
      kept.saveCursor(Cloud.AWS, "page-1");
      assertThat(one.getAutoCommit()).isTrue();
      one.setAutoCommit(false);
      kept.saveCursor(Cloud.AWS, "page-2");
      assertThat(one.getAutoCommit()).isFalse();
    }
    assertThat(store.cursor(Cloud.AWS)).contains("page-2");
  }
}
