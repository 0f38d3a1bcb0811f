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
  static final DecimalText PLAIN = new DecimalText('.', Optional.empty(), false, Optional.empty());

  /** One quadrillion: beyond it stands no deal, but a shifted column or a key held down. */
  private static final int MOST_DIGITS = 15;

  private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?[0-9.,]+[eE][+-]?[0-9]+");

  Reading<BigDecimal> read(String text) {
    // French and Swiss exports group with a no-break space.
    String number =
        grouping.equals(Optional.of(' '))
            ? text.strip().replace('\u00a0', ' ').replace('\u202f', ' ')
            : text.strip();
    if (number.length() <= 60 && SCIENTIFIC.matcher(number).matches()) {
      return unreadable("must not be in scientific notation", text);
    }
    Optional<String> plain = plain(number);
    if (plain.isEmpty()) {
      return unreadable("must be a number such as " + sample(), text);
    }
    BigDecimal value = new BigDecimal(plain.get());
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

  /** The number with a point and without grouping; empty where it does not have the format. */
  private Optional<String> plain(String number) {
    int start = number.startsWith("-") || number.startsWith("+") ? 1 : 0;
    int point = number.indexOf(decimal);
    String whole = number.substring(start, Math.max(start, point < 0 ? number.length() : point));
    String fraction = point < 0 ? "" : number.substring(point + 1);
    String digits = grouping.isEmpty() ? whole : ungrouped(whole, grouping.get());
    boolean fits = isDigits(digits, 60) && (point < 0 || isDigits(fraction, 40));
    String sign = number.startsWith("-") ? "-" : "";
    return fits ? Optional.of(sign + digits + (point < 0 ? "" : "." + fraction)) : Optional.empty();
  }

  /** Without marks where each parts three digits; otherwise as it is, to be refused. */
  private static String ungrouped(String whole, char mark) {
    int first = whole.indexOf(mark);
    if (first < 1 || first > 3) {
      return whole;
    }
    StringBuilder digits = new StringBuilder(whole.substring(0, first));
    for (int at = first; at < whole.length(); at += 4) {
      if (whole.charAt(at) != mark || at + 4 > whole.length()) {
        return whole;
      }
      digits.append(whole, at + 1, at + 4);
    }
    return digits.toString();
  }

  private static boolean isDigits(String text, int most) {
    return !text.isEmpty()
        && text.length() <= most
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private String sample() {
    return "1" + grouping.map(String::valueOf).orElse("") + "234" + decimal + "50";
  }
}
