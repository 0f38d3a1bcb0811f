package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The customer of a deal. */
@Value.Immutable
@JsonSerialize(as = ImmutableCustomerProfile.class)
@JsonDeserialize(as = ImmutableCustomerProfile.class)
public interface CustomerProfile extends WireObject {
  /** {@return the company} */
  Optional<String> name();

  /** {@return how many employees} */
  Optional<String> size();

  /** {@return where} */
  Optional<ReferralAddress> address();

  /** {@return the customer's people} */
  List<Member> team();

  /** {@return the company's ids} */
  List<CustomerProfileId> ids();

  @Override
  default String describe() {
    return "CustomerProfile";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link CustomerProfile} values. */
  final class Builder extends ImmutableCustomerProfile.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
