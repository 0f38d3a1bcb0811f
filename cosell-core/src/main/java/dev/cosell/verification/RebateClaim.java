package dev.cosell.verification;

import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.OpportunityId;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A won deal for which a cloud is to pay a partner rebate.
 *
 * @param deal the deal
 * @param cloud the cloud that pays
 * @param value the deal's value; empty if it is not known
 * @param rebate the rebate that is expected, zero or more; empty if it is not known
 */
public record RebateClaim(
    OpportunityId deal, Cloud cloud, Optional<Money> value, Optional<Money> rebate) {
  /**
   * Checks what the type asks for.
   *
   * @param deal as the type says
   * @param cloud as the type says
   * @param value as the type says
   * @param rebate as the type says
   * @throws IllegalArgumentException if an amount is negative
   */
  public RebateClaim {
    notNegative("value", value);
    notNegative("rebate", rebate);
  }

  private static void notNegative(String name, Optional<Money> amount) {
    if (amount.filter(Money::isNegative).isPresent()) {
      throw new IllegalArgumentException(name + " must not be negative, but was " + amount.get());
    }
  }
}
