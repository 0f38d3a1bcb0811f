package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** Who invited. */
@Value.Immutable
@JsonSerialize(as = ImmutableInvitedBy.class)
@JsonDeserialize(as = ImmutableInvitedBy.class)
public interface InvitedBy extends WireObject {
  /** {@return the organisation, {@code msft} for Microsoft} */
  Optional<String> organizationId();

  /** {@return its name} */
  Optional<String> organizationName();

  @Override
  default String describe() {
    return "InvitedBy";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link InvitedBy} values. */
  final class Builder extends ImmutableInvitedBy.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
