package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** What a customer is expected to spend with one company. */
@Value.Immutable
@JsonSerialize(as = ImmutableExpectedCustomerSpend.class)
@JsonDeserialize(as = ImmutableExpectedCustomerSpend.class)
public interface ExpectedCustomerSpend extends WireObject {
  /** {@return the amount as decimal text} */
  Optional<String> amount();

  /** {@return the ISO 4217 currency code} */
  Optional<String> currencyCode();

  /** {@return what period the amount is for} */
  Optional<String> frequency();

  /** {@return who is paid: {@code AWS}, or {@code Self} for the partner} */
  Optional<String> targetCompany();

  /** {@return the AWS Pricing Calculator estimate that the amount comes from} */
  Optional<String> estimationUrl();

  @Override
  default String describe() {
    return "ExpectedCustomerSpend";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ExpectedCustomerSpend} values. */
  final class Builder extends ImmutableExpectedCustomerSpend.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
