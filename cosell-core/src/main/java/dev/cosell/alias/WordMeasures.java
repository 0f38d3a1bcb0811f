package dev.cosell.alias;

import dev.cosell.alias.Alignment.How;
import dev.cosell.name.NameWord;
import java.util.function.IntFunction;

/** Measures the words of two names: which are common, how they are written, where they stand. */
final class WordMeasures {
  private final Comparison its;
  private final QueryName query;
  private final NameStore store;
  private final Alignment alignment;

  private WordMeasures(Comparison its) {
    this.its = its;
    this.query = its.alignment.query;
    this.store = its.store;
    this.alignment = its.alignment;
  }

  static void measure(Comparison its) {
    new WordMeasures(its).words();
  }

  static void measureTheRest(Comparison its) {
    new WordMeasures(its).conflicts();
  }

  private void words() {
    its.set(Feature.WORST_LIKENESS, 1);
    float common = 0;
    int lastPartner = -1;
    int inOrder = 0;
    int matched = 0;
    for (int i = 0; i < query.size(); i++) {
      float weight = query.weights[i];
      NameWord term = query.terms.get(i);
      How how = alignment.how[i];
      if (how == How.NONE) {
        its.add(Feature.QUERY_ONLY_WEIGHT, weight);
        if (term.kind() != NameWord.Kind.PARTICLE) {
          its.most(Feature.RAREST_QUERY_ONLY, weight);
        }
        only(term.kind(), true, weight);
        if (term.kind() != NameWord.Kind.PARTICLE) {
          its.add(Feature.QUERY_ONLY_COUNT, 1);
          if (hasMatch(query.parts[i])) {
            its.add(Feature.QUERY_ONLY_INSIDE, weight);
          }
        }
        if (query.concepts[i] == Vocabulary.NONE) {
          its.add(Feature.UNKNOWN_QUERY_WEIGHT, weight);
        }
      } else {
        float shared = weight * alignment.likeness[i];
        common += shared;
        its.most(Feature.RAREST_COMMON, shared);
        if (how == How.SAME) {
          its.most(Feature.RAREST_SAME, weight);
        }
        its.add(feature(how), weight);
        if (how == How.SPELLING || how == How.STEM) {
          misspelt(i, how, weight);
        }
        its.set(
            Feature.WORST_LIKENESS,
            Math.min(its.get(Feature.WORST_LIKENESS), alignment.likeness[i]));
        if (names(term.kind())) {
          matched++;
          if (alignment.partner[i] >= lastPartner) {
            inOrder++;
          }
          lastPartner = alignment.partner[i];
        }
      }
    }
    float commonOf = 0;
    for (int j = 0; j < alignment.words.length; j++) {
      float weight = alignment.weights[j];
      if (alignment.howOf[j] == How.NONE) {
        NameWord.Kind kind = store.vocabulary.kind(alignment.words[j]);
        its.add(Feature.ACCOUNT_ONLY_WEIGHT, weight);
        if (kind != NameWord.Kind.PARTICLE) {
          its.most(Feature.RAREST_ACCOUNT_ONLY, weight);
        }
        only(kind, false, weight);
        if (kind != NameWord.Kind.PARTICLE) {
          its.add(Feature.ACCOUNT_ONLY_COUNT, 1);
        }
      } else {
        commonOf += weight * alignment.likenessOf[j];
      }
    }
    its.set(Feature.OVERLAP, alignment.overlap());
    its.set(Feature.QUERY_COVERED, query.weight == 0 ? 0 : common / query.weight);
    its.set(Feature.ACCOUNT_COVERED, alignment.weight == 0 ? 0 : commonOf / alignment.weight);
    its.set(Feature.COMMON_WEIGHT, common);
    its.set(Feature.QUERY_WORDS, query.size());
    its.set(Feature.ACCOUNT_WORDS, alignment.words.length);
    its.set(Feature.ORDER, matched == 0 ? 1 : (float) inOrder / matched);
    ends();
  }

  /** Whether the words match that the names begin and end with, kinds of organisation aside. */
  private void ends() {
    int[] asked = ends(query.size(), i -> query.terms.get(i).kind());
    int[] known = ends(alignment.words.length, j -> store.vocabulary.kind(alignment.words[j]));
    if (asked.length > 0 && known.length > 0) {
      its.set(Feature.FIRST_WORD, end(asked[0], known[0]));
      its.set(Feature.LAST_WORD, end(asked[1], known[1]));
    }
  }

