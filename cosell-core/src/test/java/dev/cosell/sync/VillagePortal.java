package dev.cosell.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.authority.Editability;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.internal.Json;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.Answer;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.ChangePage;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalCapabilities;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight;
import dev.cosell.portal.Projection;
import dev.cosell.portal.Receipt;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A client of the made-up portal {@link Village}; pure but for the three calls. */
final class VillagePortal implements Portal {
  private final Village village;

  VillagePortal(Village village) {
    this.village = village;
  }

  @Override
  public Cloud cloud() {
    return VillageRules.VILLAGE;
  }

  @Override
  public PortalCapabilities capabilities() {
    return PortalCapabilities.builder()
        .carried(VillageRules.CARRIED)
        .inwardOnly(VillageRules.INWARD)
        .build();
  }

  @Override
  public Projection project(Opportunity deal) {
    return VillageRules.project(deal);
  }

  @Override
  public Preflight preflight(
      Opportunity deal, Preflight.Moment moment, Optional<PortalRecord> current) {
    return new Preflight(moment, VillageRules.check(deal.fieldValues(), moment));
  }

  @Override
  public Editability editability(PortalRecord current) {
    return VillageRules.editability(current.registration().reviewStatus());
  }

  @Override
  public Optional<PortalCall> nextStep(Opportunity deal, Optional<PortalRecord> current) {
    FieldValues values = deal.fieldValues();
    if (current.isEmpty()) {
      ObjectNode body = Json.newObject().put("crmId", deal.id().value());
      body.set("values", Json.tree(partnerValues(values).toJson()));
      return Optional.of(call(CallKind.CREATE, Optional.of(deal.id()), Optional.empty(), body));
    }
    PortalRecord record = current.get();
    if (!record.registration().reviewStatus().equals(ReviewStatus.DRAFT)) {
      return Optional.empty();
    }
    List<String> joined = record.values().items(VillageRules.CRAFTS);
    for (String craft : values.items(VillageRules.CRAFTS)) {
      if (!joined.contains(craft)) {
        return Optional.of(craftCall(CallKind.ASSOCIATE, record, craft));
      }
    }
    return Optional.of(
        call(CallKind.SUBMIT, Optional.of(deal.id()), Optional.of(record.id()), Json.newObject()));
  }

  @Override
  public Optional<PortalCall> nextUpdate(PortalRecord current, FieldValues changes) {
    for (Field field : changes.fields()) {
      if (!VillageRules.CARRIED.contains(field)) {
        throw new IllegalArgumentException("the village does not take " + field);
      }
    }
    if (changes.fields().contains(VillageRules.CRAFTS)) {
      List<String> wanted = changes.items(VillageRules.CRAFTS);
      List<String> joined = current.values().items(VillageRules.CRAFTS);
      for (String craft : wanted) {
        if (!joined.contains(craft)) {
          return Optional.of(craftCall(CallKind.ASSOCIATE, current, craft));
        }
      }
      for (String craft : joined) {
        if (!wanted.contains(craft)) {
          return Optional.of(craftCall(CallKind.DISASSOCIATE, current, craft));
        }
      }
    }
    FieldValues rest = changes.only(field -> !field.equals(VillageRules.CRAFTS));
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode known = Json.object(current.payload());
    ObjectNode body = Json.newObject();
    body.put("version", current.version());
    body.put("unknown", known.path("unknown").textValue());
    FieldValues whole = partnerValues(current.values()).with(rest);
    body.set("values", Json.tree(partnerValues(whole).toJson()));
    return Optional.of(call(CallKind.UPDATE, current.crmId(), Optional.of(current.id()), body));
  }

  private static FieldValues partnerValues(FieldValues values) {
    return values.only(
        field ->
            VillageRules.CARRIED.contains(field)
                && !field.equals(VillageRules.CRAFTS)
                && values.get(field).filter(value -> !value.isBlank()).isPresent());
  }

  private static PortalCall craftCall(CallKind kind, PortalRecord record, String craft) {
    return call(
        kind, record.crmId(), Optional.of(record.id()), Json.newObject().put("craft", craft));
  }

  @Override
  public PortalCall accept(PortalId invitation) {
    return call(CallKind.ACCEPT, Optional.empty(), Optional.of(invitation), Json.newObject());
  }

  @Override
  public PortalCall decline(PortalId invitation, String reason) {
    return call(
        CallKind.DECLINE,
        Optional.empty(),
        Optional.of(invitation),
        Json.newObject().put("reason", reason));
  }

  private static PortalCall call(
      CallKind kind, Optional<OpportunityId> crmId, Optional<PortalId> target, ObjectNode body) {
    target.ifPresent(id -> body.put("id", id.toString()));
    String text = Json.write(body);
    byte[] work = (kind + text).getBytes(StandardCharsets.UTF_8);
    return PortalCall.builder()
        .cloud(VillageRules.VILLAGE)
        .kind(kind)
        .crmId(crmId)
        .target(target)
        .operation(
            kind.name().charAt(0) + kind.name().substring(1).toLowerCase(java.util.Locale.ROOT))
        .idempotencyKey(UUID.nameUUIDFromBytes(work).toString())
        .body(text)
        .build();
  }

  @Override
  public Answer<Receipt> perform(PortalCall call) {
    return village.perform(call);
  }

  @Override
  public Answer<PortalRecord> read(PortalId id) {
    return village.read(id);
  }

  @Override
  public Answer<ChangePage> changes(Optional<String> cursor) {
    return village.changes(cursor);
  }

  @Override
  public Optional<PortalId> subject(String event) {
    return event.startsWith("village~") ? Optional.of(PortalId.parse(event)) : Optional.empty();
  }
}
