package dev.cosell.gcp.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.contact.Contact;
import dev.cosell.contact.Counterpart;
import dev.cosell.contact.CounterpartMark;
import dev.cosell.contact.CounterpartRole;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.gcp.GcpFields;
import dev.cosell.gcp.internal.wire.WireDate;
import dev.cosell.gcp.internal.wire.WireOpportunity;
import dev.cosell.gcp.internal.wire.WirePath;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Registration;
import dev.cosell.portal.PortalRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Google's record as a portal's record. */
public final class RecordReading {
  /** What Google's reference calls the owner (official, read 2026-11-22). */
  private static final CounterpartRole REPRESENTATIVE =
      new CounterpartRole("Field sales representative");

  private static final WirePath CLOSE_DATE = WirePath.of("salesCycle.closeDate");
  private static final WirePath APPROVED = WirePath.of("partnerInfo.approvedDate");
  private static final WirePath REBATE = WirePath.of("partnerInfo.rebateExpirationDate");

  private final RecordMapper mapper;

  /**
   * A reading.
   *
   * @param mapper the mapper
   */
  public RecordReading(RecordMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Makes a portal's record.
   *
   * @param opportunity what Google sent
   * @return the record; empty if the opportunity has no name, or no time of change
   */
  public Optional<PortalRecord> of(WireOpportunity opportunity) {
    Optional<Instant> changed = opportunity.updateTime().flatMap(WireOpportunity::instant);
    if (changed.isEmpty() || opportunity.id().isEmpty()) {
      return Optional.empty();
    }
    Registration registration =
        registration(opportunity, new PortalId(Cloud.GCP, opportunity.id().get()), changed.get());
    return Optional.of(
        PortalRecord.builder()
            .version(opportunity.updateTime().orElseThrow())
            .crmId(mapper.crmId(opportunity.json()))
            .registration(registration)
            .values(values(opportunity, registration))
            .payload(opportunity.write())
            .createdAt(opportunity.createTime())
            .build());
  }

  private Registration registration(WireOpportunity opportunity, PortalId id, Instant changed) {
    return Registration.builder()
        .portalId(id)
        .reviewStatus(ReviewStates.of(opportunity.state(), mapper.settings()))
        .reviewComments(opportunity.stateDescription())
        .cloudStage(opportunity.stage())
        .cloudCloseDate(WireDate.read(CLOSE_DATE.in(opportunity.json())))
        .origin(opportunity.source())
        .counterparts(counterparts(opportunity))
        .lastModified(changed)
        .build();
  }

  private static List<Counterpart> counterparts(WireOpportunity opportunity) {
    if (opportunity.owner().isEmpty() && opportunity.ownerEmail().isEmpty()) {
      return List.of();
    }
    String name = opportunity.owner().map(String::strip).orElse("");
    int last = name.lastIndexOf(' ');
    Contact person =
        Contact.builder()
            .firstName(last < 0 ? "" : name.substring(0, last).strip())
            .lastName(name.substring(last + 1))
            .email(opportunity.ownerEmail())
            .build();
    return List.of(new Counterpart(Cloud.GCP, Optional.of(REPRESENTATIVE), person));
  }

  private FieldValues values(WireOpportunity opportunity, Registration registration) {
    JsonNode json = opportunity.json();
    FieldValues.Builder values = FieldValues.builder();
    mapper.read(json).asMap().forEach(values::put);
    values
        .text(Field.REVIEW_STATUS, registration.reviewStatus().name())
        .text(Field.REVIEW_COMMENTS, registration.reviewComments())
        .text(Field.CLOUD_STAGE, registration.cloudStage())
        .text(Field.ORIGIN, registration.origin())
        .text(GcpFields.DEAL_NUMBER, opportunity.text("qualificationInfo.dealNumber"))
        .text(GcpFields.CLOUD_ACCOUNT_NAME, opportunity.text("customerDisplayName"));
    registration
        .cloudCloseDate()
        .ifPresent(day -> values.put(Field.CLOUD_CLOSE_DATE, new Day(day)));
    DayBinding.read(APPROVED, json).ifPresent(day -> values.put(GcpFields.APPROVED_DATE, day));
    DayBinding.read(REBATE, json)
        .ifPresent(day -> values.put(GcpFields.REBATE_EXPIRATION_DATE, day));
    CloseOutcome.of(json)
        .ifPresent(
            outcome ->
                values
                    .text(GcpFields.CLOSE_OUTCOME, outcome.word())
                    .text(GcpFields.CLOSE_REASON, outcome.reason()));
    if (!registration.counterparts().isEmpty()) {
      values.put(
          Field.COUNTERPARTS,
          new FieldValue.People(
              registration.counterparts().stream().map(RecordReading::marked).toList()));
    }
    return values.build();
  }

  /** Whoever comes from the portal is known for the cloud's wherever the contact goes. */
  private static OpportunityContact marked(Counterpart counterpart) {
    return OpportunityContact.of(counterpart.person(), CounterpartMark.of(counterpart));
  }
}
