package dev.cosell.aws.internal.call;

import dev.cosell.aws.internal.mapping.Association;
import dev.cosell.aws.internal.transport.SellingOperation;
import dev.cosell.aws.internal.wire.AssociationRequest;
import dev.cosell.aws.internal.wire.SellingJson;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.PortalCall;
import java.util.Optional;

/** The calls that join things to a record and take them away, one thing at a time. */
final class AssociationCalls {
  private final String catalog;

  AssociationCalls(String catalog) {
    this.catalog = catalog;
  }

  PortalCall join(
      PortalId record, Optional<OpportunityId> crmId, Association association, String thing) {
    return call(
        CallKind.ASSOCIATE,
        SellingOperation.ASSOCIATE_OPPORTUNITY,
        record,
        crmId,
        association,
        thing);
  }

  PortalCall part(
      PortalId record, Optional<OpportunityId> crmId, Association association, String thing) {
    return call(
        CallKind.DISASSOCIATE,
        SellingOperation.DISASSOCIATE_OPPORTUNITY,
        record,
        crmId,
        association,
        thing);
  }

  private PortalCall call(
      CallKind kind,
      SellingOperation operation,
      PortalId record,
      Optional<OpportunityId> crmId,
      Association association,
      String thing) {
    return PortalCall.builder()
        .cloud(Cloud.AWS)
        .kind(kind)
        .crmId(crmId)
        .target(record)
        .idempotencyKey(
            WorkKey.of(
                Cloud.AWS.id(),
                catalog,
                record.value(),
                operation.wireName(),
                association.wireName(),
                thing))
        .operation(operation.wireName())
        .body(
            SellingJson.write(
                AssociationRequest.builder()
                    .catalog(catalog)
                    .opportunityIdentifier(record.value())
                    .relatedEntityType(association.wireName())
                    .relatedEntityIdentifier(thing)
                    .build()))
        .build();
  }
}
