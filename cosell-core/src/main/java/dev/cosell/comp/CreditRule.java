package dev.cosell.comp;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Credit of an overlay pool for a role. Of the rules of a pool that hold for somebody on a deal,
 * that of the lowest rank decides, so that nobody has two claims on one pool.
 *
 * @param id the rule's name
 * @param pool the pool, by its id
 * @param kind what the credit is for, the same as the pool's
 * @param rank its place among the pool's rules, each its own
 * @param role who gets the credit
 * @param when the deals that it is for
 * @param amount how much it is
 * @param capPerDeal the most that one payee gets of one deal
 * @param capPerPeriod the most that one payee gets by this rule in one quota period
 * @param approvers the offices one of which has to approve each deal; empty if none has to
 */
public record CreditRule(
    String id,
    String pool,
    CreditKind kind,
    int rank,
    CompRole role,
    Condition when,
    CreditAmount amount,
    Optional<Money> capPerDeal,
    Optional<Money> capPerPeriod,
    List<String> approvers) {
  /**
   * Copies the approvers.
   *
   * @param id as the type says
   * @param pool as the type says
   * @param kind as the type says
   * @param rank as the type says
   * @param role as the type says
   * @param when as the type says
   * @param amount as the type says
   * @param capPerDeal as the type says
   * @param capPerPeriod as the type says
   * @param approvers as the type says
   */
  public CreditRule {
    approvers = List.copyOf(approvers);
  }

  /**
   * A rule without caps and without approvals.
   *
   * @param id the rule's name
   * @param pool the pool
   * @param rank its place among the pool's rules
   * @param role who gets the credit
   * @param when the deals that it is for
   * @param amount how much it is
   * @return the rule
   */
  public static CreditRule of(
      String id, OverlayPool pool, int rank, CompRole role, Condition when, CreditAmount amount) {
    return new CreditRule(
        id,
        pool.id(),
        pool.kind(),
        rank,
        role,
        when,
        amount,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /**
   * The same with a cap per deal.
   *
   * @param cap the most that one payee gets of one deal
   * @return the rule
   */
  public CreditRule cappedPerDeal(Money cap) {
    return new CreditRule(
        id, pool, kind, rank, role, when, amount, Optional.of(cap), capPerPeriod, approvers);
  }

  /**
   * The same with a cap per quota period.
   *
   * @param cap the most that one payee gets by this rule in one quota period
   * @return the rule
   */
  public CreditRule cappedPerPeriod(Money cap) {
    return new CreditRule(
        id, pool, kind, rank, role, when, amount, capPerDeal, Optional.of(cap), approvers);
  }

  /**
   * The same, for deals that one of some offices has approved.
   *
   * @param offices the offices, such as {@code Chief Revenue Officer}
   * @return the rule
   */
  public CreditRule approvedBy(String... offices) {
    return new CreditRule(
        id, pool, kind, rank, role, when, amount, capPerDeal, capPerPeriod, List.of(offices));
  }
}
