package dev.cosell.alias;

import dev.cosell.alias.Alignment.How;
import dev.cosell.name.NameWord;

/** How alike two different words are: misspelt, of one stem, or one short for the other. */
final class WordLikeness {
  private static final float ABBREVIATED = 0.7f;

  private WordLikeness() {}

  /** How alike a word of a name that is asked for is to a word of the vocabulary. */
  static float of(QueryName query, int term, Vocabulary vocabulary, int other) {
    NameWord word = query.terms.get(term);
    if (word.kind() == NameWord.Kind.PARTICLE
        || vocabulary.kind(other) == NameWord.Kind.PARTICLE
        || word.kind() == NameWord.Kind.NUMBER
        || vocabulary.kind(other) == NameWord.Kind.NUMBER) {
      return 0;
    }
    return of(query.spelling(term), vocabulary.word(other));
  }

  private static float of(Spelling spelling, String other) {
    String one = spelling.text;
    int shorter = Math.min(one.length(), other.length());
    int longer = Math.max(one.length(), other.length());
    int prefix = prefix(one, other);
    if (prefix == shorter && shorter >= 2 && shorter * 4 >= longer) {
      return Math.max(ABBREVIATED, likeness(spelling, other, shorter, longer));
    }
    float likeness = likeness(spelling, other, shorter, longer);
    float stem = prefix >= 4 && prefix * 10 >= longer * 6 ? 0.9f * prefix / longer : 0;
    return Math.max(likeness, stem);
  }

  private static float likeness(Spelling one, String other, int shorter, int longer) {
    if (shorter < 4) {
      return 0;
    }
    int most = shorter < 7 ? 1 : shorter < 11 ? 2 : 3;
    int distance = one.distance(other, most);
    return distance > most ? 0 : 1 - 1.3f * distance / longer;
  }

  static How how(Spelling spelling, String other) {
    String one = spelling.text;
    int shorter = Math.min(one.length(), other.length());
    int longer = Math.max(one.length(), other.length());
    int prefix = prefix(one, other);
    if (likeness(spelling, other, shorter, longer) > 0) {
      return How.SPELLING;
    }
    return prefix == shorter ? How.ABBREVIATED : How.STEM;
  }

  private static int prefix(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int i = 0;
    while (i < most && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i;
  }
}
