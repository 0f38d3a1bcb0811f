package dev.cosell.contact;

/** Slips of the pen between two spellings: letters added, left out, replaced or exchanged. */
final class Slips {
  private static final String VOWELS = "aeiouy";

  private Slips() {}

  /**
   * Whether at most so many slips lie between two spellings; two letters exchanged are one slip.
   */
  static boolean atMost(int most, String one, String other) {
    int n = one.length();
    int m = other.length();
    if (Math.abs(n - m) > most) {
      return false;
    }
    int[] before = new int[m + 1];
    int[] last = new int[m + 1];
    int[] row = new int[m + 1];
    for (int j = 0; j <= m; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= n; i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= m; j++) {
        char a = one.charAt(i - 1);
        char b = other.charAt(j - 1);
        int slips = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (a == b ? 0 : 1));
        if (i > 1 && j > 1 && a == other.charAt(j - 2) && one.charAt(i - 2) == b) {
          slips = Math.min(slips, before[j - 2] + 1);
        }
        row[j] = slips;
        least = Math.min(least, slips);
      }
      if (least > most) {
        return false;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[m] <= most;
  }

  /** Whether two words are one but for slips; short words have to be equal. */
  static boolean inWord(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    return longer >= 4
        && digits(one).equals(digits(other))
        && atMost(longer >= 7 ? 2 : 1, one, other);
  }

  /** Whether two words are alike in most letters, so that it takes more to call them two. */
  static boolean blur(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    return longer >= 5
        && digits(one).equals(digits(other))
        && atMost(longer >= 8 ? 3 : 2, one, other);
  }

  /** Mario and Maria, Paul and Paula are two names: they differ by the vowel at their end. */
  static boolean differByEnding(String one, String other) {
    String stem = commonStart(one, other);
    String a = one.substring(stem.length());
    String b = other.substring(stem.length());
    return a.length() <= 1 && b.length() <= 1 && isEnding(a) && isEnding(b);
  }

  private static boolean isEnding(String rest) {
    return rest.isEmpty() || VOWELS.contains(rest);
  }

  private static String commonStart(String one, String other) {
    int i = 0;
    while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return one.substring(0, i);
  }

  static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        digits.append(text.charAt(i));
      }
    }
    return digits.toString();
  }
}
