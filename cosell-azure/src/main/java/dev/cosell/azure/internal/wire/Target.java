package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** Whom a referral is meant for. */
@Value.Immutable
@JsonSerialize(as = ImmutableTarget.class)
@JsonDeserialize(as = ImmutableTarget.class)
public interface Target extends WireObject {
  /** {@return the target, {@code msft} for Microsoft} */
  Optional<String> id();

  /** {@return what kind of target} */
  Optional<String> type();

  @Override
  default String describe() {
    return "Target";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Target} values. */
  final class Builder extends ImmutableTarget.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
