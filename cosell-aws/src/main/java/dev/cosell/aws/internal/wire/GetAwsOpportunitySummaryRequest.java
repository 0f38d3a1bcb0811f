package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** The request for AWS's view of an opportunity. */
@Value.Immutable
@JsonSerialize(as = ImmutableGetAwsOpportunitySummaryRequest.class)
@JsonDeserialize(as = ImmutableGetAwsOpportunitySummaryRequest.class)
public interface GetAwsOpportunitySummaryRequest extends WireObject {
  /** {@return {@code AWS} for production or {@code Sandbox}} */
  Optional<String> catalog();

  /** {@return the identifier of the partner's opportunity} */
  Optional<String> relatedOpportunityIdentifier();

  @Override
  default String describe() {
    return WireObject.describe("GetAwsOpportunitySummaryRequest", relatedOpportunityIdentifier());
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link GetAwsOpportunitySummaryRequest} values. */
  final class Builder extends ImmutableGetAwsOpportunitySummaryRequest.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
