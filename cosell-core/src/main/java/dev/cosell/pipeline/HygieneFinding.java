package dev.cosell.pipeline;

import dev.cosell.opportunity.OpportunityId;
import java.util.List;

/**
 * Something about submissions that a cloud's reviewer would object to.
 *
 * @param rule the rule
 * @param batch the batch
 * @param deals the deals that it is about, in the order of their ids, at least one
 * @param detail what was found, without personal data
 */
public record HygieneFinding(
    HygieneRule rule, String batch, List<OpportunityId> deals, String detail) {
  /**
   * Puts the deals in order.
   *
   * @param rule as the type says
   * @param batch as the type says
   * @param deals as the type says
   * @param detail as the type says
   */
  public HygieneFinding {
    deals = deals.stream().sorted().toList();
  }

  /**
   * The finding in a sentence with field and remedy.
   *
   * @return the sentence
   */
  public String text() {
    return rule.field()
        + " of "
        + deals.size()
        + " in '"
        + batch
        + "': "
        + detail
        + "; "
        + rule.remedy();
  }
}
