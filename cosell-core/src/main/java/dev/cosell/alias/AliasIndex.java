package dev.cosell.alias;

import dev.cosell.account.Account;
import dev.cosell.account.AccountId;
import dev.cosell.alias.AliasMatch.Ambiguous;
import dev.cosell.alias.AliasMatch.Resolved;
import dev.cosell.alias.AliasMatch.Unknown;
import dev.cosell.alias.NameStoreBuild.AccountName;
import dev.cosell.alias.NameStoreBuild.ReadName;
import dev.cosell.name.CompanyName;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the account that a name means.
 *
 * <p>An index is built once from accounts and from what people decided, never changes, and may be
 * asked by any number of threads. It is serialisable; what is read back gives the same answers.
 *
 * <p>What somebody decided in the {@link AliasLedger} always stands. After that come ids that both
 * sides state, and after that the names: words by how rare they are, spelling, translations and
 * abbreviations of general words, legal forms, numbers, places, countries and web domains, weighed
 * by weights that were learnt once and are dated. Everything that was weighed is in the answer.
 *
 * <p>A parent and its subsidiary are two accounts: likeness makes no answer of a relative, and a
 * relative that is shown beside the answer says so.
 *
 * <p>The order in which accounts are added does not matter. An account that shares neither a word
 * nor a domain nor an id with a question does not change its answer.
 */
public final class AliasIndex implements Serializable {
  private static final long serialVersionUID = 1;

  /** Candidates with less confidence than this are not worth showing. */
  private static final double LEAST_SHOWN = 0.02;

  private static final int MOST_SHOWN = 5;

  private final NameStore store;
  private final Decisions decisions;
  private final Kinship kinship;
  private final double accept;
  private final double review;

  private AliasIndex(
      NameStore store, Decisions decisions, Kinship kinship, MatchThresholds thresholds) {
    this.store = store;
    this.decisions = decisions;
    this.kinship = kinship;
    this.accept = thresholds.accept();
    this.review = thresholds.review();
  }

  /**
   * A new builder.
   *
   * @return a builder without accounts
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * How many accounts there are.
   *
   * @return the number; accounts that were merged count as one
   */
  public int size() {
    return store.size();
  }

  /**
   * When the weights were learnt that answers are decided by; a later version of the library may
   * answer otherwise.
   *
   * @return the date
   */
  public static LocalDate weightsDate() {
    return MatchModel.standard().date();
  }

  /**
   * Looks a company up.
   *
   * @param query what is known of it
   * @return the account, the accounts to choose from, or that there is none
   */
  public AliasMatch resolve(AliasQuery query) {
    List<Decided> byIds = decisions.byIds(query);
    CompanyName name = CompanyName.of(query.name());
    List<Decided> byName = decisions.byName(query, name);
    Map<String, Candidate> decided = new LinkedHashMap<>();
    Set<String> not = new HashSet<>();
    for (List<Decided> each : List.of(byIds, byName)) {
      for (Decided one : each) {
        if (one.kind() == AliasKind.DIFFERENT) {
          not.add(one.account());
        } else {
          decided.putIfAbsent(
              one.account(),
              certain(one.account(), one.relation(), Signal.LEDGER, "decided for " + one.what()));
        }
      }
    }
    if (decided.isEmpty()) {
      for (String account : decisions.byDuns(query)) {
        if (!not.contains(account)) {
          decided.put(
              account,
              certain(
                  account,
                  AccountRelation.SAME,
                  Signal.IDENTIFIER,
                  "has the D-U-N-S number that is asked for"));
        }
      }
    }
    if (decided.size() == 1) {
      return new Resolved(List.copyOf(decided.values()));
    }
    if (decided.size() > 1) {
      return new Ambiguous(shared(decided.values()));
    }
    return byLikeness(new Question(query, name, store), not);
  }

  private static Candidate certain(
      String account, AccountRelation relation, Signal signal, String text) {
    return new Candidate(
        new AccountId(account), 1, relation, List.of(new Evidence(signal, 20, text)));
  }

  /** Several accounts that are certain contradict each other, so none is. */
  private static List<Candidate> shared(Collection<Candidate> candidates) {
    return candidates.stream()
        .sorted(Comparator.comparing(Candidate::account))
        .map(
            candidate ->
                new Candidate(
                    candidate.account(),
                    1.0 / candidates.size(),
                    candidate.relation(),
                    candidate.evidence()))
        .toList();
  }

  /** A comparison with what the weights make of it. */
  private record Weighed(Comparison comparison, float logOdds) {}

