package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** A company that takes part in an engagement. */
@Value.Immutable
@JsonSerialize(as = ImmutableEngagementMemberSummary.class)
@JsonDeserialize(as = ImmutableEngagementMemberSummary.class)
public interface EngagementMemberSummary extends WireObject {
  /** {@return the company's name} */
  Optional<String> companyName();

  /** {@return the company's website} */
  Optional<String> websiteUrl();

  @Override
  default String describe() {
    return "EngagementMemberSummary";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link EngagementMemberSummary} values. */
  final class Builder extends ImmutableEngagementMemberSummary.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
