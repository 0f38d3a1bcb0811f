package dev.cosell.sync;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the tables up to date; the only place that needs Flyway, which is optional. */
final class SyncSchema {
  private SyncSchema() {}

  static void migrate(DataSource source) {
    migrate(flyway().dataSource(source));
  }

  static void migrate(String url, String user, String password) {
    migrate(flyway().dataSource(url, user, password));
  }

  private static FluentConfiguration flyway() {
    return Flyway.configure(SyncSchema.class.getClassLoader())
        .locations("classpath:dev/cosell/sync/migration")
        .failOnMissingLocations(true)
        .table("cosell_schema_history")
        // Other tables may stand in the same schema; ours then begin beside them at version 1.
        .baselineOnMigrate(true)
        .baselineVersion("0");
  }

  private static void migrate(FluentConfiguration flyway) {
    try {
      flyway.load().migrate();
    } catch (FlywayException failed) {
      throw new SyncStoreException(
          "cannot migrate the tables of the sync store; PostgreSQL needs"
              + " org.flywaydb:flyway-database-postgresql beside flyway-core",
          failed);
    }
  }
}
