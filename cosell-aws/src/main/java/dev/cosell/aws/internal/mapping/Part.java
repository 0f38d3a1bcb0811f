package dev.cosell.aws.internal.mapping;

/** The part of AWS's side that a field belongs to, which says what carries it there. */
public enum Part {
  /** The record itself: create and update. */
  RECORD,
  /** The partner's team: create alone. */
  TEAM,
  /** What the record is associated with: a call for each. */
  ASSOCIATIONS,
  /** How AWS is to be involved: the submission alone. */
  SUBMISSION
}
