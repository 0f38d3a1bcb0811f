package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** The answer to a create or an update: the identifier and the version that was written. */
@Value.Immutable
@JsonSerialize(as = ImmutableWriteOpportunityResponse.class)
@JsonDeserialize(as = ImmutableWriteOpportunityResponse.class)
public interface WriteOpportunityResponse extends WireObject {
  /** {@return the opportunity's identifier} */
  Optional<String> id();

  /** {@return the partner's own identifier, on create alone} */
  Optional<String> partnerOpportunityIdentifier();

  /** {@return the record's version, the exact text that the portal gave} */
  Optional<String> lastModifiedDate();

  @Override
  default String describe() {
    return WireObject.describe("WriteOpportunityResponse", id());
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link WriteOpportunityResponse} values. */
  final class Builder extends ImmutableWriteOpportunityResponse.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
