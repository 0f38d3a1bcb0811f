package dev.cosell.gcp.internal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/**
 * Google's {@code Money}: a currency, whole units as text (they are 64 bits wide) and billionths of
 * a unit, both of one sign ({@code google.type.Money}; official, read 2026-11-22). Exact both ways.
 */
public final class WireMoney {
  private static final int NANO_DIGITS = 9;
  private static final Pattern UNITS = Pattern.compile("[-+]?[0-9]{1,19}");
  private static final Pattern NANOS = Pattern.compile("[-+]?[0-9]{1,9}");

  private WireMoney() {}

  /**
   * Reads an amount.
   *
   * @param object the object
   * @return the amount; empty if the currency is not known, the parts are no numbers or of two
   *     signs, or the currency has fewer decimals than the amount
   */
  public static Optional<Money> read(JsonNode object) {
    Optional<BigDecimal> units = part(object.path("units"), UNITS);
    Optional<BigDecimal> nanos = part(object.path("nanos"), NANOS);
    Optional<CurrencyUnit> currency = currency(object.path("currencyCode").asText(""));
    if (units.isEmpty() || nanos.isEmpty() || currency.isEmpty()) {
      return Optional.empty();
    }
    if (units.get().signum() * nanos.get().signum() < 0) {
      return Optional.empty();
    }
    BigDecimal amount =
        units.get().add(nanos.get().movePointLeft(NANO_DIGITS)).stripTrailingZeros();
    return amount.scale() <= currency.get().getDecimalPlaces()
        ? Optional.of(Money.of(currency.get(), amount))
        : Optional.empty();
  }

  /**
   * The amount for a person to read, where it is none that {@link #read} takes.
   *
   * @param object the object
   * @return the three members in words; empty if there is none of them
   */
  public static Optional<String> shown(JsonNode object) {
    String text =
        String.join(
                " ",
                object.path("units").asText(""),
                object.path("nanos").asText("0").equals("0")
                    ? ""
                    : "and " + object.path("nanos").asText() + " nanos",
                object.path("currencyCode").asText(""))
            .replaceAll(" +", " ")
            .strip();
    return Optional.of(text).filter(words -> !words.isEmpty());
  }

  /**
   * Whether an amount fits into 64 bits of whole units.
   *
   * @param money the amount
   * @return whether it can be written
   */
  public static boolean fits(Money money) {
    return money.getAmount().toBigInteger().bitLength() < Long.SIZE;
  }

  /**
   * Writes an amount; other members of the object stay.
   *
   * @param object the object, changed in place
   * @param money an amount that {@link #fits}
   */
  public static void write(ObjectNode object, Money money) {
    BigDecimal[] parts = money.getAmount().divideAndRemainder(BigDecimal.ONE);
    object.put("currencyCode", money.getCurrencyUnit().getCode());
    object.put("units", parts[0].toBigIntegerExact().toString());
    object.put("nanos", parts[1].movePointRight(NANO_DIGITS).intValueExact());
  }

  /** A part that is left out is zero, as in all of Google's JSON. */
  private static Optional<BigDecimal> part(JsonNode node, Pattern form) {
    if (node.isMissingNode() || node.isNull()) {
      return Optional.of(BigDecimal.ZERO);
    }
    return Optional.of(node.asText())
        .filter(text -> form.matcher(text).matches())
        .map(BigDecimal::new);
  }

  private static Optional<CurrencyUnit> currency(String code) {
    try {
      return Optional.of(CurrencyUnit.of(code));
    } catch (IllegalCurrencyException unknown) {
      return Optional.empty();
    }
  }
}
