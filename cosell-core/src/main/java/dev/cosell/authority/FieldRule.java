package dev.cosell.authority;

/**
 * What a policy says of one field.
 *
 * @param owner the system whose value stands
 * @param whenBothDiffer what happens where the sides differ
 * @param blankClears whether an empty field of the owner empties the other side; if not, a blank is
 *     not a value and nothing is lost by it
 */
public record FieldRule(Owner owner, WhenBothDiffer whenBothDiffer, boolean blankClears) {
  /**
   * A rule by which the owner's value stands and a blank is not a value.
   *
   * @param owner the owner
   * @return the rule
   */
  public static FieldRule ownedBy(Owner owner) {
    return new FieldRule(owner, WhenBothDiffer.OWNER_WINS, false);
  }
}
