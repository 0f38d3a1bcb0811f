package dev.cosell.name;

import com.ibm.icu.text.Transliterator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Writes names in the letters that others may write them in: alphabets and syllables in Latin
 * letters, traditional Chinese characters as simplified ones. It needs ICU4J on the class path and
 * does nothing without it.
 */
final class Transliteration {
  /** Signs that it puts where a letter has none of its own, or between letters of one word. */
  private static final Pattern INSERTED =
      Pattern.compile("[\\u02b9\\u02ba\\u02be\\u02bf]|(?<=\\p{L})[-'\\u2019](?=\\p{L})");

  private static final Optional<UnaryOperator<String>> ICU = icu();

  private Transliteration() {}

  private static Optional<UnaryOperator<String>> icu() {
    try {
      Class.forName("com.ibm.icu.text.Transliterator");
    } catch (ClassNotFoundException absent) {
      return Optional.empty();
    }
    return Optional.of(Icu.named());
  }

  /**
   * Apart, so that it is loaded only where ICU4J is. Han characters stay, since how they are read
   * depends on the language.
   */
  private static final class Icu {
    static UnaryOperator<String> named() {
      Transliterator transliterator =
          Transliterator.createFromRules(
              "cosell",
              "::Traditional-Simplified; ::Katakana-Hiragana; ::[[:^Han:]] Any-Latin;",
              Transliterator.FORWARD);
      return transliterator::transliterate;
    }
  }

  /** The text in other letters, if it has any that are written otherwise too. */
  static Optional<String> of(String text) {
    if (ICU.isEmpty() || isLatin(text)) {
      return Optional.empty();
    }
    return ICU.map(icu -> INSERTED.matcher(icu.apply(text)).replaceAll(""))
        .filter(other -> !other.equals(text));
  }

  private static boolean isLatin(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x370 && Character.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
