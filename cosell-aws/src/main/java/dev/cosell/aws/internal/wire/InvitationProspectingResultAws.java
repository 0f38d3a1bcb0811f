package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** What AWS's prospecting found. */
@Value.Immutable
@JsonSerialize(as = ImmutableInvitationProspectingResultAws.class)
@JsonDeserialize(as = ImmutableInvitationProspectingResultAws.class)
public interface InvitationProspectingResultAws extends WireObject {
  /** {@return the customer} */
  Optional<ProspectingResultCustomer> customer();

  /** {@return the scores} */
  Optional<ProspectingInsights> insights();

  @Override
  default String describe() {
    return "InvitationProspectingResultAws";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link InvitationProspectingResultAws} values. */
  final class Builder extends ImmutableInvitationProspectingResultAws.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
