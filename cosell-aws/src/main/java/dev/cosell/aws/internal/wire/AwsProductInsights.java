package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** One estimate of the spend by AWS product. */
@Value.Immutable
@JsonSerialize(as = ImmutableAwsProductInsights.class)
@JsonDeserialize(as = ImmutableAwsProductInsights.class)
public interface AwsProductInsights extends WireObject {
  /** {@return the ISO 4217 currency code of all amounts} */
  Optional<String> currencyCode();

  /** {@return what period the amounts are for} */
  Optional<String> frequency();

  /** {@return the sum as decimal text} */
  Optional<String> totalAmount();

  /** {@return the sum after optimization as decimal text} */
  Optional<String> totalOptimizedAmount();

  /** {@return what optimization would save as decimal text} */
  Optional<String> totalPotentialSavingsAmount();

  /** {@return the sum by category as decimal text} */
  Map<String, String> totalAmountByCategory();

  /** {@return the products} */
  List<AwsProductDetails> awsProducts();

  @Override
  default String describe() {
    return "AwsProductInsights";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link AwsProductInsights} values. */
  final class Builder extends ImmutableAwsProductInsights.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
