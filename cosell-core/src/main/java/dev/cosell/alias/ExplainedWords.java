package dev.cosell.alias;

import dev.cosell.alias.Alignment.How;
import dev.cosell.name.NameWord;
import dev.cosell.name.WebDomain;
import java.util.Optional;

/**
 * Measures what is left of the words without a partner when those are set aside that something else
 * accounts for: a place that is where the account is, a word of another name of the account, a word
 * of its domain.
 */
final class ExplainedWords {
  /** The shortest word that is looked for in a domain. */
  private static final int SHORTEST = 3;

  private final Comparison its;
  private final QueryName query;
  private final NameStore store;
  private final Alignment alignment;

  private ExplainedWords(Comparison its) {
    this.its = its;
    this.query = its.alignment.query;
    this.store = its.store;
    this.alignment = its.alignment;
  }

  static void measure(Comparison its) {
    ExplainedWords measures = new ExplainedWords(its);
    measures.ofQuery();
    measures.ofAccount();
  }

  private void ofQuery() {
    String label = label(its.domain);
    String own = label(its.question.domain);
    boolean places = its.get(Feature.QUERY_PLACES) > 0;
    for (int i = 0; i < query.size(); i++) {
      NameWord word = query.terms.get(i);
      if (alignment.how[i] == How.NONE && word.kind() != NameWord.Kind.PARTICLE) {
        float weight = query.weights[i];
        boolean named = isInOtherName(query.concepts[i]);
        boolean hosted = isIn(label, word.text());
        if (named) {
          its.add(Feature.QUERY_IN_OTHER_NAME, weight);
        }
        if (isIn(own, word.text())) {
          its.add(Feature.QUERY_IN_OWN_DOMAIN, weight);
        }
        if (hosted) {
          its.add(Feature.QUERY_IN_DOMAIN, weight);
        }
        if (!named && !hosted && !(places && word.kind() == NameWord.Kind.PLACE)) {
          its.add(Feature.QUERY_UNEXPLAINED, weight);
          its.most(Feature.RAREST_QUERY_UNEXPLAINED, weight);
        }
      }
    }
  }

  private void ofAccount() {
    String label = label(its.question.domain);
    String own = label(its.domain);
    boolean places = its.get(Feature.ACCOUNT_PLACES) > 0;
    for (int j = 0; j < alignment.words.length; j++) {
      int number = alignment.words[j];
      NameWord.Kind kind = store.vocabulary.kind(number);
      if (alignment.howOf[j] == How.NONE && kind != NameWord.Kind.PARTICLE) {
        float weight = alignment.weights[j];
        String word = store.vocabulary.word(number);
        boolean hosted = isIn(label, word);
        if (isIn(own, word)) {
          its.add(Feature.ACCOUNT_IN_OWN_DOMAIN, weight);
        }
        if (hosted) {
          its.add(Feature.ACCOUNT_IN_DOMAIN, weight);
        }
        if (!hosted && !(places && kind == NameWord.Kind.PLACE)) {
          its.add(Feature.ACCOUNT_UNEXPLAINED, weight);
          its.most(Feature.RAREST_ACCOUNT_UNEXPLAINED, weight);
        }
      }
    }
  }

  private static boolean isIn(String label, String word) {
    return word.length() >= SHORTEST && label.contains(word);
  }

  private static String label(Optional<WebDomain> domain) {
    return domain.map(WebDomain::host).orElse("");
  }

  private boolean isInOtherName(int concept) {
    if (concept == Vocabulary.NONE) {
      return false;
    }
    int end = store.nameOfAccount[its.account + 1];
    for (int name = store.nameOfAccount[its.account]; name < end; name++) {
      if (name != its.name) {
        for (int at = store.termOfName[name]; at < store.termOfName[name + 1]; at++) {
          if (store.vocabulary.concept(store.terms[at]) == concept) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
