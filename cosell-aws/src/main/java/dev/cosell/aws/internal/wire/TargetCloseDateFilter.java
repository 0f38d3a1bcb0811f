package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** A range of close dates, both ends optional. */
@Value.Immutable
@JsonSerialize(as = ImmutableTargetCloseDateFilter.class)
@JsonDeserialize(as = ImmutableTargetCloseDateFilter.class)
public interface TargetCloseDateFilter extends WireObject {
  /** {@return the start of the range} */
  Optional<String> afterTargetCloseDate();

  /** {@return the end of the range} */
  Optional<String> beforeTargetCloseDate();

  @Override
  default String describe() {
    return "TargetCloseDateFilter";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link TargetCloseDateFilter} values. */
  final class Builder extends ImmutableTargetCloseDateFilter.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
