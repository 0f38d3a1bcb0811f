package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A page of opportunities (ListOpportunities). */
@Value.Immutable
@JsonSerialize(as = ImmutableListOpportunitiesResponse.class)
@JsonDeserialize(as = ImmutableListOpportunitiesResponse.class)
public interface ListOpportunitiesResponse extends WireObject {
  /** {@return the opportunities, in the order asked for} */
  List<OpportunitySummary> opportunitySummaries();

  /** {@return the token to ask for the next page with, absent on the last page} */
  Optional<String> nextToken();

  @Override
  default String describe() {
    return "ListOpportunitiesResponse";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ListOpportunitiesResponse} values. */
  final class Builder extends ImmutableListOpportunitiesResponse.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
