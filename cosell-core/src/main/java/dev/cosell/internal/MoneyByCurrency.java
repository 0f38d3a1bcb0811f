package dev.cosell.internal;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Sums of amounts, each currency by itself. */
public final class MoneyByCurrency {
  private MoneyByCurrency() {}

  /**
   * Adds amounts up.
   *
   * @return a collector of the sums by currency; a currency without an amount is not in them
   */
  public static Collector<Money, ?, SortedMap<CurrencyUnit, Money>> summing() {
    return Collectors.toMap(Money::getCurrencyUnit, Function.identity(), Money::plus, TreeMap::new);
  }
}
