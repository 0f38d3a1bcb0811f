package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** A request to hand an opportunity to another of the partner's people (AssignOpportunity). */
@Value.Immutable
@JsonSerialize(as = ImmutableAssignOpportunityRequest.class)
@JsonDeserialize(as = ImmutableAssignOpportunityRequest.class)
public interface AssignOpportunityRequest extends WireObject {
  /** {@return {@code AWS} for production or {@code Sandbox}} */
  Optional<String> catalog();

  /** {@return the opportunity's identifier} */
  Optional<String> identifier();

  /** {@return the new owner, who must be a Partner Central user} */
  Optional<PortalContact> assignee();

  @Override
  default String describe() {
    return WireObject.describe("AssignOpportunityRequest", identifier());
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link AssignOpportunityRequest} values. */
  final class Builder extends ImmutableAssignOpportunityRequest.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
