package dev.cosell.aws.internal.mapping;

import dev.cosell.aws.internal.table.Basis;
import dev.cosell.aws.internal.table.FieldRule;
import dev.cosell.aws.internal.table.Tables;
import dev.cosell.aws.internal.table.Vocabulary;
import dev.cosell.portal.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a text must look like so that AWS takes it.
 *
 * @param rule the rule's id
 * @param path the library's name of what the rule is about
 * @param code what kind of rule
 * @param demand the rule, such as {@code must have at most 255 characters}
 * @param holds whether a text keeps the rule
 * @param shown what to show of a text that breaks it, such as {@code had 300}
 * @param remedy what to do about it
 * @param citation where the rule is from
 */
public record Form(
    String rule,
    String path,
    ViolationCode code,
    String demand,
    Predicate<String> holds,
    Function<String, String> shown,
    String remedy,
    Citation citation) {
  private static final int FEW = 12;
  private static final int LONGEST_SHOWN = 80;
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+");

  /**
   * The forms that the tables state of a member: its length, and its vocabulary where AWS takes
   * nothing else.
   */
  static List<Form> of(String path, String wirePath) {
    FieldRule rule = rule(wirePath);
    List<Form> forms = new ArrayList<>();
    rule.maxLength().ifPresent(most -> forms.add(length(path, rule.minLength().orElse(0), most)));
    rule.vocabulary()
        .flatMap(Tables.VOCABULARIES::named)
        .filter(vocabulary -> vocabulary.beyond() != Vocabulary.Beyond.NOT_STATED)
        .ifPresent(vocabulary -> forms.add(word(path, vocabulary)));
    return List.copyOf(forms);
  }

  /** The form that the tables state of a member as a pattern. */
  static Form pattern(String path, String wirePath, String demand, String remedy) {
    Pattern pattern =
        rule(wirePath)
            .pattern()
            .orElseThrow(() -> new IllegalStateException("no pattern of " + wirePath));
    return pattern(path, pattern, demand, remedy);
  }

  static Form pattern(String path, Pattern pattern, String demand, String remedy) {
    return new Form(
        path + ".format",
        path,
        ViolationCode.INVALID_STRING_FORMAT,
        demand,
        text -> pattern.matcher(text).matches(),
        text -> "was " + quoted(text),
        remedy,
        Citation.MODEL);
  }

  private static FieldRule rule(String wirePath) {
    return Tables.FIELDS
        .of(wirePath)
        .orElseThrow(() -> new IllegalStateException("no table knows " + wirePath));
  }

  private static Form length(String path, int least, int most) {
    // A text of a deal is never empty, so a least length of one says nothing.
    String demand =
        least <= 1
            ? "must have at most " + most + " characters"
            : "must have from " + least + " to " + most + " characters";
    return new Form(
        path + ".length",
        path,
        ViolationCode.VALUE_OUT_OF_RANGE,
        demand,
        text -> characters(text) >= least && characters(text) <= most,
        text -> "had " + characters(text),
        least <= 1 ? "shorten the text" : "shorten or extend the text",
        Citation.MODEL);
  }

  static Form word(String path, Vocabulary vocabulary) {
    boolean isModelled = vocabulary.terms().stream().anyMatch(term -> term.basis() == Basis.MODEL);
    String remedy =
        vocabulary.beyond() == Vocabulary.Beyond.CLEARED
            ? "use AWS's spelling; AWS drops a value that it does not know without a word"
            : "use AWS's spelling, or map the CRM's value to one of AWS's";
    List<String> words = vocabulary.values();
    String demand =
        words.size() <= FEW
            ? "must be one of " + String.join(", ", words)
            : "must be one of AWS's " + words.size() + " values, such as " + words.get(0);
    return word(path, words, demand, remedy, isModelled ? Citation.MODEL : Citation.WORKBOOK);
  }

  /** A form whose words are too many, or not what a person would look up. */
  static Form word(
      String path, List<String> words, String demand, String remedy, Citation citation) {
    Set<String> known = Set.copyOf(words);
    return new Form(
        path + ".value",
        path,
        ViolationCode.INVALID_ENUM_VALUE,
        demand,
        known::contains,
        text -> "was " + quoted(text),
        remedy,
        citation);
  }

  /** The same rule whose message does not show the text, because it may be personal. */
  Form concealed() {
    return new Form(rule, path, code, demand, holds, text -> "", remedy, citation);
  }

  /** Why a text does not fit. */
  Optional<Misfit> misfit(String text) {
    return misfit(path, text);
  }

  /** Why a text does not fit, where the text stands at one place of several. */
  Optional<Misfit> misfit(String at, String text) {
    if (holds.test(text)) {
      return Optional.empty();
    }
    String was = shown.apply(text);
    String message = at + " " + demand + (was.isEmpty() ? "" : ", but " + was);
    return Optional.of(new Misfit(at, rule, code, message, remedy));
  }

  /** One line, however long the text is and whatever it holds. */
  private static String quoted(String text) {
    String line = BREAKS.matcher(text).replaceAll(" ");
    boolean isLong = characters(line) > LONGEST_SHOWN;
    return "'"
        + (isLong ? line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN)) + "..." : line)
        + "'";
  }

  private static int characters(String text) {
    return text.codePointCount(0, text.length());
  }
}
