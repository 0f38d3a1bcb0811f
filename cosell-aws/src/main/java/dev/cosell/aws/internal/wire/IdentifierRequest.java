package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A request that names one thing: GetOpportunity, GetEngagementInvitation and
 * AcceptEngagementInvitation.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableIdentifierRequest.class)
@JsonDeserialize(as = ImmutableIdentifierRequest.class)
public interface IdentifierRequest extends WireObject {
  /** {@return {@code AWS} for production or {@code Sandbox}} */
  Optional<String> catalog();

  /** {@return the identifier, or for an invitation its resource name} */
  Optional<String> identifier();

  @Override
  default String describe() {
    return WireObject.describe("IdentifierRequest", identifier());
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link IdentifierRequest} values. */
  final class Builder extends ImmutableIdentifierRequest.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
