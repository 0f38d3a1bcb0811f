package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** The order of a list. */
@Value.Immutable
@JsonSerialize(as = ImmutableSort.class)
@JsonDeserialize(as = ImmutableSort.class)
public interface Sort extends WireObject {
  /** {@return {@code ASCENDING} or {@code DESCENDING}} */
  Optional<String> sortOrder();

  /** {@return the member to sort by} */
  Optional<String> sortBy();

  @Override
  default String describe() {
    return "Sort";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Sort} values. */
  final class Builder extends ImmutableSort.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
