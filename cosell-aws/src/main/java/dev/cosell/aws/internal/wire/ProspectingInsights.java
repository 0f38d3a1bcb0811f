package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** Scores from AWS's prospecting. */
@Value.Immutable
@JsonSerialize(as = ImmutableProspectingInsights.class)
@JsonDeserialize(as = ImmutableProspectingInsights.class)
public interface ProspectingInsights extends WireObject {
  /** {@return how much the customer uses AWS Marketplace} */
  Optional<String> marketplaceEngagementScore();

  /** {@return how well the solution fits} */
  Optional<String> solutionScore();

  /** {@return the solution's category} */
  Optional<String> solutionCategory();

  /** {@return the category within the category} */
  Optional<String> solutionSubCategory();

  @Override
  default String describe() {
    return "ProspectingInsights";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ProspectingInsights} values. */
  final class Builder extends ImmutableProspectingInsights.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
