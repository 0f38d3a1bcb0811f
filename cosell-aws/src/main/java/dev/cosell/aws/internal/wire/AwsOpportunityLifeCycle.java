package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Where AWS sees a deal: AWS's own stages and reasons, not the partner's. */
@Value.Immutable
@JsonSerialize(as = ImmutableAwsOpportunityLifeCycle.class)
@JsonDeserialize(as = ImmutableAwsOpportunityLifeCycle.class)
public interface AwsOpportunityLifeCycle extends WireObject {
  /** {@return AWS's expected close date} */
  Optional<String> targetCloseDate();

  /** {@return why AWS counts the deal as lost} */
  Optional<String> closedLostReason();

  /** {@return AWS's stage} */
  Optional<String> stage();

  /** {@return what AWS does next} */
  Optional<String> nextSteps();

  /** {@return the next steps written before} */
  List<NextStep> nextStepsHistory();

  @Override
  default String describe() {
    return "AwsOpportunityLifeCycle";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link AwsOpportunityLifeCycle} values. */
  final class Builder extends ImmutableAwsOpportunityLifeCycle.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
