package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** A way to spend less on an AWS product. */
@Value.Immutable
@JsonSerialize(as = ImmutableAwsProductOptimization.class)
@JsonDeserialize(as = ImmutableAwsProductOptimization.class)
public interface AwsProductOptimization extends WireObject {
  /** {@return what to do} */
  Optional<String> description();

  /** {@return what it saves as decimal text} */
  Optional<String> savingsAmount();

  @Override
  default String describe() {
    return "AwsProductOptimization";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link AwsProductOptimization} values. */
  final class Builder extends ImmutableAwsProductOptimization.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
