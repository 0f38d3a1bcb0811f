package dev.cosell.stageone;

import dev.cosell.opportunity.Field;

/** A condition that a deal has to meet before it is registered as alliance-sourced. */
public sealed interface StageOneCondition {
  /** {@return the name of the condition, which no other of its definition has} */
  String id();

  /** {@return what kind of condition it is} */
  Kind kind();

  /** What kind of condition it is; every definition holds the first three. */
  enum Kind {
    /** Somebody at the prospect is known by name. */
    NAMED_CONTACT,
    /** A named person of a cloud's field was engaged, not too long ago. */
    FIELD_ENGAGEMENT,
    /** It is documented why the prospect has a problem that the vendor solves. */
    DOCUMENTED_REASON,
    /** A field of the deal has a value. */
    STATED_FIELD,
    /** There is evidence of a kind that the definition names. */
    FURTHER_EVIDENCE
  }

  /**
   * Somebody at the prospect is a contact of the deal and known by name.
   *
   * @param id as {@link StageOneCondition#id} says, not blank
   */
  record NamedContact(String id) implements StageOneCondition {
    /**
     * Checks what the type asks for.
     *
     * @param id as the type says
     * @throws IllegalArgumentException if the id is blank
     */
    public NamedContact {
      Required.text("id", id);
    }

    @Override
    public Kind kind() {
      return Kind.NAMED_CONTACT;
    }
  }

  /**
   * There is evidence with a day and a named counterpart that a cloud's field was engaged.
   *
   * @param id as {@link StageOneCondition#id} says, not blank
   * @param maxAgeDays the greatest age of the evidence in days, at least 1
   */
  record FieldEngagement(String id, int maxAgeDays) implements StageOneCondition {
    /**
     * Checks what the type asks for.
     *
     * @param id as the type says
     * @param maxAgeDays as the type says
     * @throws IllegalArgumentException if the id is blank or the age below 1
     */
    public FieldEngagement {
      Required.text("id", id);
      Required.atLeastOne("maxAgeDays", maxAgeDays);
    }

    @Override
    public Kind kind() {
      return Kind.FIELD_ENGAGEMENT;
    }
  }

  /**
   * It is written down why the prospect is believed to have a problem that the vendor solves.
   *
   * @param id as {@link StageOneCondition#id} says, not blank
   * @param minWords how many different words the reason must have at least, at least 1
   */
  record DocumentedReason(String id, int minWords) implements StageOneCondition {
    /**
     * Checks what the type asks for.
     *
     * @param id as the type says
     * @param minWords as the type says
     * @throws IllegalArgumentException if the id is blank or the number below 1
     */
    public DocumentedReason {
      Required.text("id", id);
      Required.atLeastOne("minWords", minWords);
    }

    @Override
    public Kind kind() {
      return Kind.DOCUMENTED_REASON;
    }
  }

  /**
   * A field of the deal has a value that is more than a placeholder.
   *
   * @param id as {@link StageOneCondition#id} says, not blank
   * @param field the field
   */
  record StatedField(String id, Field field) implements StageOneCondition {
    /**
     * Checks what the type asks for.
     *
     * @param id as the type says
     * @param field as the type says
     * @throws IllegalArgumentException if the id is blank
     */
    public StatedField {
      Required.text("id", id);
    }

    @Override
    public Kind kind() {
      return Kind.STATED_FIELD;
    }
  }

  /**
   * There is evidence of a kind of the customer's own.
   *
   * @param id as {@link StageOneCondition#id} says, not blank
   * @param evidence the kind of evidence
   * @param maxAgeDays the greatest age of the evidence in days, at least 1
   */
  record FurtherEvidence(String id, EvidenceKind evidence, int maxAgeDays)
      implements StageOneCondition {
    /**
     * Checks what the type asks for.
     *
     * @param id as the type says
     * @param evidence as the type says
     * @param maxAgeDays as the type says
     * @throws IllegalArgumentException if the id is blank or the age below 1
     */
    public FurtherEvidence {
      Required.text("id", id);
      Required.atLeastOne("maxAgeDays", maxAgeDays);
    }

    @Override
    public Kind kind() {
      return Kind.FURTHER_EVIDENCE;
    }
  }
}
