package dev.cosell.comp;

import dev.cosell.opportunity.OpportunityId;
import java.util.Comparator;

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
  private static final Comparator<ClaimId> ORDER =
      Comparator.comparing(ClaimId::deal)
          .thenComparing(ClaimId::pool)
          .thenComparing(ClaimId::role)
          .thenComparing(ClaimId::payee);

  @Override
  public int compareTo(ClaimId other) {
    return ORDER.compare(this, other);
  }

  /** The parts, such as {@code 006A1/primary/ACCOUNT_EXECUTIVE/005S1}. */
  @Override
  public String toString() {
    return deal + "/" + pool + "/" + role + "/" + payee;
  }
}
