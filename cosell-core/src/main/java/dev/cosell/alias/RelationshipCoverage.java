package dev.cosell.alias;

import dev.cosell.contact.Counterpart;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The relationship with one of the cloud's people who cover an account.
 *
 * @param counterpart the person with the role
 * @param lastTouch the day of the last contact, where it is known
 * @param touch whether that is within the trailing days of the policy
 * @param relevance how much the role matters under the account's archetype
 */
public record RelationshipCoverage(
    Counterpart counterpart, Optional<LocalDate> lastTouch, Touch touch, RoleRelevance relevance) {
  /** Whether there was contact lately. */
  public enum Touch {
    /** Within the trailing days. */
    IN_TOUCH,
    /** Longer ago. */
    LAPSED,
    /** No day is known, or one that has not come yet. */
    UNKNOWN
  }
}
