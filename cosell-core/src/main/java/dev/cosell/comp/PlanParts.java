package dev.cosell.comp;

import dev.cosell.policy.Offices;
import dev.cosell.policy.PolicyHeader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * What of a plan the rules on plans look at, for as long as it may have problems.
 *
 * @param unread the members of which something could not be read, and is not missed therefore
 */
record PlanParts(
    PolicyHeader header,
    Optional<LocalDate> effectiveUntil,
    Offices offices,
    CurrencyUnit currency,
    int fiscalYearStart,
    Map<String, DealFact.Type> facts,
    List<Participant> participants,
    List<SplitRule> splits,
    List<OverlayPool> pools,
    List<CreditRule> rules,
    Set<String> unread) {

  static PlanParts of(CompPlan plan) {
    return new PlanParts(
        plan.header(),
        plan.effectiveUntil(),
        plan.offices(),
        plan.currency(),
        plan.fiscalYearStart(),
        plan.facts(),
        plan.participants(),
        plan.splits(),
        plan.pools(),
        plan.rules(),
        Set.of());
  }

  boolean isRead(String member) {
    return !unread.contains(member);
  }
}
