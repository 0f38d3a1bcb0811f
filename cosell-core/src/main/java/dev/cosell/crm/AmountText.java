package dev.cosell.crm;

import dev.cosell.crm.CrmProblem.Code;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** Numbers and currency codes as amounts. */
final class AmountText {
  private AmountText() {}

  static Reading<Money> money(
      BigDecimal number, CurrencyUnit currency, Optional<RoundingMode> rounding) {
    int decimals = Math.max(0, number.stripTrailingZeros().scale());
    if (rounding.isEmpty() && decimals > currency.getDecimalPlaces()) {
      return Reading.failed(
          Code.NUMBER_TOO_PRECISE,
          "must have at most "
              + currency.getDecimalPlaces()
              + " decimals for "
              + currency
              + ", but was '"
              + number.toPlainString()
              + "'",
          "correct the amount in the CRM, or state a rounding in the map");
    }
    return Reading.of(Money.of(currency, number, rounding.orElse(RoundingMode.UNNECESSARY)));
  }

  static Reading<CurrencyUnit> currency(String code) {
    try {
      return Reading.of(CurrencyUnit.of(code.strip()));
    } catch (IllegalCurrencyException unknown) {
      return Reading.failed(
          Code.CURRENCY_UNKNOWN,
          "must have an ISO 4217 currency such as USD",
          "correct the currency in the CRM");
    }
  }
}
