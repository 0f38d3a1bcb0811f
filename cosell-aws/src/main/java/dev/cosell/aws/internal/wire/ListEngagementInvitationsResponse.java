package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A page of invitations (ListEngagementInvitations). */
@Value.Immutable
@JsonSerialize(as = ImmutableListEngagementInvitationsResponse.class)
@JsonDeserialize(as = ImmutableListEngagementInvitationsResponse.class)
public interface ListEngagementInvitationsResponse extends WireObject {
  /** {@return the invitations, without payloads} */
  List<EngagementInvitation> engagementInvitationSummaries();

  /** {@return the token to ask for the next page with, absent on the last page} */
  Optional<String> nextToken();

  @Override
  default String describe() {
    return "ListEngagementInvitationsResponse";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ListEngagementInvitationsResponse} values. */
  final class Builder extends ImmutableListEngagementInvitationsResponse.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
