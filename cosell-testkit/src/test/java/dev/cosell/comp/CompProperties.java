package dev.cosell.comp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.OpportunityId;
import dev.cosell.testkit.CompArbitraries;
import dev.cosell.testkit.CompArbitraries.Case;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The laws of credit, for random plans and deals. */
class CompProperties {
  private static final int MANY = 10_000;

  @Provide
  Arbitrary<Case> cases() {
    return CompArbitraries.cases();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return CompArbitraries.seeds();
  }

  @Property(tries = MANY)
  void thePrimaryPoolIsTheDealToTheCent(@ForAll("cases") Case each) {
    Map<DealBasis, Money> sums = new HashMap<>();
    for (CreditLine line : each.run().lines()) {
      if (line.claim().pool().equals(CompPlan.PRIMARY)) {
        assertThat(line.kind()).isEqualTo(CreditKind.QUOTA_RETIREMENT);
        sums.merge(line.basis(), line.amount(), Money::plus);
      }
    }
    assertThat(sums).hasSameSizeAs(each.deals());
    sums.forEach(
        (basis, sum) -> {
          assertThat(sum).isEqualTo(basis.credited());
          assertThat(basis.credited().plus(basis.takenBack())).isEqualTo(basis.gross());
        });
  }

  @Property(tries = MANY)
  void nobodyIsPaidTwiceForOneClaim(@ForAll("cases") Case each) {
    Set<ClaimId> claims = new HashSet<>();
    Set<List<Object>> onPools = new HashSet<>();
    for (CreditLine line : each.run().lines()) {
      assertThat(claims.add(line.claim())).isTrue();
      if (!line.claim().pool().equals(CompPlan.PRIMARY)) {
        assertThat(onPools.add(List.of(line.claim().deal(), line.claim().pool(), line.payee())))
            .isTrue();
      }
    }
  }

