package dev.cosell.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.cloud.PortalId;
import dev.cosell.contact.Counterpart;
import dev.cosell.internal.Json;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.Registration;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.PortalRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One record as the made-up portal keeps it. */
final class VillageRecord {
  private static final Instant FOUNDED = Instant.parse("2031-01-15T12:00:00Z");

  final PortalId id;
  final Optional<OpportunityId> crmId;

  /** What was joined, in order; a craft that was joined twice stands twice. */
  final List<String> crafts = new ArrayList<>();

  FieldValues values = FieldValues.none();

  /** What the cloud states of the record. */
  FieldValues stated = FieldValues.none();

  /** The people whom the cloud names. */
  final List<Counterpart> team = new ArrayList<>();

  ReviewStatus status = ReviewStatus.DRAFT;

  /** A member that the library does not know, which updates must send back. */
  String unknown = "";

  long version = 1;
  boolean hidden;

  VillageRecord(PortalId id, Optional<OpportunityId> crmId) {
    this.id = id;
    this.crmId = crmId;
    this.unknown = "kept for " + id;
  }

  void fill(FieldValues all) {
    values = all.only(field -> !field.equals(VillageRules.CRAFTS));
    crafts.addAll(all.items(VillageRules.CRAFTS));
  }

  String versionMark() {
    return "v" + version;
  }

  PortalRecord asRead() {
    ObjectNode payload = Json.newObject().put("version", versionMark()).put("unknown", unknown);
    Registration.Builder registration =
        Registration.builder()
            .portalId(id)
            .reviewStatus(status)
            .reviewComments(stated.text(Field.REVIEW_COMMENTS))
            .counterparts(team)
            .cloudCloseDate(stated.day(Field.CLOUD_CLOSE_DATE))
            .lastModified(FOUNDED.plusSeconds(version));
    return PortalRecord.builder()
        .version(versionMark())
        .crmId(crmId)
        .registration(registration.build())
        .values(shown())
        .payload(Json.write(payload))
        .build();
  }

  private FieldValues shown() {
    FieldValues shown = values.with(stated).with(Field.REVIEW_STATUS, new Text(status.name()));
    return crafts.isEmpty() ? shown : shown.with(VillageRules.CRAFTS, new Items(crafts));
  }
}
