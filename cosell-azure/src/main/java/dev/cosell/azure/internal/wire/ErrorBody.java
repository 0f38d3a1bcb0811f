package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** What a failed call is answered with. */
@Value.Immutable
@JsonSerialize(as = ImmutableErrorBody.class)
@JsonDeserialize(as = ImmutableErrorBody.class)
public interface ErrorBody extends WireObject {
  /** {@return the error} */
  Optional<ErrorDetail> error();

  @Override
  default String describe() {
    return "ErrorBody";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ErrorBody} values. */
  final class Builder extends ImmutableErrorBody.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
