package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** A request to submit an opportunity that is shared already (SubmitOpportunity). */
@Value.Immutable
@JsonSerialize(as = ImmutableSubmitOpportunityRequest.class)
@JsonDeserialize(as = ImmutableSubmitOpportunityRequest.class)
public interface SubmitOpportunityRequest extends WireObject {
  /** {@return {@code AWS} for production or {@code Sandbox}} */
  Optional<String> catalog();

  /** {@return the opportunity's identifier} */
  Optional<String> identifier();

  /** {@return {@code Co-Sell} or {@code For Visibility Only}} */
  Optional<String> involvementType();

  /** {@return {@code Full} or {@code Limited}} */
  Optional<String> visibility();

  @Override
  default String describe() {
    return WireObject.describe("SubmitOpportunityRequest", identifier());
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link SubmitOpportunityRequest} values. */
  final class Builder extends ImmutableSubmitOpportunityRequest.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
