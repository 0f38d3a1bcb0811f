package dev.cosell.contact;

import java.util.Optional;

/**
 * What becomes of one contact of a deal when the clouds' teams are read.
 *
 * @param kind what becomes of it
 * @param before the contact as it stood on the deal; empty for one that is added
 * @param after the contact as it shall stand
 * @param because the reason, without personal data
 */
public record RosterChange(
    Kind kind, Optional<OpportunityContact> before, OpportunityContact after, String because) {

  /** What becomes of a contact. */
  public enum Kind {
    /** Somebody of the cloud's team is not on the deal yet. */
    ADDED,
    /** The role is another, or the mark of a cloud's person was missing. */
    UPDATED,
    /** The cloud no longer names the person; the contact stays, marked as former. */
    LEFT,
    /** The person was marked as former and is on the team again. */
    RETURNED
  }
}
