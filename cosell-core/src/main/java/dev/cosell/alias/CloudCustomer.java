package dev.cosell.alias;

import dev.cosell.cloud.PortalId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/** A customer as a cloud lists it; what the list does not say is unknown. */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface CloudCustomer extends WithCloudCustomer {
  /** {@return the cloud's own id of the customer} */
  PortalId id();

  /** {@return the name as the cloud writes it; may be blank} */
  String name();

  /** {@return the country as an ISO 3166-1 alpha-2 code} */
  Optional<String> country();

  /** {@return the state, province or region} */
  Optional<String> region();

  /** {@return the web site or host} */
  Optional<String> domain();

  /** {@return the D-U-N-S number, nine digits} */
  Optional<String> duns();

  /** {@return what the customer has committed to spend} */
  Optional<CommitStatus> commit();

  /** {@return how much the customer spends, in the words of the list} */
  Optional<String> spendLevel();

  /** {@return the cloud's people who cover the customer} */
  List<CoveringCounterpart> counterparts();

  /**
   * A new builder.
   *
   * @return a builder that asks for an id and a name
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link CloudCustomer}. */
  final class Builder extends ImmutableCloudCustomer.Builder {
    Builder() {}
  }
}
