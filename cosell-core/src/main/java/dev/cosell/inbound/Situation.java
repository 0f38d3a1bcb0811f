package dev.cosell.inbound;

/** What the customer is in. */
public enum Situation {
  /** A problem that is there and written down. */
  ACTIVE_PROBLEM,
  /** A first look around. */
  EARLY_EXPLORATION,
  /** It is not known what. */
  UNKNOWN
}
