package dev.cosell.cli;

import dev.cosell.cli.CloudAccess.Connected;
import dev.cosell.cloud.Cloud;
import dev.cosell.portal.CallMeter;
import dev.cosell.portal.Portal;
import dev.cosell.sync.Pace;
import java.util.Optional;
import okhttp3.OkHttpClient;

/**
 * The portal that a run talks to, and by what time one waits there.
 *
 * @param access the way to the cloud
 * @param connected the portal
 * @param words the portal for a person
 * @param pace the time to wait by
 * @param operator the portal's operator, if it is a fake
 * @param isNew whether the portal is a fake that was made just now
 * @param leave says that nobody works with the portal any more
 */
record PortalAddress(
    CloudAccess access,
    Connected connected,
    String words,
    Pace pace,
    Optional<FakeOperator> operator,
    boolean isNew,
    Runnable leave) {
  Cloud cloud() {
    return access.cloud();
  }

  boolean isSimulated() {
    return operator.isPresent();
  }

  /**
   * A client of the portal.
   *
   * @param http the HTTP client
   * @param meter counts the calls
   */
  Portal portal(OkHttpClient http, CallMeter meter) {
    return connected.portal(http, meter, new PaceClock(pace));
  }

  /** Where it is; no credentials. */
  @Override
  public String toString() {
    return words;
  }
}
