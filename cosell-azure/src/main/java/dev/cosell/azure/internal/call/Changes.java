package dev.cosell.azure.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.azure.AzureFields;
import dev.cosell.azure.internal.mapping.Binding;
import dev.cosell.azure.internal.mapping.DealMapper;
import dev.cosell.azure.internal.mapping.Draft;
import dev.cosell.azure.internal.mapping.RecordPayload;
import dev.cosell.azure.internal.mapping.RegistrationBindings;
import dev.cosell.azure.internal.mapping.RegistrationDraft;
import dev.cosell.azure.internal.table.Tables;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The calls that change a referral: what shows it to Microsoft first, then one JSON Patch. The
 * invitation of Microsoft needs the whole deal, and so is one of the {@link Steps}.
 */
public final class Changes {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<Field> REGISTRATION =
      RegistrationBindings.all().stream().map(Binding::field).collect(Collectors.toSet());
  private static final String CLOSED = "Closed";

  private final DealMapper mapper;
  private final Steps steps;

  /**
   * The changes of records.
   *
   * @param mapper writes deals
   * @param steps the steps that let Microsoft in
   */
  public Changes(DealMapper mapper, Steps steps) {
    this.mapper = mapper;
    this.steps = steps;
  }

  /**
   * The next call.
   *
   * @param current the record as it was read
   * @param wanted the fields to change
   * @return the call; empty if there is nothing to change
   * @throws IllegalArgumentException if a field is one that a referral does not take, or a value
   *     does not fit
   */
  public Optional<PortalCall> next(PortalRecord current, FieldValues wanted) {
    List<String> foreign =
        wanted.fields().stream()
            .filter(field -> mapper.outward(wanted.only(field::equals)).isEmpty())
            .map(Field::name)
            .toList();
    if (!foreign.isEmpty()) {
      throw new IllegalArgumentException("changes must be of fields of a referral, not " + foreign);
    }
    FieldValues changes = wanted.only(field -> !isHeld(current, wanted, field));
    Optional<PortalCall> show = steps.show(current, changes);
    if (show.isPresent()) {
      return show;
    }
    return patch(current, changes.only(field -> !field.equals(AzureFields.DEAL_TYPE)));
  }

  private static boolean isHeld(PortalRecord current, FieldValues wanted, Field field) {
    Optional<FieldValue> held = current.values().get(field);
    return held.isPresent()
        ? held.equals(wanted.get(field))
        : wanted.get(field).filter(FieldValue::isBlank).isPresent();
  }

  private Optional<PortalCall> patch(PortalRecord current, FieldValues changes) {
    RecordPayload payload = RecordPayload.parse(current.payload());
    Draft draft = Draft.of(payload.own());
    Map<Field, String> misfits = mapper.write(changes.only(f -> !REGISTRATION.contains(f)), draft);
    RegistrationDraft registration = RegistrationDraft.of(changes.only(REGISTRATION::contains));
    if (!misfits.isEmpty() || !registration.misfits().isEmpty()) {
      throw new IllegalArgumentException(
          "values must fit a referral: " + misfits.values() + registration.misfits());
    }
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (String pointer : draft.written()) {
      if (Tables.EDITS.patchable().contains(pointer)) {
        values.put(pointer, draft.at(pointer));
      }
    }
    if (registration.isStated()) {
      values.putAll(
          payload.ownReferral().registrations().isEmpty()
              ? Map.of("/registrations/-", registration.whole())
              : patchable(registration.single()));
    }
    if (values.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Steps.call(
            CallKind.UPDATE,
            Operation.PATCH,
            PatchBody.of(payload.own(), values).text(),
            current.crmId(),
            Optional.of(current.id())));
  }

  private static Map<String, JsonNode> patchable(Map<String, JsonNode> values) {
    Map<String, JsonNode> some = new LinkedHashMap<>(values);
    some.keySet().retainAll(Tables.EDITS.patchable());
    return some;
  }

  /**
   * The call that takes an incoming referral.
   *
   * @param invitation the referral
   * @return the call
   */
  public PortalCall accept(PortalId invitation) {
    return answer(CallKind.ACCEPT, invitation, "Active", "Accepted", Optional.empty());
  }

  /**
   * The call that turns an incoming referral down.
   *
   * @param invitation the referral
   * @param reason why
   * @return the call
   */
  public PortalCall decline(PortalId invitation, String reason) {
    return answer(CallKind.DECLINE, invitation, CLOSED, "Declined", Optional.of(reason));
  }

  private static PortalCall answer(
      CallKind kind,
      PortalId invitation,
      String status,
      String substatus,
      Optional<String> reason) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    values.put("/status", NODES.textNode(status));
    values.put("/substatus", NODES.textNode(substatus));
    reason.ifPresent(text -> values.put("/statusReason", NODES.textNode(text)));
    // Of an invitation only the id is known, so there is no version to compare with.
    PatchBody body = PatchBody.of(answered(values), values);
    return Steps.call(
        kind, Operation.PATCH, body.text(), Optional.empty(), Optional.of(invitation));
  }

  /** Every referral has these members, so they are replaced. */
  private static ObjectNode answered(Map<String, JsonNode> values) {
    ObjectNode referral = NODES.objectNode();
    values.keySet().forEach(pointer -> referral.put(pointer.substring(1), ""));
    return referral;
  }
}
