package dev.cosell.testkit;

import java.time.Duration;

/**
 * A portal and its cloud, as {@link FaultMatrix} drives them: the portal calls a fake over a real
 * socket, waits for an answer no longer than {@link #patience}, and takes its time from {@link
 * #clock}.
 */
public interface FaultedPortal extends PortalUnderTest {
  /**
   * What goes wrong with the next calls.
   *
   * @return the fake's script
   */
  FaultScript faults();

  /**
   * How long the portal waits for the answer to the call that it is about to make: not long while a
   * time-out waits for its call, so that the tests are fast, and otherwise long enough for a
   * machine that is busy.
   *
   * @return the time-out
   */
  default Duration patience() {
    boolean timesOut =
        faults().holds(Fault.TIMEOUT_BEFORE_ACTING) || faults().holds(Fault.TIMEOUT_AFTER_ACTING);
    return timesOut ? Duration.ofMillis(150) : Duration.ofSeconds(10);
  }

  /**
   * Whether an operation only reads.
   *
   * @param operation the operation, as {@link FaultScript#called} names it
   * @return whether it changes nothing
   */
  boolean reads(String operation);
}
