package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** AWS's view of an opportunity, read only (GetAwsOpportunitySummary). Any part may be missing. */
@Value.Immutable
@JsonSerialize(as = ImmutableGetAwsOpportunitySummaryResponse.class)
@JsonDeserialize(as = ImmutableGetAwsOpportunitySummaryResponse.class)
public interface GetAwsOpportunitySummaryResponse extends WireObject {
  /** {@return the identifier of the partner's opportunity} */
  Optional<String> relatedOpportunityId();

  /** {@return who brought the deal, {@code AWS Referral} or {@code Partner Referral}} */
  Optional<String> origin();

  /** {@return {@code Co-Sell} or {@code For Visibility Only}} */
  Optional<String> involvementType();

  /** {@return {@code Full} or {@code Limited}} */
  Optional<String> visibility();

  /** {@return where AWS sees the deal} */
  Optional<AwsOpportunityLifeCycle> lifeCycle();

  /** {@return AWS's people on the deal} */
  List<PortalContact> opportunityTeam();

  /** {@return scores and recommendations} */
  Optional<AwsOpportunityInsights> insights();

  /** {@return why the involvement changed} */
  Optional<String> involvementTypeChangeReason();

  /** {@return what AWS sees associated, without offers} */
  Optional<RelatedEntityIdentifiers> relatedEntityIds();

  /** {@return the customer's contacts, without the company} */
  Optional<Customer> customer();

  /** {@return expected spend and partition, nothing else} */
  Optional<Project> project();

  /** {@return who leads the sale} */
  Optional<String> cosellMotion();

  /** {@return the partner's revenue as AWS sees it} */
  Optional<AwsSoftwareRevenue> softwareRevenue();

  /** {@return {@code AWS} for production or {@code Sandbox}} */
  Optional<String> catalog();

  @Override
  default String describe() {
    return WireObject.describe("GetAwsOpportunitySummaryResponse", relatedOpportunityId());
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link GetAwsOpportunitySummaryResponse} values. */
  final class Builder extends ImmutableGetAwsOpportunitySummaryResponse.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
