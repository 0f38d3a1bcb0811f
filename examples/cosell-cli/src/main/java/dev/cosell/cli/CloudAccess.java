package dev.cosell.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.cloud.Cloud;
import dev.cosell.portal.CallMeter;
import dev.cosell.portal.CallQuota;
import dev.cosell.portal.Portal;
import dev.cosell.testkit.SettableClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** How this program gets to one cloud's portal, real or fake. */
interface CloudAccess {
  /** The cloud. */
  Cloud cloud();

  /** How often its portal may be called. */
  List<CallQuota> quotas();

  /** How many calls that change something a registration takes, at most. */
  int callsPerDeal();

  /**
   * A fake in this process that keeps its state in a file.
   *
   * @param journal the file
   * @param clock the portal's time
   * @throws BadInputException if the file is no journal of this fake
   */
  Connected fake(Path journal, SettableClock clock);

  /**
   * A portal somewhere else.
   *
   * @param url where it is
   * @param isFake whether it is a fake, which has credentials that everybody knows
   * @throws BadInputException if it is a real one and the environment has no credentials
   */
  Connected elsewhere(URI url, boolean isFake);

  /** Whether an answer turns a call away as one too many. */
  boolean throttles(Response response);

  /** The deals that the cloud offers in the sample's story, in the form that its fake takes. */
  List<ObjectNode> offers();

  /** Where the operator of the cloud's fake takes them. */
  default String offersPath() {
    return "/invitations";
  }

  /** A portal to which there is a way. */
  record Connected(URI url, PortalMaker maker, Runnable atClose) {
    Portal portal(OkHttpClient http, CallMeter meter, Clock clock) {
      return maker.make(http, meter, clock);
    }
  }

  /** Makes a client of a portal, with the credentials that belong to it. */
  @FunctionalInterface
  interface PortalMaker {
    /**
     * A client.
     *
     * @param http the HTTP client
     * @param meter counts the calls
     * @param clock the portal's time
     */
    Portal make(OkHttpClient http, CallMeter meter, Clock clock);
  }
}
