package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A page of the partner's solutions (ListSolutions). */
@Value.Immutable
@JsonSerialize(as = ImmutableListSolutionsResponse.class)
@JsonDeserialize(as = ImmutableListSolutionsResponse.class)
public interface ListSolutionsResponse extends WireObject {
  /** {@return the solutions, in the order asked for} */
  List<SolutionSummary> solutionSummaries();

  /** {@return the token to ask for the next page with, absent on the last page} */
  Optional<String> nextToken();

  @Override
  default String describe() {
    return "ListSolutionsResponse";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ListSolutionsResponse} values. */
  final class Builder extends ImmutableListSolutionsResponse.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
