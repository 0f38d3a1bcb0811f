package dev.cosell.alias;

import dev.cosell.account.Account;
import dev.cosell.alias.LabelledNames.Known;
import dev.cosell.alias.LabelledNames.Labelled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;

/**
 * What is learnt from: questions with the accounts of their short lists, right ones and wrong ones.
 *
 * <p>Besides the labelled names there are other names of accounts, each asked for while the account
 * is listed without it, and two sorts of wrong ones: accounts that are asked for while they are left
 * out, so that whatever else is found is wrong, and names whose relatives are listed.
 */
final class Examples {
  /** How many parts the examples are divided into, by account, for cross-validation. */
  static final int FOLDS = 5;

  /** A wrong account counts more than a right one: accepting it is what must not happen. */
  private static final float WRONG = 4;

  private static final float WRONG_OF_LEFT_OUT = 0.8f;
  private static final float RELATIVE = 0.1f;
  private static final float OTHER_NAME = 0.5f;

  /** The share of accounts with other names that are asked for by one of them, in per cent. */
  private static final int BY_OTHER_NAME = 60;

  /** Shorter ones are mostly initials, which anybody may have. */
  private static final int SHORTEST_NAME = 6;

  /** The share of accounts that are asked for while they are left out, in per cent. */
  private static final int LEFT_OUT = 30;

  /** In how many of a hundred such questions the country and the domain are given. */
  private static final int WITH_COUNTRY = 73;

  private static final int WITH_DOMAIN = 40;
  private static final int OTHER_NAME_WITH_DOMAIN = 23;

  /** An account of a short list. */
  static final class Example {
    private final float[] features;
    private final boolean right;
    private final float weight;
    private final int fold;

    Example(float[] features, boolean right, float weight, int fold) {
      this.features = features;
      this.right = right;
      this.weight = weight;
      this.fold = fold;
    }

    float[] features() {
      return features;
    }

    boolean right() {
      return right;
    }

    float weight() {
      return weight;
    }

    int fold() {
      return fold;
    }
  }

  /** A labelled question, and where the examples of its short list are. */
  record Asked(Labelled labelled, boolean namesOnly, int fold, List<String> accounts, int first) {}

  /** All examples; those of the labelled questions come first. */
  final List<Example> all = new ArrayList<>();

  final List<Asked> asked = new ArrayList<>();

  private final LabelledNames names;
  private final NameStore store;

  Examples(LabelledNames names) {
    this.names = names;
    this.store = names.store(Map.of());
    labelled();
    leftOut();
    relatives();
    otherNames();
  }

  static int fold(String key) {
    return Math.floorMod((key.hashCode() * 31) >>> 3, FOLDS);
  }

  private List<Comparison> shortlist(AliasQuery query, IntPredicate excluded) {
    return Shortlist.of(new Question(query, store), store, excluded);
  }

  private static AliasQuery nameOf(AliasQuery query) {
    return AliasQuery.builder().name(query.name()).build();
  }

  private void labelled() {
    for (boolean namesOnly : new boolean[] {true, false}) {
      for (Labelled labelled : names.queries) {
        AliasQuery query = namesOnly ? nameOf(labelled.query()) : labelled.query();
        int fold =
            fold(labelled.expected().orElse(labelled.query().name().toLowerCase(Locale.ROOT)));
        List<String> accounts = new ArrayList<>();
        int first = all.size();
        for (Comparison comparison : shortlist(query, account -> false)) {
          String id = store.ids.get(comparison.account);
          boolean right = labelled.expected().filter(id::equals).isPresent();
          accounts.add(id);
          all.add(
              new Example(
                  comparison.features,
                  right,
                  counts(labelled, namesOnly, id) ? right ? 1 : WRONG : 0,
                  fold));
        }
        asked.add(new Asked(labelled, namesOnly, fold, accounts, first));
      }
    }
  }

  /** Whether an answer is right or wrong, and not neither. */
  static boolean counts(Labelled labelled, boolean namesOnly, String account) {
    boolean unclear = namesOnly && labelled.needsLocation();
    boolean relative = labelled.expected().isEmpty() && labelled.related().contains(account);
    return !unclear && !relative;
  }

  private void leftOut() {
    Random random = new Random(5);
    Map<String, Integer> numbers = new HashMap<>();
    for (int number = 0; number < store.size(); number++) {
      numbers.put(store.ids.get(number), number);
    }
    for (Known known : names.accounts) {
      boolean namesOnly = random.nextBoolean();
      boolean withCountry = random.nextInt(100) < WITH_COUNTRY;
      boolean withDomain = random.nextInt(100) < WITH_DOMAIN;
      if (random.nextInt(100) < LEFT_OUT) {
        AliasQuery query =
            query(
                known.account(),
                known.account().name().orElseThrow(),
                !namesOnly,
                withCountry,
                withDomain);
        int own = numbers.getOrDefault(known.id(), -1);
        for (Comparison comparison : shortlist(query, account -> account == own)) {
          all.add(
              new Example(comparison.features, false, WRONG_OF_LEFT_OUT, fold(known.id())));
        }
      }
    }
  }

  private void relatives() {
    for (Labelled labelled : names.relatives) {
      for (AliasQuery query : List.of(nameOf(labelled.query()), labelled.query())) {
        for (Comparison comparison : shortlist(query, account -> false)) {
          String id = store.ids.get(comparison.account);
          boolean relative = labelled.related().contains(id);
          all.add(
              new Example(
                  comparison.features,
                  false,
                  relative ? RELATIVE : WRONG_OF_LEFT_OUT,
                  fold(id)));
        }
      }
    }
  }

  private static AliasQuery query(
      Account account, String name, boolean placed, boolean withCountry, boolean withDomain) {
    AliasQuery.Builder query = AliasQuery.builder().name(name);
    if (placed) {
      query.region(account.address().region());
      query.country(account.address().country().filter(country -> withCountry));
      query.domain(account.website().filter(domain -> withDomain));
    }
    return query.build();
  }

  private void otherNames() {
    Random random = new Random(11);
    Map<String, String> asked = new HashMap<>();
    for (Known known : names.accounts) {
      if (!known.otherNames().isEmpty() && random.nextInt(100) < BY_OTHER_NAME) {
        asked.put(known.id(), known.otherNames().get(random.nextInt(known.otherNames().size())));
      }
    }
    NameStore without = names.store(asked);
    for (Known known : names.accounts) {
      boolean placed = random.nextBoolean();
      boolean withCountry = random.nextInt(100) < WITH_COUNTRY;
      boolean withDomain = random.nextInt(100) < OTHER_NAME_WITH_DOMAIN;
      String name = asked.getOrDefault(known.id(), "");
      if (name.length() >= SHORTEST_NAME) {
        AliasQuery query = query(known.account(), name, placed, withCountry, withDomain);
        for (Comparison comparison :
            Shortlist.of(new Question(query, without), without, account -> false)) {
          boolean right = without.ids.get(comparison.account).equals(known.id());
          all.add(new Example(comparison.features, right, OTHER_NAME, fold(known.id())));
        }
      }
    }
  }
}
