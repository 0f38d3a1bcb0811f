package dev.cosell.alias;

import dev.cosell.name.CompanyName;
import dev.cosell.name.NameWord;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * What a name is looked up by: its words, numbers in digits, and pairs of characters where a script
 * writes no blanks between words.
 */
final class Terms {
  private Terms() {}

  static List<NameWord> of(List<NameWord> words) {
    for (int i = 0; i < words.size(); i++) {
      if (isRun(words.get(i).text()) || isNumeral(words.get(i))) {
        return split(words);
      }
    }
    return words;
  }

  /** A number in letters, which may be a word of another kind elsewhere: {@code v}. */
  private static boolean isNumeral(NameWord word) {
    return word.kind() == NameWord.Kind.NUMBER && !word.text().equals(word.concept());
  }

  private static List<NameWord> split(List<NameWord> words) {
    List<NameWord> terms = new ArrayList<>(words.size() * 2);
    for (NameWord word : words) {
      if (isNumeral(word)) {
        terms.add(new NameWord(word.concept(), word.concept(), NameWord.Kind.NUMBER));
      } else if (isRun(word.text()) && word.text().length() > 2) {
        int[] letters = word.text().codePoints().toArray();
        for (int i = 0; i + 1 < letters.length; i++) {
          String pair = new String(letters, i, 2);
          terms.add(new NameWord(pair, pair, NameWord.Kind.PROPER));
        }
      } else {
        terms.add(word);
      }
    }
    return terms;
  }

  /** The part of the name that each term is in. */
  static int[] parts(CompanyName name) {
    List<Integer> parts = new ArrayList<>();
    List<NameWord> words = name.words();
    for (int i = 0; i < words.size(); i++) {
      String text = words.get(i).text();
      int letters = text.codePointCount(0, text.length());
      int terms = isRun(text) && text.length() > 2 ? letters - 1 : 1;
      for (int k = 0; k < terms; k++) {
        parts.add(name.parts().get(i));
      }
    }
    return parts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Whether a word is written in a script without blanks. */
  static boolean isRun(String word) {
    char first = word.charAt(0);
    if (first < 0xe00 || (first >= 0xac00 && first < 0xd7b0)) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(word.codePointAt(0));
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.THAI
        || script == UnicodeScript.LAO
        || script == UnicodeScript.KHMER
        || script == UnicodeScript.MYANMAR;
  }

  /** The words without blanks between them: {@code osthessennetz}. */
  static String compact(List<NameWord> words) {
    StringBuilder compact = new StringBuilder(32);
    for (int i = 0; i < words.size(); i++) {
      compact.append(words.get(i).text());
    }
    return compact.toString();
  }

  /** The first letters of the words; of all, or of those that are no particles. */
  static String initials(List<NameWord> words, boolean particles) {
    StringBuilder initials = new StringBuilder(8);
    for (int i = 0; i < words.size(); i++) {
      NameWord word = words.get(i);
      if (particles || word.kind() != NameWord.Kind.PARTICLE) {
        initials.appendCodePoint(word.text().codePointAt(0));
      }
    }
    return initials.toString();
  }
}
