package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** An amount of money, as text. */
@Value.Immutable
@JsonSerialize(as = ImmutableMonetaryValue.class)
@JsonDeserialize(as = ImmutableMonetaryValue.class)
public interface MonetaryValue extends WireObject {
  /** {@return the amount as decimal text} */
  Optional<String> amount();

  /** {@return the ISO 4217 currency code} */
  Optional<String> currencyCode();

  @Override
  default String describe() {
    return "MonetaryValue";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link MonetaryValue} values. */
  final class Builder extends ImmutableMonetaryValue.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
