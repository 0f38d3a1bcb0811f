package dev.cosell.pipeline;

/** What the policy says about a deal under review. */
public enum ReviewAdvice {
  /** It meets every criterion and may go on. */
  ADVANCE,
  /** It lacks something and may still get it. */
  COMPLETE,
  /** It lacks something and has had its time. */
  REMOVE
}
