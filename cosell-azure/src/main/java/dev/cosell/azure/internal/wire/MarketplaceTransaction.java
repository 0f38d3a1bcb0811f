package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** Whether a solution was sold through the marketplace. */
@Value.Immutable
@JsonSerialize(as = ImmutableMarketplaceTransaction.class)
@JsonDeserialize(as = ImmutableMarketplaceTransaction.class)
public interface MarketplaceTransaction extends WireObject {
  /** {@return whether it was} */
  @JsonProperty("isMarketplaceTransacted")
  Optional<Boolean> isMarketplaceTransacted();

  /** {@return when} */
  Optional<String> marketplaceTransactionDateTime();

  @Override
  default String describe() {
    return "MarketplaceTransaction";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link MarketplaceTransaction} values. */
  final class Builder extends ImmutableMarketplaceTransaction.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
