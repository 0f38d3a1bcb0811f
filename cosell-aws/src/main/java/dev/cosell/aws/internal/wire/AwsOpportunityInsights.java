package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What AWS reckons about a deal. */
@Value.Immutable
@JsonSerialize(as = ImmutableAwsOpportunityInsights.class)
@JsonDeserialize(as = ImmutableAwsOpportunityInsights.class)
public interface AwsOpportunityInsights extends WireObject {
  /** {@return what AWS recommends, in words} */
  Optional<String> nextBestActions();

  /** {@return {@code High}, {@code Medium} or {@code Low}} */
  Optional<String> engagementScore();

  /** {@return the spend by AWS product} */
  Optional<AwsProductsSpendInsightsBySource> awsProductsSpendInsightsBySource();

  /** {@return how well the deal is described} */
  Optional<OpportunityQuality> opportunityQuality();

  /** {@return what AWS recommends, one by one} */
  List<Recommendation> recommendations();

  @Override
  default String describe() {
    return "AwsOpportunityInsights";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link AwsOpportunityInsights} values. */
  final class Builder extends ImmutableAwsOpportunityInsights.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
