package dev.cosell.comp;

import dev.cosell.money.Percent;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.PolicyHeader;
import dev.cosell.policy.Signatory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Plans and deals that tests start from. */
final class Comp {
  static final LocalDate START = LocalDate.parse("2031-01-01");
  static final LocalDate DAY = LocalDate.parse("2031-01-15");
  static final LocalDate YEAR_END = LocalDate.parse("2031-12-31");
  static final CompRole SELLER = CompRole.ACCOUNT_EXECUTIVE;
  static final CompRole ALLIANCE = CompRole.ALLIANCE_MANAGER;

  private Comp() {}

  static PolicyHeader header(int version, LocalDate from) {
    return new PolicyHeader(
        "ours",
        version,
        from,
        List.of(
            new Signatory("VP Alliances", LocalDate.parse("2030-12-10")),
            new Signatory("VP Sales", LocalDate.parse("2030-12-12"))));
  }

  /** A plan that gives the whole deal to the seller. */
  static CompPlan.Builder plan() {
    return CompPlan.of(header(1, START), CurrencyUnit.USD)
        .quotaPeriod(CompPeriod.Length.QUARTER)
        .payPeriod(CompPeriod.Length.MONTH);
  }

  static SplitRule split(String id, int rank, Condition when, Object... shares) {
    SortedMap<CompRole, Percent> byRole = new TreeMap<>();
    for (int i = 0; i < shares.length; i += 2) {
      byRole.put((CompRole) shares[i], Percent.of((String) shares[i + 1]));
    }
    return new SplitRule(id, rank, when, byRole);
  }

  static SplitRule allToSeller(int rank) {
    return split("all to the seller", rank, Condition.always(), SELLER, "100");
  }

  static CompDeal.Builder deal(String id, String amount) {
    return CompDeal.of(new OpportunityId(id), usd(amount), DAY)
        .addPeople(DealRole.of("s1", SELLER));
  }

  static Money usd(String amount) {
    return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
  }

  static CompRun run(CompPlan plan, CompDeal... deals) {
    return CompCalculator.of(CompPlans.of(plan)).run(List.of(deals), YEAR_END);
  }
}
