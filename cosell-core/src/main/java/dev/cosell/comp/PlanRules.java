package dev.cosell.comp;

import dev.cosell.comp.CreditAmount.Flat;
import dev.cosell.comp.CreditAmount.Multiple;
import dev.cosell.comp.CreditAmount.Share;
import dev.cosell.comp.CreditAmount.Tier;
import dev.cosell.comp.CreditAmount.Tiers;
import dev.cosell.internal.PolicyTerm;
import dev.cosell.internal.Signatures;
import dev.cosell.money.Percent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a plan must be, told to whoever collects problems by member and rule. */
final class PlanRules {
  private final PlanParts plan;
  private final BiConsumer<String, String> problems;

  PlanRules(PlanParts plan, BiConsumer<String, String> problems) {
    this.plan = plan;
    this.problems = problems;
  }

  void check() {
    Signatures.check(plan.header(), plan.offices(), problems);
    new PolicyTerm(plan.header(), plan.effectiveUntil()).check(problems);
    if (plan.fiscalYearStart() < 1 || plan.fiscalYearStart() > 12) {
      problems.accept(
          "fiscalYearStart", "must be a month from 1 to 12, but was " + plan.fiscalYearStart());
    }
    plan.facts()
        .forEach(
            (name, type) ->
                DealFact.objection(name, type)
                    .ifPresent(rule -> problems.accept("facts." + name, rule)));
    participants();
    splits();
    pools();
    ownEach("rules", plan.rules(), CreditRule::id, "id");
    ownEach("rules", plan.rules(), rule -> rule.pool() + "' with '" + rule.rank(), "pool and rank");
    plan.rules().forEach(this::rule);
  }

  private void participants() {
    Map<Payee, Participant> known = new HashMap<>();
    for (Participant each : plan.participants()) {
      if (known.putIfAbsent(each.payee(), each) != null) {
        problems.accept(
            "participants", "must hold each payee once, but twice was '" + each.payee() + "'");
      }
      String at = "participants." + each.payee();
      each.quota().ifPresent(quota -> amount(at + ".quota", quota));
      if (each.quota().filter(Money::isZero).isPresent()) {
        problems.accept(at + ".quota", "must be above zero; leave it out where there is none");
      }
    }
    for (Participant each : plan.participants()) {
      String at = "participants." + each.payee() + ".manager";
      each.manager()
          .filter(manager -> !known.containsKey(manager) && plan.isRead("participants"))
          .ifPresent(
              unknown ->
                  problems.accept(
                      at, "must be a participant, but was '" + unknown + "'; add who it is"));
      if (managesItself(each, known)) {
        problems.accept(at, "must not lead back to the payee; correct who manages whom");
      }
    }
  }

  private static boolean managesItself(Participant of, Map<Payee, Participant> known) {
    Set<Payee> seen = new HashSet<>();
    @Nullable Participant each = of;
    while (each != null && each.manager().isPresent() && seen.add(each.payee())) {
      if (each.manager().get().equals(of.payee())) {
        return true;
      }
      each = known.get(each.manager().get());
    }
    return false;
  }

  private void splits() {
    ownEach("splits", plan.splits(), SplitRule::id, "id");
    ownEach("splits", plan.splits(), split -> Integer.toString(split.rank()), "rank");
    for (SplitRule split : plan.splits()) {
      Percent sum =
          split.shares().values().stream()
              .reduce((one, other) -> new Percent(one.value().add(other.value())))
              .orElse(Percent.of("0"));
      if (!sum.equals(Percent.HUNDRED)) {
        problems.accept(
            "splits." + split.id() + ".shares",
            "must add up to 100 %, but were " + sum + "; the primary pool is the whole deal");
      }
      condition("splits." + split.id() + ".when", split.when());
    }
    boolean hasLast =
        plan.splits().stream()
            .max(Comparator.comparingInt(SplitRule::rank))
            .filter(last -> last.when().equals(Condition.always()))
            .isPresent();
    if (!hasLast && plan.isRead("splits")) {
      problems.accept(
          "splits",
          "must end, by rank, in one without a condition; say who has a deal that no other split"
              + " is for");
    }
  }

  private void pools() {
    ownEach("pools", plan.pools(), OverlayPool::id, "id");
    for (OverlayPool pool : plan.pools()) {
      if (pool.id().equals(CompPlan.PRIMARY)) {
        problems.accept("pools", "must not hold 'primary', which is the deal itself; rename it");
      }
    }
  }

  private void rule(CreditRule rule) {
    String at = "rules." + rule.id();
    Optional<OverlayPool> pool =
        plan.pools().stream().filter(each -> each.id().equals(rule.pool())).findFirst();
    if (pool.isEmpty() && plan.isRead("pools")) {
      problems.accept(
          at + ".pool",
          "must be one of "
              + plan.pools().stream().map(OverlayPool::id).sorted().toList()
              + ", but was '"
              + rule.pool()
              + "'");
    }
    pool.filter(each -> each.kind() != rule.kind())
        .ifPresent(
            each ->
                problems.accept(
                    at + ".kind",
                    "must be that of its pool, "
                        + each.kind()
                        + ", but was "
                        + rule.kind()
                        + "; quota retired and pay on top of it are not added up"));
    condition(at + ".when", rule.when());
    rule.capPerDeal().ifPresent(cap -> amount(at + ".capPerDeal", cap));
    rule.capPerPeriod().ifPresent(cap -> amount(at + ".capPerPeriod", cap));
    credit(at + ".amount", rule);
  }

