package dev.cosell.alias;

import dev.cosell.name.LegalForm;
import dev.cosell.name.NameWord;
import java.util.Collections;
import java.util.List;

/** Measures two names as a whole: their letters, their legal forms, where the name is from. */
final class NameMeasures {
  private final Comparison its;
  private final QueryName query;
  private final NameStore store;
  private final Alignment alignment;

  private NameMeasures(Comparison its) {
    this.its = its;
    this.query = its.alignment.query;
    this.store = its.store;
    this.alignment = its.alignment;
  }

  static void measure(Comparison its) {
    NameMeasures measures = new NameMeasures(its);
    measures.whole();
    measures.legalForm();
  }

  private void whole() {
    StringBuilder compact = new StringBuilder(32);
    for (int word : alignment.words) {
      compact.append(store.vocabulary.word(word));
    }
    String other = compact.toString();
    boolean same = !other.isEmpty() && other.equals(query.compact);
    its.set(Feature.COMPACT_LIKENESS, same ? 1 : likeness(other));
    its.set(Feature.PAIRS, same ? 1 : pairs(query.spelling, other));
    core(same);
    its.set(Feature.COMPACT_LENGTH, query.compact.length());
    its.set(Feature.LATIN, query.compact.isEmpty() || query.compact.charAt(0) < 0x250 ? 1 : 0);
    its.set(Feature.SAME_COMPACT_ACCOUNTS, store.compacts.count(KeyTable.hash(other)));
    its.set(Feature.ORIGIN, store.origins[its.name]);
    its.set(Feature.PART_SHARE, share());
    its.set(Feature.NAMES, store.nameOfAccount[its.account + 1] - store.nameOfAccount[its.account]);
  }

  /** How much of the account's whole name the name is that was compared. */
  private float share() {
    int whole = store.wholeOf(its.name);
    if (whole == its.name) {
      return 1;
    }
    float all = 0;
    for (int at = store.termOfName[whole]; at < store.termOfName[whole + 1]; at++) {
      all += store.weight(store.vocabulary.concept(store.terms[at]));
    }
    return all == 0 ? 1 : alignment.weight / all;
  }

  /** One minus the share of letters by which the names differ. */
  private float likeness(String other) {
    int longer = Math.max(query.compact.length(), other.length());
    if (longer == 0) {
      return 0;
    }
    int most = longer * 2 / 5;
    int distance = query.spelling.distance(other, most);
    return distance > most ? 0.5f : 1 - (float) distance / longer;
  }

  /** The share of pairs of neighbouring letters that two texts have in common. */
  private static float pairs(Spelling one, String other) {
    int n = one.text.length() - 1;
    int m = other.length() - 1;
    if (n < 1 || m < 1) {
      return one.text.equals(other) ? 1 : 0;
    }
    return 2f * one.commonPairs(other) / (n + m);
  }

  /** Compares what the words mean, particles aside. */
  private void core(boolean sameLetters) {
    StringBuilder other = new StringBuilder(32);
    for (int word : alignment.words) {
      if (store.vocabulary.kind(word) != NameWord.Kind.PARTICLE) {
        other.append(store.vocabulary.word(store.vocabulary.concept(word)));
      }
    }
    String known = other.toString();
    boolean same = !known.isEmpty() && known.equals(query.core.text);
    its.set(Feature.CORE_PAIRS, same ? 1 : pairs(query.core, known));
    its.set(Feature.SAME_NAME, sameLetters ? 4 : same ? 3 : sameWords());
  }

  /** 2 where each word has a partner that means the same, 1 where each has one, else 0. */
  private int sameWords() {
    int same = 2;
    for (int i = 0; i < query.size() && same > 0; i++) {
      if (query.terms.get(i).kind() != NameWord.Kind.PARTICLE) {
        same = Math.min(same, sameness(alignment.how[i]));
      }
    }
    for (int j = 0; j < alignment.words.length && same > 0; j++) {
      if (store.vocabulary.kind(alignment.words[j]) != NameWord.Kind.PARTICLE) {
        same = Math.min(same, sameness(alignment.howOf[j]));
      }
    }
    return same;
  }

  private static int sameness(Alignment.How how) {
    return switch (how) {
      case SAME, TRANSLATED, JOINED -> 2;
      case SPELLING, STEM, ABBREVIATED, INITIALS -> 1;
      case NONE -> 0;
    };
  }

  private void legalForm() {
    List<LegalForm> asked = query.legalForms;
    List<LegalForm> known = store.legalForms.get(store.legalOf[its.name]);
    its.set(Feature.LEGAL_QUERY, asked.size());
    its.set(Feature.LEGAL_ACCOUNT, known.size());
    if (asked.isEmpty() || known.isEmpty()) {
      its.set(Feature.LEGAL_FORM, asked.isEmpty() && known.isEmpty() ? 1 : 0);
    } else if (!Collections.disjoint(asked, known)) {
      its.set(Feature.LEGAL_FORM, 2);
    } else {
      its.set(Feature.LEGAL_FORM, asked.get(0).kind() == known.get(0).kind() ? -1 : -2);
    }
  }
}
