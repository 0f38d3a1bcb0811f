package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** A postal address. */
@Value.Immutable
@JsonSerialize(as = ImmutableCustomerAddress.class)
@JsonDeserialize(as = ImmutableCustomerAddress.class)
public interface CustomerAddress extends WireObject {
  /** {@return the city} */
  Optional<String> city();

  /** {@return the postal code} */
  Optional<String> postalCode();

  /** {@return the state or region, in the United States a full state name} */
  Optional<String> stateOrRegion();

  /** {@return the ISO 3166 alpha-2 country code} */
  Optional<String> countryCode();

  /** {@return street and number} */
  Optional<String> streetAddress();

  @Override
  default String describe() {
    return "CustomerAddress";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link CustomerAddress} values. */
  final class Builder extends ImmutableCustomerAddress.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
