package dev.cosell.opportunity;

/**
 * Whether a deal is new business, an expansion or a renewal.
 *
 * <p>An open vocabulary: a type that is not known here is carried.
 *
 * @param name the type's name, not blank
 */
public record OpportunityType(String name) {
  /** A customer, or a need, that is new. */
  public static final OpportunityType NET_NEW = new OpportunityType("Net New Business");

  /** The same contract again. */
  public static final OpportunityType FLAT_RENEWAL = new OpportunityType("Flat Renewal");

  /** More for a customer that buys already. */
  public static final OpportunityType EXPANSION = new OpportunityType("Expansion");

  /**
   * Checks and normalises what the type asks for.
   *
   * @param name as the type says
   * @throws IllegalArgumentException if the type's form is broken
   */
  public OpportunityType {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
