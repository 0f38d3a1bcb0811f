package dev.cosell.aws.internal.call;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.aws.AwsFields;
import dev.cosell.aws.internal.mapping.Association;
import dev.cosell.aws.internal.mapping.DealProjection;
import dev.cosell.aws.internal.mapping.Part;
import dev.cosell.aws.internal.mapping.RecordMapper;
import dev.cosell.aws.internal.transport.SellingOperation;
import dev.cosell.aws.internal.wire.AwsSubmission;
import dev.cosell.aws.internal.wire.SellingJson;
import dev.cosell.aws.internal.wire.StartEngagementFromOpportunityTaskRequest;
import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * The calls that bring a deal to AWS's review: the record is made, joined to what is sold, and
 * submitted.
 */
public final class RegistrationSteps {
  private final String catalog;
  private final RecordMapper mapper;
  private final AssociationCalls associations;

  /**
   * The steps in a catalog.
   *
   * @param catalog {@code AWS} or {@code Sandbox}
   * @param mapper the mapper
   */
  public RegistrationSteps(String catalog, RecordMapper mapper) {
    this.catalog = catalog;
    this.mapper = mapper;
    this.associations = new AssociationCalls(catalog);
  }

  /**
   * The next call.
   *
   * @param deal the deal
   * @param current the record as last read; empty if there is none yet
   * @return the call; empty once the deal is with AWS, or if it does not say how AWS is to be
   *     involved
   */
  public Optional<PortalCall> next(Opportunity deal, Optional<PortalRecord> current) {
    if (current.isEmpty()) {
      return Optional.of(create(deal));
    }
    PortalRecord record = current.get();
    if (!record.registration().reviewStatus().equals(ReviewStatus.DRAFT)) {
      return Optional.empty();
    }
    DealProjection projection = DealProjection.of(deal, mapper);
    FieldValues arriving =
        projection.values().only(field -> !projection.misfits().containsKey(field));
    return associate(deal, record, arriving).or(() -> submit(deal, record, arriving));
  }

  /** The key leaves the body out: one deal makes one record, whatever it holds at the time. */
  private PortalCall create(Opportunity deal) {
    String operation = SellingOperation.CREATE_OPPORTUNITY.wireName();
    String key = WorkKey.of(Cloud.AWS.id(), catalog, deal.id().value(), operation);
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("Catalog", catalog)
            .put("ClientToken", key)
            .put("Origin", "Partner Referral");
    mapper.create(deal, body, EnumSet.of(Part.RECORD, Part.TEAM));
    return PortalCall.builder()
        .cloud(Cloud.AWS)
        .kind(CallKind.CREATE)
        .crmId(deal.id())
        .idempotencyKey(key)
        .operation(operation)
        .body(body.toString())
        .build();
  }

  private Optional<PortalCall> associate(
      Opportunity deal, PortalRecord record, FieldValues arriving) {
    for (Association association : Association.values()) {
      if (association.isJoinedAtRegistration() && mapper.lets(association.field())) {
        List<String> missing =
            Association.without(
                arriving.items(association.field()), record.values().items(association.field()));
        if (!missing.isEmpty()) {
          return Optional.of(
              associations.join(record.id(), Optional.of(deal.id()), association, missing.get(0)));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The key holds the version: the same submission is not made twice, and one that failed can be
   * made again once the record has changed.
   */
  private Optional<PortalCall> submit(Opportunity deal, PortalRecord record, FieldValues arriving) {
    Optional<String> involvement =
        arriving.text(AwsFields.INVOLVEMENT).filter(text -> mapper.lets(AwsFields.INVOLVEMENT));
    if (involvement.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> visibility =
        arriving.text(AwsFields.VISIBILITY).filter(text -> mapper.lets(AwsFields.VISIBILITY));
    String operation = SellingOperation.START_ENGAGEMENT_FROM_OPPORTUNITY_TASK.wireName();
    String key =
        WorkKey.of(
            Cloud.AWS.id(),
            catalog,
            record.id().value(),
            operation,
            record.version(),
            involvement.get(),
            visibility.orElse(""));
    return Optional.of(
        PortalCall.builder()
            .cloud(Cloud.AWS)
            .kind(CallKind.SUBMIT)
            .crmId(deal.id())
            .target(record.id())
            .idempotencyKey(key)
            .operation(operation)
            .body(
                SellingJson.write(
                    StartEngagementFromOpportunityTaskRequest.builder()
                        .catalog(catalog)
                        .clientToken(key)
                        .identifier(record.id().value())
                        .awsSubmission(
                            AwsSubmission.builder()
                                .involvementType(involvement)
                                .visibility(visibility)
                                .build())
                        .build()))
            .build());
  }
}
