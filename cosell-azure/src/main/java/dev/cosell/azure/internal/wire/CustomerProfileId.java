package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** An id of the customer in somebody's list. */
@Value.Immutable
@JsonSerialize(as = ImmutableCustomerProfileId.class)
@JsonDeserialize(as = ImmutableCustomerProfileId.class)
public interface CustomerProfileId extends WireObject {
  /** {@return {@code Duns} or {@code External}} */
  Optional<String> profileType();

  /** {@return the id} */
  Optional<String> id();

  @Override
  default String describe() {
    return "CustomerProfileId";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link CustomerProfileId} values. */
  final class Builder extends ImmutableCustomerProfileId.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
