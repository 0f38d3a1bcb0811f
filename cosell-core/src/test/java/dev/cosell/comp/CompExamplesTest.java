package dev.cosell.comp;

import static dev.cosell.comp.Comp.ALLIANCE;
import static dev.cosell.comp.Comp.SELLER;
import static dev.cosell.comp.Comp.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.attribution.Credit;
import dev.cosell.cloud.Cloud;
import dev.cosell.money.Percent;
import dev.cosell.opportunity.OpportunityId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * The code in {@code docs/comp.md}, word for word between the marks, and its worked examples: the
 * amounts that a paragraph states are those of the credit, in its order.
 */
class CompExamplesTest {
  private static final List<Participant> PEOPLE =
      List.of(
          Participant.of("s1", SELLER),
          Participant.of("s2", SELLER),
          Participant.of("s3", SELLER),
          Participant.of("a1", ALLIANCE),
          Participant.of("c1", CompRole.CHANNEL_PARTNER));
  private static final CompPlan SHARED =
      CompPlan.sharedQuotaCredit(Comp.header(1, Comp.START), CurrencyUnit.USD, PEOPLE);

  /** The amounts with two decimals and no thousands' marks in a paragraph of the document. */
  private static List<Money> stated(String heading) throws Exception {
    String document = Files.readString(Path.of("..", "docs", "comp.md"));
    int from = document.indexOf("**" + heading);
    assertThat(from).as(heading).isPositive();
    String paragraph = document.substring(from, document.indexOf("\n\n", from));
    return Pattern.compile("(?<![\\d,.])\\d+\\.\\d\\d(?!\\d)")
        .matcher(paragraph)
        .results()
        .map(MatchResult::group)
        .map(Comp::usd)
        .toList();
  }

  private static void shows(String heading, CompRun run) throws Exception {
    assertThat(run.lines())
        .extracting(CreditLine::amount)
        .containsExactlyElementsOf(stated(heading));
  }

  private static CompDeal.Builder cosold(String amount, Credit credit) {
    return Comp.deal("D1", amount)
        .addPeople(DealRole.of("a1", ALLIANCE))
        .putAttribution(Cloud.AWS, credit);
  }

  @Test
  void aDirectDeal() throws Exception {
    shows("A direct deal**", Comp.run(SHARED, Comp.deal("D1", "120000.00").build()));
  }

  @Test
  void sourcedWithAllianceSplit() throws Exception {
    shows("Sourced", Comp.run(SHARED, cosold("120000.00", Credit.SOURCED).build()));
  }

  @Test
  void influencedWithMultiplier() throws Exception {
    CompPlan mbo = CompPlan.allianceMbo(Comp.header(1, Comp.START), CurrencyUnit.USD, PEOPLE);
    CompRun run = Comp.run(mbo, cosold("120000.00", Credit.INFLUENCED).build());
    assertThat(run.lines())
        .extracting(line -> line.payee() + " " + line.amount())
        .containsExactly("a1 USD 60000.00", "s1 USD 120000.00");
    assertThat(stated("Influenced")).containsExactly(usd("120000.00"), usd("60000.00"));
  }

  @Test
  void supportedAboveTheThreshold() throws Exception {
    CompDeal large = cosold("150000.00", Credit.SUPPORTED).build();
    CompDeal small = cosold("90000.00", Credit.SUPPORTED).build();
    CompDeal approved =
        small.withApprovals(
            new DealApproval(
                "support, case by case", "Chief Revenue Officer", Comp.DAY, "minutes of the day"));
    assertThat(amounts(Comp.run(SHARED, large))).containsExactly(usd("150000.00"), usd("1500.00"));
    CompRun waiting = Comp.run(SHARED, small);
    assertThat(amounts(waiting)).containsExactly(usd("90000.00"));
    assertThat(waiting.findings())
        .extracting(CompFinding::kind)
        .containsExactly(CompFinding.Kind.AWAITS_APPROVAL);
    assertThat(amounts(Comp.run(SHARED, approved))).containsExactly(usd("90000.00"), usd("900.00"));
    assertThat(stated("Supported"))
        .containsExactly(usd("150000.00"), usd("1500.00"), usd("900.00"));
  }

  private static List<Money> amounts(CompRun run) {
    return run.lines().stream().map(CreditLine::amount).toList();
  }

