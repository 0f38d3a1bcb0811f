package dev.cosell.testkit.azure;

import dev.cosell.testkit.CallStatistics;
import dev.cosell.testkit.FaultScript;
import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.azure.internal.OperatorEndpoint;
import dev.cosell.testkit.azure.internal.ReferralPortal;
import dev.cosell.testkit.azure.internal.ReferralsEndpoint;
import dev.cosell.testkit.azure.internal.ReferralsServer;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Predicate;

/**
 * A fake of Microsoft Partner Center's referrals API: a real HTTP server on this machine.
 *
 * <p>It keeps state, refuses what Microsoft refuses, lets referrals expire after 14 days of its
 * clock, plays Microsoft through {@link #operator()}, takes the registration of a webhook, signs
 * and delivers events, and fails on demand through {@link #faults()}; operations are named {@code
 * CreateReferral}, {@code PatchReferral}, {@code PutReferral}, {@code GetReferral} and {@code
 * ListReferrals} there. What it imitates is named where it does so, with the date read.
 *
 * <pre>{@code
 * try (FakeReferrals fake = FakeReferrals.builder().clock(clock).start()) {
 *   Portal azure = AzureReferrals.builder(fake::token).endpoint(fake.url()).build();
 *   ...
 *   fake.operator().accept(id);
 *   clock.advance(Duration.ofDays(3));
 * }
 * }</pre>
 *
 * <p>The same operator's doings are offered over HTTP, without a token, to programs in other
 * languages:
 *
 * <table>
 * <caption>Operator API; bodies are JSON</caption>
 * <tr><th>Request<th>What it does
 * <tr><td>{@code GET /operator}<td>says that this is a fake: name, clock
 * <tr><td>{@code PUT /operator/clock}<td>moves the clock: {@code {"now": "2031-01-15T09:00:00Z"}} or
 *     {@code {"advance": "PT1H"}}; {@code GET} shows it
 * <tr><td>{@code GET /operator/referrals}<td>all referrals, whole, Microsoft's among them
 * <tr><td>{@code POST /operator/referrals/ID/accept}<td>Microsoft joins; also {@code decline} ({@code
 *     reason}), {@code assign} ({@code firstName}, {@code lastName}, {@code email}), {@code
 *     review-registration} ({@code status}, {@code reason}) and {@code edit} (a JSON merge patch)
 * <tr><td>{@code POST /operator/invitations}<td>Microsoft refers a deal: {@code customerName} and
 *     optionally {@code title}, {@code dealValue}, {@code currency}
 * <tr><td>{@code GET /operator/calls}<td>the counts of {@link CallStatistics}
 * <tr><td>{@code GET /operator/events}<td>the events so far
 * <tr><td>{@code POST /operator/faults}<td>{@code fault}, and optionally {@code calls} and {@code
 *     operation}
 * </table>
 *
 * <p>The certificate of the events' signatures is at {@code GET /webhooks/certificate}.
 */
public final class FakeReferrals implements AutoCloseable {
  private static final String WITHOUT_ROLE = "fake-user-without-role";

  private final String token;
  private final ReferralPortal portal;
  private final FaultScript faults = new FaultScript();
  private final ReferralsServer server;
  private final AzureOperator operator;
  private final URI url;

  FakeReferrals(FakeReferralsBuilder builder) {
    token = builder.accessToken();
    portal = builder.portal();
    operator = new AzureOperator(portal);
    server =
        new ReferralsServer(
            portal,
            new ReferralsEndpoint(portal, faults, token, WITHOUT_ROLE, builder.quotas()),
            new OperatorEndpoint(portal, operator, faults));
    url = server.start(builder.portNumber());
  }

  /**
   * A builder with the documented behaviour.
   *
   * @return the builder
   */
  public static FakeReferralsBuilder builder() {
    return new FakeReferralsBuilder();
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
    return token;
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
    return portal.clock();
  }

  /**
   * Microsoft's side.
   *
   * @return the operator, who answers the partner
   */
  public AzureOperator operator() {
    return operator;
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
   * The events so far, at most the newest 10,000.
   *
   * @return the events as they are delivered, oldest first
   */
  public List<String> events() {
    return portal.events();
  }

  /**
   * Sets who receives events from now on, in the thread that moves the clock or plays Microsoft.
   *
   * @param receiver takes a delivery and says whether it was taken; one that was not is tried ten
   *     times in all
   */
  public void deliverTo(Predicate<WebhookDelivery> receiver) {
    portal.deliverTo(receiver);
  }

  /**
   * The events that were not taken in ten tries.
   *
   * @return the events, oldest first
   */
  public List<String> undelivered() {
    return portal.undelivered();
  }

  /**
   * The certificate that events are signed with, which stands for Microsoft's root as well.
   *
   * @return the certificate
   */
  public X509Certificate certificate() {
    return portal.certificate();
  }

  /**
   * How many calls the API has had.
   *
   * @return the number, refused and throttled ones included and the operator's not
   */
  public long calls() {
    CallStatistics calls = statistics();
    return calls.total() + calls.throttledTotal();
  }

  /**
   * The calls so far.
   *
   * @return the counts at this moment
   */
  public CallStatistics statistics() {
    return portal.statistics();
  }

  /** Stops the server and closes the journal. */
  @Override
  public void close() {
    server.close();
    portal.close();
  }
}
