package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** An error. */
@Value.Immutable
@JsonSerialize(as = ImmutableErrorDetail.class)
@JsonDeserialize(as = ImmutableErrorDetail.class)
public interface ErrorDetail extends WireObject {
  /** {@return the code} */
  Optional<String> code();

  /** {@return words for a person, not to be parsed} */
  Optional<String> message();

  /** {@return what it is about} */
  Optional<String> target();

  /** {@return more of it} */
  Optional<ErrorDetail> innerError();

  @Override
  default String describe() {
    return "ErrorDetail";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ErrorDetail} values. */
  final class Builder extends ImmutableErrorDetail.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
