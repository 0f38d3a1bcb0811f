package dev.cosell.contact;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number as it is compared.
 *
 * @param digits the digits, without the international prefix and the trunk's zero
 * @param isInternational whether the digits begin with the country's code
 * @param extension the extension; empty where there is none
 */
record PhoneNumber(String digits, boolean isInternational, String extension) {
  private static final int LEAST = 7;
  private static final Pattern EXTENSION =
      Pattern.compile("(?i)(?:ext\\.?|x|#)\\s*(\\d{1,6})\\s*$");

  /** The number; empty for a text with too few digits to be one. */
  static Optional<PhoneNumber> of(String written) {
    String text = written.strip();
    String extension = "";
    Matcher end = EXTENSION.matcher(text);
    if (end.find()) {
      extension = end.group(1);
      text = text.substring(0, end.start());
    }
    String digits = Slips.digits(text.replace("(0)", ""));
    boolean isInternational = text.startsWith("+") || digits.startsWith("00");
    if (digits.startsWith("00")) {
      digits = digits.substring(2);
    } else if (digits.startsWith("0")) {
      digits = digits.substring(1);
    }
    return digits.length() < LEAST
        ? Optional.empty()
        : Optional.of(new PhoneNumber(digits, isInternational, extension));
  }

  /** The end of the number, which all ways to write it share. */
  String tail() {
    return digits.substring(digits.length() - LEAST);
  }

  boolean isSameAs(PhoneNumber other) {
    if (!extension.isEmpty() && !other.extension.isEmpty() && !extension.equals(other.extension)) {
      return false;
    }
    if (isInternational && other.isInternational) {
      return digits.equals(other.digits);
    }
    return digits.endsWith(other.digits) || other.digits.endsWith(digits);
  }

  /** Nothing of the number. */
  @Override
  public String toString() {
    return "PhoneNumber[" + digits.length() + " digits]";
  }
}
