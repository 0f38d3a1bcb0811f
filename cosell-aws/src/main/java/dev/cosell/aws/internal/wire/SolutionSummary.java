package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** A solution that the partner has registered. */
@Value.Immutable
@JsonSerialize(as = ImmutableSolutionSummary.class)
@JsonDeserialize(as = ImmutableSolutionSummary.class)
public interface SolutionSummary extends WireObject {
  /** {@return {@code AWS} for production or {@code Sandbox}} */
  Optional<String> catalog();

  /** {@return the solution's identifier} */
  Optional<String> id();

  /** {@return the solution's resource name} */
  Optional<String> arn();

  /** {@return the name} */
  Optional<String> name();

  /** {@return {@code Active}, {@code Inactive} or {@code Draft}} */
  Optional<String> status();

  /** {@return the category} */
  Optional<String> category();

  /** {@return when it was registered, as text} */
  Optional<String> createdDate();

  /** {@return the Marketplace solution that it corresponds to} */
  Optional<String> awsMarketplaceSolutionArn();

  @Override
  default String describe() {
    return WireObject.describe("SolutionSummary", id());
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link SolutionSummary} values. */
  final class Builder extends ImmutableSolutionSummary.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
