package dev.cosell.testkit;

/**
 * A way for a portal's answer to go wrong.
 *
 * <p>The names say what a client meets, not how one portal words it; each fake answers in its
 * portal's own form. "Acts" means that the portal did what was asked before the answer got lost, so
 * a client that repeats the call without care does it twice.
 */
public enum Fault {
  /**
   * The call is refused for its rate, and {@code Retry-After} says when to come again; the portal
   * does not act.
   */
  THROTTLED(false),
  /** The call is refused for its rate without a word about when; the portal does not act. */
  THROTTLED_WITHOUT_RETRY_AFTER(false),
  /** The portal neither acts nor answers; the client's time-out ends the call. */
  TIMEOUT_BEFORE_ACTING(false),
  /** The portal acts and never answers; the client's time-out ends the call. */
  TIMEOUT_AFTER_ACTING(true),
  /** An internal error of the portal, status 500; the portal does not act. */
  SERVER_ERROR(false),
  /** The portal is unavailable, status 503; the portal does not act. */
  UNAVAILABLE(false),
  /** The connection is cut before an answer; the portal does not act. */
  RESET_BEFORE_ACTING(false),
  /** The connection is cut before an answer; the portal acts. */
  RESET_AFTER_ACTING(true),
  /** Somebody else changes the record an instant before the call, so its lock is stale. */
  STALE_LOCK(true),
  /** The portal acts; its answer, otherwise in order, ends in the middle. */
  TRUNCATED_BODY(true),
  /** The portal acts; a page of HTML comes back with status 200 instead of its answer. */
  WRONG_CONTENT_TYPE(true),
  /** The portal answers a write with success and leaves the record's content as it was. */
  IGNORED_WRITE(true),
  /** The caller's credentials are refused as expired; the portal does not act. */
  EXPIRED_CREDENTIALS(false);

  private final boolean acts;

  Fault(boolean acts) {
    this.acts = acts;
  }

  /**
   * Whether the portal carries the call out although the answer goes wrong.
   *
   * @return false if the call is lost before it has any effect
   */
  public boolean acts() {
    return acts;
  }
}
