package dev.cosell.opportunity;

/**
 * The CRM's id of a deal.
 *
 * @param value the id as the CRM writes it, not blank
 */
public record OpportunityId(String value) implements Comparable<OpportunityId> {
  /**
   * Checks and normalises what the type asks for.
   *
   * @param value as the type says
   * @throws IllegalArgumentException if the type's form is broken
   */
  public OpportunityId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("value must not be blank");
    }
  }

  @Override
  public int compareTo(OpportunityId other) {
    return value.compareTo(other.value);
  }

  /** The value. */
  @Override
  public String toString() {
    return value;
  }
}
