package dev.cosell.comp;

import dev.cosell.money.Percent;
import dev.cosell.policy.PolicyHeader;
import dev.cosell.policy.Signatory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/**
 * One set of rules in two forms: as a plan, and as a text for Drools. They have the same
 * conditions, ranks and shares; in Drools a salience is a rank, and of an activation group, which is
 * a pool and a role, one rule fires.
 */
final class BenchRules {
  private static final List<String> CREDITS = List.of("SOURCED", "INFLUENCED", "SUPPORTED");
  private static final List<String> REGIONS = List.of("EMEA", "AMER", "APAC");
  private static final PolicyHeader HEADER =
      new PolicyHeader(
          "bench",
          1,
          LocalDate.parse("2031-01-01"),
          List.of(
              new Signatory("VP Alliances", LocalDate.parse("2030-12-10")),
              new Signatory("VP Sales", LocalDate.parse("2030-12-12"))));
  private static final int SPLITS = 4;
  private static final int POOLS = 4;

  private final CompPlan plan;
  private final StringBuilder drools =
      new StringBuilder("package dev.cosell.comp;\ndialect \"java\"\nimport dev.cosell.comp.BenchDeal;\n");

  BenchRules(int rules) {
    this.plan = plan(rules);
  }

  CompPlan plan() {
    return plan;
  }

  private CompPlan plan(int rules) {
    CompPlan.Builder plan =
        CompPlan.of(HEADER, CurrencyUnit.USD)
            .rounding(RoundingMode.DOWN)
            .quotaPeriod(CompPeriod.Length.QUARTER)
            .payPeriod(CompPeriod.Length.MONTH);
    for (int i = 0; i < SPLITS; i++) {
      boolean isLast = i == SPLITS - 1;
      int alliances = isLast ? 0 : 10 * (SPLITS - 1 - i);
      SortedMap<CompRole, Percent> shares = new TreeMap<>();
      shares.put(CompRole.ACCOUNT_EXECUTIVE, Percent.of(Integer.toString(100 - alliances)));
      shares.put(CompRole.ALLIANCE_MANAGER, Percent.of(Integer.toString(alliances)));
      plan.addSplits(
          new SplitRule(
              "split " + i,
              i + 1,
              isLast ? Condition.always() : Condition.in(DealFact.ATTRIBUTION, CREDITS.get(i)),
              shares));
      rule(
          "split " + i,
          "primary",
          i + 1,
          isLast ? "" : "attribution == \"" + CREDITS.get(i) + "\"",
          "split(" + (100 - alliances) + ", " + alliances + ")");
    }
    List<OverlayPool> pools = new ArrayList<>();
    for (int i = 0; i < POOLS; i++) {
      CreditKind kind = i < 2 ? CreditKind.QUOTA_RETIREMENT : CreditKind.INCREMENTAL_BOOKING;
      pools.add(new OverlayPool("pool " + i, kind, Percent.HUNDRED));
    }
    plan.addAllPools(pools);
    for (int i = 0; i < rules - SPLITS; i++) {
      overlay(plan, pools.get(i % POOLS), i);
    }
    return plan.build();
  }

  private void overlay(CompPlan.Builder plan, OverlayPool pool, int i) {
    String region = REGIONS.get(i % REGIONS.size());
    String credit = CREDITS.get(i / POOLS % CREDITS.size());
    int least = 1000 * (i % 7);
    boolean seller = i % 2 == 0;
    plan.addRules(
        CreditRule.of(
            "rule " + i,
            pool,
            i + 1,
            seller ? CompRole.ACCOUNT_EXECUTIVE : CompRole.ALLIANCE_MANAGER,
            new Condition.All(
                List.of(
                    Condition.in(DealFact.REGION, region),
                    Condition.in(DealFact.ATTRIBUTION, credit),
                    new Condition.Within(
                        DealFact.VALUE,
                        Optional.of(new BigDecimal(least)),
                        Optional.empty()))),
            new CreditAmount.Share(
                Percent.of(Integer.toString(1 + i % 5)), CreditBase.DEAL_VALUE)));
    rule(
        "rule " + i,
        pool.id() + (seller ? " seller" : " alliances"),
        i + 1,
        "region == \"" + region + "\", attribution == \"" + credit + "\", cents >= " + least * 100L,
        "share(" + seller + ", " + (pool.kind() == CreditKind.QUOTA_RETIREMENT) + ", " + (1 + i % 5) + ")");
  }

  private void rule(String name, String group, int rank, String when, String then) {
    drools
        .append("rule \"" + name + "\"\n  salience -" + rank)
        .append("\n  activation-group \"" + group + "\"\nwhen\n  $d : BenchDeal(" + when)
        .append(")\nthen\n  $d." + then + ";\nend\n");
  }

  /** The same rules for Drools. */
  String drools() {
    return drools.toString();
  }
}
