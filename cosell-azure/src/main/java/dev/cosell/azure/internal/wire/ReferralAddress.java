package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** Where a customer is. */
@Value.Immutable
@JsonSerialize(as = ImmutableReferralAddress.class)
@JsonDeserialize(as = ImmutableReferralAddress.class)
public interface ReferralAddress extends WireObject {
  /** {@return the street} */
  Optional<String> addressLine1();

  /** {@return more of it} */
  Optional<String> addressLine2();

  /** {@return the city} */
  Optional<String> city();

  /** {@return the state} */
  Optional<String> state();

  /** {@return the postal code} */
  Optional<String> postalCode();

  /** {@return ISO 3166-1 alpha-2} */
  Optional<String> country();

  /** {@return free text, at times the state} */
  Optional<String> region();

  @Override
  default String describe() {
    return "ReferralAddress";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ReferralAddress} values. */
  final class Builder extends ImmutableReferralAddress.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