  @Test
  void cppoWithChannelPartner() throws Exception {
    CompDeal deal =
        Comp.deal("D1", "100000.00")
            .addPeople(DealRole.of("c1", CompRole.CHANNEL_PARTNER))
            .routing(MarketplaceRouting.of(Cloud.AWS, DealStructure.CPPO, Percent.of("3")))
            .build();
    CompRun run = Comp.run(SHARED, deal);
    assertThat(run.lines())
        .extracting(line -> line.payee() + " " + line.amount())
        .containsExactly("c1 USD 10000.00", "s1 USD 100000.00");
    assertThat(stated("CPPO")).containsExactly(usd("100000.00"), usd("10000.00"));
  }

  @Test
  void midPeriodPlanChange() throws Exception {
    CompPlan first = Comp.plan().addSplits(Comp.allToSeller(1)).build();
    CompPlan second =
        Comp.plan()
            .header(Comp.header(2, LocalDate.parse("2031-02-01")))
            .addSplits(Comp.split("shared", 1, Condition.always(), SELLER, "70", ALLIANCE, "30"))
            .build();
    CompDeal january = Comp.deal("D1", "1000.00").closedOn(LocalDate.parse("2031-01-31")).build();
    CompDeal february =
        january
            .withId(new OpportunityId("D2"))
            .withClosedOn(LocalDate.parse("2031-02-01"))
            .withPeople(DealRole.of("s1", SELLER), DealRole.of("a1", ALLIANCE));
    CompRun run =
        CompCalculator.of(CompPlans.of(first, second))
            .run(List.of(january, february), Comp.YEAR_END);
    assertThat(run.lines())
        .extracting(line -> line.payee() + " " + line.amount())
        .containsExactly("s1 USD 1000.00", "s1 USD 700.00", "a1 USD 300.00");
    assertThat(run.attainments().get(1).retired()).isEqualTo(usd("1700.00"));
    assertThat(stated("The plan changes"))
        .containsExactly(usd("1000.00"), usd("700.00"), usd("1700.00"));
  }

  @Test
  void attainmentCrossesAnAccelerator() throws Exception {
    OverlayPool pool =
        new OverlayPool("accelerator", CreditKind.INCREMENTAL_BOOKING, Percent.of("20"));
    CompPlan plan =
        Comp.plan()
            .addSplits(Comp.allToSeller(1))
            .addParticipants(Participant.of("s1", SELLER).withQuota(usd("100000.00")))
            .addPools(pool)
            .addRules(
                CreditRule.of(
                    "accelerator",
                    pool,
                    1,
                    SELLER,
                    Condition.always(),
                    new CreditAmount.Tiers(
                        List.of(
                            new CreditAmount.Tier(Percent.of("0"), Percent.of("8")),
                            new CreditAmount.Tier(Percent.of("100"), Percent.of("12"))))))
            .build();
    CompRun run =
        Comp.run(plan, Comp.deal("D1", "60000.00").build(), Comp.deal("D2", "60000.00").build());
    assertThat(run.lines())
        .filteredOn(line -> line.kind() == CreditKind.INCREMENTAL_BOOKING)
        .extracting(CreditLine::amount)
        .containsExactlyElementsOf(stated("Attainment crosses"));
  }

  @Test
  void threeWaySplitOfACent() throws Exception {
    CompDeal deal =
        Comp.deal("D1", "0.01")
            .addPeople(DealRole.of("s2", SELLER), DealRole.of("s3", SELLER))
            .build();
    assertThat(amounts(Comp.run(SHARED, deal)))
        .containsExactly(usd("0.01"), usd("0.00"), usd("0.00"));
    assertThat(stated("A cent")).containsExactly(usd("0.01"), usd("0.00"));
  }

  @Test
  void creditIsReckonedAndSaysWhy() {
    CompPlan plan = SHARED;
    List<CompDeal> deals = List.of(cosold("120000.00", Credit.SOURCED).build());
    // example
    CompRun run = CompCalculator.of(CompPlans.of(plan)).run(deals, LocalDate.parse("2031-03-31"));
    List<CreditLine> lines = run.lines(); // by deal, pool, role and payee
    List<String> why = lines.get(0).why(); // from the deal's value to the amount, step by step
    List<CompFinding> findings = run.findings(); // what a person should know
    // end
    assertThat(why).hasSize(4);
    assertThat(findings).isEmpty();
  }

  @Test
  void aPlanIsHeldAgainstNeutrality() {
    CompPlan plan = SHARED;
    List<CompDeal> deals = List.of(cosold("120000.00", Credit.SOURCED).build());
    // example
    NeutralityCheck check = NeutralityCheck.of(CompPlans.of(plan), RateTable.none(), deals);
    Set<String> rules = check.rules(); // empty if the plan is neutral on these deals
    List<NeutralityBreach> breaches = check.breaches(); // who would have what on either way
    // end
    assertThat(rules).isEmpty();
    assertThat(breaches).isEmpty();
  }
}
