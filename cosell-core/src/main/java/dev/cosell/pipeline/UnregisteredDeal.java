package dev.cosell.pipeline;

import dev.cosell.opportunity.OpportunityId;
import java.time.LocalDate;

/**
 * A deal that is qualified and that no portal knows.
 *
 * @param deal the CRM's id
 * @param since the day on which it was qualified
 * @param days the days since
 */
public record UnregisteredDeal(OpportunityId deal, LocalDate since, long days) {
  /**
   * The finding in a sentence with what to do.
   *
   * @return the sentence
   */
  public String text() {
    return "qualified since "
        + since
        + ", for "
        + days
        + " days, and no portal knows it: register it, or say why no cloud is to know of it";
  }
}
