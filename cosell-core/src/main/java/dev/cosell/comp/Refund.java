package dev.cosell.comp;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What a customer got back of a deal, by a refund or because it was cancelled.
 *
 * @param on the day
 * @param amount how much, above zero, in the currency of the deal
 */
public record Refund(LocalDate on, Money amount) {
  /**
   * Checks what the type asks for.
   *
   * @param on as the type says
   * @param amount as the type says
   * @throws IllegalArgumentException if the amount is not above zero
   */
  public Refund {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("amount must be above zero, but was " + amount);
    }
  }
}
