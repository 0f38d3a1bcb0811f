package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** A range of change times, both ends included and optional. */
@Value.Immutable
@JsonSerialize(as = ImmutableLastModifiedDateFilter.class)
@JsonDeserialize(as = ImmutableLastModifiedDateFilter.class)
public interface LastModifiedDateFilter extends WireObject {
  /** {@return the start of the range} */
  Optional<String> afterLastModifiedDate();

  /** {@return the end of the range} */
  Optional<String> beforeLastModifiedDate();

  @Override
  default String describe() {
    return "LastModifiedDateFilter";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link LastModifiedDateFilter} values. */
  final class Builder extends ImmutableLastModifiedDateFilter.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
