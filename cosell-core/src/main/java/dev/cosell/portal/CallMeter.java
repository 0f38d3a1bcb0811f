package dev.cosell.portal;

import dev.cosell.cloud.Cloud;

/**
 * Is asked before every single call that goes out, and may keep the caller waiting; is told when
 * the call is over.
 */
@FunctionalInterface
public interface CallMeter {
  /** Lets every call through at once. */
  CallMeter UNMETERED = (cloud, group) -> {};

  /**
   * Waits until a call may go out, and counts it.
   *
   * @param cloud the cloud that is called
   * @param group the quota's group, one of {@link PortalCapabilities#quotas}
   */
  void beforeCall(Cloud cloud, String group);

  /**
   * Takes note that a call has been answered or given up: it was under way until now, and the
   * portal may count it as late as that. Unless a meter needs this, it does nothing.
   *
   * @param cloud the cloud that was called
   * @param group the quota's group that the call was counted in
   */
  default void afterCall(Cloud cloud, String group) {}
}
