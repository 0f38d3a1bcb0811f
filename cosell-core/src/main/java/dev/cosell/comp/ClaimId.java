package dev.cosell.comp;

import dev.cosell.opportunity.OpportunityId;

/**
 * What one claim to credit is: a payee's, in a role, on a pool of a deal. Nobody is paid twice for
 * one claim.
 *
 * @param deal the deal
 * @param pool the pool, by its id
 * @param role the role
 * @param payee the payee
 */
public record ClaimId(OpportunityId deal, String pool, CompRole role, Payee payee)
    implements Comparable<ClaimId> {
  @Override
  public int compareTo(ClaimId other) {
    int byDeal = deal.compareTo(other.deal);
    if (byDeal != 0) {
      return byDeal;
    }
    int byPool = pool.compareTo(other.pool);
    if (byPool != 0) {
      return byPool;
    }
    int byRole = role.compareTo(other.role);
    return byRole != 0 ? byRole : payee.compareTo(other.payee);
  }

  /** The parts, such as {@code 006A1/primary/ACCOUNT_EXECUTIVE/005S1}. */
  @Override
  public String toString() {
    return deal + "/" + pool + "/" + role + "/" + payee;
  }
}
