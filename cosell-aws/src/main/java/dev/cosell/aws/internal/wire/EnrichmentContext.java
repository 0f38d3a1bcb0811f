package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** What AWS adds to an invitation. */
@Value.Immutable
@JsonSerialize(as = ImmutableEnrichmentContext.class)
@JsonDeserialize(as = ImmutableEnrichmentContext.class)
public interface EnrichmentContext extends WireObject {
  /** {@return what prospecting found} */
  Optional<InvitationProspectingResultAws> prospectingResultAws();

  /** {@return what AWS reckons about the lead} */
  Optional<LeadInsights> leadInsights();

  @Override
  default String describe() {
    return "EnrichmentContext";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link EnrichmentContext} values. */
  final class Builder extends ImmutableEnrichmentContext.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
