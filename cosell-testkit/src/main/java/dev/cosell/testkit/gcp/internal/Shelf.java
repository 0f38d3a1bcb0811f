package dev.cosell.testkit.gcp.internal;

/** What the portal remembers, by kind. */
enum Shelf {
  /** Opportunities by name, as they are sent. */
  OPPORTUNITY,
  /** Reviews that are still to be decided, by the opportunity's name. */
  REVIEW,
  /** Opportunities that the partner does not see any more, by name. */
  DETACHED,
  /** The newest events by number. */
  EVENT,
  /** Pushes that are not acknowledged yet, by number. */
  PUSH,
  /** Counters and switches. */
  SETTING
}
