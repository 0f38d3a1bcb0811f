package dev.cosell.inbound;

/**
 * Something that has to be ready before an urgent referral comes.
 *
 * @param id its id in the policy
 * @param what what it is
 * @param state whether it is ready
 */
public record ReadinessItem(String id, String what, State state) {
  /** Whether something is ready. */
  public enum State {
    /** It is. */
    READY,
    /** It is not. */
    MISSING,
    /** Nobody has said. */
    UNKNOWN
  }
}
