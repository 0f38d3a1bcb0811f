package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** What an invitation offers; one member is there. */
@Value.Immutable
@JsonSerialize(as = ImmutableInvitationPayload.class)
@JsonDeserialize(as = ImmutableInvitationPayload.class)
public interface InvitationPayload extends WireObject {
  /** {@return an opportunity} */
  Optional<OpportunityInvitationPayload> opportunityInvitation();

  /** {@return a lead} */
  Optional<LeadInvitationPayload> leadInvitation();

  @Override
  default String describe() {
    return "InvitationPayload";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link InvitationPayload} values. */
  final class Builder extends ImmutableInvitationPayload.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
