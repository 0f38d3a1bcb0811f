package dev.cosell.crm;

import dev.cosell.crm.CrmProblem.Code;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a CRM writes decimal numbers.
 *
 * <p>Nothing is guessed: {@code 1.234} is 1234 only where the format says that points group
 * thousands.
 *
 * @param decimal the decimal separator, point or comma
 * @param grouping the thousands separator, if the CRM writes one
 * @param negative whether a number below zero has a meaning
 * @param rounding how an amount with more decimals than its currency has is rounded; it is refused
 *     where nothing is stated
 */
record DecimalText(
    char decimal, Optional<Character> grouping, boolean negative, Optional<RoundingMode> rounding) {
  static final DecimalText PLAIN =
      new DecimalText('.', Optional.empty(), false, Optional.empty());

  /** One quadrillion: beyond it stands no deal, but a shifted column or a key held down. */
  private static final int MOST_DIGITS = 15;

  private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?[0-9.,]+[eE][+-]?[0-9]+");

  Reading<BigDecimal> read(String text) {
    String number = text.strip();
    if (SCIENTIFIC.matcher(number).matches()) {
      return unreadable("must not be in scientific notation", text);
    }
    if (!pattern().matcher(number).matches()) {
      return unreadable("must be a number such as " + sample(), text);
    }
    String plain = number;
    if (grouping.isPresent()) {
      plain = plain.replace(String.valueOf(grouping.get()), "");
    }
    BigDecimal value = new BigDecimal(plain.replace(decimal, '.'));
    if (value.precision() - value.scale() > MOST_DIGITS) {
      return Reading.failed(
          Code.NUMBER_TOO_LARGE,
          "must have at most "
              + MOST_DIGITS
              + " digits before the decimal separator, but was "
              + Fault.shown(text),
          "correct the number in the CRM");
    }
    if (value.signum() < 0 && !negative) {
      return Reading.failed(
          Code.NUMBER_NEGATIVE,
          "must not be negative, but was " + Fault.shown(text),
          "correct the number in the CRM, or allow negative numbers in the map");
    }
    return Reading.of(value);
  }

  String write(BigDecimal value) {
    return value.toPlainString().replace('.', decimal);
  }

  private Reading<BigDecimal> unreadable(String rule, String text) {
    return Reading.failed(
        Code.NUMBER_UNREADABLE,
        rule + ", but was " + Fault.shown(text),
        "correct the number in the CRM, or the number format in the map");
  }

  private Pattern pattern() {
    String group = grouping.map(g -> Pattern.quote(String.valueOf(g))).orElse("");
    String whole =
        grouping.isPresent()
            ? "([0-9]{1,3}(" + group + "[0-9]{3})+|[0-9]{1,60})"
            : "[0-9]{1,60}";
    return Pattern.compile(
        "[+-]?" + whole + "(" + Pattern.quote(String.valueOf(decimal)) + "[0-9]{1,40})?");
  }

  private String sample() {
    return "1" + grouping.map(String::valueOf).orElse("") + "234" + decimal + "50";
  }
}
