package dev.cosell.opportunity;

import java.util.List;
import java.util.OptionalInt;

/**
 * How far a deal has come.
 *
 * <p>An open vocabulary. The stages that are named here are the ones in which the field speaks of a
 * co-sold deal; a CRM's own stages are brought to them by its field map, and each portal's stages
 * by that portal's stage table. A stage that is not known is carried.
 *
 * @param name the stage's name, not blank
 */
public record Stage(String name) {
  /** A customer with a need; nothing is agreed. */
  public static final Stage PROSPECT = new Stage("Prospect");

  /** The need, the budget and the people are known. */
  public static final Stage QUALIFIED = new Stage("Qualified");

  /** The customer tries whether it works. */
  public static final Stage TECHNICAL_VALIDATION = new Stage("Technical Validation");

  /** The customer weighs whether it pays. */
  public static final Stage BUSINESS_VALIDATION = new Stage("Business Validation");

  /** The customer has signed; the cloud does not bill yet. */
  public static final Stage COMMITTED = new Stage("Committed");

  /** The workload runs and the cloud bills. */
  public static final Stage LAUNCHED = new Stage("Launched");

  /** The deal is lost. */
  public static final Stage CLOSED_LOST = new Stage("Closed Lost");

  private static final List<Stage> FORWARD =
      List.of(PROSPECT, QUALIFIED, TECHNICAL_VALIDATION, BUSINESS_VALIDATION, COMMITTED, LAUNCHED);

  /**
   * Checks and normalises what the type asks for.
   *
   * @param name as the type says
   * @throws IllegalArgumentException if the type's form is broken
   */
  public Stage {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
  }

  /**
   * The position on the way forward.
   *
   * @return 0 for Prospect to 5 for Launched; empty for Closed Lost and for a stage that is not
   *     known
   */
  public OptionalInt rank() {
    int at = FORWARD.indexOf(this);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }

  /**
   * Whether nothing follows.
   *
   * @return whether this is Launched or Closed Lost
   */
  public boolean isFinal() {
    return equals(LAUNCHED) || equals(CLOSED_LOST);
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
