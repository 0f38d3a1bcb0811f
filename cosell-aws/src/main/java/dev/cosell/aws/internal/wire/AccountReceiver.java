package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** An account that is invited. */
@Value.Immutable
@JsonSerialize(as = ImmutableAccountReceiver.class)
@JsonDeserialize(as = ImmutableAccountReceiver.class)
public interface AccountReceiver extends WireObject {
  /** {@return the account's display name} */
  Optional<String> alias();

  /** {@return the AWS account} */
  Optional<String> awsAccountId();

  @Override
  default String describe() {
    return "AccountReceiver";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link AccountReceiver} values. */
  final class Builder extends ImmutableAccountReceiver.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
