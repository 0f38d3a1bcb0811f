package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that AWS recommends for a deal. */
@Value.Immutable
@JsonSerialize(as = ImmutableRecommendation.class)
@JsonDeserialize(as = ImmutableRecommendation.class)
public interface Recommendation extends WireObject {
  /** {@return the kind of recommendation} */
  Optional<String> type();

  /** {@return what is recommended} */
  Optional<String> details();

  /** {@return further facts by name} */
  Map<String, String> attributes();

  @Override
  default String describe() {
    return "Recommendation";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Recommendation} values. */
  final class Builder extends ImmutableRecommendation.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
