package dev.cosell.verification;

import org.joda.money.Money;

/**
 * From which size on a cloud is likely to verify, in one currency.
 *
 * @param deal the value of a deal, above zero
 * @param rebate the rebate of a deal, above zero, in the same currency
 */
public record HoldThreshold(Money deal, Money rebate) {
  static final String POSITIVE = "must be above zero";

  /**
   * Checks what the type asks for.
   *
   * @param deal as the type says
   * @param rebate as the type says
   * @throws IllegalArgumentException if an amount is not above zero or the currencies differ
   */
  public HoldThreshold {
    if (!deal.isPositive() || !rebate.isPositive()) {
      throw new IllegalArgumentException(
          "deal and rebate " + POSITIVE + ", but were " + deal + " and " + rebate);
    }
    if (!deal.getCurrencyUnit().equals(rebate.getCurrencyUnit())) {
      throw new IllegalArgumentException(
          "rebate must be in " + deal.getCurrencyUnit() + ", but was " + rebate);
    }
  }
}
