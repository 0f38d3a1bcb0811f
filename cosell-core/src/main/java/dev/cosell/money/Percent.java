package dev.cosell.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * An exact part of a whole, such as 12.5 %.
 *
 * @param value how many hundredths, zero or more, at most four decimals and ten digits before them;
 *     without zeros at the end, so that equal parts are equal
 */
public record Percent(BigDecimal value) implements Comparable<Percent> {
  /** All of it. */
  public static final Percent HUNDRED = of("100");

  private static final int DECIMALS = 4;
  private static final int DIGITS = 10;
  private static final int MOST_ZEROS = 40;

  /**
   * Checks what the type asks for.
   *
   * @param value as the type says
   * @throws IllegalArgumentException if the value is negative or too long; it is not rounded
   */
  public Percent {
    value = plain(value);
    if (value.signum() < 0
        || value.scale() > DECIMALS
        || value.precision() - value.scale() > DIGITS) {
      throw new IllegalArgumentException(
          "value must be zero or more, with at most four decimals, but was " + value);
    }
  }

  /**
   * A part.
   *
   * @param text the number of hundredths, such as {@code 12.5}
   * @return the part
   * @throws IllegalArgumentException if the text is not such a number
   */
  public static Percent of(String text) {
    return new Percent(new BigDecimal(text));
  }

  /**
   * A number without zeros at its end and without an exponent.
   *
   * @param number the number
   * @return an equal number, of which every equal one has the same scale
   * @throws IllegalArgumentException if it would have more than forty zeros at its end
   */
  public static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    if (stripped.scale() < -MOST_ZEROS) {
      throw new IllegalArgumentException("a number must not have an exponent above " + MOST_ZEROS);
    }
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * The part of an amount.
   *
   * @param whole the amount
   * @param mode how it is rounded to the currency's minor unit
   * @return the part
   */
  public Money partOf(Money whole, RoundingMode mode) {
    return whole.multipliedBy(value.movePointLeft(2), mode);
  }

  /**
   * The part as a whole number of ten-thousandths of a hundredth, to be a weight of an {@link
   * Allocation}.
   *
   * @return the weight; 1,000,000 for 100 %
   */
  public long weight() {
    return value.movePointRight(DECIMALS).longValueExact();
  }

  @Override
  public int compareTo(Percent other) {
    return value.compareTo(other.value);
  }

  /** The number and the sign, such as {@code 12.5 %}. */
  @Override
  public String toString() {
    return value.toPlainString() + " %";
  }
}
