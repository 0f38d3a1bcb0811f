package dev.cosell.crm;

import dev.cosell.crm.Expression.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/**
 * The functions of expressions.
 *
 * <table>
 *   <caption>Functions</caption>
 *   <tr><td>{@code slug(text)} and every other transform without a number</td><td>text</td></tr>
 *   <tr><td>{@code truncate(text, 255)}</td><td>text</td></tr>
 *   <tr><td>{@code lookup('name', text)}</td><td>text, or nothing if it is not listed</td></tr>
 *   <tr><td>{@code date(text, 'yyyy-MM-dd')}</td><td>day</td></tr>
 *   <tr><td>{@code number(text)}</td><td>number, with a decimal point, without grouping</td></tr>
 *   <tr><td>{@code amount(number, 'USD', HALF_UP)}</td><td>amount; the mode may be left out</td></tr>
 *   <tr><td>{@code round(number, HALF_UP)}</td><td>whole number</td></tr>
 * </table>
 */
final class ExpressionFunctions {
  private static final DecimalText NUMBER =
      new DecimalText('.', Optional.empty(), true, Optional.empty());

  private ExpressionFunctions() {}

  /** {@code words} are the first words of the arguments, for those that must be constants. */
  static Term call(
      String name,
      List<Term> arguments,
      List<String> words,
      Map<String, Map<String, String>> lookups) {
    return switch (name) {
      case "truncate" -> {
        expect(name, arguments, ExpressionType.TEXT, ExpressionType.NUMBER);
        yield transformed(arguments.get(0), Transform.parse("truncate(" + words.get(1) + ")"));
      }
      case "lookup" -> {
        expect(name, arguments, ExpressionType.TEXT, ExpressionType.TEXT);
        Map<String, String> table = lookups.get(words.get(0));
        if (table == null) {
          throw new IllegalArgumentException(
              "lookup '" + words.get(0) + "' is not one of the map's lookups " + lookups.keySet());
        }
        yield mapped(
            ExpressionType.TEXT,
            arguments.get(1),
            key ->
                Optional.ofNullable(table.get((String) key))
                    .<Reading<Object>>map(Reading::of)
                    .orElseGet(Reading::nothing));
      }
      case "date" -> {
        expect(name, arguments, ExpressionType.TEXT, ExpressionType.TEXT);
        DayText format = new DayText(List.of(words.get(1)));
        yield mapped(
            ExpressionType.DAY,
            arguments.get(0),
            text -> format.read((String) text).then(Reading::of));
      }
      case "number" -> {
        expect(name, arguments, ExpressionType.TEXT);
        yield mapped(
            ExpressionType.NUMBER,
            arguments.get(0),
            text -> NUMBER.read((String) text).then(Reading::of));
      }
      case "amount" -> amount(name, arguments, words);
      case "round" -> {
        expect(name, arguments, ExpressionType.NUMBER, ExpressionType.TEXT);
        RoundingMode mode = mode(words.get(1));
        yield mapped(
            ExpressionType.NUMBER,
            arguments.get(0),
            number -> Reading.of(((BigDecimal) number).setScale(0, mode)));
      }
      default -> {
        expect(name, arguments, ExpressionType.TEXT);
        yield transformed(arguments.get(0), transform(name));
      }
    };
  }

  private static Term amount(String name, List<Term> arguments, List<String> words) {
    Optional<RoundingMode> mode = Optional.empty();
    if (arguments.size() == 3) {
      expect(name, arguments, ExpressionType.NUMBER, ExpressionType.TEXT, ExpressionType.TEXT);
      mode = Optional.of(mode(words.get(2)));
    } else {
      expect(name, arguments, ExpressionType.NUMBER, ExpressionType.TEXT);
    }
    CurrencyUnit currency;
    try {
      currency = CurrencyUnit.of(words.get(1));
    } catch (IllegalCurrencyException unknown) {
      throw new IllegalArgumentException("'" + words.get(1) + "' is not a currency", unknown);
    }
    Optional<RoundingMode> rounding = mode;
    return mapped(
        ExpressionType.AMOUNT,
        arguments.get(0),
        number -> AmountText.money((BigDecimal) number, currency, rounding).then(Reading::of));
  }

  private static Transform transform(String name) {
    try {
      return Transform.parse(name);
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "function '"
              + name
              + "' is not known; known: lookup, date, number, amount, round, and the transforms "
              + Transform.known(),
          unknown);
    }
  }

  private static Term transformed(Term text, Transform transform) {
    return mapped(
        ExpressionType.TEXT,
        text,
        value ->
            transform
                .apply((String) value)
                .then(after -> after.isBlank() ? Reading.nothing() : Reading.of(after)));
  }

  private static Term mapped(
      ExpressionType type, Term of, Function<Object, Reading<Object>> function) {
    return new Term(type, scope -> of.evaluator().evaluate(scope).then(function));
  }

  private static RoundingMode mode(String word) {
    try {
      return RoundingMode.valueOf(word);
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException("'" + word + "' is not a rounding mode", unknown);
    }
  }

  private static void expect(String name, List<Term> arguments, ExpressionType... types) {
    if (!arguments.stream().map(Term::type).toList().equals(List.of(types))) {
      throw new IllegalArgumentException(
          name
              + " takes "
              + List.of(types)
              + ", but was given "
              + arguments.stream().map(Term::type).toList());
    }
  }
}
