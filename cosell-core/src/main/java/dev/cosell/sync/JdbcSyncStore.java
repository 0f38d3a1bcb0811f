package dev.cosell.sync;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.OpportunityId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * A store in a relational database: H2 or PostgreSQL.
 *
 * <pre>{@code
 * try (JdbcSyncStore store = JdbcSyncStore.h2(Path.of("var/cosell"))) { ... }
 *
 * JdbcSyncStore.migrate(pool); // once per start, or with one's own migrations
 * SyncStore store = new JdbcSyncStore(pool);
 * }</pre>
 *
 * <p>Each method takes a connection, commits, and gives the connection back, so a PostgreSQL data
 * source should be a pool. Safe for use by several threads. Every method throws {@link
 * SyncStoreException} if the database fails.
 */
public final class JdbcSyncStore implements SyncStore {
  private final Transactions transactions;
  private final Runnable atClose;

  /**
   * A store in a database that has the tables.
   *
   * @param source the database; closing the store leaves it open
   * @see #migrate
   */
  public JdbcSyncStore(DataSource source) {
    this(Connections.of(source), () -> {});
  }

  JdbcSyncStore(Connections connections, Runnable atClose) {
    this.transactions = new Transactions(connections);
    this.atClose = atClose;
  }

  /**
   * A store in an H2 file of its own, which is made and migrated where needed.
   *
   * <p>Each change is handed to the operating system before its method returns, so it outlives a
   * kill of the process. H2 and flyway-core must be on the class path.
   *
   * @param file the file, without H2's ending {@code .mv.db}
   * @return the store; the file stays in use until it is closed
   * @throws IllegalArgumentException if the path contains a semicolon
   * @throws SyncStoreException if H2 is not on the class path, or another process has the file open
   */
  public static JdbcSyncStore h2(Path file) {
    H2File database = H2File.open(file);
    try {
      migrating(database::migrate);
    } catch (RuntimeException failed) {
      database.close();
      throw failed;
    }
    return new JdbcSyncStore(database, database::close);
  }

  /**
   * Makes the tables, or brings those of an earlier version up to date.
   *
   * <p>All names begin with {@code cosell_}, the history of the versions included, so that the
   * tables may stand in a schema beside others. Needs flyway-core on the class path, and
   * flyway-database-postgresql for PostgreSQL.
   *
   * @param source the database; its user must be allowed to make tables
   * @throws SyncStoreException if that fails, or Flyway is not on the class path
   */
  public static void migrate(DataSource source) {
    migrating(() -> SyncSchema.migrate(source));
  }

  private static void migrating(Runnable migration) {
    try {
      migration.run();
    } catch (NoClassDefFoundError absent) {
      throw new SyncStoreException(
          "cannot migrate the tables of the sync store: Flyway is not on the class path; add"
              + " org.flywaydb:flyway-core, or run dev/cosell/sync/migration/*.sql by other means",
          absent);
    }
  }

  @Override
  public Optional<Link> link(Cloud cloud, OpportunityId crmId) {
    return transactions.run(
        "read the link of a deal",
        connection -> LinkTable.find(connection, cloud, "crm_id = ?", crmId.value()));
  }

  @Override
  public Optional<Link> link(PortalId portalId) {
    Cloud cloud = portalId.cloud();
    return transactions.run(
        "read the link of a record",
        connection -> LinkTable.find(connection, cloud, "portal_id = ?", portalId.value()));
  }

  @Override
  public List<Link> links(Cloud cloud) {
    List<Link> links =
        transactions.run(
            "read the links of a cloud", connection -> LinkTable.all(connection, cloud));
    // Not ordered by the database, whose collation may be that of a language.
    links.sort(Comparator.comparing(Link::portalId));
    return links;
  }

  @Override
  public NavigableMap<PortalId, Optional<OpportunityId>> linkedIds(Cloud cloud) {
    NavigableMap<PortalId, Optional<OpportunityId>> ids = new TreeMap<>();
    transactions.run(
        "read the ids of a cloud's links",
        connection ->
            Sql.query(
                connection,
                "SELECT portal_id, crm_id FROM cosell_link WHERE cloud = ?",
                row ->
                    ids.put(
                        new PortalId(cloud, row.getString(1)),
                        Optional.ofNullable(row.getString(2)).map(OpportunityId::new)),
                cloud.id()));
    return ids;
  }

  @Override
  public void save(Link link) {
    change("save a link", link, connection -> LinkTable.put(connection, link));
  }

  @Override
  public void settle(Link link, String idempotencyKey) {
    change(
        "save a link and close its intent",
        link,
        connection -> {
          LinkTable.put(connection, link);
          delete(connection, link.portalId().cloud(), idempotencyKey);
        });
  }

  @Override
  public void open(Intent intent) {
    Cloud cloud = intent.call().cloud();
    String key = intent.call().idempotencyKey();
    transactions.change(
        "open an intent",
        connection -> {
          delete(connection, cloud, key);
          Sql.execute(
              connection,
              "INSERT INTO cosell_intent (cloud, idempotency_key, recorded_at, call_json)"
                  + " VALUES (?, ?, ?, ?)",
              cloud.id(),
              key,
              intent.recordedAt().toString(),
              CallJson.write(intent.call()));
        });
  }

  @Override
  public void close(Cloud cloud, String idempotencyKey) {
    transactions.change("close an intent", connection -> delete(connection, cloud, idempotencyKey));
  }

