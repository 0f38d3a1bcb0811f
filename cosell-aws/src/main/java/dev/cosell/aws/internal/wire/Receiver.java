package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** Who is invited. */
@Value.Immutable
@JsonSerialize(as = ImmutableReceiver.class)
@JsonDeserialize(as = ImmutableReceiver.class)
public interface Receiver extends WireObject {
  /** {@return the invited account} */
  Optional<AccountReceiver> account();

  @Override
  default String describe() {
    return "Receiver";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Receiver} values. */
  final class Builder extends ImmutableReceiver.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
