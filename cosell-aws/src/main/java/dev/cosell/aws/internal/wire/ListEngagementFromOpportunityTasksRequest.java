package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The request for a page of tasks that share an opportunity (ListEngagementFromOpportunityTasks).
 */
@Value.Immutable
@JsonSerialize(as = ImmutableListEngagementFromOpportunityTasksRequest.class)
@JsonDeserialize(as = ImmutableListEngagementFromOpportunityTasksRequest.class)
public interface ListEngagementFromOpportunityTasksRequest extends WireObject {
  /** {@return the page size} */
  Optional<Integer> maxResults();

  /** {@return the token of the next page, as the last page gave it} */
  Optional<String> nextToken();

  /** {@return the order asked for} */
  Optional<Sort> sort();

  /** {@return {@code AWS} for production or {@code Sandbox}} */
  Optional<String> catalog();

  /** {@return the statuses to return} */
  List<String> taskStatus();

  /** {@return the tasks to return} */
  List<String> taskIdentifier();

  /** {@return the opportunities to return tasks of} */
  List<String> opportunityIdentifier();

  /** {@return the engagements to return tasks of} */
  List<String> engagementIdentifier();

  @Override
  default String describe() {
    return "ListEngagementFromOpportunityTasksRequest";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ListEngagementFromOpportunityTasksRequest} values. */
  final class Builder extends ImmutableListEngagementFromOpportunityTasksRequest.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
