package dev.cosell.alias;

import dev.cosell.name.NameWord;
import dev.cosell.name.WebDomain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the accounts that a question may be about, the likeliest first. */
final class Retrieval {
  /** How many accounts may be opened by the lists of words. */
  private static final int OPENED = 3_000;

  /** How many accounts the keys of a name open, or thereabouts. */
  private static final int KEYS = 64;

  /** How many of them are looked at word by word. */
  private static final int LOOKED_AT = 100;

  /** How many longer words a word may stand for. */
  private static final int LONGER = 6;

  /** The shortest word that is looked up as the beginning of another. */
  private static final int BEGINNING = 4;

  private final NameStore store;
  private final Question question;
  private final QueryName query;
  private final List<Term> terms = new ArrayList<>();
  private final OpenedAccounts accounts;

  /** A concept that is looked up, and what an account that has it gets. */
  private record Term(int concept, float weight, int length) {}

  private Retrieval(Question question, QueryName query, NameStore store) {
    this.store = store;
    this.question = question;
    this.query = query;
    collectTerms();
    this.accounts = new OpenedAccounts(expected());
  }

  /** How many accounts the words will open, and some for the keys. */
  private int expected() {
    int opened = KEYS;
    for (int i = 0; i < terms.size() && opened + terms.get(i).length() <= OPENED; i++) {
      opened += terms.get(i).length();
    }
    return opened;
  }

  /** The accounts, at most {@code most} by each name that is asked for. */
  static int[] candidates(Question question, NameStore store, int most) {
    if (question.names.size() == 1) {
      return new Retrieval(question, question.name, store).find(most);
    }
    return question.names.stream()
        .flatMapToInt(name -> Arrays.stream(new Retrieval(question, name, store).find(most)))
        .distinct()
        .toArray();
  }

  private int[] find(int most) {
    byKeys(question.domain);
    byWords();
    return best(most);
  }

  private void byKeys(Optional<WebDomain> domain) {
    if (!query.compact.isEmpty()) {
      open(store.compacts, KeyTable.hash(query.compact), 5 * query.weight);
      open(store.labels, KeyTable.hash(query.compact), query.weight * 0.6f);
      if (query.compact.length() <= 8) {
        open(store.initials, KeyTable.hash(query.compact), query.weight * 0.5f);
      }
    }
    if (query.initials.length() > 2) {
      open(store.compacts, KeyTable.hash(query.initials), query.weight * 0.3f);
      open(store.labels, KeyTable.hash(query.initials), query.weight * 0.2f);
    }
    domain
        .filter(its -> !its.isShared())
        .ifPresent(
            its -> {
              open(store.domains, KeyTable.hash(its.registered()), 5 * query.weight);
              String label = its.label().replace("-", "");
              open(store.compacts, KeyTable.hash(label), query.weight * 0.5f);
              open(store.labels, KeyTable.hash(label), query.weight * 0.4f);
            });
  }

  private void open(KeyTable table, int hash, float weight) {
    int opened = 0;
    for (int at = table.first(hash); table.isUnder(at, hash) && opened < LOOKED_AT; at++) {
      accounts.add(table.number(at), weight);
      opened++;
    }
  }

  private void collectTerms() {
    for (int i = 0; i < query.size(); i++) {
      int concept = query.concepts[i];
      float weight = query.weights[i];
      if (concept != Vocabulary.NONE && query.terms.get(i).kind() != NameWord.Kind.PARTICLE) {
        add(concept, weight);
      }
      String text = query.terms.get(i).text();
      boolean rare = concept == Vocabulary.NONE || store.accountsWith(concept) < 4;
      if (rare && query.terms.get(i).kind() == NameWord.Kind.PROPER) {
        for (int alike : store.vocabulary.alike(text)) {
          add(store.vocabulary.concept(alike), weight * 0.8f);
        }
        addSplit(text, weight);
        addBeginnings(text, weight);
      }
      if (i < query.joined.length && query.joined[i] != Vocabulary.NONE) {
        add(store.vocabulary.concept(query.joined[i]), weight + query.weights[i + 1]);
      }
    }
    terms.sort(
        (one, other) ->
            one.length() != other.length()
                ? Integer.compare(one.length(), other.length())
                : Integer.compare(one.concept(), other.concept()));
  }

  /** Words that begin with this one, and words that this one begins with. */
  private void addBeginnings(String text, float weight) {
    if (text.length() < BEGINNING) {
      return;
    }
    for (int longer : store.vocabulary.longer(text, LONGER)) {
      add(store.vocabulary.concept(longer), weight * 0.6f);
    }
    for (int length = text.length() - 1; length >= BEGINNING; length--) {
      int shorter = store.vocabulary.number(text.substring(0, length));
      if (shorter != Vocabulary.NONE) {
        add(store.vocabulary.concept(shorter), weight * 0.6f);
      }
    }
  }

  private void addSplit(String text, float weight) {
    for (int cut = 2; cut + 2 <= text.length(); cut++) {
      int first = store.vocabulary.number(text.substring(0, cut));
      int second =
          first == Vocabulary.NONE ? Vocabulary.NONE : store.vocabulary.number(text.substring(cut));
      if (second != Vocabulary.NONE) {
        add(store.vocabulary.concept(first), weight / 2);
        add(store.vocabulary.concept(second), weight / 2);
      }
    }
  }

