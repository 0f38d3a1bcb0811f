package dev.cosell.stageone;

/** How things stand with a condition on a day. */
public enum ConditionStatus {
  /** What the condition asks for is there. */
  MET,
  /** Something is there and does not suffice. */
  NOT_MET,
  /** Nothing is there yet, or it is planned for a later day. */
  NOT_YET,
  /** Something is there, and what is known of it does not say whether it suffices. */
  CANNOT_TELL
}
