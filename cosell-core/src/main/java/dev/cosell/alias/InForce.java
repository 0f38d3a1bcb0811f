package dev.cosell.alias;

import dev.cosell.account.AccountId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which decisions are in force, while they are taken in one after the other. */
final class InForce {
  private static final Comparator<StandingAlias> ORDER =
      Comparator.comparing(StandingAlias::subject)
          .thenComparing(StandingAlias::account)
          .thenComparing(StandingAlias::decision);

  private final Function<? super AliasSubject, ?> key;
  private final Merges merges = new Merges();
  private final Map<Object, List<AliasDecision>> standing = new HashMap<>();

  private InForce(Function<? super AliasSubject, ?> key) {
    this.key = key;
  }

  static List<StandingAlias> of(
      Collection<AliasDecision> decisions, Function<? super AliasSubject, ?> key) {
    InForce inForce = new InForce(key);
    decisions.stream().sorted().forEach(inForce::take);
    return Stream.concat(
            inForce.merges.standing().stream().map(inForce::today),
            inForce.standing.values().stream().flatMap(inForce::latestOfEachAccount))
        .sorted(ORDER)
        .toList();
  }

  private void take(AliasDecision decision) {
    if (decision.subject() instanceof AliasSubject.MergedAccount) {
      merges.take(decision);
      return;
    }
    List<AliasDecision> before =
        standing.computeIfAbsent(key.apply(decision.subject()), subject -> new ArrayList<>());
    before.removeIf(earlier -> takesThePlaceOf(earlier, decision));
    if (decision.kind() != AliasKind.REVOKED) {
      before.add(decision);
    }
  }

  /** Accounts that are merged only later are still two here. */
  private boolean takesThePlaceOf(AliasDecision earlier, AliasDecision decision) {
    return merges.survivor(earlier.account()).equals(merges.survivor(decision.account()))
        || (earlier.kind().isSameAccount() && decision.kind().isSameAccount());
  }

  private StandingAlias today(AliasDecision decision) {
    return new StandingAlias(decision, merges.survivor(decision.account()));
  }

  /** Merges may have brought decisions together that were made about two accounts. */
  private Stream<StandingAlias> latestOfEachAccount(List<AliasDecision> decisions) {
    Map<AccountId, StandingAlias> latest = new HashMap<>();
    for (AliasDecision decision : decisions) {
      StandingAlias alias = today(decision);
      latest.put(alias.account(), alias);
    }
    return latest.values().stream();
  }
}
