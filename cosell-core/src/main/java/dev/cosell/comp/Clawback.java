package dev.cosell.comp;

/**
 * What a refund takes back.
 *
 * @param withinDays a refund at most so many days after the deal was won takes credit back; a later
 *     one does not; zero or more
 * @param attainment what becomes of attainment
 */
public record Clawback(int withinDays, Attainment attainment) {
  /** What a refund does to the attainment of whoever retired quota with the deal. */
  public enum Attainment {
    /** The quota counts as retired no more, and tiers of later deals are reckoned anew. */
    TAKEN_BACK,
    /** The deal's credit goes, and what was attained with it stays. */
    KEPT
  }

  /**
   * Checks what the type asks for.
   *
   * @param withinDays as the type says
   * @param attainment as the type says
   * @throws IllegalArgumentException if the number of days is negative
   */
  public Clawback {
    if (withinDays < 0) {
      throw new IllegalArgumentException("withinDays must not be negative, but was " + withinDays);
    }
  }

  /**
   * Within half a year, with the attainment; inferred.
   *
   * @return the terms
   */
  public static Clawback standard() {
    return new Clawback(180, Attainment.TAKEN_BACK);
  }
}
