package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** The partner's revenue from a deal as AWS sees it. */
@Value.Immutable
@JsonSerialize(as = ImmutableAwsSoftwareRevenue.class)
@JsonDeserialize(as = ImmutableAwsSoftwareRevenue.class)
public interface AwsSoftwareRevenue extends WireObject {
  /** {@return the revenue} */
  Optional<MonetaryValue> value();

  /** {@return the discount} */
  Optional<String> discount();

  /** {@return the contract's first day} */
  Optional<String> effectiveDate();

  /** {@return the contract's last day} */
  Optional<String> expirationDate();

  @Override
  default String describe() {
    return "AwsSoftwareRevenue";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link AwsSoftwareRevenue} values. */
  final class Builder extends ImmutableAwsSoftwareRevenue.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
