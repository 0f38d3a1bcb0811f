package dev.cosell.inbound;

/** How a referral is treated. */
public enum Track {
  /** Answered within hours, with senior people and what has been prepared. */
  URGENT,
  /** Qualified in a call within days. */
  STANDARD
}
