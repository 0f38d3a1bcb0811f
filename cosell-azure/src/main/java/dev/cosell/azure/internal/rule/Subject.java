package dev.cosell.azure.internal.rule;

import dev.cosell.azure.AzureFields;
import dev.cosell.azure.internal.mapping.DealType;
import dev.cosell.azure.internal.mapping.RecordPayload;
import dev.cosell.azure.internal.mapping.Times;
import dev.cosell.azure.internal.wire.Referral;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is checked.
 *
 * @param values the deal as it would arrive, in Microsoft's spelling
 * @param moment what would be done with it
 * @param current Microsoft's record
 * @param today the day, in UTC
 */
record Subject(FieldValues values, Moment moment, Optional<PortalRecord> current, LocalDate today) {

  boolean isNew() {
    return current.isEmpty();
  }

  boolean states(Field field) {
    return values.get(field).filter(value -> !value.isBlank()).isPresent();
  }

  /** Whether the value is another one than the record's. */
  boolean changes(Field field) {
    Optional<FieldValue> wanted = values.get(field).filter(value -> !value.isBlank());
    return current.isPresent() && !wanted.equals(current.get().values().get(field));
  }

  /** How far Microsoft is let in; -1 where nothing is said. */
  int dealTypeRank() {
    return values.text(AzureFields.DEAL_TYPE).map(DealType::rank).orElse(-1);
  }

  Optional<Referral> referral() {
    return current.map(record -> RecordPayload.parse(record.payload()).ownReferral());
  }

  Optional<Instant> created() {
    return current.flatMap(PortalRecord::createdAt);
  }

  Optional<Instant> closed() {
    return referral()
        .map(own -> own.otherMembers().get("closedDateTime"))
        .filter(node -> node.isTextual())
        .flatMap(node -> Times.instant(node.asText()));
  }
}
