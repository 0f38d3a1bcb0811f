package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** A solution of the partner. */
@Value.Immutable
@JsonSerialize(as = ImmutableSolutionTag.class)
@JsonDeserialize(as = ImmutableSolutionTag.class)
public interface SolutionTag extends WireObject {
  /** {@return the solution} */
  Optional<String> id();

  /** {@return its name} */
  Optional<String> name();

  /** {@return {@code Name}, {@code Category} or {@code None}} */
  Optional<String> type();

  @Override
  default String describe() {
    return "SolutionTag";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link SolutionTag} values. */
  final class Builder extends ImmutableSolutionTag.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
