package dev.cosell.alias;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The form of a part of a subject.
 *
 * @param part the name of the part
 * @param rule what the part must be, in words that follow its name
 * @param pattern what it may look like
 * @param written writes it as equal parts are written
 */
record SubjectForm(String part, String rule, Pattern pattern, UnaryOperator<String> written) {
  static final SubjectForm COUNTRY =
      new SubjectForm(
          "country",
          "must be an ISO 3166-1 alpha-2 code such as US",
          Pattern.compile("[A-Za-z]{2}"),
          text -> text.toUpperCase(Locale.ROOT));

  static final SubjectForm DOMAIN =
      new SubjectForm(
          "domain",
          "must be a host such as acme.example",
          Pattern.compile("[\\p{L}\\p{M}\\p{N}_-]+(\\.[\\p{L}\\p{M}\\p{N}_-]+)+"),
          text -> text.toLowerCase(Locale.ROOT));

  static final SubjectForm DUNS =
      new SubjectForm(
          "number",
          "must be nine digits",
          Pattern.compile("[0-9](-?[0-9]){8}"),
          text -> text.replace("-", ""));

  /** Refuses a blank text. */
  static void requireText(String part, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(part + " must not be blank");
    }
  }

  String check(String text) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException(part + " " + rule + ", but was '" + text + "'");
    }
    return written.apply(text);
  }
}
