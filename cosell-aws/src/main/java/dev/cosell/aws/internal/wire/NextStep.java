package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** A next step that was written down at a time. */
@Value.Immutable
@JsonSerialize(as = ImmutableNextStep.class)
@JsonDeserialize(as = ImmutableNextStep.class)
public interface NextStep extends WireObject {
  /** {@return the step} */
  Optional<String> value();

  /** {@return when it was written, as text} */
  Optional<String> time();

  @Override
  default String describe() {
    return "NextStep";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link NextStep} values. */
  final class Builder extends ImmutableNextStep.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