  private float end(int asked, int known) {
    return alignment.how[asked] == How.NONE ? 0 : alignment.partner[asked] == known ? 2 : 1;
  }

  private static int[] ends(int size, IntFunction<NameWord.Kind> kinds) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < size; i++) {
      if (names(kinds.apply(i))) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    return size == 0 ? new int[0] : first < 0 ? new int[] {0, size - 1} : new int[] {first, last};
  }

  /** Whether a word says which organisation is meant, and not only what sort of one. */
  private static boolean names(NameWord.Kind kind) {
    return switch (kind) {
      case PROPER, PLACE, NUMBER, DESCRIPTOR, QUALIFIER -> true;
      case PARTICLE, INSTITUTION, UNIT, SCOPE -> false;
    };
  }

  /** A word that other accounts have too is hardly a slip of the pen. */
  private void misspelt(int i, How how, float weight) {
    int concept = query.concepts[i];
    if (concept != Vocabulary.NONE && store.accountsWith(concept) > 0) {
      its.add(how == How.SPELLING ? Feature.SPELLING_KNOWN : Feature.STEM_KNOWN, weight);
    }
    String word = query.terms.get(i).text();
    String other = store.vocabulary.word(alignment.words[alignment.partner[i]]);
    if (word.charAt(0) != other.charAt(0)) {
      its.add(Feature.SPELLING_FIRST_LETTER, weight);
    }
    if (how == How.SPELLING) {
      its.add(Feature.SPELLING_DISTANCE, Distance.of(word, other, 3));
    }
  }

  private void conflicts() {
    its.set(
        Feature.CONFLICT,
        Math.min(its.get(Feature.RAREST_QUERY_ONLY), its.get(Feature.RAREST_ACCOUNT_ONLY)));
    its.set(
        Feature.PLACE_CONFLICT,
        Math.min(its.get(Feature.QUERY_ONLY_PLACE), its.get(Feature.ACCOUNT_ONLY_PLACE)));
    its.set(
        Feature.NUMBER_CONFLICT,
        Math.min(its.get(Feature.QUERY_ONLY_NUMBER), its.get(Feature.ACCOUNT_ONLY_NUMBER)));
    its.set(
        Feature.KIND_CONFLICT,
        Math.min(its.get(Feature.QUERY_ONLY_KIND), its.get(Feature.ACCOUNT_ONLY_KIND)));
    positions();
    substitutions();
    parts();
    its.set(Feature.QUERY_WEIGHT, query.weight);
    its.set(Feature.ACCOUNT_WEIGHT, alignment.weight);
    its.set(Feature.QUERY_PARTS, query.partCount);
    its.set(Feature.FIRST_PART, query.size() > 0 && hasMatch(query.parts[0]) ? 1 : 0);
  }

  /** Where the words without a partner stand: before, between or after those that have one. */
  private void positions() {
    int size = query.size();
    int first = 0;
    while (first < size && alignment.how[first] == How.NONE) {
      first++;
    }
    int last = size - 1;
    while (last > first && alignment.how[last] == How.NONE) {
      last--;
    }
    for (int i = 0; i < size; i++) {
      if (alignment.how[i] == How.NONE && query.terms.get(i).kind() != NameWord.Kind.PARTICLE) {
        its.add(
            i < first
                ? Feature.QUERY_ONLY_BEFORE
                : i > last ? Feature.QUERY_ONLY_AFTER : Feature.QUERY_ONLY_BETWEEN,
            query.weights[i]);
      }
    }
    size = alignment.words.length;
    first = 0;
    while (first < size && alignment.howOf[first] == How.NONE) {
      first++;
    }
    last = size - 1;
    while (last > first && alignment.howOf[last] == How.NONE) {
      last--;
    }
    for (int j = 0; j < size; j++) {
      if (alignment.howOf[j] == How.NONE
          && store.vocabulary.kind(alignment.words[j]) != NameWord.Kind.PARTICLE) {
        its.add(
            j < first
                ? Feature.ACCOUNT_ONLY_BEFORE
                : j > last ? Feature.ACCOUNT_ONLY_AFTER : Feature.ACCOUNT_ONLY_BETWEEN,
            alignment.weights[j]);
      }
    }
  }

  /** Where one name has a word and the other has another one instead, two companies are likely. */
  private void substitutions() {
    for (int i = 0; i < query.size(); i++) {
      NameWord.Kind kind = query.terms.get(i).kind();
      if (alignment.how[i] == How.NONE && kind != NameWord.Kind.PARTICLE) {
        int end = partnerAfter(i);
        for (int j = partnerBefore(i) + 1; j < end; j++) {
          NameWord.Kind other = store.vocabulary.kind(alignment.words[j]);
          float weight = Math.min(query.weights[i], alignment.weights[j]);
          if (alignment.howOf[j] == How.NONE
              && other != NameWord.Kind.PARTICLE
              && weight > its.get(Feature.SUBSTITUTED)) {
            its.set(Feature.SUBSTITUTED, weight);
            its.set(
                Feature.SUBSTITUTED_KIND, kind != other ? 1 : kind == NameWord.Kind.PROPER ? 2 : 3);
          }
        }
      }
    }
  }

  private int partnerBefore(int at) {
    int i = at - 1;
    while (i >= 0 && alignment.partner[i] < 0) {
      i--;
    }
    return i < 0 ? -1 : alignment.partner[i];
  }

  private int partnerAfter(int at) {
    int i = at + 1;
    while (i < query.size() && alignment.partner[i] < 0) {
      i++;
    }
    return i == query.size() ? alignment.words.length : alignment.partner[i];
  }

  /** How much of the part of the name that fits best is found. */
  private void parts() {
    for (int first = 0; first < query.size(); ) {
      float found = 0;
      float all = 0;
      int i = first;
      for (; i < query.size() && query.parts[i] == query.parts[first]; i++) {
        all += query.weights[i];
        found += query.weights[i] * alignment.likeness[i];
      }
      its.most(Feature.PART_COVERED, all == 0 ? 0 : found / all);
      first = i;
    }
  }

  private boolean hasMatch(int part) {
    for (int i = 0; i < query.size(); i++) {
      if (query.parts[i] == part
          && alignment.how[i] != How.NONE
          && query.terms.get(i).kind() != NameWord.Kind.PARTICLE) {
        return true;
      }
    }
    return false;
  }

  private static Feature feature(How how) {
    return switch (how) {
      case SAME, JOINED, NONE -> Feature.SAME_WEIGHT;
      case TRANSLATED -> Feature.TRANSLATED_WEIGHT;
      case SPELLING -> Feature.SPELLING_WEIGHT;
      case STEM -> Feature.STEM_WEIGHT;
      case ABBREVIATED -> Feature.ABBREVIATED_WEIGHT;
      case INITIALS -> Feature.INITIALS_WEIGHT;
    };
  }

  private void only(NameWord.Kind kind, boolean query, float weight) {
    switch (kind) {
      case PROPER ->
          its.add(query ? Feature.QUERY_ONLY_PROPER : Feature.ACCOUNT_ONLY_PROPER, weight);
      case INSTITUTION ->
          its.add(query ? Feature.QUERY_ONLY_KIND : Feature.ACCOUNT_ONLY_KIND, weight);
      case UNIT -> its.add(query ? Feature.QUERY_ONLY_UNIT : Feature.ACCOUNT_ONLY_UNIT, weight);
      case PLACE -> its.add(query ? Feature.QUERY_ONLY_PLACE : Feature.ACCOUNT_ONLY_PLACE, weight);
      case NUMBER ->
          its.add(query ? Feature.QUERY_ONLY_NUMBER : Feature.ACCOUNT_ONLY_NUMBER, weight);
      case DESCRIPTOR ->
          its.add(query ? Feature.QUERY_ONLY_DESCRIPTOR : Feature.ACCOUNT_ONLY_DESCRIPTOR, weight);
      case QUALIFIER ->
          its.add(query ? Feature.QUERY_ONLY_QUALIFIER : Feature.ACCOUNT_ONLY_QUALIFIER, weight);
      case SCOPE -> its.add(query ? Feature.QUERY_ONLY_SCOPE : Feature.ACCOUNT_ONLY_SCOPE, weight);
      case PARTICLE -> {}
    }
  }
}
