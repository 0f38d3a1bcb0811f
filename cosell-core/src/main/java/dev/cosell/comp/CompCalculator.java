package dev.cosell.comp;

import dev.cosell.opportunity.OpportunityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reckons who earns what credit for deals.
 *
 * <pre>{@code
 * CompRun run = CompCalculator.of(CompPlans.of(plan)).run(deals, LocalDate.parse("2031-03-31"));
 * }</pre>
 *
 * <p>Attainment, and caps per quota period, depend on which deal came first: that is the one that
 * was won on the earlier day, and of one day the one with the lesser id. Where an amount cannot be
 * split evenly, what is left over goes to the largest remainders and among equal ones to the lesser
 * role and then the lesser payee. Nothing depends on the order in which deals, rules or people are
 * given.
 */
public final class CompCalculator {
  private static final Comparator<CompDeal> ORDER =
      Comparator.comparing(CompDeal::closedOn).thenComparing(CompDeal::id);

  private final CompPlans plans;
  private final RateTable rates;

  private CompCalculator(CompPlans plans, RateTable rates) {
    this.plans = plans;
    this.rates = rates;
  }

  /**
   * A calculator for deals in the plan's currency.
   *
   * @param plans the versions of the plan
   * @return the calculator
   */
  public static CompCalculator of(CompPlans plans) {
    return of(plans, RateTable.none());
  }

  /**
   * A calculator for deals in any currency.
   *
   * @param plans the versions of the plan
   * @param rates the rates of the days on which deals were won
   * @return the calculator
   */
  public static CompCalculator of(CompPlans plans, RateTable rates) {
    return new CompCalculator(plans, rates);
  }

  /**
   * Reckons all credit as of a day: deals that were won later do not count, nor do refunds,
   * approvals and payments of a later day.
   *
   * @param deals the deals, each once, in any order; all of the quota periods that matter, since
   *     attainment is counted from the first deal of a period on
   * @param asOf the day
   * @return the credit
   * @throws IllegalArgumentException if two deals have one id
   */
  public CompRun run(Collection<CompDeal> deals, LocalDate asOf) {
    Set<OpportunityId> seen = new HashSet<>();
    List<CompDeal> won = new ArrayList<>();
    for (CompDeal deal : deals) {
      if (!seen.add(deal.id())) {
        throw new IllegalArgumentException(
            "deals must differ by id, but twice was '" + deal.id() + "'");
      }
      if (!deal.closedOn().isAfter(asOf)) {
        won.add(deal);
      }
    }
    won.sort(ORDER);
    Map<PlanVersion, PlanTables> tables = new HashMap<>();
    Progress progress = new Progress(plans.currency());
    Map<OpportunityId, List<CreditLine>> reckoned = new HashMap<>();
    List<CompFinding> findings = new ArrayList<>();
    for (CompDeal deal : won) {
      Optional<CompPlan> plan = plans.inForceOn(deal.closedOn());
      if (plan.isEmpty()) {
        findings.add(
            CompFinding.of(
                CompFinding.Kind.NO_PLAN,
                deal.id(),
                "no version was in force on "
                    + deal.closedOn()
                    + "; sign one for the day, or settle the deal by hand"));
        continue;
      }
      DealCredits credits =
          new DealCredits(
              tables.computeIfAbsent(plan.get().version(), version -> new PlanTables(plan.get())),
              deal,
              rates,
              asOf,
              progress);
      credits.reckon();
      reckoned.put(deal.id(), credits.lines());
      findings.addAll(credits.findings());
    }
    List<CreditLine> lines = inOrder(reckoned);
    findings.sort(Comparator.naturalOrder());
    return new CompRun(
        asOf, plans.currency(), lines, progress.attainments(), findings, deals.size() - won.size());
  }

  /** Deal by deal, which asks for fewer comparisons than line by line. */
  private static List<CreditLine> inOrder(Map<OpportunityId, List<CreditLine>> reckoned) {
    List<OpportunityId> deals = new ArrayList<>(reckoned.keySet());
    deals.sort(Comparator.naturalOrder());
    List<CreditLine> lines = new ArrayList<>();
    for (OpportunityId deal : deals) {
      List<CreditLine> its = reckoned.getOrDefault(deal, List.of());
      its.sort(Comparator.naturalOrder());
      lines.addAll(its);
    }
    return lines;
  }
}
