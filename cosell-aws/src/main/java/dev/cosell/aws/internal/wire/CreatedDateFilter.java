package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** A range of creation times, both ends optional. */
@Value.Immutable
@JsonSerialize(as = ImmutableCreatedDateFilter.class)
@JsonDeserialize(as = ImmutableCreatedDateFilter.class)
public interface CreatedDateFilter extends WireObject {
  /** {@return the start of the range} */
  Optional<String> afterCreatedDate();

  /** {@return the end of the range} */
  Optional<String> beforeCreatedDate();

  @Override
  default String describe() {
    return "CreatedDateFilter";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link CreatedDateFilter} values. */
  final class Builder extends ImmutableCreatedDateFilter.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