  @Property(tries = MANY)
  void theOrderOfDealsRulesAndPeopleDoesNotMatter(
      @ForAll("cases") Case each, @ForAll Random random) {
    CompPlan plan =
        each.plan()
            .withParticipants(shuffled(each.plan().participants(), random))
            .withSplits(shuffled(each.plan().splits(), random))
            .withPools(shuffled(each.plan().pools(), random))
            .withRules(shuffled(each.plan().rules(), random));
    List<CompDeal> deals =
        shuffled(each.deals(), random).stream()
            .map(deal -> deal.withPeople(shuffled(deal.people(), random)))
            .toList();
    assertThat(new Case(plan, deals).run()).isEqualTo(each.run());
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  @Property(tries = MANY)
  void noCapIsPassedAndNothingIsNegative(@ForAll("cases") Case each) {
    CompRun run = each.run();
    Map<String, CreditRule> rules =
        each.plan().rules().stream().collect(Collectors.toMap(CreditRule::id, rule -> rule));
    Map<List<Object>, Money> byPool = new HashMap<>();
    Map<List<Object>, Money> byPeriod = new HashMap<>();
    for (CreditLine line : run.lines()) {
      assertThat(line.amount().isNegative()).isFalse();
      CreditRule rule = rules.get(line.rule());
      if (rule != null) {
        rule.capPerDeal().ifPresent(cap -> assertThat(line.amount().isGreaterThan(cap)).isFalse());
        byPool.merge(List.of(line.claim().pool(), line.basis()), line.amount(), Money::plus);
        byPeriod.merge(
            List.of(rule, line.payee(), line.basis().period()), line.amount(), Money::plus);
      }
    }
    byPeriod.forEach(
        (key, sum) ->
            ((CreditRule) key.get(0))
                .capPerPeriod()
                .ifPresent(cap -> assertThat(sum.isGreaterThan(cap)).isFalse()));
    byPool.forEach(
        (key, sum) -> {
          OverlayPool pool =
              each.plan().pools().stream()
                  .filter(of -> of.id().equals(key.get(0)))
                  .findFirst()
                  .orElseThrow();
          Money cap = pool.cap().partOf(((DealBasis) key.get(1)).credited(), RoundingMode.DOWN);
          assertThat(sum.isGreaterThan(cap)).isFalse();
        });
  }

  /** A yen is the hundredth of a dollar's hundred cents: the same units, another scale. */
  @Property(tries = MANY)
  void scalingTheCurrencyUnitScalesTheResult(@ForAll("seeds") long seed) {
    CompRun dollars = CompArbitraries.of(seed, CurrencyUnit.USD).run();
    CompRun yen = CompArbitraries.of(seed, CurrencyUnit.JPY).run();
    assertThat(units(yen)).isEqualTo(units(dollars));
  }

  /** The minor units that each claim has. */
  private static Map<ClaimId, Long> units(CompRun run) {
    return run.lines().stream()
        .collect(Collectors.toMap(CreditLine::claim, line -> line.amount().getAmountMinorLong()));
  }

  @Property(tries = MANY)
  void aDealChangedAndChangedBackChangesNothing(
      @ForAll("cases") Case each, @ForAll("cases") Case other) {
    List<CompDeal> changed = new ArrayList<>(other.deals());
    each.deals().stream()
        .filter(deal -> changed.stream().noneMatch(known -> known.id().equals(deal.id())))
        .forEach(changed::add);
    CompRun before = each.run();
    new Case(each.plan(), changed).run();
    assertThat(each.run()).isEqualTo(before);
  }

  @Property(tries = 1_000)
  void aPlanThatIsWrittenAndReadIsTheSame(@ForAll("cases") Case each) {
    CompPlan again = CompPlan.fromJson(each.plan().toJson());
    assertThat(again).isEqualTo(each.plan());
    assertThat(new Case(again, each.deals()).run()).isEqualTo(each.run());
    assertThat(CompPlans.fromJson(CompPlans.of(each.plan()).toJson()))
        .isEqualTo(CompPlans.of(each.plan()));
  }

  /** What happens after a day does not change what was right on the day. */
  @Property(tries = 1_000)
  void laterDealsChangeNothing(
      @ForAll("cases") Case each, @ForAll @IntRange(min = 0, max = 250) int days) {
    LocalDate asOf = CompArbitraries.START.plusDays(days);
    CompCalculator calculator = CompCalculator.of(CompPlans.of(each.plan()), CompArbitraries.RATES);
    List<CompDeal> known =
        each.deals().stream()
            .filter(deal -> !deal.closedOn().isAfter(asOf))
            .map(
                deal ->
                    deal.withRefunds(
                        deal.refunds().stream()
                            .filter(refund -> !refund.on().isAfter(asOf))
                            .toList()))
            .toList();
    CompRun now = calculator.run(each.deals(), asOf);
    CompRun then = calculator.run(known, asOf);
    assertThat(now.lines()).isEqualTo(then.lines());
    assertThat(now.attainments()).isEqualTo(then.attainments());
    assertThat(now.later()).isEqualTo(each.deals().size() - known.size());
  }

  @Property(tries = 1_000)
  void attainmentIsTheSumOfWhatIsRetiredUnlessRefundsKeepIt(@ForAll("cases") Case each) {
    CompPlan plan = each.plan().withClawback(new Clawback(200, Clawback.Attainment.TAKEN_BACK));
    CompRun run = new Case(plan, each.deals()).run();
    Map<List<Object>, Money> sums = new HashMap<>();
    for (CreditLine line : run.lines()) {
      if (line.kind() == CreditKind.QUOTA_RETIREMENT) {
        sums.merge(List.of(line.payee(), line.basis().period()), line.amount(), Money::plus);
      }
    }
    Map<List<Object>, Money> attained =
        run.attainments().stream()
            .collect(Collectors.toMap(of -> List.of(of.payee(), of.period()), Attainment::retired));
    assertThat(attained).isEqualTo(sums);
  }

  @Property(tries = 1_000)
  void aDealInAnotherCurrencyIsThatOfItsValueAtTheRate(@ForAll("cases") Case each) {
    List<CompDeal> euros = each.deals().stream().map(CompProperties::inEuros).toList();
    CompRun run = new Case(each.plan(), euros).run();
    Set<OpportunityId> without =
        run.findings().stream()
            .filter(finding -> finding.kind() == CompFinding.Kind.NO_RATE)
            .map(CompFinding::deal)
            .collect(Collectors.toSet());
    for (CompDeal deal : euros) {
      boolean hasRate = !deal.closedOn().isBefore(LocalDate.parse("2031-02-01"));
      assertThat(without.contains(deal.id())).isEqualTo(!hasRate);
    }
    run.lines().forEach(line -> assertThat(without).doesNotContain(line.claim().deal()));
  }

  /** A deal in euros of the same number of minor units, for a plan in dollars. */
  private static CompDeal inEuros(CompDeal deal) {
    return new CompDeal.Builder()
        .from(deal)
        .value(Money.ofMinor(CurrencyUnit.EUR, deal.value().getAmountMinorLong()))
        .refunds(
            deal.refunds().stream()
                .map(
                    each ->
                        new Refund(
                            each.on(),
                            Money.ofMinor(CurrencyUnit.EUR, each.amount().getAmountMinorLong())))
                .toList())
        .build();
  }

  /** A plan that asks for nothing of a deal's way and pays on its value pays the same on any. */
  @Property(tries = 1_000)
  void aPlanThatDoesNotAskForTheWayIsNeutral(@ForAll("cases") Case each) {
    String text = each.plan().toJson();
    boolean asks =
        List.of("\"marketplaceRouted\"", "\"structure\"", "\"marketplace\"", "\"NET_OF_FEE\"")
            .stream()
            .anyMatch(text::contains);
    NeutralityCheck check =
        NeutralityCheck.of(CompPlans.of(each.plan()), RateTable.none(), each.deals());
    if (!asks) {
      assertThat(check.breaches()).isEmpty();
    }
    assertThat(check.rules().isEmpty()).isEqualTo(check.breaches().isEmpty());
  }
}
