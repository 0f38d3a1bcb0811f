package dev.cosell.alias;

import dev.cosell.name.CompanyName;
import dev.cosell.name.LegalForm;
import dev.cosell.name.NameWord;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A name that is asked for, in the terms of an index. */
final class QueryName {
  final CompanyName name;
  final List<NameWord> terms;

  /** The word of each term in the vocabulary, or {@link Vocabulary#NONE}. */
  final int[] words;

  /** The concept of each term in the vocabulary, or {@link Vocabulary#NONE}. */
  final int[] concepts;

  /** The word that each term and the next one are together, or {@link Vocabulary#NONE}. */
  final int[] joined;

  final float[] weights;
  final float weight;

  /** The part of the name that each term is in. */
  final int[] parts;

  final int partCount;
  final String compact;
  final Spelling spelling;

  /** What the words mean, particles aside. */
  final Spelling core;

  /** Whether it names nothing but places. */
  final boolean isPlace;

  final String initials;
  final List<LegalForm> legalForms;
  final Set<String> places;

  private final @Nullable Spelling[] spellings;

  QueryName(CompanyName name, NameStore store) {
    this.name = name;
    terms = Terms.of(name.words());
    int size = terms.size();
    words = new int[size];
    concepts = new int[size];
    weights = new float[size];
    float sum = 0;
    for (int i = 0; i < size; i++) {
      NameWord term = terms.get(i);
      words[i] = store.vocabulary.number(term.text());
      concepts[i] =
          words[i] != Vocabulary.NONE
              ? store.vocabulary.concept(words[i])
              : store.vocabulary.number(term.concept());
      weights[i] =
          concepts[i] != Vocabulary.NONE && term.kind() != NameWord.Kind.PARTICLE
              ? store.weight(concepts[i])
              : Rarity.weight(0, term.kind());
      sum += weights[i];
    }
    weight = sum;
    joined = new int[Math.max(size - 1, 0)];
    for (int i = 0; i < joined.length; i++) {
      joined[i] = store.vocabulary.number(terms.get(i).text() + terms.get(i + 1).text());
    }
    parts = Terms.parts(name);
    partCount = (int) Arrays.stream(parts).distinct().count();
    compact = Terms.compact(name.words());
    spelling = new Spelling(compact);
    core = new Spelling(core());
    isPlace = isPlace();
    spellings = new Spelling[size];
    initials = Terms.initials(name.words(), false);
    legalForms = name.legalForms();
    places = name.places();
  }

  private String core() {
    StringBuilder core = new StringBuilder(32);
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).kind() != NameWord.Kind.PARTICLE) {
        core.append(terms.get(i).concept());
      }
    }
    return core.toString();
  }

  private boolean isPlace() {
    boolean place = false;
    for (int i = 0; i < terms.size(); i++) {
      switch (terms.get(i).kind()) {
        case PARTICLE -> {}
        case PLACE -> place = true;
        default -> {
          return false;
        }
      }
    }
    return place;
  }

  /** The spelling of a term, laid out when it is first asked for. */
  Spelling spelling(int term) {
    Spelling its = spellings[term];
    if (its == null) {
      its = new Spelling(terms.get(term).text());
      spellings[term] = its;
    }
    return its;
  }

  int size() {
    return words.length;
  }
}
