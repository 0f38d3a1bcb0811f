package dev.cosell.comp;

import static dev.cosell.comp.Comp.ALLIANCE;
import static dev.cosell.comp.Comp.DAY;
import static dev.cosell.comp.Comp.SELLER;
import static dev.cosell.comp.Comp.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.alias.TenancyArchetype;
import dev.cosell.attribution.Credit;
import dev.cosell.cloud.Cloud;
import dev.cosell.money.Percent;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.OpportunityType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompCalculatorTest {
  private static final OverlayPool BONUS =
      new OverlayPool("bonus", CreditKind.INCREMENTAL_BOOKING, Percent.of("20"));
  private static final OverlayPool QUOTA =
      new OverlayPool("quota", CreditKind.QUOTA_RETIREMENT, Percent.of("200"));
  private static final Condition ALWAYS = Condition.always();

  /** A plan that gives the deal to the seller, with rules beside. */
  private static CompPlan plan(CreditRule... rules) {
    return Comp.plan()
        .addSplits(Comp.allToSeller(9))
        .addPools(BONUS, QUOTA)
        .addRules(rules)
        .build();
  }

  private static CreditAmount share(String percent, CreditBase of) {
    return new CreditAmount.Share(Percent.of(percent), of);
  }

  private static CreditRule bonus(int rank, CompRole role, Condition when, CreditAmount amount) {
    return CreditRule.of("bonus " + rank, BONUS, rank, role, when, amount);
  }

  private static CreditRule quota(int rank, CompRole role, Condition when, CreditAmount amount) {
    return CreditRule.of("quota " + rank, QUOTA, rank, role, when, amount);
  }

  private static List<String> told(CompRun run) {
    return run.lines().stream()
        .map(
            line ->
                line.claim().deal()
                    + " "
                    + line.claim().pool()
                    + " "
                    + line.payee()
                    + " "
                    + line.amount().getAmount()
                    + " by "
                    + line.rule())
        .toList();
  }

  private static List<String> overlays(CompRun run) {
    return told(run).stream().filter(each -> !each.contains(" primary ")).toList();
  }

  private static List<String> findings(CompRun run) {
    return run.findings().stream().map(each -> each.kind() + ": " + each.detail()).toList();
  }

  @Nested
  class PrimaryPool {
    @Test
    void aDirectDealIsTheSellersWhole() {
      CompRun run = Comp.run(plan(), Comp.deal("D1", "120000.00").build());
      assertThat(run.lines())
          .singleElement()
          .satisfies(
              line -> {
                assertThat(line.claim()).hasToString("D1/primary/ACCOUNT_EXECUTIVE/s1");
                assertThat(line.kind()).isEqualTo(CreditKind.QUOTA_RETIREMENT);
                assertThat(line.amount()).isEqualTo(usd("120000.00"));
                assertThat(line.why())
                    .containsExactly(
                        "won on 2031-01-15 for USD 120000.00",
                        "rule 'all to the seller' of ours v1 for pool primary",
                        "100 % to ACCOUNT_EXECUTIVE of USD 120000.00 is USD 120000.00",
                        "retires quota, sold direct: 30 days after it was won on 2031-01-15");
              });
      assertThat(run.findings()).isEmpty();
      assertThat(run).hasToString("CompRun[2031-12-31, 1 lines, 0 findings]");
    }

    @Test
    void aSourcedDealIsSplitWithAlliancesByTheLowestRankThatHolds() {
      CompPlan plan =
          Comp.plan()
              .addSplits(
                  Comp.allToSeller(3),
                  Comp.split(
                      "any cloud",
                      2,
                      new Condition.Known(DealFact.CLOUDS, true),
                      SELLER,
                      "90",
                      ALLIANCE,
                      "10"),
                  Comp.split(
                      "sourced",
                      1,
                      Condition.in(DealFact.ATTRIBUTION, "SOURCED"),
                      SELLER,
                      "70",
                      ALLIANCE,
                      "30"))
              .build();
      CompDeal sourced =
          Comp.deal("D1", "100.01")
              .addPeople(DealRole.of("a1", ALLIANCE))
              .putAttribution(Cloud.GCP, Credit.SUPPORTED)
              .putAttribution(Cloud.AWS, Credit.SOURCED)
              .build();
      CompDeal supported =
          sourced
              .withId(new OpportunityId("D2"))
              .withAttribution(Map.of(Cloud.AWS, Credit.SUPPORTED));
      CompDeal direct =
          sourced.withId(new OpportunityId("D3")).withAttribution(Map.of(Cloud.AWS, Credit.DIRECT));
      assertThat(told(Comp.run(plan, sourced, supported, direct)))
          .containsExactly(
              "D1 primary s1 70.01 by sourced",
              "D1 primary a1 30.00 by sourced",
              "D2 primary s1 90.01 by any cloud",
              "D2 primary a1 10.00 by any cloud",
              "D3 primary s1 100.01 by all to the seller");
    }

    @Test
    void aCentBetweenThreeGoesToTheFirst() {
      CompDeal deal =
          Comp.deal("D1", "0.01")
              .addPeople(DealRole.of("s3", SELLER), DealRole.of("s2", SELLER))
              .build();
      CompRun run = Comp.run(plan(), deal);
      assertThat(told(run))
          .containsExactly(
              "D1 primary s1 0.01 by all to the seller",
              "D1 primary s2 0.00 by all to the seller",
              "D1 primary s3 0.00 by all to the seller");
      assertThat(run.lines().get(1).how()).isEqualTo("100 % to ACCOUNT_EXECUTIVE, 1 of 3 parts");
    }

    @Test
    void severalInARoleShareByTheirWeights() {
      CompDeal deal =
          Comp.deal("D1", "100.00").addPeople(DealRole.of("s2", SELLER).weighing(3)).build();
      CompRun run = Comp.run(plan(), deal);
      assertThat(told(run))
          .containsExactly(
              "D1 primary s1 25.00 by all to the seller",
              "D1 primary s2 75.00 by all to the seller");
      assertThat(run.lines().get(1).how()).isEqualTo("100 % to ACCOUNT_EXECUTIVE, 3 of 4 parts");
    }

    @Test
    void theCompanyHoldsThePartOfARoleThatNobodyHas() {
      CompPlan plan =
          Comp.plan()
              .addSplits(Comp.split("both", 1, ALWAYS, SELLER, "70", ALLIANCE, "30"))
              .addParticipants(Participant.of("s1", SELLER))
              .build();
      CompRun run = Comp.run(plan, Comp.deal("D1", "10.00").build());
      assertThat(told(run))
          .containsExactly("D1 primary s1 7.00 by both", "D1 primary HOUSE 3.00 by both");
      assertThat(findings(run))
          .containsExactly(
              "NOBODY_IN_ROLE: nobody is ALLIANCE_MANAGER, to whom split 'both' gives USD 3.00;"
                  + " name who it is, or the company keeps it");
    }

    @Test
    void aRoleWithNoShareHasNoLine() {
      CompPlan plan =
          Comp.plan().addSplits(Comp.split("all", 1, ALWAYS, SELLER, "100", ALLIANCE, "0")).build();
      assertThat(Comp.run(plan, Comp.deal("D1", "10.00").build()).findings()).isEmpty();
    }

    @Test
    void aDealOfNothingHasLinesOfNothing() {
      assertThat(told(Comp.run(plan(), Comp.deal("D1", "0.00").build())))
          .containsExactly("D1 primary s1 0.00 by all to the seller");
    }

    @Test
    void hugeAmountsStayExact() {
      assertThat(
              told(
                  Comp.run(
                      plan(),
                      Comp.deal("D1", "98765432109876543210987654321.01")
                          .addPeople(DealRole.of("s2", SELLER))
                          .build())))
          .containsExactly(
              "D1 primary s1 49382716054938271605493827160.51 by all to the seller",
              "D1 primary s2 49382716054938271605493827160.50 by all to the seller");
    }
  }

  @Nested
  class WhichDealsCount {
    @Test
    void oneWonAfterTheDayDoesNot() {
      CompRun run =
          CompCalculator.of(CompPlans.of(plan()))
              .run(
                  List.of(
                      Comp.deal("D1", "1.00").build(),
                      Comp.deal("D2", "1.00").closedOn(DAY.plusDays(1)).build()),
                  DAY);
      assertThat(told(run)).hasSize(1);
      assertThat(run.later()).isEqualTo(1);
    }

    @Test
    void oneWithoutAPlanInForceIsNamed() {
      CompRun run =
          Comp.run(plan(), Comp.deal("D1", "1.00").closedOn(Comp.START.minusDays(1)).build());
      assertThat(run.lines()).isEmpty();
      assertThat(findings(run))
          .containsExactly(
              "NO_PLAN: no version was in force on 2030-12-31; sign one for the day, or settle the"
                  + " deal by hand");
    }

    @Test
    void oneThatStandsTwiceIsRefused() {
      CompDeal deal = Comp.deal("D1", "1.00").build();
      assertThatThrownBy(() -> Comp.run(plan(), deal, deal))
          .hasMessage("deals must differ by id, but twice was 'D1'");
    }

    @Test
    void noneGiveNothing() {
      CompRun run = Comp.run(plan());
      assertThat(run.lines()).isEmpty();
      assertThat(run.attainments()).isEmpty();
      assertThat(run.totals(CreditKind.QUOTA_RETIREMENT)).isEmpty();
    }

    @Test
    void eachHasTheVersionOfTheDayOnWhichItWasWon() {
      CompPlan second =
          Comp.plan()
              .header(Comp.header(2, LocalDate.parse("2031-02-01")))
              .addSplits(Comp.split("half", 1, ALWAYS, SELLER, "50", ALLIANCE, "50"))
              .build();
      CompRun run =
          CompCalculator.of(CompPlans.of(plan(), second))
              .run(
                  List.of(
                      Comp.deal("D1", "10.00").closedOn(LocalDate.parse("2031-01-31")).build(),
                      Comp.deal("D2", "10.00")
                          .closedOn(LocalDate.parse("2031-02-01"))
                          .addPeople(DealRole.of("a1", ALLIANCE))
                          .build()),
                  Comp.YEAR_END);
      assertThat(told(run))
          .containsExactly(
              "D1 primary s1 10.00 by all to the seller",
              "D2 primary s1 5.00 by half",
              "D2 primary a1 5.00 by half");
      assertThat(run.lines().get(2).basis().plan()).hasToString("ours v2");
      assertThat(run.attainments())
          .extracting(each -> each.payee() + " " + each.retired())
          .containsExactly("a1 USD 5.00", "s1 USD 15.00");
    }

    @Test
    void oneInAnotherCurrencyTakesTheRateOfItsDay() {
      RateTable rates =
          RateTable.of(
              List.of(
                  new RateTable.Rate(
                      CurrencyUnit.EUR, CurrencyUnit.USD, DAY, new BigDecimal("1.08325"))));
      CompDeal deal =
          CompDeal.of(new OpportunityId("D1"), Money.of(CurrencyUnit.EUR, 10), DAY)
              .addPeople(DealRole.of("s1", SELLER))
              .build();
      CompRun run = CompCalculator.of(CompPlans.of(plan()), rates).run(List.of(deal), DAY);
      assertThat(told(run)).containsExactly("D1 primary s1 10.83 by all to the seller");
      assertThat(run.lines().get(0).why())
          .startsWith(
              "won on 2031-01-15 for EUR 10.00, at EUR 1 is USD 1.08325 since 2031-01-15 USD"
                  + " 10.83");
      CompPlan up = plan().withRounding(RoundingMode.UP);
      assertThat(told(CompCalculator.of(CompPlans.of(up), rates).run(List.of(deal), DAY)))
          .containsExactly("D1 primary s1 10.84 by all to the seller");
      CompRun without = Comp.run(plan(), deal);
      assertThat(without.lines()).isEmpty();
      assertThat(findings(without))
          .containsExactly(
              "NO_RATE: no rate from EUR to USD on 2031-01-15; add it to the table of rates");
    }
  }

  @Nested
  class Overlays {
    private final CompDeal deal =
        Comp.deal("D1", "1000.00")
            .addPeople(DealRole.of("a1", ALLIANCE).at(Cloud.AWS))
            .addPeople(DealRole.of("a2", ALLIANCE).at(Cloud.AZURE).weighing(3))
            .putAttribution(Cloud.AWS, Credit.SOURCED)
            .putAttribution(Cloud.AZURE, Credit.INFLUENCED)
            .build();

    @Test
    void eachStandsWithTheirOwnCloud() {
      CompPlan plan =
          plan(
              bonus(
                  1,
                  ALLIANCE,
                  Condition.in(DealFact.ATTRIBUTION, "SOURCED"),
                  share("3", CreditBase.DEAL_VALUE)),
              bonus(
                  2,
                  ALLIANCE,
                  Condition.in(DealFact.ATTRIBUTION, "INFLUENCED"),
                  share("1", CreditBase.DEAL_VALUE)));
      assertThat(overlays(Comp.run(plan, deal)))
          .containsExactly("D1 bonus a1 30.00 by bonus 1", "D1 bonus a2 10.00 by bonus 2");
    }

    @Test
    void thoseWhoMeetOneRuleShareWhatItGives() {
      CompRun run =
          Comp.run(plan(bonus(1, ALLIANCE, ALWAYS, share("3", CreditBase.DEAL_VALUE))), deal);
      assertThat(overlays(run))
          .containsExactly("D1 bonus a1 7.50 by bonus 1", "D1 bonus a2 22.50 by bonus 1");
      assertThat(run.totals(CreditKind.INCREMENTAL_BOOKING))
          .isEqualTo(Map.of(new Payee("a1"), usd("7.50"), new Payee("a2"), usd("22.50")));
    }

    @Test
    void aFlatAmountIsForTheRole() {
      CompRun run =
          Comp.run(plan(bonus(1, ALLIANCE, ALWAYS, new CreditAmount.Flat(usd("10.00")))), deal);
      assertThat(overlays(run))
          .containsExactly("D1 bonus a1 2.50 by bonus 1", "D1 bonus a2 7.50 by bonus 1");
      assertThat(run.lines().get(0).how()).isEqualTo("a flat amount, 1 of 4 parts");
    }

    @Test
    void aMultipleOfOnesOwnPrimaryCredit() {
      CompRun run =
          Comp.run(
              plan(
                  quota(
                      1,
                      SELLER,
                      ALWAYS,
                      new CreditAmount.Multiple(new BigDecimal("0.5"), CreditBase.OWN_PRIMARY)),
                  quota(
                      2,
                      ALLIANCE,
                      ALWAYS,
                      new CreditAmount.Multiple(new BigDecimal("0.5"), CreditBase.OWN_PRIMARY))),
              deal);
      assertThat(overlays(run)).containsExactly("D1 quota s1 500.00 by quota 1");
      assertThat(run.lines().get(run.lines().size() - 1).how()).isEqualTo("0.5 times");
      assertThat(run.attainments())
          .extracting(each -> each.payee() + " " + each.retired())
          .containsExactly("s1 USD 1500.00");
    }

    @Test
    void aShareOfAllThatOneRetiresWithTheDeal() {
      CompRun run =
          Comp.run(
              plan(
                  quota(1, SELLER, ALWAYS, share("50", CreditBase.OWN_PRIMARY)),
                  bonus(1, SELLER, ALWAYS, share("10", CreditBase.OWN_RETIREMENT)),
                  bonus(2, ALLIANCE, ALWAYS, share("10", CreditBase.OWN_RETIREMENT))),
              deal);
      assertThat(overlays(run))
          .containsExactly("D1 bonus s1 150.00 by bonus 1", "D1 quota s1 500.00 by quota 1");
    }

    @Test
    void aManagerHasWhatTheTeamHasOnceAtAnyHeight() {
      CompPlan plan =
          plan(quota(1, CompRole.MANAGER, ALWAYS, share("100", CreditBase.TEAM_PRIMARY)))
              .withParticipants(
                  Participant.of("s1", SELLER).under("m1"),
                  Participant.of("s2", SELLER).under("m1"),
                  Participant.of("a1", ALLIANCE).under("m3"),
                  Participant.of("a2", ALLIANCE),
                  Participant.of("m1", CompRole.MANAGER).under("m2"),
                  Participant.of("m2", CompRole.MANAGER),
                  Participant.of("m3", CompRole.MANAGER));
      CompRun run =
          Comp.run(
              plan,
              deal.withPeople(
                  DealRole.of("s1", SELLER),
                  DealRole.of("s2", SELLER),
                  DealRole.of("a1", ALLIANCE)));
      assertThat(overlays(run))
          .containsExactly("D1 quota m1 1000.00 by quota 1", "D1 quota m2 1000.00 by quota 1");
      assertThat(run.findings()).isEmpty();
    }

    @Test
    void aManagersRuleHasItsCondition() {
      CompPlan plan =
          plan(quota(
                  1,
                  CompRole.MANAGER,
                  Condition.in(DealFact.REGION, "EMEA"),
                  share("100", CreditBase.TEAM_PRIMARY)))
              .withParticipants(
                  Participant.of("s1", SELLER).under("m1"), Participant.of("m1", CompRole.MANAGER));
      assertThat(overlays(Comp.run(plan, Comp.deal("D1", "1.00").build()))).isEmpty();
      assertThat(overlays(Comp.run(plan, Comp.deal("D1", "1.00").region("EMEA").build())))
          .hasSize(1);
    }

    @Test
    void netOfTheMarketplacesFeeWhereThereIsOne() {
      CompPlan plan = plan(bonus(1, SELLER, ALWAYS, share("10", CreditBase.NET_OF_FEE)));
      assertThat(overlays(Comp.run(plan, Comp.deal("D1", "1000.00").build())))
          .containsExactly("D1 bonus s1 100.00 by bonus 1");
      assertThat(
              overlays(
                  Comp.run(
                      plan,
                      Comp.deal("D1", "1000.00")
                          .routing(
                              MarketplaceRouting.of(Cloud.AWS, DealStructure.CPPO, Percent.of("3")))
                          .build())))
          .containsExactly("D1 bonus s1 97.00 by bonus 1");
    }

    @Test
    void nobodyHasTwoClaimsOnOnePool() {
      CompPlan plan =
          plan(
              bonus(1, SELLER, ALWAYS, share("1", CreditBase.DEAL_VALUE)),
              bonus(2, SELLER, ALWAYS, share("9", CreditBase.DEAL_VALUE)),
              bonus(3, ALLIANCE, ALWAYS, share("9", CreditBase.DEAL_VALUE)));
      CompRun run =
          Comp.run(plan, Comp.deal("D1", "100.00").addPeople(DealRole.of("s1", ALLIANCE)).build());
      assertThat(overlays(run)).containsExactly("D1 bonus s1 1.00 by bonus 1");
      assertThat(findings(run))
          .containsExactly(
              "SECOND_CLAIM: s1 has credit of pool bonus as ACCOUNT_EXECUTIVE, and none as"
                  + " ALLIANCE_MANAGER by rule 'bonus 3'");
    }

    @Test
    void whoHasCreditAndIsNoParticipantIsNamedOnce() {
      CompPlan plan =
          plan(bonus(1, SELLER, ALWAYS, share("1", CreditBase.DEAL_VALUE)))
              .withParticipants(Participant.of("other", SELLER));
      assertThat(findings(Comp.run(plan, Comp.deal("D1", "100.00").build())))
          .containsExactly(
              "NO_PARTICIPANT: s1 has credit and is no participant of ours v1; add who");
    }
  }

  @Nested
  class Approvals {
    private final CompPlan plan =
        plan(
            bonus(1, ALLIANCE, ALWAYS, share("3", CreditBase.DEAL_VALUE))
                .approvedBy("CRO", "VP Sales"),
            bonus(2, ALLIANCE, ALWAYS, share("1", CreditBase.DEAL_VALUE)));
    private final CompDeal deal =
        Comp.deal("D1", "100.00").addPeople(DealRole.of("a1", ALLIANCE)).build();

    private CompDeal approved(String rule, String office, LocalDate on) {
      return deal.withApprovals(new DealApproval(rule, office, on, "minutes"));
    }

    @Test
    void aRuleThatNeedsOneGivesNothingWithoutIt() {
      CompRun run = Comp.run(plan, deal);
      assertThat(overlays(run)).containsExactly("D1 bonus a1 1.00 by bonus 2");
      assertThat(findings(run))
          .containsExactly(
              "AWAITS_APPROVAL: rule 'bonus 1' gives nothing until CRO or VP Sales approves; have"
                  + " it approved and recorded");
    }

    @Test
    void oneOfTheOfficesIsEnoughByTheDay() {
      CompRun run = Comp.run(plan, approved("bonus 1", " vp sales", Comp.YEAR_END));
      assertThat(overlays(run)).containsExactly("D1 bonus a1 3.00 by bonus 1");
      assertThat(run.findings()).isEmpty();
    }

    @Test
    void anotherRulesAnotherOfficesOrALaterOneIsNot() {
      for (CompDeal each :
          List.of(
              approved("bonus 2", "CRO", DAY),
              approved("bonus 1", "CFO", DAY),
              approved("bonus 1", "CRO", Comp.YEAR_END.plusDays(1)))) {
        assertThat(overlays(Comp.run(plan, each))).containsExactly("D1 bonus a1 1.00 by bonus 2");
      }
    }
  }

  @Nested
  class Caps {
    @Test
    void perDeal() {
      CompPlan plan =
          plan(
              bonus(1, SELLER, ALWAYS, share("10", CreditBase.DEAL_VALUE))
                  .cappedPerDeal(usd("50.00")));
      CompRun run =
          Comp.run(plan, Comp.deal("D1", "1000.00").build(), Comp.deal("D2", "500.00").build());
      assertThat(overlays(run))
          .containsExactly("D1 bonus s1 50.00 by bonus 1", "D2 bonus s1 50.00 by bonus 1");
      assertThat(findings(run))
          .containsExactly(
              "CAPPED: rule 'bonus 1' is capped per deal: s1 has USD 50.00 instead of USD 100.00");
      assertThat(run.lines().get(0).why())
          .contains("10 % of USD 1000.00 is USD 100.00", "a cap leaves USD 50.00");
      assertThat(run.lines().get(0).uncapped()).contains(usd("100.00"));
    }

    @Test
    void perQuotaPeriodInTheOrderOfDays() {
      CompPlan plan =
          plan(
              bonus(1, SELLER, ALWAYS, share("10", CreditBase.DEAL_VALUE))
                  .cappedPerPeriod(usd("150.00")));
      CompRun run =
          Comp.run(
              plan,
              Comp.deal("D1", "1000.00").closedOn(DAY.plusDays(1)).build(),
              Comp.deal("D2", "1000.00").build(),
              Comp.deal("D3", "1000.00").closedOn(DAY.plusDays(2)).build(),
              Comp.deal("D4", "1000.00").closedOn(LocalDate.parse("2031-04-01")).build());
      assertThat(overlays(run))
          .containsExactly(
              "D1 bonus s1 50.00 by bonus 1",
              "D2 bonus s1 100.00 by bonus 1",
              "D3 bonus s1 0.00 by bonus 1",
              "D4 bonus s1 100.00 by bonus 1");
      assertThat(findings(run))
          .contains(
              "CAPPED: rule 'bonus 1' is capped per quota period: s1 has USD 50.00 instead of USD"
                  + " 100.00");
    }

    @Test
    void ofAPoolCutsEveryClaimInProportion() {
      CompPlan plan =
          plan(
              bonus(1, SELLER, ALWAYS, share("20", CreditBase.DEAL_VALUE)),
              bonus(2, ALLIANCE, ALWAYS, share("10", CreditBase.DEAL_VALUE)));
      CompRun run =
          Comp.run(plan, Comp.deal("D1", "100.02").addPeople(DealRole.of("a1", ALLIANCE)).build());
      assertThat(overlays(run))
          .containsExactly("D1 bonus s1 13.33 by bonus 1", "D1 bonus a1 6.67 by bonus 2");
      assertThat(findings(run))
          .containsExactly(
              "CAPPED: pool bonus is capped at USD 20.00: a1 has USD 6.67 instead of USD 10.00",
              "CAPPED: pool bonus is capped at USD 20.00: s1 has USD 13.33 instead of USD 20.00");
    }

    @Test
    void aPoolMayBeFullToTheCent() {
      CompRun run =
          Comp.run(
              plan(bonus(1, SELLER, ALWAYS, share("20", CreditBase.DEAL_VALUE))),
              Comp.deal("D1", "100.00").build());
      assertThat(overlays(run)).containsExactly("D1 bonus s1 20.00 by bonus 1");
      assertThat(run.findings()).isEmpty();
    }
  }

  @Nested
  class Tiers {
    private final CreditAmount tiers =
        new CreditAmount.Tiers(
            List.of(
                new CreditAmount.Tier(Percent.of("50"), Percent.of("8")),
                new CreditAmount.Tier(Percent.of("100"), Percent.of("12"))));
    private final CompPlan plan =
        plan(bonus(1, SELLER, ALWAYS, tiers))
            .withParticipants(Participant.of("s1", SELLER).withQuota(usd("1000.00")));

    private CompDeal deal(String id, String amount, int days) {
      return Comp.deal(id, amount).closedOn(DAY.plusDays(days)).build();
    }

    @Test
    void cutWhatIsRetiredWhereTheyBegin() {
      CompRun run =
          Comp.run(
              plan,
              deal("D3", "300.00", 1),
              deal("D1", "600.00", 0),
              deal("D2", "300.00", 1),
              deal("D4", "0.00", 2));
      assertThat(overlays(run))
          .containsExactly(
              "D1 bonus s1 8.00 by bonus 1",
              "D2 bonus s1 24.00 by bonus 1",
              "D3 bonus s1 32.00 by bonus 1");
      assertThat(
              run.lines().stream()
                  .filter(line -> line.claim().deal().value().equals("D3"))
                  .toList()
                  .get(0)
                  .why())
          .contains(
              "retired before in the quota period: USD 900.00",
              "8 % of 100 from 50 % of quota on and 12 % of 200 from 100 % of quota on of USD 300.00"
                  + " is USD 32.00");
      assertThat(run.attainments())
          .containsExactly(
              new Attainment(
                  new Payee("s1"),
                  CompPeriod.parse("2031-01+3"),
                  usd("1200.00"),
                  Optional.of(usd("1000.00"))));
      assertThat(run.attainments().get(0).percent()).contains(new BigDecimal("120.00"));
    }

    @Test
    void belowTheFirstNothingIsEarned() {
      CompRun run = Comp.run(plan, deal("D1", "500.00", 0));
      assertThat(overlays(run)).containsExactly("D1 bonus s1 0.00 by bonus 1");
      assertThat(run.lines().get(0).why())
          .contains(
              "0 % below the first tier, which begins at 50 % of quota, of USD 500.00 is USD 0.00");
    }

    @Test
    void aNewPeriodBeginsAtNothing() {
      CompRun run = Comp.run(plan, deal("D1", "1000.00", 0), deal("D2", "1000.00", 76));
      assertThat(overlays(run))
          .containsExactly("D1 bonus s1 40.00 by bonus 1", "D2 bonus s1 40.00 by bonus 1");
      assertThat(run.attainments())
          .extracting(each -> each.period().toString())
          .containsExactly("2031-01+3", "2031-04+3");
    }

    @Test
    void needAQuota() {
      CompRun run =
          Comp.run(plan.withParticipants(Participant.of("s1", SELLER)), deal("D1", "1000.00", 0));
      assertThat(overlays(run)).isEmpty();
      assertThat(findings(run))
          .containsExactly(
              "NO_QUOTA: rule 'bonus 1' looks at the attainment of s1, who has no quota; state it in"
                  + " the plan");
      assertThat(run.attainments().get(0).percent()).isEmpty();
    }

    @Test
    void areRoundedOnceByThePlansMode() {
      CompRun run = Comp.run(plan.withRounding(RoundingMode.UP), deal("D1", "500.03", 0));
      assertThat(overlays(run)).containsExactly("D1 bonus s1 0.01 by bonus 1");
      assertThat(overlays(Comp.run(plan.withRounding(RoundingMode.DOWN), deal("D1", "500.12", 0))))
          .containsExactly("D1 bonus s1 0.00 by bonus 1");
    }
  }

  @Nested
  class Refunds {
    private final OverlayPool accelerator =
        new OverlayPool("accelerator", CreditKind.INCREMENTAL_BOOKING, Percent.HUNDRED);
    private final CompPlan plan =
        Comp.plan()
            .addSplits(Comp.allToSeller(9))
            .addPools(BONUS, accelerator)
            .addRules(
                bonus(1, SELLER, ALWAYS, new CreditAmount.Flat(usd("10.00"))),
                CreditRule.of(
                    "accelerator",
                    accelerator,
                    1,
                    SELLER,
                    ALWAYS,
                    new CreditAmount.Tiers(
                        List.of(new CreditAmount.Tier(Percent.of("100"), Percent.of("10"))))))
            .addParticipants(Participant.of("s1", SELLER).withQuota(usd("1000.00")))
            .clawback(new Clawback(30, Clawback.Attainment.TAKEN_BACK))
            .build();
    private final CompDeal first = Comp.deal("D1", "1000.00").build();
    private final CompDeal second = Comp.deal("D2", "500.00").closedOn(DAY.plusDays(1)).build();

    private CompDeal refunded(int days, String amount) {
      return first.withRefunds(new Refund(DAY.plusDays(days), usd(amount)));
    }

    @Test
    void takeBackInProportion() {
      CompRun run = Comp.run(plan, refunded(30, "250.00"));
      assertThat(told(run))
          .containsExactly(
              "D1 accelerator s1 0.00 by accelerator",
              "D1 bonus s1 7.50 by bonus 1",
              "D1 primary s1 750.00 by all to the seller");
      assertThat(run.lines().get(2).why())
          .contains("refunds take back USD 250.00, which leaves USD 750.00");
      assertThat(run.lines().get(2).basis())
          .extracting(DealBasis::gross, DealBasis::takenBack, DealBasis::credited)
          .containsExactly(usd("1000.00"), usd("250.00"), usd("750.00"));
    }

    @Test
    void ofAllLeaveNothing() {
      assertThat(told(Comp.run(plan, refunded(30, "1000.00"))))
          .containsExactly(
              "D1 bonus s1 0.00 by bonus 1", "D1 primary s1 0.00 by all to the seller");
    }

    @Test
    void thatComeTooLateTakeNothingBackAndAreNamed() {
      CompRun run = Comp.run(plan, refunded(31, "250.00"));
      assertThat(told(run)).contains("D1 primary s1 1000.00 by all to the seller");
      assertThat(findings(run))
          .containsExactly(
              "LATE_REFUND: a refund of 2031-02-15 takes nothing back, since 2031-02-14 was the last"
                  + " day; adjust by hand if it should");
    }

    @Test
    void ofALaterDayAreNotKnownYet() {
      CompRun run =
          CompCalculator.of(CompPlans.of(plan))
              .run(List.of(refunded(30, "250.00")), DAY.plusDays(29));
      assertThat(told(run)).contains("D1 primary s1 1000.00 by all to the seller");
      assertThat(run.findings()).isEmpty();
    }

    @Test
    void takeAttainmentBackAndLaterTiersAreReckonedAnew() {
      CompRun run = Comp.run(plan, refunded(30, "400.00"), second);
      assertThat(told(run)).contains("D2 accelerator s1 10.00 by accelerator");
      assertThat(run.attainments().get(0).retired()).isEqualTo(usd("1100.00"));
    }

    @Test
    void mayKeepAttainment() {
      CompRun run =
          Comp.run(
              plan.withClawback(new Clawback(30, Clawback.Attainment.KEPT)),
              refunded(30, "400.00"),
              second);
      assertThat(told(run))
          .contains(
              "D1 primary s1 600.00 by all to the seller",
              "D2 accelerator s1 50.00 by accelerator");
      assertThat(run.attainments().get(0).retired()).isEqualTo(usd("1500.00"));
    }

    @Test
    void doNotMoveADealBelowALimitThatItHadPassed() {
      CompPlan limited =
          plan(bonus(
                  1,
                  SELLER,
                  new Condition.Within(
                      DealFact.VALUE, Optional.of(new BigDecimal("1000")), Optional.empty()),
                  share("10", CreditBase.DEAL_VALUE)))
              .withClawback(new Clawback(30, Clawback.Attainment.TAKEN_BACK));
      assertThat(overlays(Comp.run(limited, refunded(1, "0.10"))))
          .containsExactly("D1 bonus s1 99.99 by bonus 1");
    }
  }

  @Nested
  class Conditions {
    private final DealFact product = new DealFact("product", DealFact.Type.TEXT, List.of());
    private final DealFact strategic = new DealFact("strategic", DealFact.Type.FLAG, List.of());
    private final CompDeal bare = Comp.deal("D1", "1000.00").build();
    private final CompDeal full =
        Comp.deal("D1", "1000.00")
            .type(OpportunityType.EXPANSION)
            .putAttribution(Cloud.AWS, Credit.SUPPORTED)
            .putAttribution(Cloud.GCP, Credit.DIRECT)
            .routing(MarketplaceRouting.of(Cloud.AZURE, DealStructure.CPPO, Percent.of("3")))
            .tenancy(TenancyArchetype.CUSTOMER_DEPLOYED)
            .region("EMEA")
            .putFacts("product", "Gateway")
            .putFacts("strategic", "true")
            .build();

    private boolean holds(Condition condition, CompDeal deal) {
      CompPlan plan =
          Comp.plan()
              .addSplits(Comp.allToSeller(9))
              .addPools(BONUS)
              .addRules(bonus(1, SELLER, condition, share("1", CreditBase.DEAL_VALUE)))
              .putFacts("product", DealFact.Type.TEXT)
              .putFacts("strategic", DealFact.Type.FLAG)
              .build();
      return !overlays(Comp.run(plan, deal)).isEmpty();
    }

    @Test
    void textsAreOneOfSome() {
      assertThat(holds(Condition.in(DealFact.DEAL_TYPE, "Expansion"), full)).isTrue();
      assertThat(holds(Condition.in(DealFact.DEAL_TYPE, "Flat Renewal"), full)).isFalse();
      assertThat(holds(Condition.in(DealFact.MARKETPLACE, "aws", "azure"), full)).isTrue();
      assertThat(holds(Condition.in(DealFact.MARKETPLACE, "aws"), full)).isFalse();
      assertThat(holds(Condition.in(DealFact.STRUCTURE, "CPPO"), full)).isTrue();
      assertThat(holds(Condition.in(DealFact.STRUCTURE, "DIRECT"), bare)).isTrue();
      assertThat(holds(Condition.in(DealFact.TENANCY, "CUSTOMER_DEPLOYED"), full)).isTrue();
      assertThat(holds(Condition.in(DealFact.REGION, "EMEA"), full)).isTrue();
      assertThat(holds(Condition.in(DealFact.REGION, "AMER"), full)).isFalse();
      assertThat(holds(Condition.in(product, "Gateway"), full)).isTrue();
      assertThat(holds(Condition.in(product, "Gateway"), bare)).isFalse();
    }

    @Test
    void attributionIsThatOfOneCloudOrTheStrongest() {
      assertThat(holds(Condition.in(DealFact.ATTRIBUTION, "SUPPORTED"), full)).isTrue();
      assertThat(holds(Condition.in(DealFact.ATTRIBUTION, "DIRECT"), bare)).isTrue();
      assertThat(holds(Condition.in(DealFact.attributionOf(Cloud.AWS), "SUPPORTED"), full))
          .isTrue();
      assertThat(holds(Condition.in(DealFact.attributionOf(Cloud.AZURE), "DIRECT"), full)).isTrue();
      assertThat(holds(Condition.in(DealFact.attributionOf(Cloud.AZURE), "SUPPORTED"), full))
          .isFalse();
    }

    @Test
    void setsHoldAWord() {
      assertThat(holds(new Condition.Holds(DealFact.CLOUDS, "aws"), full)).isTrue();
      assertThat(holds(new Condition.Holds(DealFact.CLOUDS, "gcp"), full)).isFalse();
      assertThat(holds(new Condition.Holds(DealFact.ROLES, "ACCOUNT_EXECUTIVE"), full)).isTrue();
      assertThat(holds(new Condition.Holds(DealFact.ROLES, "MANAGER"), full)).isFalse();
    }

    @Test
    void flagsAreTrueOrFalseOrNotStated() {
      assertThat(holds(new Condition.Is(DealFact.MARKETPLACE_ROUTED, true), full)).isTrue();
      assertThat(holds(new Condition.Is(DealFact.MARKETPLACE_ROUTED, true), bare)).isFalse();
      assertThat(holds(new Condition.Is(DealFact.MARKETPLACE_ROUTED, false), bare)).isTrue();
      assertThat(holds(new Condition.Is(strategic, true), full)).isTrue();
      assertThat(holds(new Condition.Is(strategic, false), full)).isFalse();
      assertThat(holds(new Condition.Is(strategic, false), bare)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
      "1000, , true",
      "1000.01, , false",
      ", 1000, false",
      ", 1000.01, true",
      "999, 1001, true",
      "1, 999, false"
    })
    void amountsLieWithin(@Nullable BigDecimal least, @Nullable BigDecimal below, boolean holds) {
      assertThat(
              holds(
                  new Condition.Within(
                      DealFact.VALUE, Optional.ofNullable(least), Optional.ofNullable(below)),
                  bare))
          .isEqualTo(holds);
    }

    @Test
    void whatIsNotStatedIsNotKnown() {
      for (DealFact each :
          List.of(
              DealFact.DEAL_TYPE,
              DealFact.MARKETPLACE,
              DealFact.TENANCY,
              DealFact.REGION,
              DealFact.CLOUDS,
              product,
              strategic)) {
        assertThat(holds(new Condition.Known(each, true), full)).as(each.name()).isTrue();
        assertThat(holds(new Condition.Known(each, true), bare)).as(each.name()).isFalse();
        assertThat(holds(new Condition.Known(each, false), bare)).as(each.name()).isTrue();
      }
      for (DealFact each :
          List.of(
              DealFact.VALUE,
              DealFact.MARKETPLACE_ROUTED,
              DealFact.ATTRIBUTION,
              DealFact.STRUCTURE,
              DealFact.ROLES)) {
        assertThat(holds(new Condition.Known(each, true), bare)).as(each.name()).isTrue();
      }
      assertThat(holds(new Condition.Known(DealFact.ROLES, false), bare)).isFalse();
    }

    @Test
    void conditionsAreCombined() {
      Condition emea = Condition.in(DealFact.REGION, "EMEA");
      Condition large =
          new Condition.Within(
              DealFact.VALUE, Optional.of(new BigDecimal("5000")), Optional.empty());
      assertThat(holds(emea.and(large), full)).isFalse();
      assertThat(holds(new Condition.Any(List.of(large, emea)), full)).isTrue();
      assertThat(holds(new Condition.Any(List.of(large, emea)), bare)).isFalse();
      assertThat(holds(new Condition.Any(List.of()), full)).isFalse();
      assertThat(holds(new Condition.Not(emea), full)).isFalse();
      assertThat(holds(new Condition.Not(emea), bare)).isTrue();
      assertThat(holds(emea.and(new Condition.Not(large)), full)).isTrue();
    }

    @Test
    void aFlagThatIsNeitherIsNamed() {
      CompPlan plan = plan().withFacts(Map.of("strategic", DealFact.Type.FLAG));
      assertThat(
              findings(
                  Comp.run(plan, Comp.deal("D1", "1.00").putFacts("strategic", "yes").build())))
          .containsExactly(
              "NO_FLAG: fact 'strategic' must be true or false; correct the deal, until then it counts"
                  + " as not stated");
      assertThat(
              Comp.run(plan, Comp.deal("D1", "1.00").putFacts("strategic", "false").build())
                  .findings())
          .isEmpty();
    }
  }

  @Nested
  class WhenItIsPaid {
    private PayExpectation pay(Optional<MarketplaceRouting> way, String asOf) {
      return CompCalculator.of(CompPlans.of(plan()))
          .run(List.of(Comp.deal("D1", "1.00").routing(way).build()), LocalDate.parse(asOf))
          .lines()
          .get(0)
          .basis()
          .pay();
    }

    private final MarketplaceRouting way =
        MarketplaceRouting.of(Cloud.AWS, DealStructure.PRIVATE_OFFER, Percent.of("3"));

    @Test
    void aDirectDealWithTheNextPayroll() {
      LocalDate day = LocalDate.parse("2031-02-14");
      assertThat(pay(Optional.empty(), "2031-02-13"))
          .isEqualTo(
              new PayExpectation(
                  PayExpectation.State.EXPECTED,
                  Optional.of(day),
                  Optional.of(day),
                  "sold direct: 30 days after it was won on 2031-01-15"));
      assertThat(pay(Optional.empty(), "2031-02-14").state())
          .isEqualTo(PayExpectation.State.PAYABLE);
    }

    @Test
    void aMarketplaceDealDaysAfterTheBillingClosed() {
      assertThat(pay(Optional.of(way), "2031-02-13"))
          .isEqualTo(
              new PayExpectation(
                  PayExpectation.State.AWAITS_BILLING,
                  Optional.empty(),
                  Optional.empty(),
                  "through aws's marketplace: the customer's billing has not closed"));
      MarketplaceRouting billed = way.billedOn(LocalDate.parse("2031-01-31"));
      assertThat(pay(Optional.of(billed), "2031-01-30").state())
          .isEqualTo(PayExpectation.State.AWAITS_BILLING);
      assertThat(pay(Optional.of(billed), "2031-01-31"))
          .isEqualTo(
              new PayExpectation(
                  PayExpectation.State.EXPECTED,
                  Optional.of(LocalDate.parse("2031-03-17")),
                  Optional.of(LocalDate.parse("2031-04-01")),
                  "through aws's marketplace: 45 to 60 days after the billing closed on 2031-01-31"));
      MarketplaceRouting paid = billed.paidOn(LocalDate.parse("2031-03-20"));
      assertThat(pay(Optional.of(paid), "2031-03-19").state())
          .isEqualTo(PayExpectation.State.EXPECTED);
      assertThat(pay(Optional.of(paid), "2031-03-20"))
          .isEqualTo(
              new PayExpectation(
                  PayExpectation.State.PAYABLE,
                  Optional.of(LocalDate.parse("2031-03-20")),
                  Optional.of(LocalDate.parse("2031-03-20")),
                  "aws's marketplace paid on 2031-03-20"));
    }

    @Test
    void aCloudOfWhichThePlanSaysNothing() {
      MarketplaceRouting other =
          MarketplaceRouting.of(new Cloud("oci"), DealStructure.PRIVATE_OFFER, Percent.of("3"))
              .billedOn(DAY);
      assertThat(pay(Optional.of(other), "2031-02-13").because())
          .isEqualTo(
              "through oci's marketplace: the plan does not say how long oci's marketplace takes");
    }

    @Test
    void nothingWhileTheCloudVerifies() {
      assertThat(pay(Optional.of(way.billedOn(DAY).paidOn(DAY).held()), "2031-12-31"))
          .isEqualTo(
              new PayExpectation(
                  PayExpectation.State.HELD,
                  Optional.empty(),
                  Optional.empty(),
                  "aws verifies the transaction; nothing is paid until it has"));
    }
  }
}
