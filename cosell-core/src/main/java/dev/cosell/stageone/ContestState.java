package dev.cosell.stageone;

/** Where a contest stands. */
public enum ContestState {
  /** The registration is disputed; nobody is to rule yet. */
  FILED,
  /** Somebody is to rule. */
  ASSIGNED,
  /** There is a ruling that may still be appealed. */
  RULED,
  /** The ruling is appealed; nobody is to rule again yet. */
  APPEALED,
  /** Somebody else is to rule again. */
  APPEAL_ASSIGNED,
  /** The ruling stands for good: it was given on appeal, or nobody appealed in time. */
  FINAL,
  /** Who disputed the registration no longer does. */
  WITHDRAWN
}
