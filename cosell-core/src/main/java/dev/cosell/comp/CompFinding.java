package dev.cosell.comp;

import dev.cosell.opportunity.OpportunityId;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something about a deal that a person should know, since credit may depend on it.
 *
 * @param kind what it is
 * @param deal the deal
 * @param payee whose credit it is about; empty if it is about the deal
 * @param detail what was found and what to do, without personal data
 */
public record CompFinding(Kind kind, OpportunityId deal, Optional<Payee> payee, String detail)
    implements Comparable<CompFinding> {
  /** What was found. */
  public enum Kind {
    /** No version of the plan was in force when the deal was won, so it has no credit. */
    NO_PLAN,
    /** The table has no rate of the day, so the deal has no credit. */
    NO_RATE,
    /** Nobody has a role that the split gives a part to; the company holds the part. */
    NOBODY_IN_ROLE,
    /** Somebody has credit and is no participant of the plan. */
    NO_PARTICIPANT,
    /** A rule looks at attainment, and the payee has no quota; the rule gives nothing. */
    NO_QUOTA,
    /** Somebody met a second rule of a pool, which does not count. */
    SECOND_CLAIM,
    /** A rule would give credit if it were approved. */
    AWAITS_APPROVAL,
    /** A cap has cut credit. */
    CAPPED,
    /** A refund came too late to take credit back. */
    LATE_REFUND,
    /** A fact that the plan declares as a flag is neither true nor false. */
    NO_FLAG
  }

  private static final Comparator<CompFinding> ORDER =
      Comparator.comparing(CompFinding::deal)
          .thenComparing(CompFinding::kind)
          .thenComparing(CompFinding::detail);

  /** A finding about a deal. */
  static CompFinding of(Kind kind, OpportunityId deal, String detail) {
    return new CompFinding(kind, deal, Optional.empty(), detail);
  }

  @Override
  public int compareTo(CompFinding other) {
    return ORDER.compare(this, other);
  }
}
