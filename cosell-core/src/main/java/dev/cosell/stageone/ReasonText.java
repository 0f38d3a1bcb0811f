package dev.cosell.stageone;

import java.lang.Character.UnicodeScript;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much a text says: its different words, without those that stand in for one. */
final class ReasonText {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern STAND_IN =
      Pattern.compile(
          "\\b(?:tb[acd]|n/?a|to ?do|x{2,}|test(?:ing)?|dummy|sample|placeholder|unknown|none"
              + "|lorem ipsum|asdf|same as above|see notes?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<UnicodeScript> WITHOUT_SPACES =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private ReasonText() {}

  /** Different words; in a script without spaces two different signs count as one word. */
  static int words(String text) {
    Set<String> words = new HashSet<>();
    Set<Integer> signs = new HashSet<>();
    Matcher word = WORD.matcher(STAND_IN.matcher(text).replaceAll(" "));
    while (word.find()) {
      int[] points = word.group().codePoints().toArray();
      boolean hasSigns = false;
      for (int point : points) {
        if (WITHOUT_SPACES.contains(UnicodeScript.of(point))) {
          signs.add(point);
          hasSigns = true;
        }
      }
      if (!hasSigns) {
        words.add(word.group().toLowerCase(Locale.ROOT));
      }
    }
    return words.size() + signs.size() / 2;
  }

  static boolean isStandIn(String text) {
    return words(text) == 0;
  }
}
