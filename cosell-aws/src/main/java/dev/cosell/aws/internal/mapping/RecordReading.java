package dev.cosell.aws.internal.mapping;

import dev.cosell.aws.AwsFields;
import dev.cosell.aws.internal.wire.AwsOpportunityInsights;
import dev.cosell.aws.internal.wire.AwsOpportunityLifeCycle;
import dev.cosell.aws.internal.wire.GetAwsOpportunitySummaryResponse;
import dev.cosell.aws.internal.wire.GetOpportunityResponse;
import dev.cosell.aws.internal.wire.LifeCycle;
import dev.cosell.aws.internal.wire.SellingJson;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.contact.Contact;
import dev.cosell.contact.Counterpart;
import dev.cosell.contact.CounterpartMark;
import dev.cosell.contact.CounterpartRole;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.Registration;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.PortalRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** AWS's two views of one deal, as a portal's record. */
public final class RecordReading {
  private final GetOpportunityResponse record;
  private final GetAwsOpportunitySummaryResponse aws;

  private RecordReading(GetOpportunityResponse record, GetAwsOpportunitySummaryResponse aws) {
    this.record = record;
    this.aws = aws;
  }

  /**
   * Makes a portal record.
   *
   * @param record the partner's view
   * @param aws AWS's view; empty for a draft, of which AWS has none
   * @return the record; empty if the partner's view lacks its id, or has no version of which the
   *     time can be told
   */
  public static Optional<PortalRecord> of(
      GetOpportunityResponse record, Optional<GetAwsOpportunitySummaryResponse> aws) {
    return new RecordReading(
            record, aws.orElseGet(() -> GetAwsOpportunitySummaryResponse.builder().build()))
        .portalRecord();
  }

  /**
   * Where AWS's review of a record stands; a record that does not say is a draft.
   *
   * @param record the record
   * @return the status
   */
  public static ReviewStatus reviewStatus(GetOpportunityResponse record) {
    return record
        .lifeCycle()
        .flatMap(LifeCycle::reviewStatus)
        .filter(status -> !status.isBlank())
        .map(ReviewStatuses::of)
        .orElse(ReviewStatus.DRAFT);
  }

  private Optional<PortalRecord> portalRecord() {
    Optional<Instant> changed = record.lastModifiedDate().flatMap(Times::instant);
    Optional<String> id = record.id().filter(text -> !text.isBlank());
    if (changed.isEmpty() || id.isEmpty()) {
      return Optional.empty();
    }
    Registration registration = registration(new PortalId(Cloud.AWS, id.get()), changed.get());
    return Optional.of(
        PortalRecord.builder()
            .version(record.lastModifiedDate().orElseThrow())
            .crmId(
                record
                    .partnerOpportunityIdentifier()
                    .filter(text -> !text.isBlank())
                    .map(OpportunityId::new))
            .registration(registration)
            .values(values(registration))
            .payload(SellingJson.write(record))
            .createdAt(record.createdDate().flatMap(Times::instant))
            .build());
  }

  private Registration registration(PortalId id, Instant changed) {
    return Registration.builder()
        .portalId(id)
        .reviewStatus(reviewStatus(record))
        .reviewComments(record.lifeCycle().flatMap(LifeCycle::reviewComments).filter(this::says))
        .cloudStage(aws.lifeCycle().flatMap(AwsOpportunityLifeCycle::stage).filter(this::says))
        .cloudCloseDate(closeDate())
        .involvement(aws.involvementType().filter(this::says))
        .origin(aws.origin().filter(this::says))
        .counterparts(counterparts())
        .lastModified(changed)
        .build();
  }

  private Optional<LocalDate> closeDate() {
    return aws.lifeCycle()
        .flatMap(AwsOpportunityLifeCycle::targetCloseDate)
        .filter(this::says)
        .map(DayBinding::day)
        .flatMap(value -> value instanceof Day day ? Optional.of(day.date()) : Optional.empty());
  }

  private boolean says(String text) {
    return !text.isBlank();
  }

  private List<Counterpart> counterparts() {
    return aws.opportunityTeam().stream()
        .flatMap(
            person ->
                People.read(SellingJson.tree(person)).stream()
                    .map(known -> counterpart(known, person.businessTitle())))
        .toList();
  }

  private Counterpart counterpart(Contact person, Optional<String> role) {
    return new Counterpart(Cloud.AWS, role.filter(this::says).map(CounterpartRole::new), person);
  }

  private FieldValues values(Registration registration) {
    FieldValues.Builder values = FieldValues.builder();
    RecordMapper.read(SellingJson.tree(record)).asMap().forEach(values::put);
    values
        .text(AwsFields.INVOLVEMENT, aws.involvementType())
        .text(AwsFields.VISIBILITY, aws.visibility())
        .text(Field.REVIEW_STATUS, registration.reviewStatus().name())
        .text(Field.REVIEW_COMMENTS, registration.reviewComments())
        .text(AwsFields.REVIEW_REASON, record.lifeCycle().flatMap(LifeCycle::reviewStatusReason))
        .text(Field.CLOUD_STAGE, registration.cloudStage())
        .text(Field.INVOLVEMENT, registration.involvement())
        .text(AwsFields.INVOLVEMENT_CHANGE_REASON, aws.involvementTypeChangeReason())
        .text(AwsFields.COSELL_MOTION, aws.cosellMotion())
        .text(Field.ORIGIN, registration.origin());
    registration
        .cloudCloseDate()
        .ifPresent(day -> values.put(Field.CLOUD_CLOSE_DATE, new Day(day)));
    aws.lifeCycle()
        .ifPresent(
            cycle ->
                values
                    .text(AwsFields.CLOUD_CLOSED_LOST_REASON, cycle.closedLostReason())
                    .text(AwsFields.CLOUD_NEXT_STEPS, cycle.nextSteps()));
    aws.insights().ifPresent(insights -> insights(insights, values));
    if (!registration.counterparts().isEmpty()) {
      values.put(
          Field.COUNTERPARTS,
          new FieldValue.People(
              registration.counterparts().stream().map(RecordReading::marked).toList()));
    }
    return values.build();
  }

  private static void insights(AwsOpportunityInsights insights, FieldValues.Builder values) {
    values
        .text(AwsFields.ENGAGEMENT_SCORE, insights.engagementScore())
        .text(AwsFields.NEXT_BEST_ACTIONS, insights.nextBestActions());
  }

  /** Whoever comes from the portal is known for the cloud's wherever the contact goes. */
  private static OpportunityContact marked(Counterpart counterpart) {
    return OpportunityContact.of(counterpart.person(), CounterpartMark.of(counterpart));
  }
}
