package dev.cosell.alias;

import dev.cosell.name.NameWord;
import java.util.Arrays;

/** Which word of a name that is asked for stands for which word of an account's name. */
final class Alignment {
  /** How two words go together. */
  enum How {
    NONE,
    SAME,
    TRANSLATED,
    JOINED,
    SPELLING,
    STEM,
    ABBREVIATED,
    INITIALS
  }

  final QueryName query;
  final int[] words;
  final float[] weights;
  final float weight;

  /** For each term of the query: how it is matched, how well, and by which word. */
  final How[] how;

  final float[] likeness;
  final int[] partner;

  /** For each word of the account's name: how well it is matched. */
  final How[] howOf;

  final float[] likenessOf;

  private final NameStore store;

  Alignment(QueryName query, NameStore store, int name) {
    this.query = query;
    this.store = store;
    int first = store.termOfName[name];
    words = Arrays.copyOfRange(store.terms, first, store.termOfName[name + 1]);
    weights = new float[words.length];
    float sum = 0;
    for (int j = 0; j < words.length; j++) {
      weights[j] = store.weight(store.vocabulary.concept(words[j]));
      sum += weights[j];
    }
    weight = sum;
    how = new How[query.size()];
    Arrays.fill(how, How.NONE);
    likeness = new float[query.size()];
    partner = new int[query.size()];
    Arrays.fill(partner, -1);
    howOf = new How[words.length];
    Arrays.fill(howOf, How.NONE);
    likenessOf = new float[words.length];
    alignSame();
    alignConcepts();
    if (isOpen(how) && isOpen(howOf)) {
      alignJoined();
      alignAlike();
      alignInitials();
    }
  }

  /** Whether a word has no partner yet. */
  private static boolean isOpen(How[] how) {
    for (How its : how) {
      if (its == How.NONE) {
        return true;
      }
    }
    return false;
  }

  private void match(int i, int j, How its, float likenessOfBoth) {
    how[i] = its;
    likeness[i] = likenessOfBoth;
    partner[i] = j;
    howOf[j] = its;
    likenessOf[j] = likenessOfBoth;
  }

  private void alignSame() {
    for (int i = 0; i < how.length; i++) {
      for (int j = 0; j < words.length; j++) {
        if (howOf[j] == How.NONE && query.words[i] == words[j] && query.words[i] >= 0) {
          match(i, j, How.SAME, 1);
          break;
        }
      }
    }
  }

  private void alignConcepts() {
    for (int i = 0; i < how.length; i++) {
      if (how[i] == How.NONE && query.concepts[i] >= 0) {
        for (int j = 0; j < words.length; j++) {
          if (howOf[j] == How.NONE && query.concepts[i] == store.vocabulary.concept(words[j])) {
            match(i, j, How.TRANSLATED, translated(query.terms.get(i).kind()));
            break;
          }
        }
      }
    }
  }

  /** Kinds of organisations are translated at will, what an organisation is called is not. */
  private static float translated(NameWord.Kind kind) {
    return switch (kind) {
      case INSTITUTION, UNIT, SCOPE -> 0.99f;
      default -> 0.95f;
    };
  }

  /** Two words on one side that are one word on the other. */
  private void alignJoined() {
    for (int i = 0; i + 1 < how.length; i++) {
      if (how[i] == How.NONE && how[i + 1] == How.NONE && query.joined[i] != Vocabulary.NONE) {
        for (int j = 0; j < words.length; j++) {
          if (howOf[j] == How.NONE && words[j] == query.joined[i]) {
            match(i, j, How.JOINED, 0.97f);
            match(i + 1, j, How.JOINED, 0.97f);
            break;
          }
        }
      }
    }
    for (int j = 0; j + 1 < words.length; j++) {
      if (howOf[j] == How.NONE && howOf[j + 1] == How.NONE) {
        String first = store.vocabulary.word(words[j]);
        String second = store.vocabulary.word(words[j + 1]);
        for (int i = 0; i < how.length; i++) {
          String word = query.terms.get(i).text();
          if (how[i] == How.NONE
              && word.length() == first.length() + second.length()
              && word.startsWith(first)
              && word.endsWith(second)) {
            match(i, j + 1, How.JOINED, 0.97f);
            match(i, j, How.JOINED, 0.97f);
            break;
          }
        }
      }
    }
  }

