package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The marketing that led to a deal. */
@Value.Immutable
@JsonSerialize(as = ImmutableMarketing.class)
@JsonDeserialize(as = ImmutableMarketing.class)
public interface Marketing extends WireObject {
  /** {@return the campaign} */
  Optional<String> campaignName();

  /** {@return {@code Marketing Activity} or {@code None}} */
  Optional<String> source();

  /** {@return what the campaign was about} */
  List<String> useCases();

  /** {@return where the campaign ran} */
  List<String> channels();

  /** {@return whether AWS paid for it, {@code Yes} or {@code No}} */
  Optional<String> awsFundingUsed();

  @Override
  default String describe() {
    return "Marketing";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Marketing} values. */
  final class Builder extends ImmutableMarketing.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
