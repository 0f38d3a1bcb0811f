package dev.cosell.alias;

import org.jspecify.annotations.Nullable;

/** A text laid out by its letters, so that many others are quickly held against it. */
final class Spelling {
  private static final int ASCII = 128;

  final String text;

  /** For each letter the places where it is in the text, as bits; null where they do not fit. */
  private final long @Nullable [] places;

  Spelling(String text) {
    this.text = text;
    this.places = places(text);
  }

  private static long @Nullable [] places(String text) {
    if (text.isEmpty() || text.length() > Long.SIZE) {
      return null;
    }
    long[] places = new long[ASCII];
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter >= ASCII) {
        return null;
      }
      places[letter] |= 1L << i;
    }
    return places;
  }

  private static long at(long[] places, char letter) {
    return letter < ASCII ? places[letter] : 0;
  }

  /**
   * The {@link Distance} to another text, or something greater than {@code most}.
   *
   * <p>A column of the table of distances at a time, as bits that say where it rises and falls: H.
   * Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit distances, 2003.
   */
  int distance(String other, int most) {
    if (places == null) {
      return Distance.of(text, other, most);
    }
    int left = other.length();
    int distance = text.length();
    if (Math.abs(distance - left) > most) {
      return most + 1;
    }
    long last = 1L << (distance - 1);
    long rises = -1;
    long falls = 0;
    long same = 0;
    long before = 0;
    for (int i = 0; i < other.length(); i++) {
      long here = at(places, other.charAt(i));
      long swapped = ((~same & here) << 1) & before;
      same = (((here & rises) + rises) ^ rises) | here | falls | swapped;
      long more = falls | ~(same | rises);
      long less = same & rises;
      distance += (more & last) != 0 ? 1 : (less & last) != 0 ? -1 : 0;
      left--;
      if (distance - left > most) {
        return most + 1;
      }
      more = (more << 1) | 1;
      rises = (less << 1) | ~(same | more);
      falls = more & same;
      before = here;
    }
    return distance;
  }

  /** How many pairs of neighbouring letters another text has in common with this one. */
  int commonPairs(String other) {
    if (places == null) {
      return commonPairs(text, other);
    }
    int common = 0;
    long free = -1;
    for (int i = 0; i + 1 < other.length(); i++) {
      long found = at(places, other.charAt(i)) & (at(places, other.charAt(i + 1)) >>> 1) & free;
      if (found != 0) {
        common++;
        free ^= Long.lowestOneBit(found);
      }
    }
    return common;
  }

  private static int commonPairs(String one, String other) {
    boolean[] taken = new boolean[one.length()];
    int common = 0;
    for (int j = 0; j + 1 < other.length(); j++) {
      for (int i = 0; i + 1 < one.length(); i++) {
        if (!taken[i] && one.regionMatches(i, other, j, 2)) {
          taken[i] = true;
          common++;
          break;
        }
      }
    }
    return common;
  }
}
