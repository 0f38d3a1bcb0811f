package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The request that registers a new opportunity (CreateOpportunity). */
@Value.Immutable
@JsonSerialize(as = ImmutableCreateOpportunityRequest.class)
@JsonDeserialize(as = ImmutableCreateOpportunityRequest.class)
public interface CreateOpportunityRequest extends WireObject {
  /** {@return {@code AWS} for production or {@code Sandbox}} */
  Optional<String> catalog();

  /** {@return what the partner needs from AWS's sellers} */
  List<String> primaryNeedsFromAws();

  /** {@return {@code Yes} or {@code No}} */
  Optional<String> nationalSecurity();

  /** {@return the partner's own identifier of the deal} */
  Optional<String> partnerOpportunityIdentifier();

  /** {@return the customer and its contacts} */
  Optional<Customer> customer();

  /** {@return what is sold} */
  Optional<Project> project();

  /** {@return whether the business is new, renewed or expanded} */
  Optional<String> opportunityType();

  /** {@return the marketing that led to the deal} */
  Optional<Marketing> marketing();

  /** {@return the partner's own revenue from the deal} */
  Optional<SoftwareRevenue> softwareRevenue();

  /** {@return the idempotency key: an equal token and body give the first answer again} */
  Optional<String> clientToken();

  /** {@return stage, dates and review} */
  Optional<LifeCycle> lifeCycle();

  /** {@return {@code Partner Referral}, or {@code AWS Referral} in the Sandbox alone} */
  Optional<String> origin();

  /** {@return the partner's people on the deal} */
  List<PortalContact> opportunityTeam();

  /** {@return the tags to put on the new record} */
  List<Tag> tags();

  @Override
  default String describe() {
    return "CreateOpportunityRequest";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link CreateOpportunityRequest} values. */
  final class Builder extends ImmutableCreateOpportunityRequest.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
