package dev.cosell.comp;

import dev.cosell.money.Percent;
import dev.cosell.policy.PolicyHeader;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** The three structures in which alliances are paid beside sales. All numbers are inferred. */
final class StandardPlans {
  private static final BigDecimal THRESHOLD = new BigDecimal("100000");
  private static final Condition SOURCED = Condition.in(DealFact.ATTRIBUTION, "SOURCED");
  private static final Condition INFLUENCED = Condition.in(DealFact.ATTRIBUTION, "INFLUENCED");
  private static final Condition WITH_ALLIANCES =
      new Condition.Holds(DealFact.ROLES, CompRole.ALLIANCE_MANAGER.name());
  private static final OverlayPool ROLL_UP =
      new OverlayPool("roll-up", CreditKind.QUOTA_RETIREMENT, Percent.of("500"));
  private static final OverlayPool SUPPORT =
      new OverlayPool("support", CreditKind.INCREMENTAL_BOOKING, Percent.of("1"));
  private static final OverlayPool CHANNEL =
      new OverlayPool("channel", CreditKind.INCREMENTAL_BOOKING, Percent.of("10"));

  private StandardPlans() {}

  static CompPlan sharedQuotaCredit(
      PolicyHeader header, CurrencyUnit currency, Collection<Participant> participants) {
    return begin(header, currency, participants)
        .addSplits(
            split("sourced", 1, SOURCED.and(WITH_ALLIANCES), "70", "30"),
            split("influenced", 2, INFLUENCED.and(WITH_ALLIANCES), "85", "15"),
            split("direct", 3, Condition.always(), "100", "0"))
        .build();
  }

  static CompPlan allianceMbo(
      PolicyHeader header, CurrencyUnit currency, Collection<Participant> participants) {
    OverlayPool mbo = new OverlayPool("mbo", CreditKind.QUOTA_RETIREMENT, Percent.HUNDRED);
    return begin(header, currency, participants)
        .addSplits(split("all to sales", 1, Condition.always(), "100", "0"))
        .addPools(mbo)
        .addRules(
            CreditRule.of("sourced", mbo, 1, CompRole.ALLIANCE_MANAGER, SOURCED, times("1")),
            CreditRule.of(
                "influence multiplier",
                mbo,
                2,
                CompRole.ALLIANCE_MANAGER,
                INFLUENCED,
                times("0.5")))
        .build();
  }

  static CompPlan allianceCarveOut(
      PolicyHeader header, CurrencyUnit currency, Collection<Participant> participants) {
    OverlayPool carveOut =
        new OverlayPool("carve-out", CreditKind.INCREMENTAL_BOOKING, Percent.of("3"));
    return begin(header, currency, participants)
        .addSplits(split("all to sales", 1, Condition.always(), "100", "0"))
        .addPools(carveOut)
        .addRules(
            CreditRule.of(
                "sourced carve-out", carveOut, 1, CompRole.ALLIANCE_MANAGER, SOURCED, share("3")),
            CreditRule.of(
                "influenced carve-out",
                carveOut,
                2,
                CompRole.ALLIANCE_MANAGER,
                INFLUENCED,
                share("1")))
        .build();
  }

  /** Roll-up, support in the reverse direction, and the channel partner: as in every structure. */
  private static CompPlan.Builder begin(
      PolicyHeader header, CurrencyUnit currency, Collection<Participant> participants) {
    Condition supported = Condition.in(DealFact.ATTRIBUTION, "SUPPORTED", "DIRECT");
    Condition large =
        new Condition.Within(DealFact.VALUE, Optional.of(THRESHOLD), Optional.empty());
    CreditRule caseByCase =
        CreditRule.of(
            "support, case by case",
            SUPPORT,
            2,
            CompRole.ALLIANCE_MANAGER,
            supported.and(new Condition.Not(large)),
            share("1"));
    return CompPlan.of(header, currency)
        .quotaPeriod(CompPeriod.Length.QUARTER)
        .payPeriod(CompPeriod.Length.MONTH)
        .addAllParticipants(participants)
        .addPools(ROLL_UP, SUPPORT, CHANNEL)
        .addRules(
            CreditRule.of(
                "team",
                ROLL_UP,
                1,
                CompRole.MANAGER,
                Condition.always(),
                new CreditAmount.Share(Percent.HUNDRED, CreditBase.TEAM_PRIMARY)),
            CreditRule.of(
                "support above the threshold",
                SUPPORT,
                1,
                CompRole.ALLIANCE_MANAGER,
                supported.and(large),
                share("1")),
            caseByCase.approvedBy("Chief Revenue Officer", "VP Sales"),
            CreditRule.of(
                "channel partner",
                CHANNEL,
                1,
                CompRole.CHANNEL_PARTNER,
                Condition.in(DealFact.STRUCTURE, "CPPO", "MULTIPARTY"),
                share("10")));
  }

  private static SplitRule split(
      String id, int rank, Condition when, String seller, String alliances) {
    SortedMap<CompRole, Percent> shares = new TreeMap<>();
    shares.put(CompRole.ACCOUNT_EXECUTIVE, Percent.of(seller));
    shares.put(CompRole.ALLIANCE_MANAGER, Percent.of(alliances));
    return new SplitRule(id, rank, when, shares);
  }

  private static CreditAmount share(String percent) {
    return new CreditAmount.Share(Percent.of(percent), CreditBase.DEAL_VALUE);
  }

  private static CreditAmount times(String times) {
    return new CreditAmount.Multiple(new BigDecimal(times), CreditBase.DEAL_VALUE);
  }
}
