package dev.cosell.gcp.lead;

import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * The value of a year of a contract.
 *
 * <p>A lead wants the <em>annual</em> value ({@code partnerAnnualContractValue}; official, read
 * 2026-11-22), while a deal, like Google's newer API, holds the total: sent as it is, the total of
 * three years would count three times. A contract of a year or less is worth its total in a year
 * (inferred).
 *
 * @param money the value of a year
 * @param exact whether nothing was rounded
 */
public record AnnualValue(Money money, boolean exact) {
  private static final int YEAR = 12;

  /**
   * The annual value of a contract.
   *
   * @param total the contract's total value
   * @param months the contract's length, at least 1
   * @param rounding how to round to the currency's smallest unit
   * @return the value
   * @throws IllegalArgumentException if the contract has no month
   */
  public static AnnualValue of(Money total, int months, RoundingMode rounding) {
    if (months < 1) {
      throw new IllegalArgumentException("months must be at least 1, but was " + months);
    }
    if (months <= YEAR) {
      return new AnnualValue(total, true);
    }
    Money twelvefold = total.multipliedBy(YEAR);
    Money annual = twelvefold.dividedBy(months, rounding);
    return new AnnualValue(annual, annual.multipliedBy(months).isEqual(twelvefold));
  }

  /**
   * The total value that an annual value stands for.
   *
   * @param annual the value of a year
   * @param months the contract's length, at least 1
   * @param rounding how to round to the currency's smallest unit
   * @return the total
   * @throws IllegalArgumentException if the contract has no month
   */
  public static Money total(Money annual, int months, RoundingMode rounding) {
    if (months < 1) {
      throw new IllegalArgumentException("months must be at least 1, but was " + months);
    }
    return months <= YEAR ? annual : annual.multipliedBy(months).dividedBy(YEAR, rounding);
  }
}
