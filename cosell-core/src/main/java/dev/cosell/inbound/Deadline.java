package dev.cosell.inbound;

import java.time.Instant;
import java.util.Optional;

/**
 * By when something has to be done.
 *
 * @param kind what has to be done
 * @param due the last moment
 * @param inWorkingHours whether the owner works at that moment; also true where it is not known
 *     when the owner works
 * @param lastWorkingMoment the last moment at which the owner works before it; the deadline itself
 *     if it is in working hours, empty if the owner does not work until then
 * @param because how it comes about
 */
public record Deadline(
    Kind kind,
    Instant due,
    boolean inWorkingHours,
    Optional<Instant> lastWorkingMoment,
    String because) {
  /** What has to be done. */
  public enum Kind {
    /** Somebody of one's own side answers whoever brings the deal. */
    ANSWER,
    /** The call in which the deal is qualified has taken place. */
    CALL,
    /** The invitation is accepted or turned down at the cloud's portal. */
    PORTAL
  }
}
