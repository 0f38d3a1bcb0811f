package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** The partner's own revenue from a deal. */
@Value.Immutable
@JsonSerialize(as = ImmutableSoftwareRevenue.class)
@JsonDeserialize(as = ImmutableSoftwareRevenue.class)
public interface SoftwareRevenue extends WireObject {
  /** {@return how the software is paid for} */
  Optional<String> deliveryModel();

  /** {@return the revenue} */
  Optional<MonetaryValue> value();

  /** {@return the contract's first day} */
  Optional<String> effectiveDate();

  /** {@return the contract's last day} */
  Optional<String> expirationDate();

  @Override
  default String describe() {
    return "SoftwareRevenue";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link SoftwareRevenue} values. */
  final class Builder extends ImmutableSoftwareRevenue.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
