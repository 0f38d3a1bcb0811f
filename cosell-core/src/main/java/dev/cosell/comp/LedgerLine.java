package dev.cosell.comp;

import dev.cosell.opportunity.OpportunityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.joda.money.Money;

/**
 * One line of a {@link CompLedger}; once written it never changes.
 *
 * <p>A line is either credit of a claim, as a run found it, or the reversal of such a line, or an
 * adjustment by hand.
 */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface LedgerLine extends WithLedgerLine {
  /** Why a line was written. */
  enum Reason {
    /** The claim had no credit yet. */
    NEW,
    /**
     * A split, an attribution, a plan, a value or another input changed, or the claim is gone.
     * Credit of another deal that depends on attainment changes so too when a refund takes
     * attainment back.
     */
    CORRECTION,
    /** A refund or a cancellation of the deal took credit back. */
    CLAWBACK,
    /** An office decided it, by hand or because a dispute was upheld. */
    ADJUSTMENT
  }

  /**
   * {@return the id: that of the run or the adjustment, a slash and the place in it, such as {@code
   * 2031-01/000017}}
   */
  String id();

  /** {@return the day on which it was written} */
  LocalDate recordedOn();

  /** {@return the pay period in which it lands} */
  CompPeriod period();

  /** {@return whose it is} */
  Payee payee();

  /** {@return the deal; an adjustment may have none} */
  Optional<OpportunityId> deal();

  /** {@return the claim; an adjustment has none} */
  Optional<ClaimId> claim();

  /** {@return what it is for} */
  CreditKind kind();

  /** {@return why it was written} */
  Reason reason();

  /** {@return the split or the rule that gave the credit; {@code adjustment} for one by hand} */
  String rule();

  /** {@return the plan's version that gave the credit; an adjustment has none} */
  Optional<PlanVersion> plan();

  /** {@return how much it is; below zero where it takes credit away} */
  Money amount();

  /** {@return the line that it takes back} */
  Optional<String> reverses();

  /** {@return the dispute that was upheld} */
  Optional<String> dispute();

  /** {@return the steps to the amount, one sentence each; not printed} */
  @Value.Redacted
  List<String> why();

  /** Builds a {@link LedgerLine}. */
  final class Builder extends ImmutableLedgerLine.Builder {
    Builder() {}
  }
}
