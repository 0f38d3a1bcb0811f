package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A request to link something to an opportunity or to unlink it (AssociateOpportunity,
 * DisassociateOpportunity).
 */
@Value.Immutable
@JsonSerialize(as = ImmutableAssociationRequest.class)
@JsonDeserialize(as = ImmutableAssociationRequest.class)
public interface AssociationRequest extends WireObject {
  /** {@return {@code AWS} for production or {@code Sandbox}} */
  Optional<String> catalog();

  /** {@return the opportunity's identifier} */
  Optional<String> opportunityIdentifier();

  /** {@return the kind of thing} */
  Optional<String> relatedEntityType();

  /** {@return the thing's identifier, code or resource name} */
  Optional<String> relatedEntityIdentifier();

  @Override
  default String describe() {
    return WireObject.describe("AssociationRequest", opportunityIdentifier());
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link AssociationRequest} values. */
  final class Builder extends ImmutableAssociationRequest.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
