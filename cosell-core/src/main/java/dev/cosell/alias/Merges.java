package dev.cosell.alias;

import dev.cosell.account.AccountId;
import dev.cosell.alias.AliasSubject.MergedAccount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which account is merged into which, while decisions are taken in one after the other. */
final class Merges {
  /** In words that follow what has the merges. */
  static final String NO_CIRCLE =
      "must not merge accounts in a circle (revoke one of the merges first)";

  private final Map<AccountId, AliasDecision> standing = new HashMap<>();

  static Merges of(Collection<AliasDecision> decisions) {
    Merges merges = new Merges();
    inOrder(decisions).forEach(merges::take);
    return merges;
  }

  private static Stream<AliasDecision> inOrder(Collection<AliasDecision> decisions) {
    return decisions.stream()
        .filter(decision -> decision.subject() instanceof MergedAccount)
        .sorted();
  }

  /** Takes in the next decision in their order; one that is not about a merge says nothing here. */
  void take(AliasDecision decision) {
    if (decision.subject() instanceof MergedAccount merged) {
      if (decision.kind() == AliasKind.MERGE) {
        standing.put(merged.id(), decision);
      } else if (next(merged.id()).equals(Optional.of(decision.account()))) {
        standing.remove(merged.id());
      }
    }
  }

  /** The merges that stand, in no order. */
  Collection<AliasDecision> standing() {
    return standing.values();
  }

  /** The account that is left of an account; not to be asked while a circle stands. */
  AccountId survivor(AccountId account) {
    AccountId survivor = account;
    for (Optional<AccountId> next = next(account); next.isPresent(); next = next(survivor)) {
      survivor = next.get();
    }
    return survivor;
  }

  private Optional<AccountId> next(AccountId account) {
    return Optional.ofNullable(standing.get(account)).map(AliasDecision::account);
  }

  /**
   * The circles that stand after all decisions of some instant, such as {@code A -> B -> A}, each
   * from its least account on.
   */
  static Set<String> circles(Collection<AliasDecision> decisions) {
    Map<Instant, List<AliasDecision>> byInstant =
        inOrder(decisions)
            .collect(
                Collectors.groupingBy(AliasDecision::decidedAt, TreeMap::new, Collectors.toList()));
    Merges merges = new Merges();
    Set<String> circles = new LinkedHashSet<>();
    for (List<AliasDecision> together : byInstant.values()) {
      together.forEach(merges::take);
      for (AliasDecision decision : together) {
        merges.circleThrough(decision.account()).ifPresent(circles::add);
      }
    }
    return circles;
  }

  private Optional<String> circleThrough(AccountId account) {
    Set<AccountId> way = new LinkedHashSet<>();
    Optional<AccountId> at = Optional.of(account);
    while (at.isPresent() && way.add(at.get())) {
      at = next(at.get());
    }
    if (!at.equals(Optional.of(account))) {
      return Optional.empty();
    }
    List<AccountId> circle = new ArrayList<>(way);
    Collections.rotate(circle, -circle.indexOf(Collections.min(circle)));
    circle.add(circle.get(0));
    return Optional.of(
        circle.stream().map(AccountId::toString).collect(Collectors.joining(" -> ")));
  }
}
