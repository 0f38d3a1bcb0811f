package dev.cosell.portal;

/** What an outward call does to a portal's record. */
public enum CallKind {
  /** Makes the record. */
  CREATE,
  /** Joins a solution, a product or an offer to it. */
  ASSOCIATE,
  /** Takes such a join away. */
  DISASSOCIATE,
  /** Sends it to the cloud for review. */
  SUBMIT,
  /** Changes it. */
  UPDATE,
  /** Gives it to a person. */
  ASSIGN,
  /** Takes a deal that the cloud offers. */
  ACCEPT,
  /** Turns down a deal that the cloud offers. */
  DECLINE
}
