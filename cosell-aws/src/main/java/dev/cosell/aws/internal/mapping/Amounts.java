package dev.cosell.aws.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.aws.internal.table.Tables;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.portal.ViolationCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** Exact amounts as AWS writes them: plain decimal text and a currency code, side by side. */
final class Amounts {
  private static final int MOST_DIGITS = 31;
  private static final int MOST_DECIMALS = 2;
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{0,40})?");

  private static final Set<String> CURRENCIES =
      Set.copyOf(Tables.VOCABULARIES.named("CurrencyCode").orElseThrow().values());

  private final Form currency;
  private final Form sign;
  private final Form digits;
  private final Form decimals;

  Amounts(Field field) {
    String path = field.name();
    Set<String> currencies = CURRENCIES;
    currency =
        new Form(
            path + ".currency",
            path,
            ViolationCode.INVALID_ENUM_VALUE,
            "must be in one of AWS's " + currencies.size() + " currencies",
            currencies::contains,
            code -> "was in " + code,
            "state the amount in USD",
            Citation.MODEL);
    sign =
        new Form(
            path + ".sign",
            path,
            ViolationCode.VALUE_OUT_OF_RANGE,
            "must not be negative",
            amount -> !amount.startsWith("-"),
            amount -> "was " + amount,
            "correct the amount",
            Citation.MODEL);
    digits =
        new Form(
            path + ".digits",
            path,
            ViolationCode.VALUE_OUT_OF_RANGE,
            "must have at most " + MOST_DIGITS + " digits before the decimal point",
            amount -> integerDigits(amount) <= MOST_DIGITS,
            amount -> "had " + integerDigits(amount),
            "correct the amount",
            Citation.MODEL);
    decimals =
        new Form(
            path + ".decimals",
            path,
            ViolationCode.INVALID_STRING_FORMAT,
            "must have at most " + MOST_DECIMALS + " decimals",
            amount -> new BigDecimal(amount).scale() <= MOST_DECIMALS,
            amount -> "was " + amount,
            "state the amount in a currency of two decimals, or to two decimals",
            Citation.MODEL);
  }

  List<Form> forms() {
    return List.of(currency, sign, digits, decimals);
  }

  /** Why an amount does not fit. */
  List<Misfit> misfits(Money money) {
    String text = text(money);
    return Stream.of(
            currency.misfit(money.getCurrencyUnit().getCode()),
            sign.misfit(text),
            digits.misfit(text),
            decimals.misfit(text))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Writes both members; the others of the object stay. */
  static void write(ObjectNode object, Money money) {
    object.put("Amount", text(money));
    object.put("CurrencyCode", money.getCurrencyUnit().getCode());
  }

  /** The amount of an object; what is no exact amount of a known currency is carried as text. */
  static Optional<FieldValue> read(JsonNode object) {
    Optional<String> amount = WirePath.shown(object.path("Amount"));
    if (amount.isEmpty()) {
      return Optional.empty();
    }
    String currency = WirePath.shown(object.path("CurrencyCode")).orElse("");
    return Optional.of(
        money(amount.get().strip(), currency)
            .<FieldValue>map(Amount::new)
            .orElseGet(() -> new Text(amount.get() + " " + currency)));
  }

  private static Optional<Money> money(String amount, String currency) {
    if (!DECIMAL.matcher(amount).matches()) {
      return Optional.empty();
    }
    CurrencyUnit unit;
    try {
      unit = CurrencyUnit.of(currency);
    } catch (IllegalCurrencyException unknown) {
      return Optional.empty();
    }
    BigDecimal exact = new BigDecimal(amount).stripTrailingZeros();
    return exact.scale() <= unit.getDecimalPlaces()
        ? Optional.of(Money.of(unit, exact))
        : Optional.empty();
  }

  /** Zeros that say nothing go where there are more than two decimals. */
  private static String text(Money money) {
    BigDecimal amount = money.getAmount();
    if (amount.scale() > MOST_DECIMALS) {
      BigDecimal stripped = amount.stripTrailingZeros();
      amount = stripped.scale() < MOST_DECIMALS ? amount.setScale(MOST_DECIMALS) : stripped;
    }
    return amount.toPlainString();
  }

  private static int integerDigits(String amount) {
    BigDecimal exact = new BigDecimal(amount);
    return Math.max(1, exact.precision() - exact.scale());
  }
}