  @Override
  public List<Intent> openIntents(Cloud cloud) {
    List<Intent> open =
        transactions.run(
            "read the open intents",
            connection ->
                Sql.query(
                    connection,
                    "SELECT recorded_at, call_json FROM cosell_intent WHERE cloud = ?"
                        + " ORDER BY recorded",
                    row ->
                        new Intent(
                            CallJson.read(row.getString(2)), Instant.parse(row.getString(1))),
                    cloud.id()));
    open.sort(Comparator.comparing(Intent::recordedAt));
    return open;
  }

  @Override
  public Optional<Refusal> refusal(Cloud cloud, String idempotencyKey) {
    return transactions
        .run(
            "read a refusal",
            connection ->
                Sql.query(
                    connection,
                    "SELECT refusal_json FROM cosell_refusal"
                        + " WHERE cloud = ? AND idempotency_key = ?",
                    row -> RefusalJson.read(cloud, idempotencyKey, row.getString(1)),
                    cloud.id(),
                    idempotencyKey))
        .stream()
        .findFirst();
  }

  @Override
  public void refuse(Refusal refusal) {
    transactions.change(
        "keep a refusal",
        connection -> {
          Sql.execute(
              connection,
              "DELETE FROM cosell_refusal"
                  + " WHERE cloud = ? AND (idempotency_key = ? OR refused_at < ?)",
              refusal.cloud().id(),
              refusal.idempotencyKey(),
              time(StoreRules.refusalsForgottenBefore(refusal.refusedAt())));
          Sql.execute(
              connection,
              "INSERT INTO cosell_refusal (cloud, idempotency_key, refused_at, refusal_json)"
                  + " VALUES (?, ?, ?, ?)",
              refusal.cloud().id(),
              refusal.idempotencyKey(),
              time(refusal.refusedAt()),
              RefusalJson.write(refusal));
        });
  }

  @Override
  public Optional<String> cursor(Cloud cloud) {
    return transactions
        .run(
            "read the cursor of a feed",
            connection ->
                Sql.query(
                    connection,
                    "SELECT feed_cursor FROM cosell_feed WHERE cloud = ?",
                    row -> row.getString(1),
                    cloud.id()))
        .stream()
        .findFirst();
  }

  @Override
  public void saveCursor(Cloud cloud, String cursor) {
    transactions.change(
        "save the cursor of a feed",
        connection -> {
          int changed =
              Sql.execute(
                  connection,
                  "UPDATE cosell_feed SET feed_cursor = ? WHERE cloud = ?",
                  cursor,
                  cloud.id());
          if (changed == 0) {
            Sql.execute(
                connection,
                "INSERT INTO cosell_feed (feed_cursor, cloud) VALUES (?, ?)",
                cursor,
                cloud.id());
          }
        });
  }

  @Override
  public NavigableMap<Instant, Integer> calls(Cloud cloud, String group, Instant since) {
    NavigableMap<Instant, Integer> calls = new TreeMap<>();
    transactions.run(
        "read the calls of a group",
        connection ->
            Sql.query(
                connection,
                "SELECT minute_start, calls FROM cosell_calls"
                    + " WHERE cloud = ? AND call_group = ? AND minute_start >= ?",
                row -> calls.put(row.getObject(1, OffsetDateTime.class).toInstant(), row.getInt(2)),
                cloud.id(),
                group,
                time(since)));
    return calls;
  }

  @Override
  public void saveCalls(Cloud cloud, String group, Instant minute, int calls) {
    StoreRules.checkCalls(minute, calls);
    transactions.change(
        "save the calls of a group",
        connection -> {
          if (calls == 0) {
            Sql.execute(
                connection,
                "DELETE FROM cosell_calls"
                    + " WHERE cloud = ? AND call_group = ? AND minute_start = ?",
                cloud.id(),
                group,
                time(minute));
            return;
          }
          int changed =
              Sql.execute(
                  connection,
                  "UPDATE cosell_calls SET calls = ?"
                      + " WHERE cloud = ? AND call_group = ? AND minute_start = ?",
                  calls,
                  cloud.id(),
                  group,
                  time(minute));
          if (changed == 0) {
            Sql.execute(
                connection,
                "INSERT INTO cosell_calls (calls, cloud, call_group, minute_start)"
                    + " VALUES (?, ?, ?, ?)",
                calls,
                cloud.id(),
                group,
                time(minute));
          }
          Sql.execute(
              connection,
              "DELETE FROM cosell_calls WHERE cloud = ? AND call_group = ? AND minute_start < ?",
              cloud.id(),
              group,
              time(StoreRules.forgottenBefore(minute)));
        });
  }

  @Override
  public void close() {
    atClose.run();
  }

  private void change(String operation, Link link, Transactions.Change change) {
    try {
      transactions.change(operation, change);
    } catch (SyncStoreException failed) {
      if (failed.sqlState().equals(Optional.of(Transactions.DUPLICATE))) {
        PortalId portalId = link.portalId();
        Optional<PortalId> linked =
            link.crmId().flatMap(deal -> link(portalId.cloud(), deal)).map(Link::portalId);
        if (linked.isPresent() && !linked.get().equals(portalId)) {
          throw StoreRules.dealLinkedTwice(portalId, linked.get());
        }
      }
      throw failed;
    }
  }

  private static void delete(Connection connection, Cloud cloud, String idempotencyKey)
      throws SQLException {
    Sql.execute(
        connection,
        "DELETE FROM cosell_intent WHERE cloud = ? AND idempotency_key = ?",
        cloud.id(),
        idempotencyKey);
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
