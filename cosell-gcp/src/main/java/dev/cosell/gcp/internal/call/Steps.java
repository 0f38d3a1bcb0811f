package dev.cosell.gcp.internal.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.gcp.internal.mapping.Binding;
import dev.cosell.gcp.internal.mapping.Misfit;
import dev.cosell.gcp.internal.mapping.RecordMapper;
import dev.cosell.gcp.internal.table.LifeCycle.Edit;
import dev.cosell.gcp.internal.table.LifeCycle.State;
import dev.cosell.gcp.internal.table.Tables;
import dev.cosell.gcp.internal.wire.GcpJson;
import dev.cosell.gcp.internal.wire.WireOpportunity;
import dev.cosell.gcp.internal.wire.WirePath;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The calls that bring a deal to Google's review and keep it up to date.
 *
 * <p>A deal is made as a draft and then patched to submitted, although one call could do both. A
 * submitted deal is locked and in front of Google's reviewers, and there is no way to take it back:
 * if the answer to the creation is lost and the deal is made twice, the second one does no harm as
 * a draft. A draft is also read back, and corrected, before the lock falls.
 */
public final class Steps {
  private static final String SUBMITTED = "SUBMITTED";
  private static final String DRAFT = "DRAFT";

  private final String partner;
  private final RecordMapper mapper;

  /**
   * The steps of a partner.
   *
   * @param partner the partner's resource name
   * @param mapper the mapper
   */
  public Steps(String partner, RecordMapper mapper) {
    this.partner = partner;
    this.mapper = mapper;
  }

  /**
   * The next call of a registration.
   *
   * @param deal the deal
   * @param current the record as last read; empty if there is none yet
   * @return the call; empty once the deal is with Google
   */
  public Optional<PortalCall> next(Opportunity deal, Optional<PortalRecord> current) {
    if (current.isEmpty()) {
      return Optional.of(create(deal));
    }
    return current
        .filter(record -> record.registration().reviewStatus().equals(ReviewStatus.DRAFT))
        .map(record -> submit(deal, record));
  }

  /** The key leaves the body out: one deal makes one record, whatever it holds at the time. */
  private PortalCall create(Opportunity deal) {
    ObjectNode record = mapper.create(deal);
    record.put("state", DRAFT);
    WirePath.of("opportunityInfo.partnerEntity").put(record, partner);
    return PortalCall.builder()
        .cloud(Cloud.GCP)
        .kind(CallKind.CREATE)
        .crmId(deal.id())
        .idempotencyKey(
            WorkKey.of(Cloud.GCP.id(), partner, deal.id().value(), Operation.CREATE.wireName()))
        .operation(Operation.CREATE.wireName())
        .body(GcpJson.write(record))
        .build();
  }

  private PortalCall submit(Opportunity deal, PortalRecord record) {
    Patch patch = Patch.of(GcpJson.object(record.payload())).withState(SUBMITTED);
    return patching(CallKind.SUBMIT, record, Optional.of(deal.id()), patch, SUBMITTED);
  }

  /**
   * The call that changes a record.
   *
   * @param current the record as last read
   * @param changes the fields to change; a blank empties one
   * @return the call; empty if nothing is left to change
   * @throws IllegalArgumentException if a field is one that Google does not take, or a value one
   *     that Google would not take
   */
  public Optional<PortalCall> update(PortalRecord current, FieldValues changes) {
    changes.fields().forEach(this::check);
    ObjectNode before = GcpJson.object(current.payload());
    ObjectNode after = before.deepCopy();
    Map<Field, List<Misfit>> misfits = mapper.change(after, changes);
    if (!misfits.isEmpty()) {
      throw new IllegalArgumentException("Google takes no such value of " + misfits.keySet());
    }
    List<String> paths =
        changes.fields().stream()
            .flatMap(field -> mapper.bindings().of(field).stream())
            .map(Binding::maskPaths)
            .flatMap(List::stream)
            .distinct()
            .sorted()
            .toList();
    Set<String> groups = mapper.bindings().groups();
    Patch patch = Patch.of(before).with(before, after, paths);
    if (patch.isEmpty(groups)) {
      return Optional.empty();
    }
    if (mapper.settings().resubmitsCorrections() && isNotAccepted(before)) {
      patch.withState(SUBMITTED);
    }
    return Optional.of(
        patching(CallKind.UPDATE, current, current.crmId(), patch, changes.toJson()));
  }

  private static boolean isNotAccepted(ObjectNode record) {
    return new WireOpportunity(record)
        .state()
        .flatMap(Tables.LIFE_CYCLE::state)
        .filter(state -> state.edit() == Edit.ALL)
        .map(State::wire)
        .filter(wire -> !wire.equals(DRAFT))
        .isPresent();
  }

  private void check(Field field) {
    if (mapper.bindings().of(field).isEmpty() || !mapper.lets(field)) {
      throw new IllegalArgumentException("Google takes no update of " + field);
    }
  }

  /** The key holds the version: what failed can be done again once the record has changed. */
  private PortalCall patching(
      CallKind kind, PortalRecord record, Optional<OpportunityId> crmId, Patch patch, String what) {
    return PortalCall.builder()
        .cloud(Cloud.GCP)
        .kind(kind)
        .crmId(crmId)
        .target(record.id())
        .idempotencyKey(
            WorkKey.of(
                Cloud.GCP.id(),
                partner,
                record.id().value(),
                Operation.PATCH.wireName(),
                record.version(),
                what))
        .operation(Operation.PATCH.wireName())
        .body(GcpJson.write(patch.json()))
        .build();
  }

  /**
   * The answer to a deal that Google brings, which no document tells how to give.
   *
   * @param kind accept or decline
   * @param id the opportunity
   * @param what what is answered
   * @return a call that {@link Performer} refuses as a value
   */
  public PortalCall answer(CallKind kind, PortalId id, String what) {
    ObjectNode body = GcpJson.newObject().put("name", WireOpportunity.name(id.value()));
    return PortalCall.builder()
        .cloud(Cloud.GCP)
        .kind(kind)
        .target(id)
        .idempotencyKey(WorkKey.of(Cloud.GCP.id(), partner, id.value(), kind.name(), what))
        .operation(Operation.ANSWER.wireName())
        .body(GcpJson.write(body.put("reason", what)))
        .build();
  }
}
