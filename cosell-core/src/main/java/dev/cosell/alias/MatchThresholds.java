package dev.cosell.alias;

/**
 * How sure an answer has to be.
 *
 * @param accept the least confidence with which an account is an answer that needs no person
 * @param review the least confidence, of all candidates together, with which they are shown to a
 *     person; not above {@code accept}
 */
public record MatchThresholds(double accept, double review) {
  /**
   * Checks the order.
   *
   * @param accept as the type says
   * @param review as the type says
   * @throws IllegalArgumentException if they are not between 0 and 1 and in order
   */
  public MatchThresholds {
    if (!(review >= 0 && review <= accept && accept <= 1)) {
      throw new IllegalArgumentException(
          "thresholds must have 0 <= review <= accept <= 1, but were accept "
              + accept
              + " and review "
              + review);
    }
  }

  /**
   * Chosen with the weights, on names that the weights had not seen: of the answers that are
   * accepted at least 99.5 in a hundred are right.
   *
   * @return the thresholds of the weights that are shipped
   */
  public static MatchThresholds standard() {
    return MatchModel.standard().thresholds();
  }
}
