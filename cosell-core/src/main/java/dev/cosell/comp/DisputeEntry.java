package dev.cosell.comp;

import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.OfficeHolder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** A step of a dispute. */
public sealed interface DisputeEntry {
  /** {@return the day of the step} */
  LocalDate on();

  /** {@return who takes the step} */
  OfficeHolder by();

  /** {@return what kind of step it is} */
  Kind kind();

  /** What kind of step it is. */
  enum Kind {
    /** Credit is disputed. */
    FILED,
    /** Something is shown. */
    EVIDENCE,
    /** It is ruled. */
    RULED,
    /** Who filed it takes it back. */
    WITHDRAWN
  }

  /**
   * Somebody disputes credit, or that there is none.
   *
   * @param id what the dispute is called
   * @param on the day of the filing
   * @param by who disputes it
   * @param payee whose credit it is about
   * @param deal the deal
   * @param wonOn the day on which the deal was won
   * @param statedOn the day of the statement that showed the credit, or lacked it
   * @param line the ledger's line that is disputed; empty where one is missing
   * @param reasons why, in words; not blank, not printed
   */
  record Filed(
      String id,
      LocalDate on,
      OfficeHolder by,
      Payee payee,
      OpportunityId deal,
      LocalDate wonOn,
      LocalDate statedOn,
      Optional<String> line,
      String reasons)
      implements DisputeEntry {
    /**
     * Checks what the type asks for.
     *
     * @param id as the type says
     * @param on as the type says
     * @param by as the type says
     * @param payee as the type says
     * @param deal as the type says
     * @param wonOn as the type says
     * @param statedOn as the type says
     * @param line as the type says
     * @param reasons as the type says
     * @throws IllegalArgumentException if the reasons are blank
     */
    public Filed {
      EntryId.text("reasons", reasons);
    }

    @Override
    public Kind kind() {
      return Kind.FILED;
    }

    /** The id, the deal and the day; neither who nor why. */
    @Override
    public String toString() {
      return "Filed[" + id + ", " + deal + ", on " + on + "]";
    }
  }

  /**
   * Somebody shows something.
   *
   * @param on the day
   * @param by who shows it
   * @param evidence what, by the ids of an attribution log, an evidence log or the CRM
   */
  record EvidenceShown(LocalDate on, OfficeHolder by, List<String> evidence)
      implements DisputeEntry {
    /**
     * Copies the ids.
     *
     * @param on as the type says
     * @param by as the type says
     * @param evidence as the type says
     */
    public EvidenceShown {
      evidence = List.copyOf(evidence);
    }

    @Override
    public Kind kind() {
      return Kind.EVIDENCE;
    }
  }

  /**
   * Somebody of neither side rules.
   *
   * @param on the day
   * @param by who rules, of a neutral office
   * @param plan the plan's version by which it is ruled
   * @param outcome what came of it
   * @param credit what is credited, not zero; empty where it is rejected
   * @param reasons why, in words; not blank, not printed
   */
  record Ruled(
      LocalDate on,
      OfficeHolder by,
      PlanVersion plan,
      Outcome outcome,
      Optional<RuledCredit> credit,
      String reasons)
      implements DisputeEntry {
    /**
     * Checks what the type asks for.
     *
     * @param on as the type says
     * @param by as the type says
     * @param plan as the type says
     * @param outcome as the type says
     * @param credit as the type says
     * @param reasons as the type says
     * @throws IllegalArgumentException if the reasons are blank
     */
    public Ruled {
      EntryId.text("reasons", reasons);
    }

    /**
     * A ruling that whoever filed was right.
     *
     * @param on the day
     * @param by who rules
     * @param plan the plan's version by which it is ruled
     * @param kind what the credit is for
     * @param amount what is credited
     * @param reasons why, in words
     * @return the ruling
     * @throws IllegalArgumentException if the reasons are blank
     */
    public static Ruled upheld(
        LocalDate on,
        OfficeHolder by,
        PlanVersion plan,
        CreditKind kind,
        Money amount,
        String reasons) {
      return new Ruled(
          on, by, plan, Outcome.UPHELD, Optional.of(new RuledCredit(kind, amount)), reasons);
    }

    /**
     * A ruling that the credit is right as it is.
     *
     * @param on the day
     * @param by who rules
     * @param plan the plan's version by which it is ruled
     * @param reasons why, in words
     * @return the ruling
     * @throws IllegalArgumentException if the reasons are blank
     */
    public static Ruled rejected(LocalDate on, OfficeHolder by, PlanVersion plan, String reasons) {
      return new Ruled(on, by, plan, Outcome.REJECTED, Optional.empty(), reasons);
    }

    @Override
    public Kind kind() {
      return Kind.RULED;
    }

    /** The day, the plan and the outcome; neither who nor why. */
    @Override
    public String toString() {
      return "Ruled[" + on + ", " + plan + ", " + outcome + "]";
    }
  }

  /** What came of a dispute. */
  enum Outcome {
    /** Whoever filed was right. */
    UPHELD,
    /** The credit is right as it is. */
    REJECTED
  }

  /**
   * What a ruling credits.
   *
   * @param kind what it is for
   * @param amount how much; below zero takes credit away
   */
  record RuledCredit(CreditKind kind, Money amount) {}

  /**
   * Who filed takes the dispute back before it is ruled.
   *
   * @param on the day
   * @param by who filed
   */
  record Withdrawn(LocalDate on, OfficeHolder by) implements DisputeEntry {
    @Override
    public Kind kind() {
      return Kind.WITHDRAWN;
    }
  }
}