  private void credit(String at, CreditRule rule) {
    if (rule.amount() instanceof Flat flat) {
      amount(at + ".flat", flat.money());
    } else if (rule.amount() instanceof Share share) {
      base(at, share.of(), rule.kind());
    } else if (rule.amount() instanceof Multiple multiple) {
      base(at, multiple.of(), rule.kind());
    } else if (rule.amount() instanceof Tiers tiers) {
      tiers(at + ".tiers", tiers, rule.kind());
    }
  }

  private void base(String at, CreditBase of, CreditKind kind) {
    if (of == CreditBase.OWN_RETIREMENT && kind == CreditKind.QUOTA_RETIREMENT) {
      problems.accept(
          at + ".of",
          "must not be OWN_RETIREMENT for a rule of QUOTA_RETIREMENT, which would count itself");
    }
  }

  private void tiers(String at, Tiers tiers, CreditKind kind) {
    if (kind == CreditKind.QUOTA_RETIREMENT) {
      problems.accept(
          at, "must be of a rule of INCREMENTAL_BOOKING; what is retired cannot raise itself");
    }
    List<Percent> from = tiers.tiers().stream().map(Tier::from).toList();
    if (from.isEmpty() || !from.equals(from.stream().sorted().distinct().toList())) {
      problems.accept(at, "must hold at least one tier and rise in 'from', but began at " + from);
    }
  }

  private void amount(String at, Money money) {
    boolean isOther = !money.getCurrencyUnit().equals(plan.currency());
    if (isOther && plan.isRead("currency")) {
      problems.accept(
          at, "must be in " + plan.currency() + ", but was in " + money.getCurrencyUnit());
    } else if (money.isNegative()) {
      problems.accept(at, "must not be negative, but was " + money);
    }
  }

  private void condition(String at, Condition condition) {
    if (condition instanceof Condition.All all) {
      all.of().forEach(each -> condition(at, each));
    } else if (condition instanceof Condition.Any any) {
      any.of().forEach(each -> condition(at, each));
    } else if (condition instanceof Condition.Not not) {
      condition(at, not.of());
    } else if (condition instanceof Condition.In in) {
      fact(at, in.fact(), DealFact.Type.TEXT);
      choices(at, in);
    } else if (condition instanceof Condition.Holds holds) {
      fact(at, holds.fact(), DealFact.Type.SET);
    } else if (condition instanceof Condition.Is is) {
      fact(at, is.fact(), DealFact.Type.FLAG);
    } else if (condition instanceof Condition.Within within) {
      fact(at, within.fact(), DealFact.Type.AMOUNT);
      limits(at, within);
    } else if (condition instanceof Condition.Known known) {
      fact(at, known.fact(), known.fact().type());
    }
  }

  private void fact(String at, DealFact fact, DealFact.Type asked) {
    Optional<DealFact> known = DealFact.named(fact.name(), plan.facts());
    if (known.isEmpty()) {
      problems.accept(
          at,
          "must ask for a fact that is known, but asked for '"
              + fact.name()
              + "'; known are "
              + String.join(", ", DealFact.names(plan.facts()))
              + ", and attribution.CLOUD");
    } else if (known.get().type() != asked) {
      problems.accept(
          at,
          "must test '"
              + fact.name()
              + "' as "
              + known.get().type()
              + ", but tested it as "
              + asked);
    }
  }

  private void choices(String at, Condition.In in) {
    List<String> choices = in.fact().choices();
    List<String> unknown =
        in.values().stream()
            .filter(value -> !choices.isEmpty() && !choices.contains(value))
            .toList();
    if (!unknown.isEmpty() || in.values().isEmpty()) {
      problems.accept(
          at,
          "must ask whether '"
              + in.fact().name()
              + "' is "
              + (choices.isEmpty() ? "one of some words" : "one of " + choices)
              + ", but had "
              + (unknown.isEmpty() ? "none" : unknown));
    }
  }

  private void limits(String at, Condition.Within within) {
    Optional<BigDecimal> least = within.atLeast();
    Optional<BigDecimal> below = within.below();
    boolean isEmptyBand =
        least.isPresent() && below.isPresent() && least.get().compareTo(below.get()) >= 0;
    if (isEmptyBand || (least.isEmpty() && below.isEmpty())) {
      problems.accept(
          at, "must have an 'atLeast', a 'below' or both, and the first less than the second");
    }
  }

  private <T> void ownEach(String member, Collection<T> of, Function<T, String> key, String what) {
    Set<String> seen = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (T each : of) {
      if (!seen.add(key.apply(each))) {
        twice.add(key.apply(each));
      }
    }
    for (String each : twice) {
      problems.accept(
          member, "must each have " + what + " of its own, but twice was '" + each + "'");
    }
  }
}
