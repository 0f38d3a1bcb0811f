package dev.cosell.pipeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What management reads of a pipeline on a day.
 *
 * @param entered how many deals had come to a first stage
 * @param open how many of them were neither won nor lost
 * @param beforeThreshold how many of the open ones had not reached the threshold
 * @param reachedThreshold how many had ever reached the threshold
 * @param value the value of the open deals by currency
 * @param openWithoutValue how many open deals state no value
 */
public record PipelineTotals(
    int entered,
    int open,
    int beforeThreshold,
    int reachedThreshold,
    SortedMap<CurrencyUnit, Money> value,
    int openWithoutValue) {
  private static final int DIGITS = 4;

  /**
   * Copies the values.
   *
   * @param entered as the type says
   * @param open as the type says
   * @param beforeThreshold as the type says
   * @param reachedThreshold as the type says
   * @param value as the type says
   * @param openWithoutValue as the type says
   */
  public PipelineTotals {
    value = Collections.unmodifiableSortedMap(new TreeMap<>(value));
  }

  /**
   * The share of deals that have reached the threshold.
   *
   * @return the share of those that entered, to four digits, half to even; empty if none entered
   */
  public Optional<BigDecimal> conversion() {
    return entered == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(reachedThreshold)
                .divide(BigDecimal.valueOf(entered), DIGITS, RoundingMode.HALF_EVEN));
  }
}
