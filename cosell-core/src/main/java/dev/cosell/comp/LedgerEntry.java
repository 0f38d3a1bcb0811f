package dev.cosell.comp;

import dev.cosell.policy.OfficeHolder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A step in the life of a {@link CompLedger}. */
public sealed interface LedgerEntry {
  /** {@return the day on which it was written} */
  LocalDate recordedOn();

  /** {@return what it is called within the ledger} */
  String key();

  /** {@return the lines that it wrote, in the order of their ids} */
  default List<LedgerLine> lines() {
    return List.of();
  }

  /**
   * A run was posted.
   *
   * @param id the run's id
   * @param recordedOn the day on which it was posted
   * @param since the first day of the deals that it covers; credit of deals that were won before
   *     stays as it is; empty if it covers all deals
   * @param run the run
   * @param lines what it changed in the ledger
   */
  record RunPosted(
      String id,
      LocalDate recordedOn,
      Optional<LocalDate> since,
      CompRun run,
      List<LedgerLine> lines)
      implements LedgerEntry {
    /**
     * Copies the lines.
     *
     * @param id as the type says
     * @param recordedOn as the type says
     * @param since as the type says
     * @param run as the type says
     * @param lines as the type says
     */
    public RunPosted {
      lines = List.copyOf(lines);
    }

    @Override
    public String key() {
      return id;
    }

    boolean covers(LocalDate closedOn) {
      return since.filter(closedOn::isBefore).isEmpty();
    }

    /** The id, the days and how much there is; nothing personal. */
    @Override
    public String toString() {
      return "RunPosted[" + id + ", " + recordedOn + ", " + run + ", " + lines.size() + " lines]";
    }
  }

  /**
   * A run was approved.
   *
   * @param run the run's id
   * @param recordedOn the day
   * @param by who approved it
   */
  record RunApproved(String run, LocalDate recordedOn, OfficeHolder by) implements LedgerEntry {
    @Override
    public String key() {
      return "approval/" + run;
    }
  }

  /**
   * A pay period was closed: no line is written into it any more.
   *
   * @param period the period
   * @param recordedOn the day
   * @param by who closed it
   */
  record PeriodClosed(CompPeriod period, LocalDate recordedOn, OfficeHolder by)
      implements LedgerEntry {
    @Override
    public String key() {
      return "close/" + period;
    }
  }

  /**
   * Credit was given or taken by hand.
   *
   * @param adjustment what was decided
   * @param period the pay period in which it landed
   */
  record Adjusted(Adjustment adjustment, CompPeriod period) implements LedgerEntry {
    static final String RULE = "adjustment";

    @Override
    public LocalDate recordedOn() {
      return adjustment.recordedOn();
    }

    @Override
    public String key() {
      return adjustment.id();
    }

    @Override
    public List<LedgerLine> lines() {
      return List.of(
          new LedgerLine.Builder()
              .id(RunDelta.lineId(adjustment.id(), 1))
              .recordedOn(adjustment.recordedOn())
              .period(period)
              .payee(adjustment.payee())
              .deal(adjustment.deal())
              .kind(adjustment.kind())
              .reason(LedgerLine.Reason.ADJUSTMENT)
              .rule(RULE)
              .amount(adjustment.amount())
              .dispute(adjustment.dispute())
              .addWhy(
                  adjustment.reason(),
                  "decided by " + adjustment.by().office() + ", see " + adjustment.reference())
              .build());
    }
  }

  /**
   * Lines were paid.
   *
   * @param id the payment's id, such as that of the payroll
   * @param recordedOn the day
   * @param paid the lines, by their ids
   */
  record LinesPaid(String id, LocalDate recordedOn, List<String> paid) implements LedgerEntry {
    /**
     * Copies the lines' ids.
     *
     * @param id as the type says
     * @param recordedOn as the type says
     * @param paid as the type says
     */
    public LinesPaid {
      paid = List.copyOf(paid);
    }

    @Override
    public String key() {
      return id;
    }
  }
}
