package dev.cosell.stageone;

import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.OfficeHolder;
import java.time.LocalDate;

/** A step of a contest. */
public sealed interface ContestEntry
    permits ContestEntry.Filed,
        ContestEntry.Assigned,
        Ruling,
        ContestEntry.Appealed,
        ContestEntry.Withdrawn {
  /** {@return the day of the step} */
  LocalDate on();

  /** {@return who takes the step; the adjudicator where one is named} */
  OfficeHolder by();

  /** {@return what kind of step it is} */
  Kind kind();

  /** What kind of step it is. */
  enum Kind {
    /** A registration is disputed. */
    FILED,
    /** An adjudicator is named. */
    ASSIGNED,
    /** The adjudicator rules. */
    RULED,
    /** The ruling is appealed. */
    APPEALED,
    /** Who filed takes the contest back. */
    WITHDRAWN
  }

  /**
   * Somebody disputes that a deal was rightly registered, or that it was rightly refused.
   *
   * @param on the day of the filing
   * @param by who disputes it
   * @param deal the deal
   * @param registeredOn the day of the registration
   * @param registeredBy who registered the deal, or refused to
   * @param reasons why, in words; not blank, not printed
   */
  record Filed(
      LocalDate on,
      OfficeHolder by,
      OpportunityId deal,
      LocalDate registeredOn,
      OfficeHolder registeredBy,
      String reasons)
      implements ContestEntry {
    /**
     * Checks what the type asks for.
     *
     * @param on as the type says
     * @param by as the type says
     * @param deal as the type says
     * @param registeredOn as the type says
     * @param registeredBy as the type says
     * @param reasons as the type says
     * @throws IllegalArgumentException if the reasons are blank
     */
    public Filed {
      Required.text("reasons", reasons);
    }

    @Override
    public Kind kind() {
      return Kind.FILED;
    }

    /** The deal and the days; neither who nor why. */
    @Override
    public String toString() {
      return "Filed[" + deal + ", registered on " + registeredOn + ", on " + on + "]";
    }
  }

  /**
   * An adjudicator is named, also in the place of another.
   *
   * @param on the day
   * @param by the adjudicator
   */
  record Assigned(LocalDate on, OfficeHolder by) implements ContestEntry {
    @Override
    public Kind kind() {
      return Kind.ASSIGNED;
    }
  }

  /**
   * A party does not accept the ruling.
   *
   * @param on the day
   * @param by who appeals: who filed, or who registered the deal
   * @param reasons why, in words; not blank, not printed
   */
  record Appealed(LocalDate on, OfficeHolder by, String reasons) implements ContestEntry {
    /**
     * Checks what the type asks for.
     *
     * @param on as the type says
     * @param by as the type says
     * @param reasons as the type says
     * @throws IllegalArgumentException if the reasons are blank
     */
    public Appealed {
      Required.text("reasons", reasons);
    }

    @Override
    public Kind kind() {
      return Kind.APPEALED;
    }

    /** The day; neither who nor why. */
    @Override
    public String toString() {
      return "Appealed[" + on + "]";
    }
  }

  /**
   * Who filed takes the contest back before there is a ruling.
   *
   * @param on the day
   * @param by who filed
   */
  record Withdrawn(LocalDate on, OfficeHolder by) implements ContestEntry {
    @Override
    public Kind kind() {
      return Kind.WITHDRAWN;
    }
  }
}
