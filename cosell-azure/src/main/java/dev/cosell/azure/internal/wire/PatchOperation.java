package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** One change of a JSON Patch document. */
@Value.Immutable
@JsonSerialize(as = ImmutablePatchOperation.class)
@JsonDeserialize(as = ImmutablePatchOperation.class)
public interface PatchOperation extends WireObject {
  /** {@return {@code add} or {@code replace}} */
  Optional<String> op();

  /** {@return a JSON pointer} */
  Optional<String> path();

  /** {@return what is written} */
  Optional<JsonNode> value();

  @Override
  default String describe() {
    return "PatchOperation";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link PatchOperation} values. */
  final class Builder extends ImmutablePatchOperation.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
