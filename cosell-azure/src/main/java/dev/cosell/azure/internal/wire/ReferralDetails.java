package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** What the deal is about. */
@Value.Immutable
@JsonSerialize(as = ImmutableReferralDetails.class)
@JsonDeserialize(as = ImmutableReferralDetails.class)
public interface ReferralDetails extends WireObject {
  /** {@return the notes} */
  Optional<String> notes();

  /** {@return the value; a number in answers} */
  Optional<BigDecimal> dealValue();

  /** {@return ISO 4217} */
  Optional<String> currency();

  /** {@return the estimated closing day, UTC} */
  Optional<String> closingDateTime();

  /** {@return what the customer needs} */
  Optional<ReferralRequirements> requirements();

  @Override
  default String describe() {
    return "ReferralDetails";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ReferralDetails} values. */
  final class Builder extends ImmutableReferralDetails.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
