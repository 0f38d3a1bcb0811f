package dev.cosell.testkit;

import dev.cosell.comp.CompCalculator;
import dev.cosell.comp.CompDeal;
import dev.cosell.comp.CompPlan;
import dev.cosell.comp.CompPlans;
import dev.cosell.comp.CompRun;
import dev.cosell.comp.RateTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;

/**
 * Comp plans and deals that fit each other, for property tests, as a jqwik domain to stand beside
 * {@link CosellArbitraries}.
 *
 * <p>Each case comes of a seed and does not shrink: a deal has the roles, facts and words that its
 * plan asks for, which parts drawn by themselves would not. Plans hold from {@link #START} on, and
 * deals are won within 200 days of it.
 */
public final class CompArbitraries extends DomainContextBase {
  /** The first day of every plan. */
  public static final LocalDate START = LocalDate.of(2031, 1, 1);

  /** The last day of the year, by which everything has happened. */
  public static final LocalDate YEAR_END = LocalDate.of(2031, 12, 31);

  /** A rate of the euro in dollars from February on. */
  public static final RateTable RATES =
      RateTable.of(
          List.of(
              new RateTable.Rate(
                  CurrencyUnit.EUR,
                  CurrencyUnit.USD,
                  LocalDate.of(2031, 2, 1),
                  new BigDecimal("1.0832"))));

  /** Creates the domain; jqwik does so for {@code @Domain}. */
  public CompArbitraries() {}

  /**
   * A plan with deals.
   *
   * @param plan the plan
   * @param deals the deals, each with an id of its own
   */
  public record Case(CompPlan plan, List<CompDeal> deals) {
    /**
     * Copies the deals.
     *
     * @param plan as the type says
     * @param deals as the type says
     */
    public Case {
      deals = List.copyOf(deals);
    }

    /**
     * The credit as of {@link #YEAR_END}, with {@link #RATES}.
     *
     * @return the run
     */
    public CompRun run() {
      return CompCalculator.of(CompPlans.of(plan), RATES).run(deals, YEAR_END);
    }
  }

  /** {@return plans in dollars with up to eight deals, some of them refunded} */
  @Provide
  public static Arbitrary<Case> cases() {
    return seeds().map(seed -> of(seed, CurrencyUnit.USD));
  }

  /** {@return plans in dollars, with splits, pools, rules, quotas and managers} */
  @Provide
  public static Arbitrary<CompPlan> plans() {
    return cases().map(Case::plan);
  }

  /** {@return seeds for {@link #of}} */
  public static Arbitrary<Long> seeds() {
    return Arbitraries.longs().dontShrink();
  }

  /**
   * The case of a seed.
   *
   * @param seed the seed; an equal one gives an equal case
   * @param currency the currency of the plan and the deals; another one gives the same numbers of
   *     its minor unit
   * @return the case
   */
  public static Case of(long seed, CurrencyUnit currency) {
    return new CompDraw(seed, currency).draw();
  }
}
