package dev.cosell.account;

import java.util.Optional;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/** Where a customer account is; every part may be unknown. */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface Address extends WithAddress {
  /** {@return the street and house number} */
  Optional<String> street();

  /** {@return the city} */
  Optional<String> city();

  /**
   * {@return the state, province or region in the words of the source, such as {@code Washington}}
   */
  Optional<String> region();

  /** {@return the postal code in the form of the country} */
  Optional<String> postalCode();

  /** {@return the country as an ISO 3166-1 alpha-2 code in upper case, such as {@code US}} */
  Optional<String> country();

  /**
   * A new builder.
   *
   * @return a builder without any part
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Address}. */
  final class Builder extends ImmutableAddress.Builder {
    Builder() {}
  }
}
