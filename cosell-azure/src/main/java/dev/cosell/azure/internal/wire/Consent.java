package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** What was agreed to. */
@Value.Immutable
@JsonSerialize(as = ImmutableConsent.class)
@JsonDeserialize(as = ImmutableConsent.class)
public interface Consent extends WireObject {
  /** {@return whether personal data may be shared; the doubled word is the wire's} */
  Optional<Boolean> consentToToShareInfoWithOthers();

  /** {@return whether people may be contacted} */
  Optional<Boolean> consentToContact();

  /** {@return whether Microsoft's sellers see the deal} */
  Optional<Boolean> consentToShareReferralWithMicrosoftSellers();

  @Override
  default String describe() {
    return "Consent";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Consent} values. */
  final class Builder extends ImmutableConsent.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
