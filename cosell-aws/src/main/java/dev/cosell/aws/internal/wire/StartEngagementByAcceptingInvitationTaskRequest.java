package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The request that accepts an invitation and makes an opportunity of it
 * (StartEngagementByAcceptingInvitationTask).
 */
@Value.Immutable
@JsonSerialize(as = ImmutableStartEngagementByAcceptingInvitationTaskRequest.class)
@JsonDeserialize(as = ImmutableStartEngagementByAcceptingInvitationTaskRequest.class)
public interface StartEngagementByAcceptingInvitationTaskRequest extends WireObject {
  /** {@return {@code AWS} for production or {@code Sandbox}} */
  Optional<String> catalog();

  /** {@return the idempotency key: an equal token and body give the first answer again} */
  Optional<String> clientToken();

  /** {@return the invitation's identifier or resource name} */
  Optional<String> identifier();

  /** {@return the tags to put on the task} */
  List<Tag> tags();

  @Override
  default String describe() {
    return WireObject.describe("StartEngagementByAcceptingInvitationTaskRequest", identifier());
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link StartEngagementByAcceptingInvitationTaskRequest} values. */
  final class Builder extends ImmutableStartEngagementByAcceptingInvitationTaskRequest.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
