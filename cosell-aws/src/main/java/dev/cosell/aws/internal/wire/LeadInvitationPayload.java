package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** A lead that is offered, in summary. */
@Value.Immutable
@JsonSerialize(as = ImmutableLeadInvitationPayload.class)
@JsonDeserialize(as = ImmutableLeadInvitationPayload.class)
public interface LeadInvitationPayload extends WireObject {
  /** {@return the customer} */
  Optional<InvitedCustomer> customer();

  /** {@return how the customer showed interest} */
  Optional<LeadInvitationInteraction> interaction();

  @Override
  default String describe() {
    return "LeadInvitationPayload";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link LeadInvitationPayload} values. */
  final class Builder extends ImmutableLeadInvitationPayload.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
