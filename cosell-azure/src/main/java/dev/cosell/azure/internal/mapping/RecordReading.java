package dev.cosell.azure.internal.mapping;

import dev.cosell.azure.AzureFields;
import dev.cosell.azure.internal.wire.DealRegistration;
import dev.cosell.azure.internal.wire.Referral;
import dev.cosell.azure.internal.wire.TrackingInfo;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.contact.Counterpart;
import dev.cosell.contact.CounterpartMark;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.Registration;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.PortalRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Both referrals of an engagement, read as one record. */
public final class RecordReading {
  private final RecordPayload payload;
  private final Referral own;
  private final Optional<Referral> microsoft;
  private final Optional<DealRegistration> registered;

  private RecordReading(RecordPayload payload) {
    this.payload = payload;
    this.own = payload.ownReferral();
    this.microsoft = payload.microsoftReferral();
    this.registered = RegistrationBindings.first(own);
  }

  /**
   * Reads a record.
   *
   * @param payload both referrals
   * @return the record; empty if the partner's referral has no id
   */
  public static Optional<PortalRecord> of(RecordPayload payload) {
    return new RecordReading(payload).record();
  }

  /**
   * What a referral says of the deal.
   *
   * @param referral the partner's referral
   * @return the values of the fields that a partner states
   */
  public static FieldValues values(Referral referral) {
    FieldValues.Builder values = FieldValues.builder();
    for (Binding binding : Bindings.all()) {
      binding.reader().read(referral).ifPresent(value -> values.put(binding.field(), value));
    }
    for (Binding binding : RegistrationBindings.all()) {
      binding.reader().read(referral).ifPresent(value -> values.put(binding.field(), value));
    }
    return values.build();
  }

  private Optional<PortalRecord> record() {
    return own.id()
        .filter(id -> !id.isBlank())
        .map(id -> registration(new PortalId(Cloud.AZURE, id)))
        .map(
            registration ->
                PortalRecord.builder()
                    .version(own.eTag().or(own::updatedDateTime).orElse(""))
                    .crmId(
                        own.externalReferenceId()
                            .filter(text -> !text.isBlank())
                            .map(OpportunityId::new))
                    .registration(registration)
                    .values(partnersValues().with(status(registration)))
                    .payload(payload.text())
                    .createdAt(own.createdDateTime().flatMap(Times::instant))
                    .build());
  }

  /** What went out with the invitation stands on Microsoft's referral where the own has none. */
  private FieldValues partnersValues() {
    FieldValues values = values(own);
    if (microsoft.isEmpty()) {
      return values;
    }
    FieldValues invitation =
        values(microsoft.get())
            .only(field -> INVITATION.contains(field) && values.get(field).isEmpty());
    return values.with(invitation).with(AzureFields.DEAL_TYPE, new Text(Words.CO_SELL));
  }

  private static final List<Field> INVITATION =
      List.of(Field.COMMENTS, AzureFields.ASSISTANCE_REQUEST);

  private Registration registration(PortalId id) {
    ReviewStatus review = ReviewStatuses.of(own, microsoft, registered);
    return Registration.builder()
        .portalId(id)
        .reviewStatus(review)
        .reviewComments(reviewComments(review))
        .cloudStage(microsoft.flatMap(RecordReading::standing))
        .involvement(partnersValues().text(AzureFields.DEAL_TYPE))
        .origin(own.direction().filter(text -> !text.isBlank()))
        .counterparts(counterparts())
        .lastModified(
            own.updatedDateTime()
                .or(own::createdDateTime)
                .flatMap(Times::instant)
                .orElse(Instant.EPOCH))
        .build();
  }

  private Optional<String> reviewComments(ReviewStatus review) {
    Optional<String> said =
        review.equals(ReviewStatus.ACTION_REQUIRED)
            ? registered.flatMap(DealRegistration::statusReason)
            : microsoft.flatMap(Referral::statusReason);
    return said.filter(text -> !text.isBlank());
  }

  /** Microsoft shows its people once it has accepted, and not when it has declined. */
  private List<Counterpart> counterparts() {
    boolean isShown =
        microsoft.flatMap(Referral::substatus).filter(OPEN_TO_SEE::contains).isPresent();
    return isShown
        ? microsoft.map(Referral::team).map(People::all).orElseGet(List::of).stream()
            .map(person -> new Counterpart(Cloud.AZURE, Optional.empty(), person.contact()))
            .toList()
        : List.of();
  }

  private static final List<String> OPEN_TO_SEE = List.of("Accepted", "Won", "Lost");

  private FieldValues status(Registration registration) {
    FieldValues.Builder values =
        FieldValues.builder()
            .text(Field.REVIEW_STATUS, registration.reviewStatus().name())
            .text(Field.REVIEW_COMMENTS, registration.reviewComments())
            .text(Field.CLOUD_STAGE, registration.cloudStage())
            .text(Field.INVOLVEMENT, registration.involvement())
            .text(Field.ORIGIN, registration.origin())
            .text(AzureFields.PARTNER_STATUS, standing(own))
            .text(
                AzureFields.DEAL_REGISTRATION,
                registered.flatMap(DealRegistration::status).or(own::registrationStatus))
            .text(
                AzureFields.MSX_ID,
                own.trackingInfo()
                    .flatMap(TrackingInfo::microsoftMsxId)
                    .or(
                        () ->
                            microsoft
                                .flatMap(Referral::trackingInfo)
                                .flatMap(TrackingInfo::microsoftMsxId)))
            .text(AzureFields.ENGAGEMENT, own.engagementId());
    Bindings.people(registration.counterparts().stream().map(RecordReading::marked).toList())
        .ifPresent(people -> values.put(Field.COUNTERPARTS, people));
    Optional<FieldValue> team = Bindings.people(People.all(own.team().stream().skip(1).toList()));
    team.ifPresent(people -> values.put(AzureFields.TEAM, people));
    return values.build();
  }

  /** Whoever comes from the portal is known for the cloud's wherever the contact goes. */
  private static OpportunityContact marked(Counterpart counterpart) {
    return OpportunityContact.of(counterpart.person(), CounterpartMark.of(counterpart));
  }

  /** Status and substatus in one, such as {@code Active/Accepted}. */
  private static Optional<String> standing(Referral referral) {
    return referral
        .status()
        .filter(text -> !text.isBlank())
        .map(status -> status + referral.substatus().map(more -> "/" + more).orElse(""));
  }
}
