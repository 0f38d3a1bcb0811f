package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** What AWS reckons about a lead. */
@Value.Immutable
@JsonSerialize(as = ImmutableLeadInsights.class)
@JsonDeserialize(as = ImmutableLeadInsights.class)
public interface LeadInsights extends WireObject {
  /** {@return how ready the lead is} */
  Optional<String> leadReadinessScore();

  @Override
  default String describe() {
    return "LeadInsights";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link LeadInsights} values. */
  final class Builder extends ImmutableLeadInsights.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
