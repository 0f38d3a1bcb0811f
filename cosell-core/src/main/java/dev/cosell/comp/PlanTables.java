package dev.cosell.comp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A plan, laid out once so that a million deals only look things up. */
final class PlanTables {
  /** A split with the test of its condition. */
  record Split(SplitRule rule, Predicate<DealView> test, List<Part> parts, List<Long> weights) {
    static Split of(SplitRule rule) {
      List<Part> parts =
          rule.shares().entrySet().stream()
              .filter(each -> each.getValue().weight() > 0)
              .map(
                  each ->
                      new Part(
                          each.getKey(),
                          each.getValue().weight(),
                          each.getValue() + " to " + each.getKey()))
              .toList();
      return new Split(
          rule, ConditionTest.of(rule.when()), parts, parts.stream().map(Part::weight).toList());
    }
  }

  /** What a role has of a split. */
  record Part(CompRole role, long weight, String how) {}

  /** A rule with the test of its condition. */
  record Rule(CreditRule rule, Predicate<DealView> test) {
    /** Whether it is for those above the deal's people rather than for themselves. */
    boolean isOfTeam() {
      return base().filter(of -> of == CreditBase.TEAM_PRIMARY).isPresent();
    }

    Optional<CreditBase> base() {
      if (rule.amount() instanceof CreditAmount.Share share) {
        return Optional.of(share.of());
      }
      if (rule.amount() instanceof CreditAmount.Multiple multiple) {
        return Optional.of(multiple.of());
      }
      return rule.amount() instanceof CreditAmount.Tiers
          ? Optional.of(CreditBase.OWN_RETIREMENT)
          : Optional.empty();
    }
  }

  /** A pool with its rules, by rank. */
  record Pool(OverlayPool pool, List<Rule> rules) {}

  private final CompPlan plan;
  private final List<Split> splits = new ArrayList<>();
  private final Map<CreditKind, List<Pool>> pools = new HashMap<>();
  private final Map<Payee, Participant> participants = new HashMap<>();
  private final Map<Payee, Set<Payee>> above = new HashMap<>();
  private final Set<String> cappedPerPeriod = new HashSet<>();

  PlanTables(CompPlan plan) {
    this.plan = plan;
    plan.splits().stream()
        .sorted(Comparator.comparingInt(SplitRule::rank))
        .forEach(each -> splits.add(Split.of(each)));
    plan.pools().stream()
        .sorted(Comparator.comparing(OverlayPool::id))
        .forEach(
            pool ->
                pools
                    .computeIfAbsent(pool.kind(), kind -> new ArrayList<>())
                    .add(new Pool(pool, rules(pool))));
    plan.rules().stream()
        .filter(rule -> rule.capPerPeriod().isPresent())
        .forEach(rule -> cappedPerPeriod.add(rule.id()));
    plan.participants().forEach(each -> participants.put(each.payee(), each));
    plan.participants().forEach(each -> above.put(each.payee(), above(each)));
  }

  private List<Rule> rules(OverlayPool pool) {
    return plan.rules().stream()
        .filter(rule -> rule.pool().equals(pool.id()))
        .sorted(Comparator.comparingInt(CreditRule::rank))
        .map(rule -> new Rule(rule, ConditionTest.of(rule.when())))
        .toList();
  }

  private Set<Payee> above(Participant of) {
    Set<Payee> chain = new LinkedHashSet<>();
    @Nullable Participant each = of;
    while (each != null && each.manager().isPresent() && chain.add(each.manager().get())) {
      each = participants.get(each.manager().get());
    }
    return chain;
  }

  CompPlan plan() {
    return plan;
  }

  /** The split for a deal; a plan has one for every deal. */
  Split split(DealView deal) {
    for (Split each : splits) {
      if (each.test().test(deal)) {
        return each;
      }
    }
    throw new IllegalStateException("a plan whose last split has a condition");
  }

  List<Pool> pools(CreditKind kind) {
    return pools.getOrDefault(kind, List.of());
  }

  Optional<Participant> participant(Payee payee) {
    return Optional.ofNullable(participants.get(payee));
  }

  boolean hasParticipants() {
    return !participants.isEmpty();
  }

  /** Whether it matters what a rule has given in a period. */
  boolean isCappedPerPeriod(CreditLine line) {
    return !line.claim().pool().equals(CompPlan.PRIMARY) && cappedPerPeriod.contains(line.rule());
  }

  /** Whose team a payee is in, at any height. */
  Set<Payee> above(Payee payee) {
    return above.getOrDefault(payee, Set.of());
  }
}