  private AliasMatch byLikeness(Question question, Set<String> not) {
    MatchModel model = MatchModel.standard();
    List<Weighed> weighed = new ArrayList<>();
    for (Comparison comparison :
        Shortlist.of(
            question, store, account -> !not.isEmpty() && not.contains(store.ids.get(account)))) {
      weighed.add(new Weighed(comparison, model.logOdds(question, comparison.features)));
    }
    weighed.sort(
        Comparator.comparing(Weighed::logOdds)
            .reversed()
            .thenComparing(one -> one.comparison().account));
    if (weighed.isEmpty()) {
      return new Unknown(question.name.name.normalised(), List.of());
    }
    double best = MatchModel.probability(weighed.get(0).logOdds());
    double all = 0;
    List<Candidate> candidates = new ArrayList<>(MOST_SHOWN);
    for (Weighed each : weighed) {
      double confidence = MatchModel.probability(each.logOdds());
      all += confidence;
      if (candidates.size() < MOST_SHOWN && confidence >= LEAST_SHOWN) {
        boolean answer = candidates.isEmpty() && best >= review;
        candidates.add(
            new Candidate(
                new AccountId(store.ids.get(each.comparison().account)),
                confidence,
                answer
                    ? AccountRelation.SAME
                    : kinship.between(
                        each.comparison(), weighed.get(0).comparison(), best >= accept),
                Reasons.of(
                    question,
                    store,
                    each.comparison(),
                    model.contributions(each.comparison().features))));
      }
    }
    if (best >= accept) {
      return new Resolved(candidates);
    }
    // Of two accounts with one name neither is likely, but one of them is meant.
    boolean sameWords = weighed.stream().anyMatch(each -> each.comparison().hasSameWords());
    return all >= review || sameWords
        ? new Ambiguous(candidates)
        : new Unknown(question.name.name.normalised(), candidates);
  }

  /** Collects accounts and decisions. */
  public static final class Builder {
    /** How many accounts' names are held apart at a time. */
    private static final int BATCH = 4_096;

    private final Map<String, Account> accounts = new TreeMap<>();
    private final Map<String, Set<String>> otherNames = new TreeMap<>();
    private AliasLedger ledger = AliasLedger.empty();
    private @Nullable MatchThresholds thresholds;

    private Builder() {}

    /**
     * Adds an account.
     *
     * @param account an account with an id
     * @return this
     * @throws IllegalArgumentException if the account has no id, or another one has the same
     */
    public Builder account(Account account) {
      return account(account, List.of());
    }

    /**
     * Adds an account with other names that its record holds.
     *
     * @param account an account with an id
     * @param otherNames such as trade names; blank ones are passed over
     * @return this
     * @throws IllegalArgumentException if the account has no id, or another one has the same
     */
    public Builder account(Account account, Collection<String> otherNames) {
      String id =
          account
              .id()
              .map(AccountId::value)
              .orElseThrow(() -> new IllegalArgumentException("account must have an id"));
      if (accounts.putIfAbsent(id, account) != null) {
        throw new IllegalArgumentException("account ids must differ, but twice was '" + id + "'");
      }
      names(id).addAll(otherNames);
      return this;
    }

    private Set<String> names(String id) {
      return otherNames.computeIfAbsent(id, key -> new TreeSet<>());
    }

    /**
     * Sets what people decided.
     *
     * @param ledger the ledger as it stands; a later one replaces an earlier one
     * @return this
     */
    public Builder ledger(AliasLedger ledger) {
      this.ledger = ledger;
      return this;
    }

    /**
     * Sets how sure an answer has to be; without it {@link MatchThresholds#standard} holds.
     *
     * @param thresholds the thresholds
     * @return this
     */
    public Builder thresholds(MatchThresholds thresholds) {
      this.thresholds = thresholds;
      return this;
    }

    /**
     * The index. Names are taken apart by the threads of the common pool.
     *
     * @return an index of the accounts; of several that were merged, the one that survives, with
     *     the names of all
     */
    public AliasIndex build() {
      Map<String, List<AccountName>> names = new TreeMap<>();
      Map<String, Account> surviving = new TreeMap<>();
      Decisions decisions = new Decisions(ledger);
      for (Map.Entry<String, Account> entry : accounts.entrySet()) {
        String id = ledger.accountOf(new AccountId(entry.getKey())).value();
        boolean own = id.equals(entry.getKey());
        Account account = entry.getValue();
        if (own || !accounts.containsKey(id)) {
          surviving.putIfAbsent(id, account.withId(new AccountId(id)));
        }
        decisions.account(account, id);
        List<AccountName> its = names.computeIfAbsent(id, key -> new ArrayList<>(2));
        List<AccountName> more = NameStoreBuild.names(account, names(entry.getKey()));
        if (own) {
          its.addAll(0, more);
        } else {
          more.forEach(name -> its.add(new AccountName(name.text(), NameStore.Origin.OTHER_NAME)));
        }
      }
      for (StandingAlias standing : ledger.inForce()) {
        String id = standing.account().value();
        if (standing.kind().isSameAccount()
            && names.containsKey(id)
            && standing.subject() instanceof AliasSubject.Name name) {
          names.get(id).add(new AccountName(name.text(), NameStore.Origin.DECIDED));
        }
      }
      NameStoreBuild build = new NameStoreBuild(surviving.size());
      List<Map.Entry<String, Account>> listed = List.copyOf(surviving.entrySet());
      for (int first = 0; first < listed.size(); first += BATCH) {
        List<Map.Entry<String, Account>> batch =
            listed.subList(first, Math.min(first + BATCH, listed.size()));
        List<List<ReadName>> read =
            batch.parallelStream()
                .map(entry -> NameStoreBuild.read(names.getOrDefault(entry.getKey(), List.of())))
                .toList();
        for (int i = 0; i < read.size(); i++) {
          build.add(batch.get(i).getValue(), read.get(i));
        }
      }
      NameStore store = new NameStore(build);
      return new AliasIndex(
          store,
          decisions,
          Kinship.of(surviving.values(), ledger),
          thresholds == null ? MatchThresholds.standard() : thresholds);
    }
  }
}
