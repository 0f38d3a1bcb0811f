package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Where a deal stands: the partner's stage and AWS's review of it. */
@Value.Immutable
@JsonSerialize(as = ImmutableLifeCycle.class)
@JsonDeserialize(as = ImmutableLifeCycle.class)
public interface LifeCycle extends WireObject {
  /** {@return the partner's stage} */
  Optional<String> stage();

  /** {@return why the deal was lost} */
  Optional<String> closedLostReason();

  /** {@return what happens next} */
  Optional<String> nextSteps();

  /** {@return the day on which AWS billing is expected to begin} */
  Optional<String> targetCloseDate();

  /** {@return AWS's review of the deal} */
  Optional<String> reviewStatus();

  /** {@return what the reviewer wrote} */
  Optional<String> reviewComments();

  /** {@return why the review ended as it did} */
  Optional<String> reviewStatusReason();

  /** {@return the next steps written before} */
  List<NextStep> nextStepsHistory();

  @Override
  default String describe() {
    return "LifeCycle";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link LifeCycle} values. */
  final class Builder extends ImmutableLifeCycle.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
