package dev.cosell.portal;

import dev.cosell.cloud.Cloud;

/** Is asked before every single call that goes out, and may keep the caller waiting. */
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
}
