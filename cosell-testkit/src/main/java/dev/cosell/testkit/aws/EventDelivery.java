package dev.cosell.testkit.aws;

/**
 * How the fake hands its events over.
 *
 * <p>EventBridge delivers best effort: duplicates and reordering are possible, and recordings show
 * one creation announced twice within fifteen seconds (read 2026-10-01).
 */
public enum EventDelivery {
  /** Each event once, in the order in which things happened. */
  ONCE_IN_ORDER,
  /** Each event twice, the second time with an id of its own. */
  TWICE,
  /** The events of one action in reverse order. */
  REVERSED,
  /** Each event twice, and the events of one action in reverse order. */
  TWICE_AND_REVERSED;

  /**
   * Whether each event comes twice.
   *
   * @return true if it does
   */
  public boolean twice() {
    return this == TWICE || this == TWICE_AND_REVERSED;
  }

  /**
   * Whether the events of one action come in reverse order.
   *
   * @return true if they do
   */
  public boolean reversed() {
    return this == REVERSED || this == TWICE_AND_REVERSED;
  }
}
