package dev.cosell.comp;

/**
 * Who gets credit: a person or a channel partner, by an id and not by a name.
 *
 * @param id the id in the CRM or in payroll; stripped, not blank, without {@code /}, {@code |} and
 *     line breaks
 */
public record Payee(String id) implements Comparable<Payee> {
  /**
   * The company itself: it holds the part of a deal that the plan gives to a role which nobody has
   * on the deal.
   */
  public static final Payee HOUSE = new Payee("HOUSE");

  private static final String NOT_ALLOWED = "/|\n\r";

  /**
   * Checks and strips what the type asks for.
   *
   * @param id as the type says
   * @throws IllegalArgumentException if the id's form is broken
   */
  public Payee {
    id = id.strip();
    if (id.isEmpty() || id.chars().anyMatch(each -> NOT_ALLOWED.indexOf(each) >= 0)) {
      throw new IllegalArgumentException(
          "id must not be blank or hold '/', '|' or a line break, but had length " + id.length());
    }
  }

  @Override
  public int compareTo(Payee other) {
    return id.compareTo(other.id);
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}
