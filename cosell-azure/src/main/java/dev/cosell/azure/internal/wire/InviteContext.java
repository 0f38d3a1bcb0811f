package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** The invitation to the other party. */
@Value.Immutable
@JsonSerialize(as = ImmutableInviteContext.class)
@JsonDeserialize(as = ImmutableInviteContext.class)
public interface InviteContext extends WireObject {
  /** {@return the note to the invited} */
  Optional<String> notes();

  /** {@return the help that is asked for} */
  Optional<String> assistanceRequestCode();

  /** {@return who invited} */
  Optional<InvitedBy> invitedBy();

  @Override
  default String describe() {
    return "InviteContext";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link InviteContext} values. */
  final class Builder extends ImmutableInviteContext.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
