package dev.cosell.testkit.azure;

import dev.cosell.testkit.FaultScript;
import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.azure.internal.ReferralStore;
import dev.cosell.testkit.azure.internal.ReferralsServer;
import dev.cosell.testkit.azure.internal.Webhooks;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Predicate;

/**
 * A fake of Microsoft Partner Center's referrals API: a real HTTP server on this machine.
 *
 * <p>It keeps state, refuses what Microsoft refuses, lets referrals expire after 14 days of its
 * clock, plays Microsoft through {@link #microsoft()}, signs and delivers events, and fails on
 * demand through {@link #faults()}; operations are named {@code CreateReferral}, {@code
 * PatchReferral}, {@code GetReferral} and {@code ListReferrals} there. What it imitates is named
 * where it does so, with the date read.
 *
 * <pre>{@code
 * try (FakeReferrals fake = FakeReferrals.start(SettableClock.running(Clock.systemUTC()))) {
 *   Portal azure = AzureReferrals.builder(fake::token).endpoint(fake.url()).build();
 *   ...
 *   fake.microsoft().accept(id);
 *   fake.clock().advance(Duration.ofDays(3));
 * }
 * }</pre>
 */
public final class FakeReferrals implements AutoCloseable {
  private static final String TOKEN = "fake-referrals-admin";
  private static final String WITHOUT_ROLE = "fake-user-without-role";

  private final SettableClock clock;
  private final ReferralStore store;
  private final FaultScript faults = new FaultScript();
  private final Webhooks webhooks;
  private final ReferralsServer server;
  private final MicrosoftSide microsoft;
  private final SettableClock.Registration moves;
  private final URI url;

  private FakeReferrals(SettableClock clock, int port) {
    this.clock = clock;
    store = new ReferralStore(clock);
    webhooks = new Webhooks("Microsoft Corporation", "https://fake.invalid/webhook-certificate");
    store.onEvent(webhooks::announce);
    server = new ReferralsServer(store, faults, TOKEN, WITHOUT_ROLE);
    microsoft = new MicrosoftSide(store, webhooks::attempt);
    moves =
        clock.onMove(
            now -> {
              synchronized (store) {
                store.expire();
              }
              webhooks.attempt();
            });
    url = server.start(port);
  }

  /**
   * Starts a fake on a free port.
   *
   * @param clock the portal's time
   * @return the fake, which holds nothing yet
   */
  public static FakeReferrals start(SettableClock clock) {
    return start(clock, 0);
  }

  /**
   * Starts a fake.
   *
   * @param clock the portal's time
   * @param port the port, or zero for any free one
   * @return the fake, which holds nothing yet
   */
  public static FakeReferrals start(SettableClock clock, int port) {
    return new FakeReferrals(clock, port);
  }

  /**
   * Where the fake listens.
   *
   * @return an address of this machine, without a path
   */
  public URI url() {
    return url;
  }

  /**
   * The token of a user with a Referrals role.
   *
   * @return the token; any other is refused with 401
   */
  public String token() {
    return TOKEN;
  }

  /**
   * The token of a user without a Referrals role, who is refused with 403.
   *
   * @return the token
   */
  public String tokenWithoutRole() {
    return WITHOUT_ROLE;
  }

  /**
   * The portal's time.
   *
   * @return the clock; moving it lets referrals expire and events be tried again
   */
  public SettableClock clock() {
    return clock;
  }

  /**
   * Microsoft's side.
   *
   * @return the side that answers the partner
   */
  public MicrosoftSide microsoft() {
    return microsoft;
  }

  /**
   * What goes wrong with the next calls.
   *
   * @return the script
   */
  public FaultScript faults() {
    return faults;
  }

  /**
   * All events so far.
   *
   * @return the events as they are delivered, oldest first
   */
  public List<String> events() {
    synchronized (store) {
      return store.events();
    }
  }

  /**
   * Sets who receives events from now on, in the thread that moves the clock or plays Microsoft.
   *
   * @param receiver takes a delivery and says whether it was taken; one that was not is tried ten
   *     times in all
   */
  public void deliverTo(Predicate<WebhookDelivery> receiver) {
    webhooks.deliverTo(receiver);
  }

  /**
   * The events that were not taken in ten tries.
   *
   * @return the events, oldest first
   */
  public List<String> undelivered() {
    return webhooks.offline();
  }

  /**
   * The certificate that events are signed with, which stands for Microsoft's root as well.
   *
   * @return the certificate
   */
  public X509Certificate certificate() {
    return webhooks.key().certificate();
  }

  /**
   * How many calls were served.
   *
   * @return the number
   */
  public long calls() {
    return server.calls();
  }

  @Override
  public void close() {
    moves.close();
    server.close();
  }
}
