package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The customer of a deal. */
@Value.Immutable
@JsonSerialize(as = ImmutableCustomer.class)
@JsonDeserialize(as = ImmutableCustomer.class)
public interface Customer extends WireObject {
  /** {@return the company} */
  Optional<CustomerAccount> account();

  /** {@return the customer's people} */
  List<PortalContact> contacts();

  @Override
  default String describe() {
    return "Customer";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Customer} values. */
  final class Builder extends ImmutableCustomer.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
