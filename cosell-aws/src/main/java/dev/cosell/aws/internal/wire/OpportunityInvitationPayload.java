package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An opportunity that is offered, in summary. */
@Value.Immutable
@JsonSerialize(as = ImmutableOpportunityInvitationPayload.class)
@JsonDeserialize(as = ImmutableOpportunityInvitationPayload.class)
public interface OpportunityInvitationPayload extends WireObject {
  /** {@return the sender's people} */
  List<PortalContact> senderContacts();

  /** {@return what the receiver is asked to do} */
  List<String> receiverResponsibilities();

  /** {@return the customer} */
  Optional<InvitedCustomer> customer();

  /** {@return what is sold} */
  Optional<ProjectDetails> project();

  @Override
  default String describe() {
    return "OpportunityInvitationPayload";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link OpportunityInvitationPayload} values. */
  final class Builder extends ImmutableOpportunityInvitationPayload.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
