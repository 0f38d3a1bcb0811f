package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One page of a list. */
@Value.Immutable
@JsonSerialize(as = ImmutableReferralPage.class)
@JsonDeserialize(as = ImmutableReferralPage.class)
public interface ReferralPage extends WireObject {
  /** {@return the referrals} */
  List<Referral> value();

  /** {@return where the next page is} */
  @JsonProperty("@odata.nextLink")
  Optional<String> nextLink();

  @Override
  default String describe() {
    return "ReferralPage";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ReferralPage} values. */
  final class Builder extends ImmutableReferralPage.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
