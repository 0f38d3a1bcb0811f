package dev.cosell.testkit;

import dev.cosell.alias.TenancyArchetype;
import dev.cosell.attribution.Credit;
import dev.cosell.cloud.Cloud;
import dev.cosell.comp.Clawback;
import dev.cosell.comp.CompDeal;
import dev.cosell.comp.CompPeriod;
import dev.cosell.comp.CompPlan;
import dev.cosell.comp.CompRole;
import dev.cosell.comp.Condition;
import dev.cosell.comp.CreditAmount;
import dev.cosell.comp.CreditBase;
import dev.cosell.comp.CreditKind;
import dev.cosell.comp.CreditRule;
import dev.cosell.comp.DealApproval;
import dev.cosell.comp.DealFact;
import dev.cosell.comp.DealRole;
import dev.cosell.comp.DealStructure;
import dev.cosell.comp.MarketplaceRouting;
import dev.cosell.comp.OverlayPool;
import dev.cosell.comp.Participant;
import dev.cosell.comp.Refund;
import dev.cosell.comp.SplitRule;
import dev.cosell.money.Percent;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.OpportunityType;
import dev.cosell.policy.PolicyHeader;
import dev.cosell.policy.Signatory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One plan being drawn, with deals that fit it: the same seed gives the same. */
final class CompDraw {
  private static final List<CompRole> ROLES =
      List.of(
          CompRole.ACCOUNT_EXECUTIVE,
          CompRole.ALLIANCE_MANAGER,
          CompRole.OVERLAY_SPECIALIST,
          CompRole.CHANNEL_PARTNER,
          CompRole.MANAGER);
  private static final List<Cloud> CLOUDS = List.of(Cloud.AWS, Cloud.AZURE, Cloud.GCP);
  private static final int PAYEES = 7;
  private static final PolicyHeader HEADER =
      new PolicyHeader(
          "ours",
          1,
          CompArbitraries.START,
          List.of(
              new Signatory("VP Alliances", LocalDate.of(2030, 12, 10)),
              new Signatory("VP Sales", LocalDate.of(2030, 12, 12))));

  private final Random random;
  private final CurrencyUnit currency;

  CompDraw(long seed, CurrencyUnit currency) {
    this.random = new Random(seed);
    this.currency = currency;
  }

  CompArbitraries.Case draw() {
    CompPlan plan = plan();
    List<CompDeal> deals = new ArrayList<>();
    int count = random.nextInt(9);
    for (int i = 0; i < count; i++) {
      deals.add(deal("D" + i));
    }
    return new CompArbitraries.Case(plan, deals);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Money money(int mostUnits) {
    return Money.ofMinor(currency, random.nextInt(mostUnits));
  }

  private Percent percent(int most) {
    return new Percent(BigDecimal.valueOf(random.nextInt(most * 100 + 1), 2));
  }

  private CompPlan plan() {
    CompPlan.Builder plan =
        CompPlan.of(HEADER, currency)
            .quotaPeriod(one(List.of(CompPeriod.Length.values())))
            .payPeriod(CompPeriod.Length.MONTH)
            .fiscalYearStart(1 + random.nextInt(12))
            .clawback(new Clawback(random.nextInt(120), one(List.of(Clawback.Attainment.values()))))
            .putFacts("product", DealFact.Type.TEXT)
            .putFacts("strategic", DealFact.Type.FLAG);
    for (int i = 0; i < PAYEES; i++) {
      Participant each = Participant.of("p" + i, one(ROLES));
      if (i > 0 && chance(60)) {
        each = each.under("p" + random.nextInt(i));
      }
      if (chance(70)) {
        each = each.withQuota(money(20_000_000).plusMinor(1));
      }
      plan.addParticipants(each);
    }
    int splits = random.nextInt(4);
    for (int i = 0; i <= splits; i++) {
      plan.addSplits(
          new SplitRule(
              "split " + i, i + 1, i == splits ? Condition.always() : condition(2), shares()));
    }
    int pools = random.nextInt(5);
    for (int i = 0; i < pools; i++) {
      OverlayPool pool =
          new OverlayPool("pool " + i, one(List.of(CreditKind.values())), percent(150));
      plan.addPools(pool);
      int rules = random.nextInt(7);
      for (int j = 0; j < rules; j++) {
        plan.addRules(rule("rule " + i + "." + j, pool, j + 1));
      }
    }
    return plan.build();
  }

  private SortedMap<CompRole, Percent> shares() {
    SortedMap<CompRole, Percent> shares = new TreeMap<>();
    BigDecimal left = Percent.HUNDRED.value();
    while (left.signum() > 0) {
      BigDecimal part = shares.size() == ROLES.size() - 1 ? left : percent(100).value().min(left);
      CompRole role = ROLES.get(shares.size());
      shares.put(role, new Percent(part));
      left = left.subtract(part);
    }
    return shares;
  }

  private CreditRule rule(String id, OverlayPool pool, int rank) {
    CreditRule rule = CreditRule.of(id, pool, rank, one(ROLES), condition(2), amount(pool.kind()));
    if (chance(20)) {
      rule = rule.cappedPerDeal(money(500_000));
    }
    if (chance(20)) {
      rule = rule.cappedPerPeriod(money(1_000_000));
    }
    return chance(15) ? rule.approvedBy("Chief Revenue Officer") : rule;
  }

  private CreditAmount amount(CreditKind kind) {
    List<CreditBase> bases = new ArrayList<>(List.of(CreditBase.values()));
    if (kind == CreditKind.QUOTA_RETIREMENT) {
      bases.remove(CreditBase.OWN_RETIREMENT);
    }
    int which = random.nextInt(kind == CreditKind.QUOTA_RETIREMENT ? 3 : 4);
    return switch (which) {
      case 0 -> new CreditAmount.Share(percent(100), one(bases));
      case 1 ->
          new CreditAmount.Multiple(BigDecimal.valueOf(random.nextInt(30_000), 4), one(bases));
      case 2 -> new CreditAmount.Flat(money(100_000));
      default -> tiers();
    };
  }

  private CreditAmount tiers() {
    List<CreditAmount.Tier> tiers = new ArrayList<>();
    Percent from = percent(50);
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      tiers.add(new CreditAmount.Tier(from, percent(30)));
      from = new Percent(from.value().add(percent(80).value()).add(BigDecimal.ONE));
    }
    return new CreditAmount.Tiers(tiers);
  }

