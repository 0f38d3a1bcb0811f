package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** How long a contract is expected to run. */
@Value.Immutable
@JsonSerialize(as = ImmutableExpectedContractDuration.class)
@JsonDeserialize(as = ImmutableExpectedContractDuration.class)
public interface ExpectedContractDuration extends WireObject {
  /** {@return the unit of the value, {@code Months}} */
  Optional<String> term();

  /** {@return how many units, as text} */
  Optional<String> value();

  @Override
  default String describe() {
    return "ExpectedContractDuration";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ExpectedContractDuration} values. */
  final class Builder extends ImmutableExpectedContractDuration.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
