package dev.cosell.azure.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cosell.azure.internal.wire.ReferralDetails;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Text;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** Amounts of money, which Microsoft writes as a number and a currency apart. */
final class Amounts {
  private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,10})?");

  private Amounts() {}

  /** A deal's value, which answers hold as a number and Microsoft's own patches as a text. */
  static Optional<FieldValue> ofDeal(ReferralDetails deal) {
    Optional<String> text =
        Optional.ofNullable(deal.otherMembers().get("dealValue"))
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText)
            .filter(value -> !value.isBlank());
    if (deal.dealValue().isPresent() || text.isEmpty()) {
      return read(deal.dealValue(), deal.currency());
    }
    return PLAIN.matcher(text.get()).matches()
        ? read(text.map(BigDecimal::new), deal.currency())
        : Optional.of(new Text(text.get() + " " + deal.currency().orElse("")));
  }

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
