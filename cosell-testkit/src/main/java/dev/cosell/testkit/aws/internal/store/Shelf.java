package dev.cosell.testkit.aws.internal.store;

/** A kind of document in the {@link PortalStore}. */
public enum Shelf {
  /** Opportunities by id, with what AWS holds about them. */
  OPPORTUNITY,
  /** Engagement invitations by id. */
  INVITATION,
  /** Engagements by id. */
  ENGAGEMENT,
  /** Tasks by id. */
  TASK,
  /** Answers that a repeated client token gets. */
  TOKEN,
  /** Tags by resource ARN. */
  TAGS,
  /** The newest events by number. */
  EVENT,
  /** Counters and switches. */
  SETTING
}
