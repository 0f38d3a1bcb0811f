package dev.cosell.alias;

import java.util.List;

/**
 * An account to pursue together with a cloud.
 *
 * @param enrichment the account with what is known of it
 * @param parts the points of every rule, in the order of the rules
 */
public record Pursuit(AccountEnrichment enrichment, List<ScorePart> parts) {
  /**
   * Copies the parts.
   *
   * @param enrichment as the type says
   * @param parts as the type says
   */
  public Pursuit {
    parts = List.copyOf(parts);
  }

  /**
   * How worthwhile it is.
   *
   * @return the sum of the points
   */
  public int score() {
    return parts.stream().mapToInt(ScorePart::points).sum();
  }
}
