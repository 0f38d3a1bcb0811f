package dev.cosell.aws.internal.mapping;

import java.util.Locale;
import java.util.regex.Pattern;

/** How AWS spells what people spell in several ways; only where the meaning is beyond doubt. */
final class Spelling {
  private static final Pattern PHONE_MARKS = Pattern.compile("[ \\u00a0.()/-]");
  private static final Pattern DIGIT_MARKS = Pattern.compile("[ -]");
  private static final Pattern TRUNK_ZERO = Pattern.compile("\\(\\s*0\\s*\\)");

  private Spelling() {}

  /**
   * A number with its country code, without marks. A number without {@code +} does not tell its
   * country, and a zero in brackets does not tell whether it is dialled: both stay as they are.
   */
  static String phone(String text) {
    String stripped = text.strip();
    return stripped.startsWith("+") && !TRUNK_ZERO.matcher(stripped).find()
        ? PHONE_MARKS.matcher(stripped).replaceAll("")
        : stripped;
  }

  /** A D-U-N-S number or an AWS account number, which people write in groups. */
  static String digits(String text) {
    String joined = DIGIT_MARKS.matcher(text).replaceAll("");
    return joined.chars().allMatch(Character::isDigit) ? joined : text;
  }

  static String upperCase(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
