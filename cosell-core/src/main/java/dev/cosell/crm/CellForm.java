package dev.cosell.crm;

import dev.cosell.crm.CrmProblem.Code;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValue.Whole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How a cell's text is a value, both ways.
 *
 * <p>A text is transformed, then translated by the value map, then read as what the kind asks for.
 *
 * @param currencyColumn where the amount's currency stands; {@code currency} holds where that is
 *     blank
 * @param separator what divides the items of one cell
 */
record CellForm(
    Kind kind,
    List<Transform> transforms,
    Optional<ValueMap> valueMap,
    DecimalText number,
    Optional<CurrencyUnit> currency,
    Optional<CellRef> currencyColumn,
    DayText dates,
    Optional<String> separator) {

  /** What a field holds. */
  enum Kind {
    TEXT(ExpressionType.TEXT),
    AMOUNT(ExpressionType.AMOUNT),
    DAY(ExpressionType.DAY),
    WHOLE(ExpressionType.NUMBER),
    ITEMS(ExpressionType.TEXT);

    final ExpressionType type;

    Kind(ExpressionType type) {
      this.type = type;
    }

    /** The kind of a typed field, or empty where the map has to say. */
    static Optional<Kind> of(Field field) {
      if (field.equals(Field.TARGET_CLOSE_DATE) || field.equals(Field.CLOUD_CLOSE_DATE)) {
        return Optional.of(DAY);
      }
      if (field.equals(Field.DEAL_VALUE) || field.equals(Field.EXPECTED_MONTHLY_SPEND)) {
        return Optional.of(AMOUNT);
      }
      if (field.equals(Field.CONTRACT_MONTHS)) {
        return Optional.of(WHOLE);
      }
      return Field.typed().contains(field) || field.isIn("status")
          ? Optional.of(TEXT)
          : Optional.empty();
    }
  }

  /** A cell's value, whether the value map gave it, and the words that the map does not know. */
  record CellValue(Reading<FieldValue> reading, boolean translated, List<String> unmapped) {}

  CellValue read(String text, Optional<String> currencyCode) {
    Reading<String> form = Transform.all(transforms, text);
    List<String> unmapped = new ArrayList<>();
    boolean[] translated = {false};
    Reading<FieldValue> value =
        form.then(
            word -> {
              if (kind == Kind.ITEMS) {
                return items(word, unmapped, translated);
              }
              return word.isBlank()
                  ? Reading.nothing()
                  : mapped(word, unmapped, translated).then(meant -> parse(meant, currencyCode));
            });
    return new CellValue(value, translated[0], unmapped);
  }

  /** The text that reads back as a value; a fault where there is none. */
  Reading<String> write(FieldValue value) {
    if (value.isBlank()) {
      return Reading.of("");
    }
    if (value instanceof Text text && kind == Kind.TEXT) {
      return word(text.text());
    }
    if (value instanceof Amount amount && kind == Kind.AMOUNT) {
      return Reading.of(number.write(amount.money().getAmount()));
    }
    if (value instanceof Day day && kind == Kind.DAY) {
      return dates.write(day.date());
    }
    if (value instanceof Whole whole && kind == Kind.WHOLE) {
      return Reading.of(Long.toString(whole.number()));
    }
    if (kind == Kind.ITEMS && (value instanceof Items || value instanceof Text)) {
      return cell(value instanceof Items many ? many.items() : List.of(value.shown()));
    }
    return Reading.failed(
        Code.TEXT_UNREADABLE,
        "must be " + kind + " to be written to its column",
        "correct the kind in the map");
  }

  /** An expression's value as the field holds it. */
  Reading<FieldValue> value(Object computed) {
    if (computed instanceof Money money) {
      return Reading.of(new Amount(money));
    }
    if (computed instanceof LocalDate day) {
      return Reading.of(new Day(day));
    }
    if (computed instanceof BigDecimal decimal) {
      return whole(decimal);
    }
    String text = computed.toString();
    if (kind == Kind.ITEMS) {
      return items(text, new ArrayList<>(), new boolean[1]);
    }
    return text.isBlank() ? Reading.nothing() : Reading.of(new Text(text));
  }

  /** The value as an expression sees it. */
  static Object seen(FieldValue value) {
    if (value instanceof Amount amount) {
      return amount.money();
    }
    if (value instanceof Day day) {
      return day.date();
    }
    return value instanceof Whole whole ? BigDecimal.valueOf(whole.number()) : value.shown();
  }

  private Reading<String> mapped(String word, List<String> unmapped, boolean[] translated) {
    if (valueMap.isEmpty()) {
      return Reading.of(word);
    }
    if (valueMap.get().knows(word)) {
      translated[0] = true;
    } else {
      unmapped.add(word);
    }
    return valueMap.get().read(word);
  }

  private Reading<FieldValue> items(String text, List<String> unmapped, boolean[] translated) {
    List<String> items = new ArrayList<>();
    String[] parts =
        separator.isEmpty() ? new String[] {text} : text.split(Pattern.quote(separator.get()), -1);
    for (String part : parts) {
      if (!part.isBlank()) {
        Reading<String> item = mapped(part.strip(), unmapped, translated);
        if (item.fault().isPresent()) {
          return item.then(never -> Reading.nothing());
        }
        item.value().ifPresent(items::add);
      }
    }
    return items.isEmpty() ? Reading.nothing() : Reading.of(new Items(items));
  }

  private Reading<FieldValue> parse(String text, Optional<String> currencyCode) {
    return switch (kind) {
      case TEXT, ITEMS -> Reading.of(new Text(text));
      case DAY -> dates.read(text).then(day -> Reading.of(new Day(day)));
      case WHOLE -> number.read(text).then(this::whole);
      case AMOUNT -> number.read(text).then(decimal -> amount(decimal, currencyCode));
    };
  }

  private Reading<FieldValue> amount(BigDecimal decimal, Optional<String> currencyCode) {
    Reading<CurrencyUnit> unit =
        currencyCode
            .map(AmountText::currency)
            .orElseGet(
                () ->
                    currency
                        .map(Reading::of)
                        .orElseGet(
                            () ->
                                Reading.failed(
                                    Code.CURRENCY_UNKNOWN,
                                    "must have a currency",
                                    "fill the currency column in the CRM, or state a currency in"
                                        + " the map")));
    return unit.then(
        known ->
            AmountText.money(decimal, known, number.rounding())
                .then(money -> Reading.of(new Amount(money))));
  }

  private Reading<FieldValue> whole(BigDecimal decimal) {
    BigDecimal number = decimal.stripTrailingZeros();
    if (number.scale() > 0 || number.precision() - number.scale() > 15) {
      return Reading.failed(
          Code.NUMBER_UNREADABLE,
          "must be a whole number, but was '" + decimal.toPlainString() + "'",
          "correct the number in the CRM, or round it in the map");
    }
    return Reading.of(new Whole(number.setScale(0, RoundingMode.UNNECESSARY).longValueExact()));
  }

  private Reading<String> word(String meaning) {
    return valueMap.map(map -> map.write(meaning)).orElseGet(() -> Reading.of(meaning));
  }

  private Reading<String> cell(List<String> items) {
    List<String> words = new ArrayList<>();
    for (String item : items) {
      Reading<String> word = word(item);
      if (word.fault().isPresent()) {
        return word;
      }
      word.value().ifPresent(words::add);
    }
    return Reading.of(String.join(separator.orElse(";"), words));
  }
}
