package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One party's view of a deal or a lead. */
@Value.Immutable
@JsonSerialize(as = ImmutableReferral.class)
@JsonDeserialize(as = ImmutableReferral.class)
public interface Referral extends WireObject {
  /** {@return the id, given by the service} */
  Optional<String> id();

  /** {@return what all referrals of one deal share} */
  Optional<String> engagementId();

  /** {@return the deal's name} */
  Optional<String> name();

  /** {@return whose view it is} */
  Optional<String> organizationId();

  /** {@return the CRM's id} */
  Optional<String> externalReferenceId();

  /** {@return when it was made, UTC} */
  Optional<String> createdDateTime();

  /** {@return when it changed last, UTC} */
  Optional<String> updatedDateTime();

  /** {@return until when it can be answered, UTC} */
  Optional<String> expirationDateTime();

  /** {@return {@code New}, {@code Active} or {@code Closed}} */
  Optional<String> status();

  /** {@return the status in more detail} */
  Optional<String> substatus();

  /** {@return why it was closed} */
  Optional<String> statusReason();

  /** {@return how far a lead is qualified} */
  Optional<String> qualification();

  /** {@return {@code Shared} or {@code Independent}} */
  Optional<String> type();

  /** {@return the version, with its quotation marks} */
  @JsonProperty("eTag")
  Optional<String> eTag();

  /** {@return the campaign} */
  Optional<String> campaignId();

  /** {@return how far the deal has come, in percent} */
  Optional<String> salesStage();

  /** {@return {@code Incoming} or {@code Outgoing}} */
  Optional<String> direction();

  /** {@return the program} */
  Optional<String> referralProgram();

  /** {@return where the deal registration stands} */
  Optional<String> registrationStatus();

  /** {@return whether the customer means to buy through the marketplace} */
  Optional<String> customerMarketplaceIntent();

  /** {@return whom it is meant for} */
  List<Target> target();

  /** {@return the customer} */
  Optional<CustomerProfile> customerProfile();

  /** {@return what the customer and the partner agree to} */
  Optional<Consent> consent();

  /** {@return the deal} */
  Optional<ReferralDetails> details();

  /** {@return the owner's people} */
  List<Member> team();

  /** {@return the invitation} */
  Optional<InviteContext> inviteContext();

  /** {@return Microsoft's own ids} */
  Optional<TrackingInfo> trackingInfo();

  /** {@return the deal registrations} */
  List<DealRegistration> registrations();

  @Override
  default String describe() {
    return WireObject.describe("Referral", id());
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Referral} values. */
  final class Builder extends ImmutableReferral.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
