package dev.cosell.sync;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of the table of links. */
final class LinkTable {
  private static final String SELECT =
      "SELECT portal_id, crm_id, gone, compared_at, record_json, base_json, written_back_json,"
          + " deferred_json, unkept_json FROM cosell_link WHERE cloud = ?";

  private LinkTable() {}

  static List<Link> all(Connection connection, Cloud cloud) throws SQLException {
    return Sql.query(connection, SELECT, row -> link(cloud, row), cloud.id());
  }

  static Optional<Link> find(Connection connection, Cloud cloud, String condition, String id)
      throws SQLException {
    return Sql.query(
            connection, SELECT + " AND " + condition, row -> link(cloud, row), cloud.id(), id)
        .stream()
        .findFirst();
  }

  static void put(Connection connection, Link link) throws SQLException {
    @Nullable Object[] values = {
      link.crmId().map(OpportunityId::value).orElse(null),
      link.gone(),
      link.comparedAt().toString(),
      LinkJson.write(link.record()),
      LinkJson.storable(link.base().toJson()),
      LinkJson.storable(link.writtenBack().toJson()),
      LinkJson.storable(link.deferred().toJson()),
      LinkJson.write(link.unkept()),
      link.portalId().cloud().id(),
      link.portalId().value()
    };
    int changed =
        Sql.execute(
            connection,
            "UPDATE cosell_link SET crm_id = ?, gone = ?, compared_at = ?, record_json = ?,"
                + " base_json = ?, written_back_json = ?, deferred_json = ?, unkept_json = ?"
                + " WHERE cloud = ? AND portal_id = ?",
            values);
    if (changed == 0) {
      Sql.execute(
          connection,
          "INSERT INTO cosell_link (crm_id, gone, compared_at, record_json, base_json,"
              + " written_back_json, deferred_json, unkept_json, cloud, portal_id)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          values);
    }
  }

  private static Link link(Cloud cloud, ResultSet row) throws SQLException {
    PortalId portalId = new PortalId(cloud, row.getString(1));
    Optional<String> crmId = Optional.ofNullable(row.getString(2));
    boolean gone = row.getBoolean(3);
    String comparedAt = row.getString(4);
    try {
      return Link.builder()
          .crmId(crmId.map(OpportunityId::new))
          .gone(gone)
          .comparedAt(LinkJson.reading("a time", () -> Instant.parse(comparedAt)))
          .record(LinkJson.readRecord(row.getString(5)))
          .base(FieldValues.fromJson(row.getString(6)))
          .writtenBack(FieldValues.fromJson(row.getString(7)))
          .deferred(FieldValues.fromJson(row.getString(8)))
          .unkept(LinkJson.readUnkept(row.getString(9)))
          .build();
    } catch (IllegalArgumentException broken) {
      throw new SyncStoreException("cannot read what is stored of " + portalId, broken);
    }
  }
}
