package dev.cosell.alias;

import dev.cosell.account.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/** What one's own side knows of its accounts beside the CRM's record; everything may be unknown. */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface AccountFacts extends WithAccountFacts {
  /** {@return the archetype of the accounts of which none is stated by itself} */
  Optional<TenancyArchetype> archetype();

  /** {@return the archetype of single accounts} */
  Map<AccountId, TenancyArchetype> archetypes();

  /**
   * {@return all purchases through marketplaces; an empty list says that there was none, no list
   * that it is not known}
   */
  Optional<List<MarketplacePurchase>> purchases();

  /**
   * Facts of somebody who knows nothing.
   *
   * @return facts in which all is unknown
   */
  static AccountFacts unknown() {
    return builder().build();
  }

  /**
   * A new builder.
   *
   * @return a builder in which all is unknown
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link AccountFacts}. */
  final class Builder extends ImmutableAccountFacts.Builder {
    Builder() {}
  }
}
