package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An invitation to work on a deal: GetEngagementInvitation's answer, and a line of
 * ListEngagementInvitations, which has no payload.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableEngagementInvitation.class)
@JsonDeserialize(as = ImmutableEngagementInvitation.class)
public interface EngagementInvitation extends WireObject {
  /** {@return the invitation's resource name} */
  Optional<String> arn();

  /** {@return {@code OpportunityInvitation} or {@code LeadInvitation}} */
  Optional<String> payloadType();

  /** {@return the invitation's identifier} */
  Optional<String> id();

  /** {@return the engagement's identifier} */
  Optional<String> engagementId();

  /** {@return the engagement's title} */
  Optional<String> engagementTitle();

  /** {@return {@code PENDING}, {@code ACCEPTED}, {@code REJECTED} or {@code EXPIRED}} */
  Optional<String> status();

  /** {@return when it was sent, as text} */
  Optional<String> invitationDate();

  /** {@return when it lapses, as text} */
  Optional<String> expirationDate();

  /** {@return the sender's account, {@code aws} for AWS itself} */
  Optional<String> senderAwsAccountId();

  /** {@return the sender's company} */
  Optional<String> senderCompanyName();

  /** {@return who is invited} */
  Optional<Receiver> receiver();

  /** {@return {@code AWS} for production or {@code Sandbox}} */
  Optional<String> catalog();

  /** {@return why it was rejected} */
  Optional<String> rejectionReason();

  /** {@return what is offered} */
  Optional<InvitationPayload> payload();

  /** {@return the sender's message} */
  Optional<String> invitationMessage();

  /** {@return the engagement's description} */
  Optional<String> engagementDescription();

  /** {@return who takes part already} */
  List<EngagementMemberSummary> existingMembers();

  /** {@return what AWS adds to the invitation} */
  Optional<EnrichmentContext> enrichmentContext();

  /** {@return {@code SENDER} or {@code RECEIVER}, in lists alone} */
  Optional<String> participantType();

  @Override
  default String describe() {
    return WireObject.describe("EngagementInvitation", id());
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link EngagementInvitation} values. */
  final class Builder extends ImmutableEngagementInvitation.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