  private void alignAlike() {
    float[] alike = new float[how.length * words.length];
    for (int i = 0; i < how.length; i++) {
      for (int j = 0; j < words.length; j++) {
        if (how[i] == How.NONE && howOf[j] == How.NONE) {
          alike[i * words.length + j] = WordLikeness.of(query, i, store.vocabulary, words[j]);
        }
      }
    }
    while (true) {
      int best = -1;
      for (int pair = 0; pair < alike.length; pair++) {
        if (alike[pair] > (best < 0 ? 0 : alike[best])
            && how[pair / words.length] == How.NONE
            && howOf[pair % words.length] == How.NONE) {
          best = pair;
        }
      }
      if (best < 0) {
        return;
      }
      int i = best / words.length;
      int j = best % words.length;
      match(
          i, j, WordLikeness.how(query.spelling(i), store.vocabulary.word(words[j])), alike[best]);
    }
  }

  /** A word that is the first letters of neighbouring words on the other side. */
  private void alignInitials() {
    for (int i = 0; i < how.length; i++) {
      if (how[i] == How.NONE) {
        String letters = query.terms.get(i).text();
        int length = letters.length();
        if (length >= 2 && length <= 8) {
          for (int j = 0; j < words.length; j++) {
            int end = endOfInitials(letters, j);
            if (end > 0) {
              how[i] = How.INITIALS;
              likeness[i] = 0.8f;
              partner[i] = j;
              for (int k = j; k < end; k++) {
                if (howOf[k] == How.NONE) {
                  howOf[k] = How.INITIALS;
                  likenessOf[k] = 0.8f;
                }
              }
              break;
            }
          }
        }
      }
    }
    for (int j = 0; j < words.length; j++) {
      if (howOf[j] == How.NONE) {
        String letters = store.vocabulary.word(words[j]);
        int length = letters.length();
        if (length >= 2 && length <= 8) {
          for (int i = 0; i < how.length; i++) {
            int end = endOfInitialsInQuery(letters, i);
            if (end > 0) {
              howOf[j] = How.INITIALS;
              likenessOf[j] = 0.8f;
              for (int k = i; k < end; k++) {
                if (how[k] == How.NONE) {
                  how[k] = How.INITIALS;
                  likeness[k] = 0.8f;
                  partner[k] = j;
                }
              }
              break;
            }
          }
        }
      }
    }
  }

  private int endOfInitials(String letters, int from) {
    int at = 0;
    int j = from;
    for (; j < words.length && at < letters.length(); j++) {
      boolean fits =
          howOf[j] == How.NONE && store.vocabulary.word(words[j]).charAt(0) == letters.charAt(at);
      if (fits) {
        at++;
      } else if (at == 0 || store.vocabulary.kind(words[j]) != NameWord.Kind.PARTICLE) {
        return -1;
      }
    }
    return at == letters.length() ? j : -1;
  }

  private int endOfInitialsInQuery(String letters, int from) {
    int at = 0;
    int i = from;
    for (; i < how.length && at < letters.length(); i++) {
      NameWord word = query.terms.get(i);
      boolean fits = how[i] == How.NONE && word.text().charAt(0) == letters.charAt(at);
      if (fits) {
        at++;
      } else if (at == 0 || word.kind() != NameWord.Kind.PARTICLE) {
        return -1;
      }
    }
    return at == letters.length() ? i : -1;
  }

  /** The weight of what is matched over the weight of all words of both. */
  float overlap() {
    float common = 0;
    for (int i = 0; i < how.length; i++) {
      common += query.weights[i] * likeness[i];
    }
    float commonOf = 0;
    for (int j = 0; j < words.length; j++) {
      commonOf += weights[j] * likenessOf[j];
    }
    float all = query.weight + weight;
    return all == 0 ? 0 : (common + commonOf) / all;
  }
}
