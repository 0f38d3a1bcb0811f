package dev.cosell.azure.internal.mapping;

import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Text;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** Amounts of money, which Microsoft writes as a number and a currency apart. */
final class Amounts {
  private Amounts() {}

  /** The amount; a text of both where the two are no exact amount. */
  static Optional<FieldValue> read(Optional<BigDecimal> value, Optional<String> currency) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Amount(Money.of(CurrencyUnit.of(currency.orElse("")), value.get())));
    } catch (IllegalCurrencyException | ArithmeticException notExact) {
      return Optional.of(new Text(value.get().toPlainString() + " " + currency.orElse("")));
    }
  }
}
