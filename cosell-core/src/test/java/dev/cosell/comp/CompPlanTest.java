package dev.cosell.comp;

import static dev.cosell.comp.Comp.ALLIANCE;
import static dev.cosell.comp.Comp.SELLER;
import static dev.cosell.comp.Comp.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.cosell.cloud.Cloud;
import dev.cosell.money.Percent;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.PolicyHeader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompPlanTest {
  private static final OverlayPool BONUS =
      new OverlayPool("bonus", CreditKind.INCREMENTAL_BOOKING, Percent.of("5"));
  private static final OverlayPool QUOTA =
      new OverlayPool("quota", CreditKind.QUOTA_RETIREMENT, Percent.HUNDRED);
  private static final CreditAmount TEN =
      new CreditAmount.Share(Percent.of("10"), CreditBase.DEAL_VALUE);

  private static CompPlan.Builder plan() {
    return Comp.plan().addSplits(Comp.allToSeller(9));
  }

  private static List<String> problems(CompPlan.Builder plan) {
    try {
      plan.build();
      return List.of();
    } catch (InvalidPolicyException invalid) {
      return invalid.problems();
    }
  }

  private static List<String> problemsOf(String json) {
    try {
      CompPlan.fromJson(json);
      return List.of();
    } catch (InvalidPolicyException invalid) {
      return invalid.problems();
    }
  }

  private static String json(String... changes) {
    String json = plan().addPools(BONUS).build().toJson();
    for (int i = 0; i < changes.length; i += 2) {
      assertThat(json).contains(changes[i]);
      json = json.replace(changes[i], changes[i + 1]);
    }
    return json;
  }

  @Nested
  class Structures {
    private final List<Participant> people =
        List.of(Participant.of("s1", SELLER), Participant.of("a1", ALLIANCE));

    @Test
    void theThreeKnownOnesCanBeSignedAndWritten() {
      List<CompPlan> plans =
          List.of(
              CompPlan.sharedQuotaCredit(Comp.header(1, Comp.START), CurrencyUnit.USD, people),
              CompPlan.allianceMbo(Comp.header(1, Comp.START), CurrencyUnit.USD, people),
              CompPlan.allianceCarveOut(Comp.header(1, Comp.START), CurrencyUnit.USD, people));
      assertThat(plans)
          .allSatisfy(each -> assertThat(CompPlan.fromJson(each.toJson())).isEqualTo(each));
      assertThat(plans).doesNotHaveDuplicates();
    }
  }

  @Nested
  class Rules {
    @Test
    void bothSidesSign() {
      assertThat(
              problems(
                  CompPlan.of(new PolicyHeader("ours", 1, Comp.START, List.of()), CurrencyUnit.USD)
                      .quotaPeriod(CompPeriod.Length.YEAR)
                      .payPeriod(CompPeriod.Length.MONTH)
                      .addSplits(Comp.allToSeller(1))))
          .containsExactly(
              "signatories must hold a signature of alliances, by VP Alliances or Head of Alliances"
                  + " or Chief Partner Officer; have it signed, until then nothing is in force",
              "signatories must hold a signature of sales, by VP Sales or Head of Sales or Chief"
                  + " Revenue Officer; have it signed, until then nothing is in force");
    }

    @Test
    void sharesAddUp() {
      assertThat(
              problems(
                  plan()
                      .addSplits(
                          Comp.split(
                              "odd",
                              1,
                              Condition.in(DealFact.REGION, "EMEA"),
                              SELLER,
                              "70",
                              ALLIANCE,
                              "29.9999"))))
          .containsExactly(
              "splits.odd.shares must add up to 100 %, but were 99.9999 %; the primary pool is the"
                  + " whole deal");
    }

    @Test
    void aSplitIsForEveryDeal() {
      assertThat(
              problems(
                  Comp.plan()
                      .addSplits(
                          Comp.split(
                              "emea", 1, Condition.in(DealFact.REGION, "EMEA"), SELLER, "100"))))
          .containsExactly(
              "splits must end, by rank, in one without a condition; say who has a deal that no"
                  + " other split is for");
      assertThat(problems(Comp.plan())).hasSize(1);
      assertThat(
              problems(
                  Comp.plan()
                      .addSplits(
                          Comp.allToSeller(1),
                          Comp.split(
                              "emea", 2, Condition.in(DealFact.REGION, "EMEA"), SELLER, "100"))))
          .hasSize(1);
    }

    @Test
    void idsAndRanksAreTheirOwn() {
      assertThat(
              problems(
                  Comp.plan()
                      .addSplits(Comp.allToSeller(1), Comp.allToSeller(1))
                      .addPools(BONUS, BONUS)
                      .addRules(
                          CreditRule.of("a", BONUS, 1, SELLER, Condition.always(), TEN),
                          CreditRule.of("a", BONUS, 1, ALLIANCE, Condition.always(), TEN))
                      .addParticipants(
                          Participant.of("s1", SELLER), Participant.of("s1", ALLIANCE))))
          .containsExactly(
              "participants must hold each payee once, but twice was 's1'",
              "splits must each have id of its own, but twice was 'all to the seller'",
              "splits must each have rank of its own, but twice was '1'",
              "pools must each have id of its own, but twice was 'bonus'",
              "rules must each have id of its own, but twice was 'a'",
              "rules must each have pool and rank of its own, but twice was 'bonus' with '1'");
    }

    @Test
    void thePrimaryPoolIsTheDeal() {
      assertThat(
              problems(
                  plan()
                      .addPools(
                          new OverlayPool(
                              "primary", CreditKind.QUOTA_RETIREMENT, Percent.HUNDRED))))
          .containsExactly("pools must not hold 'primary', which is the deal itself; rename it");
    }

    @Test
    void aRuleIsOfAPoolThatIsThereAndOfItsKind() {
      CreditRule rule = CreditRule.of("r", BONUS, 1, SELLER, Condition.always(), TEN);
      assertThat(problems(plan().addPools(QUOTA).addRules(rule)))
          .containsExactly("rules.r.pool must be one of [quota], but was 'bonus'");
      assertThat(
              problems(
                  plan()
                      .addPools(
                          new OverlayPool("bonus", CreditKind.QUOTA_RETIREMENT, Percent.HUNDRED))
                      .addRules(rule)))
          .containsExactly(
              "rules.r.kind must be that of its pool, QUOTA_RETIREMENT, but was"
                  + " INCREMENTAL_BOOKING; quota retired and pay on top of it are not added up");
    }

    @Test
    void whatIsRetiredCannotRaiseItself() {
      assertThat(
              problems(
                  plan()
                      .addPools(QUOTA)
                      .addRules(
                          CreditRule.of(
                              "t",
                              QUOTA,
                              1,
                              SELLER,
                              Condition.always(),
                              new CreditAmount.Tiers(List.of(tier("0", "8")))),
                          CreditRule.of(
                              "o",
                              QUOTA,
                              2,
                              SELLER,
                              Condition.always(),
                              new CreditAmount.Share(Percent.of("1"), CreditBase.OWN_RETIREMENT)))))
          .containsExactly(
              "rules.t.amount.tiers must be of a rule of INCREMENTAL_BOOKING; what is retired cannot"
                  + " raise itself",
              "rules.o.amount.of must not be OWN_RETIREMENT for a rule of QUOTA_RETIREMENT, which"
                  + " would count itself");
    }

    @Test
    void tiersRise() {
      for (List<CreditAmount.Tier> tiers :
          List.of(
              List.<CreditAmount.Tier>of(),
              List.of(tier("100", "8"), tier("50", "9")),
              List.of(tier("100", "8"), tier("100", "9")))) {
        assertThat(
                problems(
                    plan()
                        .addPools(BONUS)
                        .addRules(
                            CreditRule.of(
                                "t",
                                BONUS,
                                1,
                                SELLER,
                                Condition.always(),
                                new CreditAmount.Tiers(tiers)))))
            .singleElement()
            .asString()
            .startsWith("rules.t.amount.tiers must hold at least one tier and rise in 'from'");
      }
    }

    private CreditAmount.Tier tier(String from, String rate) {
      return new CreditAmount.Tier(Percent.of(from), Percent.of(rate));
    }

    @Test
    void amountsAreInThePlansCurrencyAndNotNegative() {
      Money euros = Money.of(CurrencyUnit.EUR, 5);
      assertThat(
              problems(
                  plan()
                      .addParticipants(Participant.of("s1", SELLER).withQuota(euros))
                      .addPools(BONUS)
                      .addRules(
                          CreditRule.of(
                                  "f",
                                  BONUS,
                                  1,
                                  SELLER,
                                  Condition.always(),
                                  new CreditAmount.Flat(usd("-1.00")))
                              .cappedPerDeal(euros)
                              .cappedPerPeriod(euros))))
          .containsExactly(
              "participants.s1.quota must be in USD, but was in EUR",
              "rules.f.capPerDeal must be in USD, but was in EUR",
              "rules.f.capPerPeriod must be in USD, but was in EUR",
              "rules.f.amount.flat must not be negative, but was USD -1.00");
    }

    @Test
    void aQuotaIsAboveZero() {
      assertThat(
              problems(plan().addParticipants(Participant.of("s1", SELLER).withQuota(usd("0.00")))))
          .containsExactly(
              "participants.s1.quota must be above zero; leave it out where there is none");
    }

    @Test
    void managersAreParticipantsAndDoNotManageThemselves() {
      assertThat(
              problems(
                  plan()
                      .addParticipants(
                          Participant.of("a", SELLER).under("b"),
                          Participant.of("b", SELLER).under("a"),
                          Participant.of("c", SELLER).under("x"),
                          Participant.of("d", SELLER).under("a"))))
          .containsExactly(
              "participants.a.manager must not lead back to the payee; correct who manages whom",
              "participants.b.manager must not lead back to the payee; correct who manages whom",
              "participants.c.manager must be a participant, but was 'x'; add who it is");
    }

    @Test
    void conditionsAskForFactsThatAreKnownAsWhatTheyAre() {
      DealFact unknown = new DealFact("colour", DealFact.Type.TEXT, List.of());
      DealFact noCloud = new DealFact("attribution.AWS", DealFact.Type.TEXT, List.of());
      assertThat(
              problems(
                  plan()
                      .addSplits(
                          Comp.split("a", 1, Condition.in(unknown, "red"), SELLER, "100"),
                          Comp.split(
                              "b",
                              2,
                              new Condition.Not(Condition.in(DealFact.VALUE, "1")),
                              SELLER,
                              "100"),
                          Comp.split(
                              "c",
                              3,
                              Condition.in(DealFact.STRUCTURE, "CPO").and(Condition.always()),
                              SELLER,
                              "100"),
                          Comp.split(
                              "d",
                              4,
                              new Condition.Any(List.of(new Condition.Is(DealFact.REGION, true))),
                              SELLER,
                              "100"),
                          Comp.split("e", 5, Condition.in(noCloud, "SOURCED"), SELLER, "100"),
                          Comp.split("f", 6, Condition.in(DealFact.REGION), SELLER, "100"),
                          Comp.split(
                              "g",
                              7,
                              new Condition.Within(
                                  DealFact.VALUE,
                                  Optional.of(BigDecimal.TEN),
                                  Optional.of(BigDecimal.ONE)),
                              SELLER,
                              "100"),
                          Comp.split(
                              "h",
                              8,
                              new Condition.Within(
                                  DealFact.VALUE, Optional.empty(), Optional.empty()),
                              SELLER,
                              "100"))))
          .containsExactly(
              "splits.a.when must ask for a fact that is known, but asked for 'colour'; known are"
                  + " attribution, clouds, dealType, value, marketplaceRouted, marketplace,"
                  + " structure, tenancy, region, roles, and attribution.CLOUD",
              "splits.b.when must test 'value' as AMOUNT, but tested it as TEXT",
              "splits.c.when must ask whether 'structure' is one of [DIRECT, PRIVATE_OFFER, CPPO,"
                  + " MULTIPARTY], but had [CPO]",
              "splits.d.when must test 'region' as TEXT, but tested it as FLAG",
              "splits.e.when must ask for a fact that is known, but asked for 'attribution.AWS';"
                  + " known are attribution, clouds, dealType, value, marketplaceRouted, marketplace,"
                  + " structure, tenancy, region, roles, and attribution.CLOUD",
              "splits.f.when must ask whether 'region' is one of some words, but had none",
              "splits.g.when must have an 'atLeast', a 'below' or both, and the first less than the"
                  + " second",
              "splits.h.when must have an 'atLeast', a 'below' or both, and the first less than the"
                  + " second");
    }

    @Test
    void aPlanDeclaresFactsOfItsOwn() {
      DealFact product = new DealFact("product", DealFact.Type.TEXT, List.of());
      CompPlan.Builder plan =
          plan().addSplits(Comp.split("p", 1, Condition.in(product, "Gateway"), SELLER, "100"));
      assertThat(problems(plan)).hasSize(1);
      assertThat(problems(plan.putFacts("product", DealFact.Type.TEXT))).isEmpty();
      assertThat(
              problems(
                  plan()
                      .putFacts("region", DealFact.Type.TEXT)
                      .putFacts("Big Deal", DealFact.Type.FLAG)
                      .putFacts("margin", DealFact.Type.AMOUNT)))
          .containsExactlyInAnyOrder(
              "facts.region is known to every plan; rename it",
              "facts.Big Deal must be named by letters and digits, a small letter first",
              "facts.margin must be TEXT or FLAG");
    }

    @Test
    void theFiscalYearBeginsWithAMonth() {
      assertThat(problems(plan().fiscalYearStart(0)))
          .containsExactly("fiscalYearStart must be a month from 1 to 12, but was 0");
      assertThat(problems(plan().fiscalYearStart(13))).hasSize(1);
      assertThat(problems(plan().fiscalYearStart(12))).isEmpty();
      assertThat(problems(plan().fiscalYearStart(1))).isEmpty();
    }
  }

  @Nested
  class Json {
    @Test
    void everythingThatIsWrongIsToldAtOnce() {
      assertThat(
              problemsOf(
                  """
                  {"name": "ours", "version": 0, "effectiveFrom": "2031-01-01",
                   "signatories": [{"role": "VP Sales", "signedOn": "2031-02-01"}],
                   "currency": "BITS", "rounding": "UNNECESSARY", "quotaPeriod": "WEEK",
                   "facts": {"x": "NUMBER"}, "colour": "red",
                   "participants": [{"payee": "a/b", "role": "seller", "quota": "1.234"}],
                   "splits": [{"id": "s", "rank": 1, "shares": {"AE": "60", "ae": "40"},
                     "when": {"fact": "value", "atLeast": "much"}}],
                   "pools": [{"id": "p", "kind": "BOTH", "cap": "-1"}],
                   "rules": [{"id": "r", "pool": "p", "kind": "QUOTA_RETIREMENT", "rank": 1,
                     "role": "AE", "amount": {"some": 1}, "when": {"fact": "value"}}]}
                  """))
          .contains(
              "version must be at least 1, but was 0",
              "signatories must hold a signature of alliances, by VP Alliances or Head of Alliances"
                  + " or Chief Partner Officer; have it signed, until then nothing is in force",
              "signatories[0].signedOn must not be after effectiveFrom 2031-01-01, but was"
                  + " 2031-02-01; let the policy begin on the day of the last signature or later",
              "currency must be a currency such as USD, but was 'BITS'",
              "rounding must say which way, but was UNNECESSARY",
              "quotaPeriod must be one of [MONTH, QUARTER, YEAR], but was 'WEEK'",
              "payPeriod is required",
              "facts.x must be one of [TEXT, SET, AMOUNT, FLAG], but was 'NUMBER'",
              "participants[0].payee must be an id without '/' and '|', but was 'a/b'",
              "participants[0].role must be a role such as ACCOUNT_EXECUTIVE, but was 'seller'",
              "participants[0].quota must be the text of an amount in USD such as 500.00, but was"
                  + " '1.234'",
              "splits[0].when.atLeast must be the text of an amount such as 100000.00, but was"
                  + " 'much'",
              "splits[0].shares.ae must be a role such as ACCOUNT_EXECUTIVE",
              "pools[0].kind must be one of [QUOTA_RETIREMENT, INCREMENTAL_BOOKING], but was 'BOTH'",
              "pools[0].cap must be the text of a number such as 12.5, zero or more, with at most"
                  + " four decimals, but was '-1'",
              "rules[0].when.fact needs a test: a condition must be one of {\"all\": ...}, {\"any\":"
                  + " ...}, {\"not\": ...}, and {\"fact\": ...} with one of is, in, holds, atLeast,"
                  + " below and known",
              "rules[0].amount.share is required, or one of times, flat and tiers; say how much it"
                  + " is",
              "colour is not a known member; known here: clawback, currency, effectiveFrom,"
                  + " effectiveUntil, facts, fiscalYearStart, name, offices, participants, payPeriod,"
                  + " pools, quotaPeriod, reviewBy, rounding, rules, signatories, splits, timing,"
                  + " version")
          .doesNotHaveDuplicates()
          .hasSize(18);
    }

    @Test
    void unknownFactsAndWrongTypesAreFoundWhenThePlanIsLoaded() {
      assertThat(
              problemsOf(
                  json(
                      "\"rules\" : [ ]",
                      """
                      "rules": [{"id": "r", "pool": "bonus", "kind": "INCREMENTAL_BOOKING",
                        "rank": 1, "role": "AE", "amount": {"flat": "1.00"},
                        "when": {"all": [{"fact": "colour", "is": "red"},
                          {"fact": "marketplaceRouted", "is": "yes"},
                          {"not": {"fact": "value", "in": ["1"]}},
                          {"any": [{"fact": "roles", "is": true}]}]}}]
                      """)))
          .containsExactly(
              "rules.r.when must ask for a fact that is known, but asked for 'colour'; known are"
                  + " attribution, clouds, dealType, value, marketplaceRouted, marketplace,"
                  + " structure, tenancy, region, roles, and attribution.CLOUD",
              "rules.r.when must test 'marketplaceRouted' as FLAG, but tested it as TEXT",
              "rules.r.when must test 'value' as AMOUNT, but tested it as TEXT",
              "rules.r.when must test 'roles' as SET, but tested it as FLAG");
    }

    @Test
    void whatMayBeMissingHasItsStandard() {
      CompPlan read =
          CompPlan.fromJson(
              """
              {"name": "ours", "version": 1, "effectiveFrom": "2031-01-01",
               "signatories": [{"role": "VP Alliances", "signedOn": "2030-12-10"},
                 {"role": "VP Sales", "signedOn": "2030-12-12"}],
               "currency": "USD", "quotaPeriod": "QUARTER", "payPeriod": "MONTH",
               "splits": [{"id": "all to the seller", "rank": 9,
                 "shares": {"ACCOUNT_EXECUTIVE": "100"}}]}
              """);
      assertThat(read).isEqualTo(plan().build());
      assertThat(read.timing().marketplaces().get(Cloud.GCP)).isEqualTo(new PayTiming.Lag(45, 60));
    }

    @Test
    void nestingHasAnEnd() {
      String deep =
          "{\"not\": ".repeat(40) + "{\"fact\": \"region\", \"known\": true}" + "}".repeat(40);
      assertThat(problemsOf(json("\"shares\"", "\"when\": " + deep + ", \"shares\"")))
          .anySatisfy(each -> assertThat(each).endsWith("must not be nested more than 20 times"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "\"directDays\" : 30;\"directDays\" : -1;timing.directDays must be from 0 to 2147483647, but was -1",
          "\"toDays\" : 60;\"toDays\" : 44;timing.marketplaces.aws.toDays must be from 45 to 2147483647, but was 44",
          "\"gcp\" :;\"G C P\" :;timing.marketplaces.G C P must be the id of a cloud such as aws",
          "\"withinDays\" : 180;\"withinDays\" : -1;clawback.withinDays must be from 0 to 2147483647, but was -1",
          "\"TAKEN_BACK\";\"GONE\";'clawback.attainment must be one of [TAKEN_BACK, KEPT], but was ''GONE'''",
          "\"rank\" : 9;\"rank\" : 0;splits[0].rank must be at least 1, but was 0",
          "\"effectiveFrom\" : \"2031-01-01\";\"effectiveFrom\" : \"2031-01-01\", \"effectiveUntil\": \"2030-12-31\";'effectiveUntil must not be before effectiveFrom 2031-01-01, but was 2030-12-31; correct one of the two days'",
          "\"pools\" : [;\"pools\" : [ 7,;pools[0] must be an object"
        })
    void aMemberThatIsWrongIsNamed(String member, String wrong, String problem) {
      assertThat(problemsOf(json(member, wrong))).contains(problem);
    }
  }

  @Nested
  class Versions {
    private final CompPlan first = plan().build();
    private final CompPlan second = first.withHeader(Comp.header(2, LocalDate.parse("2031-07-01")));

    @Test
    void aDayHasOneVersion() {
      CompPlans plans = CompPlans.of(first, second);
      assertThat(plans.inForceOn(LocalDate.parse("2030-12-31"))).isEmpty();
      assertThat(plans.inForceOn(LocalDate.parse("2031-06-30"))).contains(first);
      assertThat(plans.inForceOn(LocalDate.parse("2031-07-01"))).contains(second);
      assertThat(
              CompPlans.of(first.withEffectiveUntil(LocalDate.parse("2031-03-31")), second)
                  .inForceOn(LocalDate.parse("2031-04-01")))
          .isEmpty();
    }

    @Test
    void versionsThatDoNotFollowEachOtherAreRefusedWithAllProblems() {
      CompPlan other =
          first
              .withCurrency(CurrencyUnit.EUR)
              .withQuotaPeriod(CompPeriod.Length.YEAR)
              .withPayPeriod(CompPeriod.Length.QUARTER)
              .withFiscalYearStart(7);
      assertThatThrownBy(() -> CompPlans.of(first, other))
          .asInstanceOf(type(InvalidPolicyException.class))
          .extracting(InvalidPolicyException::problems)
          .isEqualTo(
              List.of(
                  "plans[1].version must be greater than that of the version before, 1, but was 1;"
                      + " count every change",
                  "plans[1].effectiveFrom must be after 2031-01-01, when version 1 is in force, but"
                      + " was 2031-01-01; end that version earlier, or begin this one later",
                  "plans[1].currency must be that of the version before, USD, but was EUR; begin"
                      + " another plan for it",
                  "plans[1].quotaPeriod must be that of the version before, QUARTER, but was YEAR;"
                      + " begin another plan for it",
                  "plans[1].payPeriod must be that of the version before, MONTH, but was QUARTER;"
                      + " begin another plan for it",
                  "plans[1].fiscalYearStart must be that of the version before, 1, but was 7; begin"
                      + " another plan for it"));
    }

    @Test
    void thereIsAtLeastOne() {
      assertThatThrownBy(CompPlans::of).hasMessage("plans must hold at least one version");
      assertThatThrownBy(() -> CompPlans.fromJson("{\"format\": 2, \"plans\": []}"))
          .hasMessage("format must be 1, but was 2");
    }

    @Test
    void aTextOfOnePlanIsOneVersion() {
      assertThat(CompPlans.fromJson(first.toJson())).isEqualTo(CompPlans.of(first));
      assertThat(CompPlans.fromJson(CompPlans.of(first, second).toJson()))
          .isEqualTo(CompPlans.of(first, second))
          .isNotEqualTo(CompPlans.of(first))
          .hasToString("CompPlans[ours v1, ours v2]")
          .hasSameHashCodeAs(CompPlans.of(first, second));
    }

    @Test
    void periodsAreOfTheFiscalYear() {
      CompPlans plans = CompPlans.of(first.withFiscalYearStart(2));
      assertThat(plans.quotaPeriod(LocalDate.parse("2031-01-31"))).hasToString("2030-11+3");
      assertThat(plans.quotaPeriod(LocalDate.parse("2031-02-01"))).hasToString("2031-02+3");
      assertThat(plans.payPeriod(LocalDate.parse("2031-02-28"))).hasToString("2031-02");
      assertThat(plans.currency()).isEqualTo(CurrencyUnit.USD);
    }
  }
}
