package dev.cosell.pipeline;

import java.util.Optional;

/**
 * A deal that was taken out of the pipeline.
 *
 * @param decision who took it out, when and why
 * @param movedSince the last stage that it came to since, where it came to one: somebody still
 *     works on it
 */
public record RemovedDeal(ReviewDecision decision, Optional<StageEntry> movedSince) {
  /**
   * The removal in a sentence.
   *
   * @return since when it is out, by which policy, and whether it moved since; no person and no
   *     reason
   */
  public String text() {
    return "removed on "
        + decision.decidedOn()
        + " by "
        + decision.policy()
        + " version "
        + decision.policyVersion()
        + movedSince
            .map(
                entry ->
                    ", and in "
                        + entry.stage()
                        + " since "
                        + entry.since()
                        + ": restore it, or correct the CRM")
            .orElse("");
  }
}
