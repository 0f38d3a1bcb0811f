package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** The company that buys. */
@Value.Immutable
@JsonSerialize(as = ImmutableCustomerAccount.class)
@JsonDeserialize(as = ImmutableCustomerAccount.class)
public interface CustomerAccount extends WireObject {
  /** {@return the industry} */
  Optional<String> industry();

  /** {@return the industry in own words, where the industry is {@code Other}} */
  Optional<String> otherIndustry();

  /** {@return the company's name} */
  @JsonDeserialize(contentUsing = EncodedText.class)
  Optional<String> companyName();

  /** {@return the company's website} */
  Optional<String> websiteUrl();

  /** {@return the customer's AWS account} */
  Optional<String> awsAccountId();

  /** {@return where the company is} */
  Optional<CustomerAddress> address();

  /** {@return the company's D-U-N-S number} */
  Optional<String> duns();

  @Override
  default String describe() {
    return "CustomerAccount";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link CustomerAccount} values. */
  final class Builder extends ImmutableCustomerAccount.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
