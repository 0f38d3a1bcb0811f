package dev.cosell.alias;

/** How many letters two words differ by: more, less, other, or two neighbours swapped. */
final class Distance {
  private Distance() {}

  /**
   * The distance (optimal string alignment), or something greater than {@code most}.
   *
   * @param most where to stop counting
   */
  static int of(String one, String other, int most) {
    int n = one.length();
    int m = other.length();
    if (Math.abs(n - m) > most) {
      return most + 1;
    }
    int[] before = new int[m + 1];
    int[] last = new int[m + 1];
    int[] now = new int[m + 1];
    for (int j = 0; j <= m; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= n; i++) {
      now[0] = i;
      int least = i;
      char c = one.charAt(i - 1);
      for (int j = 1; j <= m; j++) {
        int cost = c == other.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(last[j] + 1, now[j - 1] + 1), last[j - 1] + cost);
        if (i > 1
            && j > 1
            && c == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          best = Math.min(best, before[j - 2] + 1);
        }
        now[j] = best;
        least = Math.min(least, best);
      }
      if (least > most) {
        return most + 1;
      }
      int[] spare = before;
      before = last;
      last = now;
      now = spare;
    }
    return last[m];
  }
}
