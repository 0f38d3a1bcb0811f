package dev.cosell.comp;

import java.util.Optional;
import org.joda.money.Money;

/**
 * Credit that is another once the same deal goes through a marketplace.
 *
 * @param claim whose credit it is, on which pool of which deal
 * @param via the way that makes the difference
 * @param direct what is had of the deal sold direct; zero if nothing
 * @param marketplace what is had of it by that way; zero if nothing
 * @param directRule the rule that gives the first; empty if none does
 * @param marketplaceRule the rule that gives the second; empty if none does
 */
public record NeutralityBreach(
    ClaimId claim,
    MarketplaceRouting via,
    Money direct,
    Money marketplace,
    Optional<String> directRule,
    Optional<String> marketplaceRule) {
  /**
   * The breach in a sentence.
   *
   * @return who gets what on either way and the rule that makes the difference
   */
  public String text() {
    return claim.payee()
        + " as "
        + claim.role()
        + " has "
        + direct
        + " of pool "
        + claim.pool()
        + " if "
        + claim.deal()
        + " is sold direct"
        + by(directRule)
        + ", and "
        + marketplace
        + " by a "
        + via.structure()
        + " through "
        + via.cloud()
        + "'s marketplace"
        + by(marketplaceRule);
  }

  private static String by(Optional<String> rule) {
    return rule.map(id -> " (rule '" + id + "')").orElse(" (no rule)");
  }
}
