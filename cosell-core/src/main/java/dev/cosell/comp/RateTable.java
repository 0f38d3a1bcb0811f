package dev.cosell.comp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Exchange rates by day. A rate holds until the next one; there is none before the first, and none
 * is turned round or chained: what is not in the table is not known.
 */
public final class RateTable {
  /**
   * A rate.
   *
   * @param from the currency that is changed
   * @param to the currency that it is changed into
   * @param since the first day on which it holds
   * @param rate how much of {@code to} one of {@code from} is, above zero
   */
  public record Rate(CurrencyUnit from, CurrencyUnit to, LocalDate since, BigDecimal rate) {
    /**
     * Checks what the type asks for.
     *
     * @param from as the type says
     * @param to as the type says
     * @param since as the type says
     * @param rate as the type says
     * @throws IllegalArgumentException if the rate is not above zero, or the currencies are one
     */
    public Rate {
      if (rate.signum() <= 0) {
        throw new IllegalArgumentException("rate must be above zero, but was " + rate);
      }
      if (from.equals(to)) {
        throw new IllegalArgumentException("from and to must differ, but both were " + from);
      }
    }

    /** The rate and its day, such as {@code EUR 1 is USD 1.0832 since 2031-01-01}. */
    @Override
    public String toString() {
      return from + " 1 is " + to + " " + rate.toPlainString() + " since " + since;
    }
  }

  private static final RateTable NONE = new RateTable(Map.of());

  private record Pair(CurrencyUnit from, CurrencyUnit to) {}

  private final Map<Pair, NavigableMap<LocalDate, Rate>> rates;

  private RateTable(Map<Pair, NavigableMap<LocalDate, Rate>> rates) {
    this.rates = rates;
  }

  /**
   * A table without rates, for deals in the plan's currency only.
   *
   * @return the table
   */
  public static RateTable none() {
    return NONE;
  }

  /**
   * A table.
   *
   * @param rates the rates, in any order
   * @return the table
   * @throws IllegalArgumentException if two different rates of a pair begin on one day; names all
   *     of them
   */
  public static RateTable of(Collection<Rate> rates) {
    Map<Pair, NavigableMap<LocalDate, Rate>> table = new HashMap<>();
    List<String> problems = new ArrayList<>();
    for (Rate rate : rates) {
      Rate before =
          table
              .computeIfAbsent(new Pair(rate.from(), rate.to()), pair -> new TreeMap<>())
              .putIfAbsent(rate.since(), rate);
      if (before != null && before.rate().compareTo(rate.rate()) != 0) {
        problems.add("rates must be one a day, but were " + before + " and " + rate);
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
    return new RateTable(table);
  }

  /**
   * The rate of a day.
   *
   * @param from the currency that is changed
   * @param to the currency that it is changed into
   * @param day the day
   * @return the last rate that begins on the day or before; empty if there is none
   */
  public Optional<Rate> rate(CurrencyUnit from, CurrencyUnit to, LocalDate day) {
    return Optional.ofNullable(rates.get(new Pair(from, to)))
        .map(days -> days.floorEntry(day))
        .map(Map.Entry::getValue);
  }

  /**
   * Changes an amount.
   *
   * @param amount the amount
   * @param to the currency to change it into
   * @param day the day whose rate is taken
   * @param mode how the result is rounded to the minor unit of its currency
   * @return the amount in the other currency; empty if the rate is not known
   */
  public Optional<Money> convert(Money amount, CurrencyUnit to, LocalDate day, RoundingMode mode) {
    if (amount.getCurrencyUnit().equals(to)) {
      return Optional.of(amount);
    }
    return rate(amount.getCurrencyUnit(), to, day)
        .map(rate -> Money.of(to, amount.getAmount().multiply(rate.rate()), mode));
  }
}
