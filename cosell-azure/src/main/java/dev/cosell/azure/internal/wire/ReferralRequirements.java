package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;

/** What the customer needs. */
@Value.Immutable
@JsonSerialize(as = ImmutableReferralRequirements.class)
@JsonDeserialize(as = ImmutableReferralRequirements.class)
public interface ReferralRequirements extends WireObject {
  /** {@return lines of business} */
  List<Tag> industries();

  /** {@return Microsoft's products} */
  List<Tag> products();

  /** {@return services} */
  List<Tag> services();

  /** {@return the partner's solutions} */
  List<SolutionTag> solutions();

  @Override
  default String describe() {
    return "ReferralRequirements";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ReferralRequirements} values. */
  final class Builder extends ImmutableReferralRequirements.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
