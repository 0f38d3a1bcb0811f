package dev.cosell.sync;

import static dev.cosell.sync.SyncSamples.NOON;
import static dev.cosell.sync.SyncSamples.fullLink;
import static dev.cosell.sync.SyncSamples.intent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2FileSyncStoreTest extends SyncStoreContract {
  @TempDir Path folder = Path.of("");

  private Path file() {
    return folder.resolve("store");
  }

  @Override
  SyncStore emptyStore() {
    return JdbcSyncStore.h2(file());
  }

  @Test
  void everythingIsThereAfterARestart() {
    store.save(fullLink("O1", "006-1"));
    store.open(intent("k1", NOON));
    store.saveCursor(Cloud.AWS, "page-7");
    store.saveCalls(Cloud.AWS, "write", NOON, 42);
    store.close();
    try (SyncStore again = JdbcSyncStore.h2(file())) {
      assertThat(again.links(Cloud.AWS)).containsExactly(fullLink("O1", "006-1"));
      assertThat(again.openIntents(Cloud.AWS)).containsExactly(intent("k1", NOON));
      assertThat(again.cursor(Cloud.AWS)).contains("page-7");
      assertThat(again.calls(Cloud.AWS, "write", NOON)).containsExactly(Map.entry(NOON, 42));
    }
  }

  @Test
  void theFileOfAClosedStoreIsAsSmallAsWhatItHolds() throws Exception {
    for (int round = 0; round < 500; round++) {
      store.save(fullLink("O1", "006-1").withComparedAt(NOON.plusSeconds(round)));
    }
    Path database = folder.resolve("store.mv.db");
    long open = Files.size(database);
    store.close();
    assertThat(Files.size(database)).isLessThan(open / 4);
    store = emptyStore();
    assertThat(store.links(Cloud.AWS)).hasSize(1);
  }

  @Test
  void aStoreMayBeClosedTwice() {
    store.close();
    store.close();
  }

  @Test
  void aClosedStoreSaysSo() {
    store.close();
    assertThatThrownBy(() -> store.cursor(Cloud.AWS))
        .isInstanceOf(SyncStoreException.class)
        .hasMessage("cannot read the cursor of a feed (SQLState 08003)")
        .cause()
        .hasMessage("the store in " + file().toAbsolutePath() + " is closed");
  }

  @Test
  void aPathWithASemicolonIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JdbcSyncStore.h2(folder.resolve("a;INIT=b")))
        .withMessageContaining("must not contain ';'");
  }

  @Test
  void aFileThatIsNotADatabaseIsNamed() throws Exception {
    Path other = folder.resolve("other");
    Files.writeString(folder.resolve("other.mv.db"), "not a database ".repeat(1000));
    assertThatThrownBy(() -> JdbcSyncStore.h2(other))
        .isInstanceOf(SyncStoreException.class)
        .hasMessageStartingWith("cannot open " + other + " (SQLState ");
  }

  @Test
  void whatWasAcknowledgedOutlivesAKillAndNobodyElseOpensTheFileBefore() throws Exception {
    Path killed = folder.resolve("killed");
    int acknowledged;
    try (StoreWriter.Running writer = StoreWriter.start(killed)) {
      writer.awaitWrites(300);
      assertThatThrownBy(() -> JdbcSyncStore.h2(killed))
          .isInstanceOf(SyncStoreException.class)
          .hasMessage(
              "cannot open "
                  + killed.toAbsolutePath()
                  + ": another process has this store open; one engine at a time may use it");
      acknowledged = writer.kill();
    }
    assertThat(acknowledged).isGreaterThanOrEqualTo(300);
    try (SyncStore reopened = JdbcSyncStore.h2(killed)) {
      for (int i = 0; i < acknowledged; i++) {
        assertThat(reopened.link(new PortalId(Cloud.AWS, "O" + i)))
            .contains(fullLink("O" + i, "006-" + i));
      }
      // The last one may be done and not acknowledged; none before it is open still.
      assertThat(reopened.openIntents(Cloud.AWS)).hasSizeLessThanOrEqualTo(1);
    }
  }
}
