package dev.cosell.alias;

import dev.cosell.name.WebDomain;
import java.util.Optional;

/** A question held against one account: the features of the account's name that fits best. */
final class Comparison {
  /** The share of a name that has to be in the other one, so that nothing of weight is missing. */
  static final float SAME = 0.97f;

  /** An account with less in common with the name than that has hardly ever been the right one. */
  private static final float LEAST = 0.35f;

  /** Nor one that is so far behind another. */
  private static final float BEHIND = 0.35f;

  final int account;
  final float[] features = new float[Feature.COUNT];
  final Alignment alignment;
  final int name;

  final Question question;
  final NameStore store;

  /** The account's domain, unless many share it. */
  final Optional<WebDomain> domain;

  private Comparison(Question question, NameStore store, int account, int name, Alignment best) {
    this.question = question;
    this.store = store;
    this.account = account;
    this.name = name;
    this.alignment = best;
    this.domain = store.domainOf(account);
    WordMeasures.measure(this);
    PlaceMeasures.measure(this);
    DomainMeasures.measure(this);
  }

  /** Whether it may come to something; what does not is only held against the others. */
  boolean isHopeful() {
    return (overlap() >= LEAST && get(Feature.GAP) > -BEHIND)
        || get(Feature.DOMAIN) > 0
        || get(Feature.NAME_IN_DOMAIN_LABEL) >= DomainMeasures.INITIALS
        || get(Feature.DOMAIN_LABEL_IN_NAME) >= DomainMeasures.BEGINS;
  }

  /** Measures what only a hopeful one needs. */
  void measureTheRest() {
    WordMeasures.measureTheRest(this);
    PlaceMeasures.measureTheRest(this);
    NameMeasures.measure(this);
    ExplainedWords.measure(this);
  }

  static Optional<Comparison> of(Question question, NameStore store, int account) {
    Alignment best = null;
    int bestName = -1;
    float overlap = -1;
    for (QueryName asked : question.names) {
      int end = store.nameOfAccount[account + 1];
      for (int name = store.nameOfAccount[account]; name < end; name++) {
        Alignment alignment = new Alignment(asked, store, name);
        float its = alignment.overlap();
        if (its > overlap) {
          overlap = its;
          best = alignment;
          bestName = name;
        }
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(new Comparison(question, store, account, bestName, best));
  }

  float overlap() {
    return get(Feature.OVERLAP);
  }

  float get(Feature feature) {
    return features[feature.index];
  }

  void set(Feature feature, float value) {
    features[feature.index] = value;
  }

  void add(Feature feature, float value) {
    features[feature.index] += value;
  }

  void most(Feature feature, float value) {
    features[feature.index] = Math.max(features[feature.index], value);
  }

  /** Whether the names have the same words, or words that mean the same. */
  boolean hasSameWords() {
    return get(Feature.QUERY_COVERED) >= SAME && get(Feature.ACCOUNT_COVERED) >= SAME;
  }

  /** Whether nothing but the names can tell it from another one. */
  boolean fitsAsWellAs(Comparison other) {
    return get(Feature.COUNTRY) >= other.get(Feature.COUNTRY)
        && get(Feature.REGION) >= other.get(Feature.REGION)
        && get(Feature.DOMAIN) >= other.get(Feature.DOMAIN);
  }

  boolean isSameCountryAs(Comparison other) {
    return store.countries[account] == store.countries[other.account];
  }
}
