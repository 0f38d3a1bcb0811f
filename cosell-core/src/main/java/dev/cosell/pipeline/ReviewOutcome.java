package dev.cosell.pipeline;

/** What was decided about a deal under review. */
public enum ReviewOutcome {
  /** It goes on, and is asked for again after another period. */
  ADVANCED,
  /** It is out of the pipeline, and stays in every record. */
  REMOVED,
  /** It was removed and is back, with a period of its own. */
  RESTORED
}
