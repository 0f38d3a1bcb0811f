package dev.cosell.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.aws.internal.mapping.RecordMapper;
import dev.cosell.aws.internal.mapping.RecordReading;
import dev.cosell.aws.internal.wire.GetOpportunityResponse;
import dev.cosell.aws.internal.wire.SellingJson;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight.Moment;
import java.util.Optional;
import java.util.Set;

/**
 * A body of the selling API that speaks of an opportunity, as a deal: what {@code
 * CreateOpportunity} is sent or what {@code GetOpportunity} answers.
 *
 * <p>Serves to check a payload that another program made, without calling AWS.
 *
 * @param deal the deal that the payload describes; without a partner identifier it has the id
 *     {@code unnamed}
 * @param current the record, where the payload is an answer of AWS
 * @param moment what would be done with it next: a new record is created, a draft submitted, and
 *     any other record updated
 */
public record AwsPayload(Opportunity deal, Optional<PortalRecord> current, Moment moment) {
  private static final Set<String> MEMBERS = Set.of("Customer", "Project", "LifeCycle");

  /**
   * Reads a payload; members that are not known are passed over.
   *
   * @param json the payload
   * @return the payload; empty if the object has no member that an opportunity has
   * @throws IllegalArgumentException if the text is not a JSON object; quotes nothing of it
   */
  public static Optional<AwsPayload> read(String json) {
    ObjectNode body = SellingJson.object(json);
    if (MEMBERS.stream().noneMatch(body::has)) {
      return Optional.empty();
    }
    // What AWS answers is encoded in places; what is sent to AWS is not.
    if (body.path("Id").isTextual()) {
      GetOpportunityResponse answer = SellingJson.readAnswer(json, GetOpportunityResponse.class);
      Optional<PortalRecord> record = RecordReading.of(answer, Optional.empty());
      if (record.isPresent()) {
        return Optional.of(ofRecord(record.get()));
      }
    }
    return Optional.of(
        new AwsPayload(
            deal(body.path("PartnerOpportunityIdentifier").asText(""), RecordMapper.read(body)),
            Optional.empty(),
            Moment.CREATE));
  }

  private static AwsPayload ofRecord(PortalRecord record) {
    boolean draft = record.registration().reviewStatus().equals(ReviewStatus.DRAFT);
    return new AwsPayload(
        deal(
            record.crmId().map(OpportunityId::value).orElse(""),
            record.values().only(field -> !field.isIn("status"))),
        Optional.of(record),
        draft ? Moment.SUBMIT : Moment.UPDATE);
  }

  private static Opportunity deal(String id, FieldValues values) {
    return Opportunity.of(new OpportunityId(id.isBlank() ? "unnamed" : id), values);
  }
}
