package dev.cosell.pipeline;

import java.time.LocalDate;

/**
 * A deal that has not moved in time, about which somebody has decided.
 *
 * @param decision the decision
 * @param nextReview the first day on which it is asked for again, unless it moves
 */
public record AnsweredReview(ReviewDecision decision, LocalDate nextReview) {
  /**
   * The answer in a sentence.
   *
   * @return what was decided when, and until when it holds; no person and no reason
   */
  public String text() {
    return (decision.outcome() == ReviewOutcome.RESTORED ? "restored on " : "advanced on ")
        + decision.decidedOn()
        + ", asked for again on "
        + nextReview;
  }
}
