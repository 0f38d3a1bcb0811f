package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The request for a page of invitations (ListEngagementInvitations). */
@Value.Immutable
@JsonSerialize(as = ImmutableListEngagementInvitationsRequest.class)
@JsonDeserialize(as = ImmutableListEngagementInvitationsRequest.class)
public interface ListEngagementInvitationsRequest extends WireObject {
  /** {@return {@code AWS} for production or {@code Sandbox}} */
  Optional<String> catalog();

  /** {@return the page size} */
  Optional<Integer> maxResults();

  /** {@return the token of the next page, as the last page gave it} */
  Optional<String> nextToken();

  /** {@return the order asked for} */
  Optional<Sort> sort();

  /** {@return the payload types to return} */
  List<String> payloadType();

  /** {@return {@code SENDER} or {@code RECEIVER}} */
  Optional<String> participantType();

  /** {@return the statuses to return} */
  List<String> status();

  /** {@return the engagements to return invitations of} */
  List<String> engagementIdentifier();

  /** {@return the senders to return invitations of} */
  List<String> senderAwsAccountId();

  @Override
  default String describe() {
    return "ListEngagementInvitationsRequest";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ListEngagementInvitationsRequest} values. */
  final class Builder extends ImmutableListEngagementInvitationsRequest.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
