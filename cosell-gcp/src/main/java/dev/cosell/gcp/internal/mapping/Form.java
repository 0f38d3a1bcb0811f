package dev.cosell.gcp.internal.mapping;

import dev.cosell.gcp.Confidence;
import dev.cosell.gcp.GcpRule;
import dev.cosell.gcp.internal.table.FieldTable;
import dev.cosell.gcp.internal.table.Tables;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.ViolationCode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a text must look like so that Google takes it.
 *
 * @param rule the rule
 * @param holds whether a text keeps it
 * @param shown what to show of a text that breaks it; empty for nothing
 * @param remedy what to do about it
 */
public record Form(
    GcpRule rule, Predicate<String> holds, Function<String, String> shown, String remedy) {
  private static final int LONGEST_SHOWN = 80;
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+");
  private static final Pattern GOOGLE_WORD = Pattern.compile("[A-Z][A-Z0-9_]*|[0-9]{1,9}");

  static Form length(FieldTable.Entry entry, int most) {
    return new Form(
        rule(
            entry.field(),
            "length",
            ViolationCode.VALUE_OUT_OF_RANGE,
            "must have at most " + most + " characters",
            entry.basis()),
        text -> text.codePointCount(0, text.length()) <= most,
        text -> "had " + text.codePointCount(0, text.length()),
        "shorten the text");
  }

  static Form word(String path, String remedy) {
    return new Form(
        rule(
            path,
            "value",
            ViolationCode.INVALID_ENUM_VALUE,
            "must be a word of Google's in Google's spelling, such as ALIGN_SALES_ACCOUNT",
            Confidence.VENDOR_CODE),
        Form::isGoogleWord,
        text -> "was " + quoted(text),
        remedy);
  }

  static Form pattern(String path, Pattern pattern, String demand, String remedy) {
    return new Form(
        rule(path, "format", ViolationCode.INVALID_STRING_FORMAT, demand, Confidence.VENDOR_CODE),
        text -> pattern.matcher(text).matches(),
        text -> "was " + quoted(text),
        remedy);
  }

  static Form range(String path, String demand, Predicate<String> holds, String remedy) {
    return new Form(
        rule(path, "range", ViolationCode.VALUE_OUT_OF_RANGE, demand, Confidence.INFERRED),
        holds,
        text -> "was " + text,
        remedy);
  }

  private static GcpRule rule(
      String path, String name, ViolationCode code, String demand, Confidence confidence) {
    return new GcpRule(
        path + "." + name,
        EnumSet.allOf(Moment.class),
        path,
        code,
        demand,
        confidence,
        Tables.FIELDS.source(),
        Tables.FIELDS.read());
  }

  /** Whether a text can be a word of an enumeration; UNSPECIFIED says that there is none. */
  static boolean isGoogleWord(String text) {
    return GOOGLE_WORD.matcher(text).matches() && !saysNothing(text);
  }

  /** Whether a word, or the number in its place, says that the member was not set. */
  static boolean saysNothing(String word) {
    return word.equals("0") || word.endsWith("_UNSPECIFIED");
  }

  /** Why a text does not fit. */
  Optional<Misfit> misfit(String text) {
    if (holds.test(text)) {
      return Optional.empty();
    }
    return Optional.of(
        new Misfit(
            rule.path(),
            rule.code(),
            rule.path() + " " + rule.statement() + ", but " + shown.apply(text),
            remedy));
  }

  /** One line, however long the text is and whatever it holds. */
  static String quoted(String text) {
    String line = BREAKS.matcher(text).replaceAll(" ");
    boolean isLong = line.codePointCount(0, line.length()) > LONGEST_SHOWN;
    return "'"
        + (isLong ? line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN)) + "..." : line)
        + "'";
  }
}
