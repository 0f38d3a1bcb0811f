package dev.cosell.alias;

import dev.cosell.alias.Alignment.How;
import dev.cosell.name.LegalForm;
import dev.cosell.name.NameWord;
import dev.cosell.name.WebDomain;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A question held against one account: the features of the account's name that fits best. */
final class Comparison {
  /** The share of a name that has to be in the other one, so that nothing of weight is missing. */
  static final float SAME = 0.97f;

  final int account;
  final float[] features = new float[Feature.COUNT];
  final Alignment alignment;
  final int name;

  private final Question question;
  private final NameStore store;

  private Comparison(Question question, NameStore store, int account, int name, Alignment best) {
    this.question = question;
    this.store = store;
    this.account = account;
    this.name = name;
    this.alignment = best;
    words();
    conflicts();
    whole();
    legalForm();
    places();
    domain();
  }

  static Optional<Comparison> of(Question question, NameStore store, int account) {
    Alignment best = null;
    int bestName = -1;
    float overlap = -1;
    for (int name = store.nameOfAccount[account]; name < store.nameOfAccount[account + 1]; name++) {
      Alignment alignment = new Alignment(question.name, store, name);
      float its = alignment.overlap();
      if (its > overlap) {
        overlap = its;
        best = alignment;
        bestName = name;
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

  private void add(Feature feature, float value) {
    features[feature.index] += value;
  }

  private void most(Feature feature, float value) {
    features[feature.index] = Math.max(features[feature.index], value);
  }

  private void words() {
    QueryName query = question.name;
    set(Feature.WORST_LIKENESS, 1);
    float common = 0;
    int lastPartner = -1;
    int inOrder = 0;
    int matched = 0;
    for (int i = 0; i < query.size(); i++) {
      float weight = query.weights[i];
      NameWord term = query.terms.get(i);
      How how = alignment.how[i];
      if (how == How.NONE) {
        add(Feature.QUERY_ONLY_WEIGHT, weight);
        if (term.kind() != NameWord.Kind.PARTICLE) {
          most(Feature.RAREST_QUERY_ONLY, weight);
        }
        only(term.kind(), true, weight);
        if (term.kind() != NameWord.Kind.PARTICLE) {
          add(Feature.QUERY_ONLY_COUNT, 1);
          if (hasMatch(query.parts[i])) {
            add(Feature.QUERY_ONLY_INSIDE, weight);
          }
        }
        if (query.concepts[i] == Vocabulary.NONE) {
          add(Feature.UNKNOWN_QUERY_WEIGHT, weight);
        }
      } else {
        float its = weight * alignment.likeness[i];
        common += its;
        most(Feature.RAREST_COMMON, its);
        if (how == How.SAME) {
          most(Feature.RAREST_SAME, weight);
        }
        add(feature(how), weight);
        if (how == How.SPELLING || how == How.STEM) {
          misspelt(i, how, weight);
        }
        set(Feature.WORST_LIKENESS, Math.min(get(Feature.WORST_LIKENESS), alignment.likeness[i]));
        matched++;
        if (alignment.partner[i] >= lastPartner) {
          inOrder++;
        }
        lastPartner = alignment.partner[i];
      }
    }
    float commonOf = 0;
    for (int j = 0; j < alignment.words.length; j++) {
      float weight = alignment.weights[j];
      if (alignment.howOf[j] == How.NONE) {
        NameWord.Kind kind = store.vocabulary.kind(alignment.words[j]);
        add(Feature.ACCOUNT_ONLY_WEIGHT, weight);
        if (kind != NameWord.Kind.PARTICLE) {
          most(Feature.RAREST_ACCOUNT_ONLY, weight);
        }
        only(kind, false, weight);
        if (kind != NameWord.Kind.PARTICLE) {
          add(Feature.ACCOUNT_ONLY_COUNT, 1);
        }
      } else {
        commonOf += weight * alignment.likenessOf[j];
      }
    }
    set(Feature.OVERLAP, alignment.overlap());
    set(Feature.QUERY_COVERED, query.weight == 0 ? 0 : common / query.weight);
    set(Feature.ACCOUNT_COVERED, alignment.weight == 0 ? 0 : commonOf / alignment.weight);
    set(Feature.COMMON_WEIGHT, common);
    set(Feature.QUERY_WORDS, query.size());
    set(Feature.ACCOUNT_WORDS, alignment.words.length);
    set(Feature.ORDER, matched == 0 ? 0 : (float) inOrder / matched);
    if (query.size() > 0 && alignment.words.length > 0) {
      int last = query.size() - 1;
      set(Feature.FIRST_WORD, alignment.how[0] == How.NONE ? 0 : alignment.partner[0] == 0 ? 2 : 1);
      set(
          Feature.LAST_WORD,
          alignment.how[last] == How.NONE
              ? 0
              : alignment.partner[last] == alignment.words.length - 1 ? 2 : 1);
    }
  }

  /** A word that other accounts have too is hardly a slip of the pen. */
  private void misspelt(int i, How how, float weight) {
    int concept = question.name.concepts[i];
    if (concept != Vocabulary.NONE && store.accountsWith(concept) > 0) {
      add(how == How.SPELLING ? Feature.SPELLING_KNOWN : Feature.STEM_KNOWN, weight);
    }
    String word = question.name.terms.get(i).text();
    String other = store.vocabulary.word(alignment.words[alignment.partner[i]]);
    if (word.charAt(0) != other.charAt(0)) {
      add(Feature.SPELLING_FIRST_LETTER, weight);
    }
    if (how == How.SPELLING) {
      add(Feature.SPELLING_DISTANCE, Distance.of(word, other, 3));
    }
  }

  private void conflicts() {
    set(
        Feature.CONFLICT,
        Math.min(get(Feature.RAREST_QUERY_ONLY), get(Feature.RAREST_ACCOUNT_ONLY)));
    set(
        Feature.PLACE_CONFLICT,
        Math.min(get(Feature.QUERY_ONLY_PLACE), get(Feature.ACCOUNT_ONLY_PLACE)));
    set(
        Feature.NUMBER_CONFLICT,
        Math.min(get(Feature.QUERY_ONLY_NUMBER), get(Feature.ACCOUNT_ONLY_NUMBER)));
    set(
        Feature.KIND_CONFLICT,
        Math.min(get(Feature.QUERY_ONLY_KIND), get(Feature.ACCOUNT_ONLY_KIND)));
    positions();
    set(Feature.QUERY_WEIGHT, question.name.weight);
    set(Feature.ACCOUNT_WEIGHT, alignment.weight);
    set(Feature.QUERY_PARTS, question.name.partCount);
    set(Feature.FIRST_PART, question.name.size() > 0 && hasMatch(question.name.parts[0]) ? 1 : 0);
  }

  /** Where the words without a partner stand: before, between or after those that have one. */
  private void positions() {
    int size = question.name.size();
    int first = 0;
    while (first < size && alignment.how[first] == How.NONE) {
      first++;
    }
    int last = size - 1;
    while (last > first && alignment.how[last] == How.NONE) {
      last--;
    }
    for (int i = 0; i < size; i++) {
      if (alignment.how[i] == How.NONE
          && question.name.terms.get(i).kind() != NameWord.Kind.PARTICLE) {
        add(
            i < first
                ? Feature.QUERY_ONLY_BEFORE
                : i > last ? Feature.QUERY_ONLY_AFTER : Feature.QUERY_ONLY_BETWEEN,
            question.name.weights[i]);
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
        add(
            j < first
                ? Feature.ACCOUNT_ONLY_BEFORE
                : j > last ? Feature.ACCOUNT_ONLY_AFTER : Feature.ACCOUNT_ONLY_BETWEEN,
            alignment.weights[j]);
      }
    }
  }

  private boolean hasMatch(int part) {
    for (int i = 0; i < question.name.size(); i++) {
      if (question.name.parts[i] == part
          && alignment.how[i] != How.NONE
          && question.name.terms.get(i).kind() != NameWord.Kind.PARTICLE) {
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
      case PROPER -> add(query ? Feature.QUERY_ONLY_PROPER : Feature.ACCOUNT_ONLY_PROPER, weight);
      case INSTITUTION -> add(query ? Feature.QUERY_ONLY_KIND : Feature.ACCOUNT_ONLY_KIND, weight);
      case UNIT -> add(query ? Feature.QUERY_ONLY_UNIT : Feature.ACCOUNT_ONLY_UNIT, weight);
      case PLACE -> add(query ? Feature.QUERY_ONLY_PLACE : Feature.ACCOUNT_ONLY_PLACE, weight);
      case NUMBER -> add(query ? Feature.QUERY_ONLY_NUMBER : Feature.ACCOUNT_ONLY_NUMBER, weight);
      case DESCRIPTOR ->
          add(query ? Feature.QUERY_ONLY_DESCRIPTOR : Feature.ACCOUNT_ONLY_DESCRIPTOR, weight);
      case PARTICLE -> {}
    }
  }

  private void whole() {
    QueryName query = question.name;
    StringBuilder compact = new StringBuilder(32);
    for (int word : alignment.words) {
      compact.append(store.vocabulary.word(word));
    }
    String other = compact.toString();
    set(Feature.COMPACT_LIKENESS, likeness(query.compact, other));
    set(Feature.PAIRS, pairs(query.compact, other));
    set(Feature.COMPACT_LENGTH, query.compact.length());
    set(Feature.LATIN, query.compact.isEmpty() || query.compact.charAt(0) < 0x250 ? 1 : 0);
    set(Feature.SAME_COMPACT_ACCOUNTS, store.compacts.count(KeyTable.hash(other)));
    set(Feature.ORIGIN, store.origins[name]);
    set(Feature.NAMES, store.nameOfAccount[account + 1] - store.nameOfAccount[account]);
  }

  /** One minus the share of letters by which two texts differ. */
  private static float likeness(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    if (longer == 0) {
      return 0;
    }
    int most = longer * 2 / 5;
    int distance = Distance.of(one, other, most);
    return distance > most ? 0.5f : 1 - (float) distance / longer;
  }

  /** The share of pairs of neighbouring letters that two texts have in common. */
  private static float pairs(String one, String other) {
    int n = one.length() - 1;
    int m = other.length() - 1;
    if (n < 1 || m < 1) {
      return one.equals(other) ? 1 : 0;
    }
    int[] pairs = new int[n];
    for (int i = 0; i < n; i++) {
      pairs[i] = (one.charAt(i) << 16) | one.charAt(i + 1);
    }
    Arrays.sort(pairs);
    int[] others = new int[m];
    for (int i = 0; i < m; i++) {
      others[i] = (other.charAt(i) << 16) | other.charAt(i + 1);
    }
    Arrays.sort(others);
    int common = 0;
    for (int i = 0, j = 0; i < n && j < m; ) {
      if (pairs[i] == others[j]) {
        common++;
        i++;
        j++;
      } else if (pairs[i] < others[j]) {
        i++;
      } else {
        j++;
      }
    }
    return 2f * common / (n + m);
  }

  private void legalForm() {
    List<LegalForm> asked = question.name.legalForms;
    List<LegalForm> its = store.legalForms.get(store.legalOf[name]);
    set(Feature.LEGAL_QUERY, asked.size());
    set(Feature.LEGAL_ACCOUNT, its.size());
    if (asked.isEmpty() || its.isEmpty()) {
      set(Feature.LEGAL_FORM, asked.isEmpty() && its.isEmpty() ? 1 : 0);
    } else if (asked.stream().anyMatch(its::contains)) {
      set(Feature.LEGAL_FORM, 2);
    } else {
      set(Feature.LEGAL_FORM, asked.get(0).kind() == its.get(0).kind() ? -1 : -2);
    }
  }

  private void places() {
    short country = store.countries[account];
    set(Feature.COUNTRY, same(question.country, country));
    set(Feature.QUERY_HAS_COUNTRY, question.country == 0 ? 0 : 1);
    set(Feature.ACCOUNT_HAS_COUNTRY, country == 0 ? 0 : 1);
    String region = store.regions.get(store.regionOf[account]);
    set(
        Feature.REGION,
        question.region.isEmpty() || region.isEmpty()
            ? 0
            : question.region.equals(region) ? 1 : -1);
    set(Feature.PLACE_AGAINST_COUNTRY, mentioned(question.name.places, country));
  }

  private static float same(short one, short other) {
    return one == 0 || other == 0 ? 0 : one == other ? 1 : -1;
  }

  private static float mentioned(Iterable<String> places, short country) {
    float found = 0;
    for (String place : places) {
      short mentioned = (short) ((place.charAt(0) << 8) | place.charAt(1));
      found = country == 0 ? found : mentioned == country ? 1 : found == 1 ? 1 : -1;
    }
    return found;
  }

  private void domain() {
    Optional<WebDomain> its =
        store.hosts.isEmpty(account) ? Optional.empty() : WebDomain.of(store.hosts.get(account));
    its = its.filter(domain -> !domain.isShared());
    set(Feature.QUERY_HAS_DOMAIN, question.domain.isPresent() ? 1 : 0);
    set(Feature.ACCOUNT_HAS_DOMAIN, its.isPresent() ? 1 : 0);
    if (question.domain.isPresent()) {
      WebDomain asked = question.domain.get();
      set(Feature.DOMAIN_LABEL_IN_NAME, label(asked));
      if (its.isPresent()) {
        WebDomain known = its.get();
        if (known.host().equals(asked.host())) {
          set(Feature.DOMAIN, 4);
        } else if (known.registered().equals(asked.registered())) {
          boolean under =
              known.host().endsWith("." + asked.host())
                  || asked.host().endsWith("." + known.host());
          set(Feature.DOMAIN, under ? 3 : 2);
        } else {
          set(Feature.DOMAIN, known.label().equals(asked.label()) ? 1 : -1);
        }
      }
      set(Feature.DOMAIN_ACCOUNTS, question.accountsOfDomain);
    }
    its.ifPresent(domain -> set(Feature.NAME_IN_DOMAIN_LABEL, nameIn(domain)));
  }

  /** How well the label of the domain that is asked for goes with the account's name. */
  private float label(WebDomain asked) {
    String label = asked.label().replace("-", "");
    StringBuilder compact = new StringBuilder(32);
    StringBuilder letters = new StringBuilder(8);
    for (int word : alignment.words) {
      compact.append(store.vocabulary.word(word));
      if (store.vocabulary.kind(word) != NameWord.Kind.PARTICLE) {
        letters.append(store.vocabulary.word(word).charAt(0));
      }
    }
    return fits(label, compact.toString(), letters.toString());
  }

  private float nameIn(WebDomain domain) {
    String label = domain.label().replace("-", "");
    float fits = fits(label, question.name.compact, question.name.initials);
    if (domain.host().length() > domain.registered().length()) {
      String sub = domain.host().substring(0, domain.host().indexOf('.')).replace("-", "");
      fits = Math.max(fits, fits(sub, question.name.compact, question.name.initials));
    }
    return fits;
  }

  private static float fits(String label, String compact, String initials) {
    if (label.equals(compact)) {
      return 4;
    }
    if (label.length() > 1 && label.equals(initials)) {
      return 3;
    }
    if ((label.length() > 3 && compact.startsWith(label))
        || (compact.length() > 3 && label.startsWith(compact))) {
      return 2;
    }
    if ((label.length() > 3 && compact.contains(label))
        || (compact.length() > 3 && label.contains(compact))) {
      return 1;
    }
    return -1;
  }

  /** Whether the names have the same words, or words that mean the same. */
  boolean hasSameWords() {
    return get(Feature.QUERY_COVERED) >= SAME && get(Feature.ACCOUNT_COVERED) >= SAME;
  }

  boolean isSameCountryAs(Comparison other) {
    return store.countries[account] == store.countries[other.account];
  }
}
