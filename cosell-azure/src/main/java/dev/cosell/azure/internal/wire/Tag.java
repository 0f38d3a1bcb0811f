package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** A word of a taxonomy. */
@Value.Immutable
@JsonSerialize(as = ImmutableTag.class)
@JsonDeserialize(as = ImmutableTag.class)
public interface Tag extends WireObject {
  /** {@return the word} */
  Optional<String> id();

  @Override
  default String describe() {
    return "Tag";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Tag} values. */
  final class Builder extends ImmutableTag.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
