package dev.cosell.comp;

import dev.cosell.cloud.Cloud;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes a test of a condition, once per plan, so that a million deals only run it. */
final class ConditionTest {
  private ConditionTest() {}

  static Predicate<DealView> of(Condition condition) {
    if (condition instanceof Condition.All all) {
      List<Predicate<DealView>> tests = all.of().stream().map(ConditionTest::of).toList();
      return deal -> allHold(tests, deal);
    }
    if (condition instanceof Condition.Any any) {
      List<Predicate<DealView>> tests = any.of().stream().map(ConditionTest::of).toList();
      return deal -> oneHolds(tests, deal);
    }
    if (condition instanceof Condition.Not not) {
      return of(not.of()).negate();
    }
    if (condition instanceof Condition.In in) {
      Function<DealView, Optional<String>> text = text(in.fact());
      Set<String> values = Set.copyOf(in.values());
      return deal -> text.apply(deal).filter(values::contains).isPresent();
    }
    if (condition instanceof Condition.Holds holds) {
      String value = holds.value();
      return holds.fact().equals(DealFact.CLOUDS)
          ? deal -> deal.hasCloud(value)
          : deal -> deal.hasRole(value);
    }
    if (condition instanceof Condition.Is is) {
      return is(is);
    }
    if (condition instanceof Condition.Within within) {
      return deal -> isWithin(deal.value(), within);
    }
    if (condition instanceof Condition.Known known) {
      Predicate<DealView> isKnown = isKnown(known.fact());
      return known.value() ? isKnown : isKnown.negate();
    }
    throw new IllegalStateException("no test of " + condition.getClass());
  }

  private static boolean allHold(List<Predicate<DealView>> tests, DealView deal) {
    for (Predicate<DealView> each : tests) {
      if (!each.test(deal)) {
        return false;
      }
    }
    return true;
  }

  private static boolean oneHolds(List<Predicate<DealView>> tests, DealView deal) {
    for (Predicate<DealView> each : tests) {
      if (each.test(deal)) {
        return true;
      }
    }
    return false;
  }

  private static Predicate<DealView> is(Condition.Is is) {
    if (is.fact().equals(DealFact.MARKETPLACE_ROUTED)) {
      return deal -> deal.isRouted() == is.value();
    }
    String asked = Boolean.toString(is.value());
    return deal -> deal.declared(is.fact().name()).filter(asked::equals).isPresent();
  }

  private static boolean isWithin(BigDecimal value, Condition.Within limits) {
    return limits.atLeast().filter(least -> value.compareTo(least) < 0).isEmpty()
        && limits.below().filter(below -> value.compareTo(below) >= 0).isEmpty();
  }

  private static Predicate<DealView> isKnown(DealFact fact) {
    boolean isAlways =
        fact.equals(DealFact.MARKETPLACE_ROUTED) || fact.type() == DealFact.Type.AMOUNT;
    if (isAlways) {
      return deal -> true;
    }
    if (fact.type() == DealFact.Type.SET) {
      return fact.equals(DealFact.CLOUDS) ? DealView::hasClouds : DealView::hasRoles;
    }
    Function<DealView, Optional<String>> text = text(fact);
    return deal -> text.apply(deal).isPresent();
  }

  private static Function<DealView, Optional<String>> text(DealFact fact) {
    Optional<Cloud> cloud = fact.cloud();
    if (cloud.isPresent()) {
      Cloud at = cloud.get();
      return deal -> Optional.of(deal.attribution(at).name());
    }
    if (fact.equals(DealFact.ATTRIBUTION)) {
      return deal -> Optional.of(deal.attribution().name());
    }
    if (fact.equals(DealFact.STRUCTURE)) {
      return deal -> Optional.of(deal.structure().name());
    }
    if (fact.equals(DealFact.DEAL_TYPE)) {
      return DealView::type;
    }
    if (fact.equals(DealFact.MARKETPLACE)) {
      return DealView::marketplace;
    }
    if (fact.equals(DealFact.TENANCY)) {
      return DealView::tenancy;
    }
    if (fact.equals(DealFact.REGION)) {
      return DealView::region;
    }
    return deal -> deal.declared(fact.name());
  }
}
