package dev.cosell.example.ownportal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Step 4: which call comes next, as a value that is recorded before it is made. Equal work gives an
 * equal call with an equal key, so that it can be repeated after a crash.
 */
final class HarborCalls {
  private HarborCalls() {}

  static PortalCall create(Opportunity deal) {
    ObjectNode body = object().put("reference", deal.id().value());
    FieldValues values = deal.fieldValues();
    for (HarborField each : HarborField.ALL) {
      values
          .get(each.field())
          // Whatever the caller does, what the boundary keeps in does not get into a body.
          .filter(value -> SharingBoundary.standard().lets(each.field(), HarborPortal.HARBOR))
          .flatMap(each::write)
          .ifPresent(text -> body.put(each.member(), text));
    }
    return call(CallKind.CREATE, Optional.of(deal.id()), Optional.empty(), body);
  }

  static PortalCall submit(PortalRecord record) {
    return call(CallKind.SUBMIT, record.crmId(), Optional.of(record.id()), object());
  }

  /** Names what is to change and the version that it is based on; Harbor keeps the rest. */
  static Optional<PortalCall> update(PortalRecord current, FieldValues changes) {
    ObjectNode body = object();
    for (Map.Entry<Field, FieldValue> entry : changes.asMap().entrySet()) {
      Field field = entry.getKey();
      FieldValue value = entry.getValue();
      HarborField known = HarborField.of(field).orElseThrow(() -> notTaken(field));
      if (value.isBlank()) {
        if (current.values().get(field).isPresent()) {
          body.putNull(known.member());
        }
      } else if (!current.values().get(field).equals(Optional.of(value))) {
        body.put(known.member(), known.write(value).orElseThrow(() -> notTaken(field)));
      }
    }
    if (body.isEmpty()) {
      return Optional.empty();
    }
    body.put("version", current.version());
    return Optional.of(call(CallKind.UPDATE, current.crmId(), Optional.of(current.id()), body));
  }

  static PortalCall accept(PortalId offer) {
    return call(CallKind.ACCEPT, Optional.empty(), Optional.of(offer), object());
  }

  static PortalCall decline(PortalId offer, String reason) {
    ObjectNode body = object().put("reason", reason);
    return call(CallKind.DECLINE, Optional.empty(), Optional.of(offer), body);
  }

  private static PortalCall call(
      CallKind kind, Optional<OpportunityId> crmId, Optional<PortalId> target, ObjectNode body) {
    String work = kind + " " + crmId + " " + target + " " + body;
    return PortalCall.builder()
        .cloud(HarborPortal.HARBOR)
        .kind(kind)
        .crmId(crmId)
        .target(target)
        .idempotencyKey(UUID.nameUUIDFromBytes(work.getBytes(StandardCharsets.UTF_8)).toString())
        .operation(kind.name().toLowerCase(java.util.Locale.ROOT))
        .body(body.toString())
        .build();
  }

  private static IllegalArgumentException notTaken(Field field) {
    return new IllegalArgumentException(
        "changes must be fields that Harbor takes, but has " + field);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
