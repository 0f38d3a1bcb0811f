package dev.cosell.aws;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.aws.internal.mapping.Part;
import dev.cosell.aws.internal.mapping.RecordMapper;
import dev.cosell.aws.internal.mapping.RecordReading;
import dev.cosell.aws.internal.wire.GetAwsOpportunitySummaryResponse;
import dev.cosell.aws.internal.wire.GetOpportunityResponse;
import dev.cosell.aws.internal.wire.SellingJson;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.PortalRecord;
import java.util.EnumSet;
import java.util.Optional;

/** Records as AWS would hold them, made without a server. */
final class Records {
  private Records() {}

  /** A record of a deal in a review status, with AWS involved as the deal asks. */
  static PortalRecord of(Opportunity deal, String reviewStatus) {
    return of(deal, reviewStatus, deal.fieldValues().text(AwsFields.INVOLVEMENT).orElse("Co-Sell"));
  }

  static PortalRecord of(Opportunity deal, String reviewStatus, String involvement) {
    return of(json(deal, reviewStatus), Optional.of(involvement));
  }

  static PortalRecord of(ObjectNode json, Optional<String> involvement) {
    return RecordReading.of(
            SellingJson.readAnswer(json.toString(), GetOpportunityResponse.class),
            involvement.map(
                type -> GetAwsOpportunitySummaryResponse.builder().involvementType(type).build()))
        .orElseThrow();
  }

  /** GetOpportunity's answer. */
  static ObjectNode json(Opportunity deal, String reviewStatus) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    new RecordMapper(SharingBoundary.standard()).create(deal, json, EnumSet.allOf(Part.class));
    json.remove("AwsSubmission");
    json.put("Id", "O1234567")
        .put("Catalog", "AWS")
        .put(
            "Arn", "arn:aws:partnercentral:us-east-1:111122223333:catalog/AWS/opportunity/O1234567")
        .put("CreatedDate", "2026-11-01T09:00:00Z")
        .put("LastModifiedDate", "2026-11-20T09:00:00.123Z");
    json.withObjectProperty("LifeCycle").put("ReviewStatus", reviewStatus);
    return json;
  }
}
