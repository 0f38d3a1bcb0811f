package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The partner's view of an opportunity, whole (GetOpportunity). */
@Value.Immutable
@JsonSerialize(as = ImmutableGetOpportunityResponse.class)
@JsonDeserialize(as = ImmutableGetOpportunityResponse.class)
public interface GetOpportunityResponse extends WireObject {
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

  /** {@return the opportunity's identifier} */
  Optional<String> id();

  /** {@return the opportunity's resource name} */
  Optional<String> arn();

  /** {@return the record's version, the exact text that the portal gave} */
  Optional<String> lastModifiedDate();

  /** {@return when the record was created, as text} */
  Optional<String> createdDate();

  /** {@return what the opportunity is associated with} */
  Optional<RelatedEntityIdentifiers> relatedEntityIdentifiers();

  /** {@return stage, dates and review} */
  Optional<LifeCycle> lifeCycle();

  /** {@return the partner's people on the deal} */
  List<PortalContact> opportunityTeam();

  @Override
  default String describe() {
    return WireObject.describe("GetOpportunityResponse", id());
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link GetOpportunityResponse} values. */
  final class Builder extends ImmutableGetOpportunityResponse.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
