package dev.cosell.alias;

import dev.cosell.cloud.PortalId;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * A company as another system names it, with what else that system knows of it.
 *
 * <p>The more is stated the more is decided: a name alone often fits several accounts.
 */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface AliasQuery extends WithAliasQuery {
  /** {@return the name as written; may be blank where an id or a domain is known} */
  String name();

  /** {@return the country as an ISO 3166-1 alpha-2 code} */
  Optional<String> country();

  /** {@return the state, province or region, in the words or the code of the accounts} */
  Optional<String> region();

  /** {@return the web site, host or e-mail address} */
  Optional<String> domain();

  /** {@return the D-U-N-S number, nine digits} */
  Optional<String> duns();

  /** {@return the number in the country's register of companies} */
  Optional<String> registrationNumber();

  /** {@return the ids under which portals know the company} */
  Set<PortalId> portalIds();

  /**
   * A query by name alone.
   *
   * @param name the name as written
   * @return the query
   */
  static AliasQuery of(String name) {
    return builder().name(name).build();
  }

  /**
   * A new builder.
   *
   * @return a builder that asks for a name
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link AliasQuery}. */
  final class Builder extends ImmutableAliasQuery.Builder {
    Builder() {}
  }
}
