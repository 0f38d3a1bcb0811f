package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** A request to turn an invitation down (RejectEngagementInvitation). */
@Value.Immutable
@JsonSerialize(as = ImmutableRejectEngagementInvitationRequest.class)
@JsonDeserialize(as = ImmutableRejectEngagementInvitationRequest.class)
public interface RejectEngagementInvitationRequest extends WireObject {
  /** {@return {@code AWS} for production or {@code Sandbox}} */
  Optional<String> catalog();

  /** {@return the invitation's identifier or resource name} */
  Optional<String> identifier();

  /** {@return the reason} */
  Optional<String> rejectionReason();

  @Override
  default String describe() {
    return WireObject.describe("RejectEngagementInvitationRequest", identifier());
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link RejectEngagementInvitationRequest} values. */
  final class Builder extends ImmutableRejectEngagementInvitationRequest.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