  private Condition condition(int depth) {
    int which = random.nextInt(depth == 0 ? 8 : 11);
    return switch (which) {
      case 0 -> Condition.in(DealFact.ATTRIBUTION, one(List.of(Credit.values())).name());
      case 1 ->
          Condition.in(DealFact.attributionOf(one(CLOUDS)), one(List.of(Credit.values())).name());
      case 2 -> within();
      case 3 -> new Condition.Is(DealFact.MARKETPLACE_ROUTED, random.nextBoolean());
      case 4 -> new Condition.Holds(DealFact.ROLES, one(ROLES).name());
      case 5 -> new Condition.Known(DealFact.REGION, random.nextBoolean());
      case 6 -> Condition.in(DealFact.STRUCTURE, one(List.of(DealStructure.values())).name());
      case 7 ->
          new Condition.Is(
              new DealFact("strategic", DealFact.Type.FLAG, List.of()), random.nextBoolean());
      case 8 -> new Condition.Not(condition(depth - 1));
      case 9 -> new Condition.Any(List.of(condition(depth - 1), condition(depth - 1)));
      default -> condition(depth - 1).and(condition(depth - 1));
    };
  }

  private Condition within() {
    BigDecimal least = money(5_000_000).getAmount();
    return new Condition.Within(
        DealFact.VALUE,
        Optional.of(least),
        chance(50)
            ? Optional.of(least.add(money(5_000_000).plusMinor(1).getAmount()))
            : Optional.empty());
  }

  private CompDeal deal(String id) {
    LocalDate closed = CompArbitraries.START.plusDays(random.nextInt(200));
    Money value = money(chance(20) ? 4 : 10_000_000);
    CompDeal.Builder deal = CompDeal.of(new OpportunityId(id), value, closed);
    Set<List<Object>> seen = new HashSet<>();
    int people = random.nextInt(6);
    for (int i = 0; i < people; i++) {
      DealRole each =
          DealRole.of("p" + random.nextInt(PAYEES + 1), one(ROLES)).weighing(1 + random.nextInt(3));
      if (seen.add(List.of(each.payee(), each.role()))) {
        deal.addPeople(chance(30) ? each.at(one(CLOUDS)) : each);
      }
    }
    Map<Cloud, Credit> attribution = new HashMap<>();
    for (Cloud cloud : CLOUDS) {
      if (chance(40)) {
        attribution.put(cloud, one(List.of(Credit.values())));
      }
    }
    deal.attribution(attribution);
    deal.type(chance(70) ? Optional.of(OpportunityType.EXPANSION) : Optional.empty());
    deal.region(chance(50) ? Optional.of("EMEA") : Optional.empty());
    deal.tenancy(chance(50) ? Optional.of(TenancyArchetype.ISV_HOSTED) : Optional.empty());
    if (chance(50)) {
      deal.routing(
          MarketplaceRouting.of(
                  one(CLOUDS),
                  one(List.of(DealStructure.PRIVATE_OFFER, DealStructure.CPPO)),
                  percent(20))
              .billedOn(closed.plusDays(random.nextInt(60))));
    }
    if (value.isPositive() && chance(30)) {
      Money refund = Money.ofMinor(currency, 1 + random.nextInt(value.getAmountMinorInt()));
      deal.addRefunds(new Refund(closed.plusDays(random.nextInt(200)), refund));
    }
    if (chance(50)) {
      deal.putFacts("strategic", Boolean.toString(random.nextBoolean()));
    }
    if (chance(30)) {
      deal.addApprovals(
          new DealApproval("rule 0.0", "chief revenue officer", closed, "minutes of the day"));
    }
    return deal.build();
  }
}
