package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The request for a page of opportunities (ListOpportunities). */
@Value.Immutable
@JsonSerialize(as = ImmutableListOpportunitiesRequest.class)
@JsonDeserialize(as = ImmutableListOpportunitiesRequest.class)
public interface ListOpportunitiesRequest extends WireObject {
  /** {@return {@code AWS} for production or {@code Sandbox}} */
  Optional<String> catalog();

  /** {@return the page size} */
  Optional<Integer> maxResults();

  /** {@return the token of the next page, as the last page gave it} */
  Optional<String> nextToken();

  /** {@return the order asked for} */
  Optional<Sort> sort();

  /** {@return the range that the last change must lie in} */
  Optional<LastModifiedDateFilter> lastModifiedDate();

  /** {@return the identifiers to return} */
  List<String> identifier();

  /** {@return the stages to return} */
  List<String> lifeCycleStage();

  /** {@return the review statuses to return} */
  List<String> lifeCycleReviewStatus();

  /** {@return the customer names to return} */
  List<String> customerCompanyName();

  /** {@return the range that the creation must lie in} */
  Optional<CreatedDateFilter> createdDate();

  /** {@return the range that the close date must lie in} */
  Optional<TargetCloseDateFilter> targetCloseDate();

  @Override
  default String describe() {
    return "ListOpportunitiesRequest";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ListOpportunitiesRequest} values. */
  final class Builder extends ImmutableListOpportunitiesRequest.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
