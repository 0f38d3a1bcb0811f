package dev.cosell.testkit;

/**
 * A portal and its cloud, as {@link FaultMatrix} drives them: the portal calls a fake over a real
 * socket, gives up after a fifth of a second or so, and takes its time from {@link #clock}.
 */
public interface FaultedPortal extends PortalUnderTest {
  /**
   * What goes wrong with the next calls.
   *
   * @return the fake's script
   */
  FaultScript faults();

  /**
   * Whether an operation only reads.
   *
   * @param operation the operation, as {@link FaultScript#called} names it
   * @return whether it changes nothing
   */
  boolean reads(String operation);
}
