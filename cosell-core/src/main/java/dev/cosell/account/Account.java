package dev.cosell.account;

import java.util.Optional;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * A customer company as the CRM knows it.
 *
 * <p>Everything may be unknown: a record with gaps is a value, and what a portal asks for is said
 * by that portal's preflight.
 */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface Account extends WithAccount {
  /** {@return the CRM's id of the account} */
  Optional<AccountId> id();

  /** {@return the company name} */
  Optional<String> name();

  /** {@return the web site, as written in the source} */
  Optional<String> website();

  /** {@return the line of business} */
  Optional<Industry> industry();

  /**
   * {@return the line of business in words of one's own where {@link #industry} is {@code Other}}
   */
  Optional<String> otherIndustry();

  /** {@return the D-U-N-S number, nine digits} */
  Optional<String> duns();

  /** {@return where the company is} */
  @Value.Default
  default Address address() {
    return Address.builder().build();
  }

  /** {@return the CRM's id of the parent company} */
  Optional<AccountId> parent();

  /**
   * A new builder.
   *
   * @return a builder of an account about which nothing is known yet
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Account}. */
  final class Builder extends ImmutableAccount.Builder {
    Builder() {}
  }
}
