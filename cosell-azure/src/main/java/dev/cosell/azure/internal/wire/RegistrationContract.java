package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** The contract of a deal registration. */
@Value.Immutable
@JsonSerialize(as = ImmutableRegistrationContract.class)
@JsonDeserialize(as = ImmutableRegistrationContract.class)
public interface RegistrationContract extends WireObject {
  /** {@return the total value} */
  Optional<BigDecimal> value();

  /** {@return ISO 4217} */
  Optional<String> currency();

  /** {@return {@code Perpetual} or {@code Finite}} */
  Optional<String> term();

  /** {@return when it was signed} */
  Optional<String> signDateTime();

  /** {@return the first day} */
  Optional<String> startDateTime();

  /** {@return the last day} */
  Optional<String> endDateTime();

  @Override
  default String describe() {
    return "RegistrationContract";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link RegistrationContract} values. */
  final class Builder extends ImmutableRegistrationContract.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
