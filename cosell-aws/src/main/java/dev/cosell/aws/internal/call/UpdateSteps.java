package dev.cosell.aws.internal.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.aws.internal.mapping.Association;
import dev.cosell.aws.internal.mapping.Binding;
import dev.cosell.aws.internal.mapping.Bindings;
import dev.cosell.aws.internal.mapping.Mapped;
import dev.cosell.aws.internal.mapping.Part;
import dev.cosell.aws.internal.mapping.RecordMapper;
import dev.cosell.aws.internal.transport.SellingOperation;
import dev.cosell.aws.internal.wire.GetOpportunityResponse;
import dev.cosell.aws.internal.wire.SellingJson;
import dev.cosell.aws.internal.wire.UpdateOpportunityRequest;
import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import java.util.List;
import java.util.Optional;

/**
 * The calls that bring a record nearer to what it shall hold: joins first, new ones before removals
 * so that the record is never without a solution, then the record itself.
 *
 * <p>An update replaces the whole record at AWS. It is made of the record as it was read, with the
 * changes over it, so that what is not known here stays.
 */
public final class UpdateSteps {
  private final String catalog;
  private final RecordMapper mapper;
  private final AssociationCalls associations;

  /**
   * The steps in a catalog.
   *
   * @param catalog {@code AWS} or {@code Sandbox}
   * @param mapper the mapper
   */
  public UpdateSteps(String catalog, RecordMapper mapper) {
    this.catalog = catalog;
    this.mapper = mapper;
    this.associations = new AssociationCalls(catalog);
  }

  /**
   * The next call.
   *
   * @param current the record as last read
   * @param changes the fields to change; a blank empties one
   * @return the call; empty if nothing is left to change
   * @throws IllegalArgumentException if a field is one that AWS does not take in an update, or a
   *     value one that AWS would not take
   */
  public Optional<PortalCall> next(PortalRecord current, FieldValues changes) {
    changes.fields().forEach(this::check);
    return join(current, changes)
        .or(() -> part(current, changes))
        .or(() -> update(current, changes));
  }

  private void check(Field field) {
    Optional<Part> part = Bindings.of(field).map(Binding::part);
    boolean isTaken =
        part.filter(known -> known == Part.RECORD || known == Part.ASSOCIATIONS).isPresent();
    if (!isTaken || !mapper.lets(field)) {
      throw new IllegalArgumentException("AWS takes no update of " + field);
    }
  }

  private Optional<PortalCall> join(PortalRecord current, FieldValues changes) {
    for (Association association : Association.values()) {
      List<String> missing =
          Association.without(
              changes.items(association.field()), current.values().items(association.field()));
      if (!missing.isEmpty()) {
        return Optional.of(
            associations.join(current.id(), current.crmId(), association, missing.get(0)));
      }
    }
    return Optional.empty();
  }

  private Optional<PortalCall> part(PortalRecord current, FieldValues changes) {
    for (Association association : Association.values()) {
      if (changes.get(association.field()).isPresent()) {
        List<String> surplus =
            Association.without(
                current.values().items(association.field()), changes.items(association.field()));
        if (!surplus.isEmpty()) {
          return Optional.of(
              associations.part(current.id(), current.crmId(), association, surplus.get(0)));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<PortalCall> update(PortalRecord current, FieldValues changes) {
    UpdateOpportunityRequest unchanged =
        UpdateOpportunityRequest.from(
            SellingJson.read(current.payload(), GetOpportunityResponse.class));
    ObjectNode body = SellingJson.tree(unchanged);
    body.put("Catalog", catalog);
    mapper.change(body, FieldValues.none()); // what an update says in any case is no change
    ObjectNode before = body.deepCopy();
    Mapped mapped = mapper.change(body, changes);
    if (!mapped.misfits().isEmpty()) {
      throw new IllegalArgumentException("AWS takes no such value of " + mapped.misfits().keySet());
    }
    if (body.equals(before)) {
      return Optional.empty();
    }
    String operation = SellingOperation.UPDATE_OPPORTUNITY.wireName();
    return Optional.of(
        PortalCall.builder()
            .cloud(Cloud.AWS)
            .kind(CallKind.UPDATE)
            .crmId(current.crmId())
            .target(current.id())
            .idempotencyKey(
                WorkKey.of(
                    Cloud.AWS.id(),
                    catalog,
                    current.id().value(),
                    operation,
                    current.version(),
                    changes.toJson()))
            .operation(operation)
            .body(body.toString())
            .build());
  }
}
