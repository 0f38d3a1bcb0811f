package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The request for a page of the partner's solutions (ListSolutions). */
@Value.Immutable
@JsonSerialize(as = ImmutableListSolutionsRequest.class)
@JsonDeserialize(as = ImmutableListSolutionsRequest.class)
public interface ListSolutionsRequest extends WireObject {
  /** {@return {@code AWS} for production or {@code Sandbox}} */
  Optional<String> catalog();

  /** {@return the page size} */
  Optional<Integer> maxResults();

  /** {@return the token of the next page, as the last page gave it} */
  Optional<String> nextToken();

  /** {@return the order asked for} */
  Optional<Sort> sort();

  /** {@return the statuses to return} */
  List<String> status();

  /** {@return the identifiers to return} */
  List<String> identifier();

  /** {@return the categories to return} */
  List<String> category();

  /** {@return the Marketplace solutions to return} */
  List<String> awsMarketplaceSolutionArn();

  @Override
  default String describe() {
    return "ListSolutionsRequest";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ListSolutionsRequest} values. */
  final class Builder extends ImmutableListSolutionsRequest.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
