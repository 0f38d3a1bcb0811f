package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A deal registration. */
@Value.Immutable
@JsonSerialize(as = ImmutableDealRegistration.class)
@JsonDeserialize(as = ImmutableDealRegistration.class)
public interface DealRegistration extends WireObject {
  /** {@return the id} */
  Optional<String> id();

  /** {@return the kind of registration} */
  Optional<String> type();

  /** {@return where it stands} */
  Optional<String> status();

  /** {@return why} */
  Optional<String> statusReason();

  /** {@return the contract} */
  Optional<RegistrationContract> contract();

  /** {@return the solutions that were sold} */
  List<RegistrationSolution> solutionDetails();

  @Override
  default String describe() {
    return "DealRegistration";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link DealRegistration} values. */
  final class Builder extends ImmutableDealRegistration.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
