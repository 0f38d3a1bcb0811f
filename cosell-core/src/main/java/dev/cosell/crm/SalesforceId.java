package dev.cosell.crm;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a Salesforce record; its 15 and its 18 character form are equal.
 *
 * <p>The short form is case-sensitive. The long form adds three characters that say which letters
 * are capitals, so {@code 70130000001tcyI} and {@code 70130000001tcyIAAQ} are one id. Facts as in
 * the Salesforce Object Reference, "Field Types: ID", read 2026-11-22.
 *
 * @param value the long form, 18 characters
 */
public record SalesforceId(String value) implements Comparable<SalesforceId> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{15}([A-Z0-5]{3})?");
  private static final String SUFFIXES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

  /**
   * An id from either form.
   *
   * @param value the short or the long form
   * @throws IllegalArgumentException if the text has neither form, or its last three characters do
   *     not fit the case of the first 15
   */
  public SalesforceId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "value must have 15 letters and digits, or 18 of which the last three are A to Z or 0 to"
              + " 5");
    }
    String suffix = suffix(value);
    if (value.length() == 18 && !value.endsWith(suffix)) {
      throw new IllegalArgumentException(
          "value must end in "
              + suffix
              + " for the letters before it, but ends in "
              + value.substring(15));
    }
    value = value.substring(0, 15) + suffix;
  }

  /**
   * Reads an id.
   *
   * @param text the short or the long form; blanks around it are ignored
   * @return the id, or empty if the text is not one
   */
  public static Optional<SalesforceId> parse(String text) {
    try {
      return Optional.of(new SalesforceId(text.strip()));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  /**
   * The case-sensitive form.
   *
   * @return 15 characters
   */
  public String shortForm() {
    return value.substring(0, 15);
  }

  @Override
  public int compareTo(SalesforceId other) {
    return value.compareTo(other.value);
  }

  /** The long form. */
  @Override
  public String toString() {
    return value;
  }

  private static String suffix(String id) {
    StringBuilder suffix = new StringBuilder(3);
    for (int block = 0; block < 15; block += 5) {
      int capitals = 0;
      for (int i = 0; i < 5; i++) {
        char c = id.charAt(block + i);
        capitals |= c >= 'A' && c <= 'Z' ? 1 << i : 0;
      }
      suffix.append(SUFFIXES.charAt(capitals));
    }
    return suffix.toString();
  }
}
