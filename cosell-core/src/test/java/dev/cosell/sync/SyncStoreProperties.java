package dev.cosell.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGSimpleDataSource;

class SyncStoreProperties {
  private static final Instant DAY = Instant.parse("2031-01-15T00:00:00Z");
  private static DataSource h2 = JdbcConnectionPool.create("jdbc:h2:mem:", "sa", "");
  private static DataSource postgres = new PGSimpleDataSource();

  @BeforeContainer
  static void makeTables() throws SQLException {
    h2 = TestDatabase.h2();
    JdbcSyncStore.migrate(h2);
    postgres = TestDatabase.postgres();
    JdbcSyncStore.migrate(postgres);
  }

  /** One call of a store, with a name for the report of a failure. */
  private record Operation(String name, Function<SyncStore, Object> call) {
    /** What a caller sees of it: the result, or the refusal's message. */
    Object on(SyncStore store) {
      try {
        return call.apply(store);
      } catch (IllegalStateException refused) {
        return String.valueOf(refused.getMessage());
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
  void h2AnswersAsTheMemoryDoes(@ForAll("operations") List<Operation> operations)
      throws SQLException {
    TestDatabase.clear(h2);
    answersAsTheMemoryDoes(new JdbcSyncStore(h2), operations);
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void postgresAnswersAsTheMemoryDoes(@ForAll("operations") List<Operation> operations)
      throws SQLException {
    TestDatabase.clear(postgres);
    answersAsTheMemoryDoes(new JdbcSyncStore(postgres), operations);
  }

  private static void answersAsTheMemoryDoes(SyncStore store, List<Operation> operations) {
    SyncStore memory = new InMemorySyncStore();
    for (Operation operation : operations) {
      assertThat(operation.on(store)).as("%s", operation).isEqualTo(operation.on(memory));
    }
    for (Cloud cloud : List.of(Cloud.AWS, Cloud.AZURE, Cloud.GCP, new Cloud("fourth"))) {
      assertThat(store.links(cloud)).isEqualTo(memory.links(cloud));
      assertThat(store.linkedIds(cloud)).isEqualTo(memory.linkedIds(cloud));
      assertThat(store.openIntents(cloud)).isEqualTo(memory.openIntents(cloud));
      assertThat(store.cursor(cloud)).isEqualTo(memory.cursor(cloud));
      assertThat(store.calls(cloud, "write", Instant.EPOCH))
          .isEqualTo(memory.calls(cloud, "write", Instant.EPOCH));
    }
  }

  @Provide
  Arbitrary<List<Operation>> operations() {
    Arbitrary<Cloud> clouds = SyncArbitraries.clouds();
    Arbitrary<String> ids = SyncArbitraries.ids();
    Arbitrary<Instant> minutes =
        Arbitraries.integers().between(0, 5000).map(n -> DAY.plus(n, ChronoUnit.MINUTES));
    Arbitrary<Operation> save =
        SyncArbitraries.links().map(link -> change("save", store -> store.save(link)));
    Arbitrary<Operation> settle =
        Combinators.combine(SyncArbitraries.links(), ids)
            .as((link, key) -> change("settle", store -> store.settle(link, key)));
    Arbitrary<Operation> open =
        Combinators.combine(SyncArbitraries.calls(), Arbitraries.of(DAY, DAY.plusNanos(1)))
            .as((call, at) -> change("open", store -> store.open(new Intent(call, at))));
    Arbitrary<Operation> close =
        Combinators.combine(clouds, ids)
            .as((cloud, key) -> change("close", store -> store.close(cloud, key)));
    Arbitrary<Operation> find =
        SyncArbitraries.portalIds().map(id -> new Operation("find", store -> store.link(id)));
    Arbitrary<Operation> findDeal =
        Combinators.combine(clouds, ids)
            .as(
                (cloud, id) ->
                    new Operation("find deal", store -> store.link(cloud, new OpportunityId(id))));
    Arbitrary<Operation> saveCursor =
        Combinators.combine(clouds, ids)
            .as((cloud, text) -> change("cursor", store -> store.saveCursor(cloud, text)));
    Arbitrary<Operation> saveCalls =
        Combinators.combine(clouds, minutes, Arbitraries.integers().between(0, 9))
            .as(
                (cloud, minute, calls) ->
                    change("calls", store -> store.saveCalls(cloud, "write", minute, calls)));
    Arbitrary<Operation> refuse =
        Combinators.combine(clouds, ids, ids.optional(), minutes)
            .as(
                (cloud, key, version, at) ->
                    change("refuse", store -> store.refuse(refusal(cloud, key, version, at))));
    Arbitrary<Operation> findRefusal =
        Combinators.combine(clouds, ids)
            .as((cloud, key) -> new Operation("refusal", store -> store.refusal(cloud, key)));
    return Arbitraries.oneOf(
            List.of(
                save,
                save,
                settle,
                open,
                open,
                close,
                find,
                findDeal,
                saveCursor,
                saveCalls,
                refuse,
                refuse,
                findRefusal))
        .list()
        .ofMaxSize(25);
  }

  private static Refusal refusal(Cloud cloud, String key, Optional<String> version, Instant at) {
    Violation violation =
        new Violation("title", ViolationCode.INVALID_VALUE, "because of " + key, "another " + key);
    // Ten times the time, so that some are a month apart.
    Instant refusedAt = DAY.plusSeconds(10 * DAY.until(at, ChronoUnit.SECONDS));
    return new Refusal(cloud, key, version, refusedAt, List.of(violation, violation));
  }

  private static Operation change(String name, Consumer<SyncStore> call) {
    return new Operation(
        name,
        store -> {
          call.accept(store);
          return "done";
        });
  }
}
