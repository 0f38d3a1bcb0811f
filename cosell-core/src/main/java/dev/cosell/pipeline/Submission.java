package dev.cosell.pipeline;

import dev.cosell.opportunity.Opportunity;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A deal that is about to be sent to a portal, or was sent.
 *
 * @param deal the deal as it is sent
 * @param batch what it is sent together with, such as {@code 2026-11 west}; findings compare the
 *     deals of one batch
 * @param placeholder whether the deal's value stands for one that is not known yet
 * @param nextUpdate when a placeholder is to be replaced, where somebody said so
 */
public record Submission(
    Opportunity deal, String batch, boolean placeholder, Optional<LocalDate> nextUpdate) {
  /**
   * A deal whose value is meant.
   *
   * @param deal the deal
   * @param batch what it is sent together with
   * @return the submission
   */
  public static Submission of(Opportunity deal, String batch) {
    return new Submission(deal, batch, false, Optional.empty());
  }

  /** The id and the batch; nothing personal. */
  @Override
  public String toString() {
    return "Submission[" + deal.id() + ", " + batch + "]";
  }
}
