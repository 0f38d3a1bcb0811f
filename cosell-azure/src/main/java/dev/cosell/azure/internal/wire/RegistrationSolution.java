package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** A solution of a deal registration. */
@Value.Immutable
@JsonSerialize(as = ImmutableRegistrationSolution.class)
@JsonDeserialize(as = ImmutableRegistrationSolution.class)
public interface RegistrationSolution extends WireObject {
  /** {@return the solution} */
  Optional<String> id();

  /** {@return its value} */
  Optional<BigDecimal> value();

  /** {@return ISO 4217} */
  Optional<String> currency();

  /** {@return whether it runs on Azure} */
  @JsonProperty("isDeployedOnAzure")
  Optional<Boolean> isDeployedOnAzure();

  /** {@return whose tenant it runs in} */
  Optional<String> primaryDeploymentOn();

  /** {@return how it is paid for} */
  Optional<String> pricingModel();

  /** {@return the marketplace transaction} */
  Optional<MarketplaceTransaction> marketplaceTransactionDetails();

  @Override
  default String describe() {
    return "RegistrationSolution";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link RegistrationSolution} values. */
  final class Builder extends ImmutableRegistrationSolution.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
