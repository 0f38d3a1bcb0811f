package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** The customer as an invitation shows it. */
@Value.Immutable
@JsonSerialize(as = ImmutableInvitedCustomer.class)
@JsonDeserialize(as = ImmutableInvitedCustomer.class)
public interface InvitedCustomer extends WireObject {
  /** {@return the industry} */
  Optional<String> industry();

  /** {@return the company's name} */
  Optional<String> companyName();

  /** {@return the company's website} */
  Optional<String> websiteUrl();

  /** {@return the country code} */
  Optional<String> countryCode();

  /** {@return how far the company is with AWS, on a lead alone} */
  Optional<String> awsMaturity();

  /** {@return the market segment, on a lead alone} */
  Optional<String> marketSegment();

  @Override
  default String describe() {
    return "InvitedCustomer";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link InvitedCustomer} values. */
  final class Builder extends ImmutableInvitedCustomer.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
