package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The estimated spend on one AWS product. */
@Value.Immutable
@JsonSerialize(as = ImmutableAwsProductDetails.class)
@JsonDeserialize(as = ImmutableAwsProductDetails.class)
public interface AwsProductDetails extends WireObject {
  /** {@return the product code, absent on what a partner estimated} */
  Optional<String> productCode();

  /** {@return the service code} */
  Optional<String> serviceCode();

  /** {@return the categories that the product counts in} */
  List<String> categories();

  /** {@return the spend as decimal text} */
  Optional<String> amount();

  /** {@return the spend after optimization as decimal text} */
  Optional<String> optimizedAmount();

  /** {@return what optimization would save as decimal text} */
  Optional<String> potentialSavingsAmount();

  /** {@return the optimizations} */
  List<AwsProductOptimization> optimizations();

  @Override
  default String describe() {
    return "AwsProductDetails";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link AwsProductDetails} values. */
  final class Builder extends ImmutableAwsProductDetails.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
