package dev.cosell.alias;

import dev.cosell.account.Account;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which accounts are relatives: by the CRM's parents, and else as far as names suggest it. */
final class Kinship implements Serializable {
  private static final long serialVersionUID = 1;

  private final int[] parents;

  private Kinship(int[] parents) {
    this.parents = parents;
  }

  /** By account number, which is the place in the order of ids. */
  static Kinship of(Collection<Account> accounts, AliasLedger ledger) {
    Map<String, Integer> numbers = new HashMap<>();
    for (Account account : accounts) {
      if (account.parent().isPresent()) {
        numbers.putIfAbsent(ledger.accountOf(account.parent().get()).value(), -1);
      }
    }
    int number = 0;
    for (Account account : accounts) {
      String id = account.id().orElseThrow().value();
      if (numbers.containsKey(id)) {
        numbers.put(id, number);
      }
      number++;
    }
    int[] parents = new int[number];
    number = 0;
    for (Account account : accounts) {
      parents[number++] =
          account.parent().map(its -> numbers.get(ledger.accountOf(its).value())).orElse(-1);
    }
    return new Kinship(parents);
  }

  /**
   * What an account is to the company that is asked for.
   *
   * @param its the account's comparison
   * @param best the comparison of the account that fits best
   * @param isAnswer whether that one is the answer
   */
  AccountRelation between(Comparison its, Comparison best, boolean isAnswer) {
    if (isAnswer && its != best) {
      int answer = best.account;
      if (parents[answer] == its.account) {
        return AccountRelation.PARENT;
      }
      if (parents[its.account] == answer) {
        return AccountRelation.SUBSIDIARY;
      }
      if (parents[answer] >= 0 && parents[answer] == parents[its.account]) {
        return AccountRelation.SIBLING;
      }
      return AccountRelation.NONE;
    }
    return byNames(its);
  }

  /** A name within the other suggests that one is a part of the other. */
  private static AccountRelation byNames(Comparison its) {
    boolean asked = its.get(Feature.QUERY_COVERED) >= Comparison.SAME;
    boolean account = its.get(Feature.ACCOUNT_COVERED) >= Comparison.SAME;
    if (account && !asked) {
      return AccountRelation.PARENT;
    }
    return asked && !account ? AccountRelation.SUBSIDIARY : AccountRelation.NONE;
  }
}
