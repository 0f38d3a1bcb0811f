package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** How well a deal is described, by AWS's score. */
@Value.Immutable
@JsonSerialize(as = ImmutableOpportunityQuality.class)
@JsonDeserialize(as = ImmutableOpportunityQuality.class)
public interface OpportunityQuality extends WireObject {
  /** {@return the score from 0 to 100} */
  Optional<Integer> score();

  /** {@return where the score is heading} */
  Optional<String> trend();

  @Override
  default String describe() {
    return "OpportunityQuality";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link OpportunityQuality} values. */
  final class Builder extends ImmutableOpportunityQuality.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
