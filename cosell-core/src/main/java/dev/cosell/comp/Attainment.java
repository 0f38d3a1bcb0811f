package dev.cosell.comp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a payee has retired in a quota period.
 *
 * @param payee the payee
 * @param period the quota period
 * @param retired the sum of the payee's credit of {@link CreditKind#QUOTA_RETIREMENT}
 * @param quota what had to be retired, by the plan's last version that a deal of the period met
 */
public record Attainment(Payee payee, CompPeriod period, Money retired, Optional<Money> quota) {
  private static final int DECIMALS = 2;

  /**
   * How much of the quota it is.
   *
   * @return the percentage, rounded down to two decimals; empty without a quota
   */
  public Optional<BigDecimal> percent() {
    return quota.map(
        of ->
            retired
                .getAmount()
                .movePointRight(2)
                .divide(of.getAmount(), DECIMALS, RoundingMode.DOWN));
  }
}
