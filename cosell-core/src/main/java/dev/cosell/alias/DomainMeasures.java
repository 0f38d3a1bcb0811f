package dev.cosell.alias;

import dev.cosell.name.NameWord;
import dev.cosell.name.WebDomain;
import java.util.Optional;

/** Measures the domains of a question and an account against each other and against the names. */
final class DomainMeasures {
  /** How a label goes with a name: it is the name, its initials, begins like it, is in it. */
  private static final float NAME = 4;

  static final float INITIALS = 3;
  static final float BEGINS = 2;
  private static final float WITHIN = 1;

  private final Comparison its;
  private final QueryName query;
  private final NameStore store;
  private final Alignment alignment;

  private DomainMeasures(Comparison its) {
    this.its = its;
    this.query = its.alignment.query;
    this.store = its.store;
    this.alignment = its.alignment;
  }

  static void measure(Comparison its) {
    DomainMeasures measures = new DomainMeasures(its);
    measures.domain();
  }

  private void domain() {
    Optional<WebDomain> known = its.domain;
    its.set(Feature.QUERY_HAS_DOMAIN, its.question.domain.isPresent() ? 1 : 0);
    its.set(Feature.ACCOUNT_HAS_DOMAIN, known.isPresent() ? 1 : 0);
    if (its.question.domain.isPresent()) {
      WebDomain asked = its.question.domain.get();
      its.set(Feature.DOMAIN_LABEL_IN_NAME, label(asked));
      if (known.isPresent()) {
        WebDomain has = known.get();
        if (has.host().equals(asked.host())) {
          its.set(Feature.DOMAIN, 4);
        } else if (has.registered().equals(asked.registered())) {
          boolean under =
              has.host().endsWith("." + asked.host()) || asked.host().endsWith("." + has.host());
          its.set(Feature.DOMAIN, under ? 3 : 2);
        } else {
          its.set(Feature.DOMAIN, has.label().equals(asked.label()) ? 1 : -1);
        }
      }
      its.set(Feature.DOMAIN_ACCOUNTS, its.question.accountsOfDomain);
    }
    known.ifPresent(domain -> its.set(Feature.NAME_IN_DOMAIN_LABEL, nameIn(domain)));
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
    float fits = fits(label, query.compact, query.initials);
    if (domain.host().length() > domain.registered().length()) {
      String sub = domain.host().substring(0, domain.host().indexOf('.')).replace("-", "");
      fits = Math.max(fits, fits(sub, query.compact, query.initials));
    }
    return fits;
  }

  private static float fits(String label, String compact, String initials) {
    if (label.equals(compact)) {
      return NAME;
    }
    if (label.length() > 1 && label.equals(initials)) {
      return INITIALS;
    }
    if ((label.length() > 3 && compact.startsWith(label))
        || (compact.length() > 3 && label.startsWith(compact))) {
      return BEGINS;
    }
    if ((label.length() > 3 && compact.contains(label))
        || (compact.length() > 3 && label.contains(compact))) {
      return WITHIN;
    }
    return -1;
  }
}
