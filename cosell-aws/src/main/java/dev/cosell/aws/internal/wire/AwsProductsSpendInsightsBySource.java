package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** Spend by AWS product, as the partner and as AWS estimate it. */
@Value.Immutable
@JsonSerialize(as = ImmutableAwsProductsSpendInsightsBySource.class)
@JsonDeserialize(as = ImmutableAwsProductsSpendInsightsBySource.class)
public interface AwsProductsSpendInsightsBySource extends WireObject {
  /** {@return the partner's estimate} */
  Optional<AwsProductInsights> partner();

  /** {@return AWS's estimate} */
  @JsonProperty("AWS")
  Optional<AwsProductInsights> aws();

  @Override
  default String describe() {
    return "AwsProductsSpendInsightsBySource";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link AwsProductsSpendInsightsBySource} values. */
  final class Builder extends ImmutableAwsProductsSpendInsightsBySource.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
