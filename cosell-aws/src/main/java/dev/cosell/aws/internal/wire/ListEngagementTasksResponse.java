package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A page of tasks, of either kind. */
@Value.Immutable
@JsonSerialize(as = ImmutableListEngagementTasksResponse.class)
@JsonDeserialize(as = ImmutableListEngagementTasksResponse.class)
public interface ListEngagementTasksResponse extends WireObject {
  /** {@return the tasks, in the order asked for} */
  List<EngagementTask> taskSummaries();

  /** {@return the token to ask for the next page with, absent on the last page} */
  Optional<String> nextToken();

  @Override
  default String describe() {
    return "ListEngagementTasksResponse";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ListEngagementTasksResponse} values. */
  final class Builder extends ImmutableListEngagementTasksResponse.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