  private void add(int concept, float weight) {
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).concept() == concept) {
        if (terms.get(i).weight() < weight) {
          terms.set(i, new Term(concept, weight, terms.get(i).length()));
        }
        return;
      }
    }
    int length = store.accountsWith(concept);
    if (length > 0) {
      terms.add(new Term(concept, weight, length));
    }
  }

  private void byWords() {
    int opened = 0;
    for (Term term : terms) {
      if (opened + term.length() > OPENED && opened > 0) {
        return;
      }
      if (opened == 0 && term.length() > OPENED) {
        byTwoLongLists();
        return;
      }
      int first = store.postingOfConcept[term.concept()];
      for (int at = first; at < first + term.length(); at++) {
        accounts.add(store.postings[at], term.weight());
      }
      opened += term.length();
    }
  }

  /** Where every word is common: the accounts that have both of the two rarest. */
  private void byTwoLongLists() {
    if (terms.size() < 2) {
      return;
    }
    Term rare = terms.get(0);
    Term next = terms.get(1);
    int from = store.postingOfConcept[next.concept()];
    int end = from + next.length();
    int first = store.postingOfConcept[rare.concept()];
    int opened = 0;
    for (int at = first; at < first + rare.length() && opened < OPENED; at++) {
      int account = store.postings[at];
      from = firstFrom(account, from, end);
      if (from < end && store.postings[from] == account) {
        accounts.add(account, rare.weight() + next.weight());
        opened++;
      }
    }
  }

  /** The first posting that is not before an account; looked for in longer and longer steps. */
  private int firstFrom(int account, int from, int end) {
    int low = from;
    int high = from;
    for (int step = 1; high < end && store.postings[high] < account; step *= 2) {
      low = high + 1;
      high += step;
    }
    high = Math.min(high, end);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (store.postings[middle] < account) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Looks at the accounts with the highest weights word by word. */
  private int[] best(int most) {
    long[] opened = accounts.heaviest(LOOKED_AT);
    Wanted wanted = new Wanted(terms, store);
    // Look-ups in one large array after the other, so that memory answers many at a time.
    int[] names = new int[opened.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = store.nameOfAccount[OpenedAccounts.account(opened[i])];
    }
    int[] words = new int[opened.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = store.termOfName[names[i]];
    }
    int[] firstTerms = new int[opened.length];
    for (int i = 0; i < words.length; i++) {
      // Where no name follows there is no term either.
      firstTerms[i] = words[i] < store.terms.length ? store.terms[words[i]] : Vocabulary.NONE;
    }
    long[] ranked = new long[opened.length];
    for (int i = 0; i < opened.length; i++) {
      int account = OpenedAccounts.account(opened[i]);
      float fit =
          overlap(names[i], words[i], firstTerms[i], store.nameOfAccount[account + 1], wanted)
              + 0.2f * OpenedAccounts.weight(opened[i]) / Math.max(query.weight, 1)
              + location(account);
      ranked[i] = OpenedAccounts.ranked(account, Math.max(fit, 0));
    }
    int few = Math.min(most, ranked.length);
    if (few < ranked.length) {
      OpenedAccounts.select(ranked, few);
    }
    Arrays.sort(ranked, 0, few);
    int[] best = new int[few];
    for (int i = 0; i < few; i++) {
      best[i] = OpenedAccounts.account(ranked[i]);
    }
    return best;
  }

  private float location(int account) {
    if (question.country == 0 || store.countries[account] == 0) {
      return 0;
    }
    return question.country == store.countries[account] ? 0.1f : -0.05f;
  }

  /** The share of common words, by weight, of the account's best name, and of either name. */
  private float overlap(int first, int firstWord, int firstTerm, int end, Wanted wanted) {
    float best = 0;
    int at = firstWord;
    for (int name = first; name < end; name++) {
      float common = 0;
      float all = 0;
      for (int last = store.termOfName[name + 1]; at < last; at++) {
        int concept = store.vocabulary.concept(at == firstWord ? firstTerm : store.terms[at]);
        all += store.weight(concept);
        common += wanted.weight(concept);
      }
      float either = Math.max(common / all, common / Math.max(query.weight, Rarity.LEAST));
      best = Math.max(best, 2 * common / (all + query.weight) + 0.3f * either);
    }
    return best;
  }

  /** What an account gets for each of its words, where most words get nothing. */
  private static final class Wanted {
    private final int[] concepts;
    private final float[] weights;

    /** For each concept the bit that its last digits tell. */
    private final long bits;

    Wanted(List<Term> terms, NameStore store) {
      concepts = new int[terms.size()];
      weights = new float[concepts.length];
      long all = 0;
      for (int i = 0; i < concepts.length; i++) {
        concepts[i] = terms.get(i).concept();
        weights[i] = Math.min(terms.get(i).weight(), store.weight(concepts[i]));
        all |= 1L << concepts[i];
      }
      bits = all;
    }

    float weight(int concept) {
      if ((bits & (1L << concept)) != 0) {
        for (int i = 0; i < concepts.length; i++) {
          if (concepts[i] == concept) {
            return weights[i];
          }
        }
      }
      return 0;
    }
  }
}
