package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** How AWS is to be involved in a deal. */
@Value.Immutable
@JsonSerialize(as = ImmutableAwsSubmission.class)
@JsonDeserialize(as = ImmutableAwsSubmission.class)
public interface AwsSubmission extends WireObject {
  /** {@return {@code Co-Sell} or {@code For Visibility Only}} */
  Optional<String> involvementType();

  /** {@return {@code Full} or {@code Limited}} */
  Optional<String> visibility();

  @Override
  default String describe() {
    return "AwsSubmission";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link AwsSubmission} values. */
  final class Builder extends ImmutableAwsSubmission.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
