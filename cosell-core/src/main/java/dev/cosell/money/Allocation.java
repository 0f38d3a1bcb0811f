package dev.cosell.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * A split of an amount by weights whose parts add up to exactly the amount.
 *
 * <p>Each part is first rounded toward zero to the currency's minor unit. The units that are left
 * over go, one each, to the parts with the largest remainders; equal remainders are served in list
 * order. So 0.10 USD by {@code [1, 1, 1]} is 0.04, 0.03, 0.03, and 0.01 by three is 0.01, 0.00,
 * 0.00. A negative amount is split as its absolute value and negated, so a reversal mirrors what it
 * reverses.
 */
public final class Allocation {
  private Allocation() {}

  /**
   * Splits an amount in proportion to weights.
   *
   * @param amount the amount to split, of any sign, not null
   * @param weights one weight per part, zero or more each, with a sum above zero, not null
   * @return the parts, in the order of the weights and in the amount's currency
   * @throws IllegalArgumentException if weights is empty, holds a negative number or sums to zero
   */
  public static List<Money> split(Money amount, List<Long> weights) {
    if (weights.size() == 1 && weights.get(0) > 0) {
      return List.of(amount);
    }
    List<BigInteger> exact = new ArrayList<>(weights.size());
    for (long weight : weights) {
      exact.add(BigInteger.valueOf(weight));
    }
    return byWeights(amount, exact);
  }

  /**
   * Splits an amount in proportion to amounts, such as a cap in proportion to what it cuts.
   *
   * @param amount the amount to split, of any sign, not null
   * @param amounts one amount per part, zero or more each, in one currency, with a sum above zero
   * @return the parts, in the order of the amounts and in the amount's currency
   * @throws IllegalArgumentException if amounts is empty, holds a negative one or sums to zero
   */
  public static List<Money> inProportion(Money amount, List<Money> amounts) {
    return byWeights(
        amount, amounts.stream().map(each -> each.getAmount().unscaledValue()).toList());
  }

  private static List<Money> byWeights(Money amount, List<BigInteger> weights) {
    BigInteger total = BigInteger.ZERO;
    for (int i = 0; i < weights.size(); i++) {
      BigInteger weight = weights.get(i);
      if (weight.signum() < 0) {
        throw new IllegalArgumentException(
            "weights[" + i + "] must not be negative, but was " + weight);
      }
      total = total.add(weight);
    }
    if (total.signum() == 0) {
      throw new IllegalArgumentException("weights must sum to more than zero, but were " + weights);
    }
    BigInteger units = amount.getAmount().unscaledValue().abs();
    List<BigInteger> parts = new ArrayList<>(weights.size());
    List<BigInteger> remainders = new ArrayList<>(weights.size());
    BigInteger left = units;
    for (BigInteger weight : weights) {
      BigInteger[] part = units.multiply(weight).divideAndRemainder(total);
      parts.add(part[0]);
      remainders.add(part[1]);
      left = left.subtract(part[0]);
    }
    if (left.signum() != 0) {
      giveToLargestRemainders(left.intValueExact(), parts, remainders);
    }
    boolean isNegative = amount.getAmount().signum() < 0;
    List<Money> split = new ArrayList<>(parts.size());
    for (BigInteger part : parts) {
      BigInteger signed = isNegative ? part.negate() : part;
      split.add(Money.of(amount.getCurrencyUnit(), new BigDecimal(signed, amount.getScale())));
    }
    return List.copyOf(split);
  }

  /** Fewer units are left than there are parts with a remainder, so each part gets one at most. */
  private static void giveToLargestRemainders(
      int left, List<BigInteger> parts, List<BigInteger> remainders) {
    List<Integer> byRemainder = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      byRemainder.add(i);
    }
    byRemainder.sort((a, b) -> remainders.get(b).compareTo(remainders.get(a)));
    for (int i = 0; i < left; i++) {
      int index = byRemainder.get(i);
      parts.set(index, parts.get(index).add(BigInteger.ONE));
    }
  }
}
