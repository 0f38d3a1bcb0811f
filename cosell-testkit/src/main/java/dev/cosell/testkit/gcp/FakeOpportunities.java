package dev.cosell.testkit.gcp;

import dev.cosell.testkit.CallStatistics;
import dev.cosell.testkit.FaultScript;
import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.gcp.internal.OperatorEndpoint;
import dev.cosell.testkit.gcp.internal.OpportunityServer;
import dev.cosell.testkit.gcp.internal.Portal;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;

/**
 * A fake of Google's partner opportunities: a real HTTP server on this machine.
 *
 * <p>It keeps state, checks the token, refuses what Google is known to refuse, has a clock that can
 * be moved, plays Google's side through {@link #operator()}, announces what happens as Pub/Sub
 * pushes, and fails on demand through {@link #faults()}.
 *
 * <pre>{@code
 * try (FakeOpportunities fake = FakeOpportunities.builder().start()) {
 *   Portal google =
 *       GcpOpportunities.builder(fake.partner(), fake::token).endpoint(fake.url()).build();
 *   ...
 *   fake.operator().accept(id);
 * }
 * }</pre>
 *
 * <p>The same operator's doings are offered over HTTP, without a token, to programs in other
 * languages:
 *
 * <table>
 * <caption>Operator API; bodies are JSON</caption>
 * <tr><th>Request<th>What it does
 * <tr><td>{@code GET /operator}<td>says that this is a fake: name, partner, clock
 * <tr><td>{@code PUT /operator/clock}<td>moves the clock: {@code {"now": "2031-01-15T09:00:00Z"}} or
 *     {@code {"advance": "PT1H"}}; {@code GET} shows it
 * <tr><td>{@code GET /operator/opportunities}<td>all opportunities, whole
 * <tr><td>{@code POST /operator/opportunities}<td>Google brings a deal: {@code customerName}
 * <tr><td>{@code POST /operator/opportunities/ID/accept}<td>accepts; also {@code not-accept}, {@code
 *     close-won} and {@code close-lost} (each with {@code reason}), {@code expire-rebate}, {@code
 *     detach}
 * <tr><td>{@code GET /operator/events}<td>the pushes so far, the newest 10,000
 * <tr><td>{@code PUT /operator/push}<td>where pushes go by HTTP: {@code {"url": "http://..."}}, or
 *     {@code {}} for nowhere; {@code GET} shows it. What is not acknowledged comes again when the
 *     clock is moved, and by {@code POST /operator/push/redeliver}
 * <tr><td>{@code GET /operator/calls}<td>the counts of {@link CallStatistics}
 * <tr><td>{@code PUT /operator/review-rule}<td>the members of {@link AcceptanceRule}, those left out
 *     as in the standard rule, or {@code {"automatic": false}}
 * <tr><td>{@code POST /operator/faults}<td>{@code fault}, and optionally {@code calls} and {@code
 *     operation} (such as {@code opportunities.patch})
 * </table>
 */
public final class FakeOpportunities implements AutoCloseable {
  private final Portal portal;
  private final OpportunityServer server;
  private final URI url;
  private final GcpOperator operator;
  private final FaultScript faults = new FaultScript();
  private final String partner;
  private final String token;

  FakeOpportunities(FakeOpportunitiesBuilder builder) {
    partner = builder.partnerId();
    token = builder.accessToken();
    portal = builder.portal();
    operator = new GcpOperator(portal);
    builder
        .rule()
        .filter(rule -> operator.reviewRule().isEmpty())
        .ifPresent(operator::reviewAutomatically);
    server =
        new OpportunityServer(
            portal, token, faults, new OperatorEndpoint(portal, operator, faults));
    url = server.start(builder.portNumber());
  }

  /**
   * A builder with the documented behaviour.
   *
   * @return the builder
   */
  public static FakeOpportunitiesBuilder builder() {
    return new FakeOpportunitiesBuilder();
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
   * The partner's id.
   *
   * @return letters and digits
   */
  public String partner() {
    return partner;
  }

  /**
   * The token that callers must bring; it opens nothing but this fake.
   *
   * @return the token
   */
  public String token() {
    return token;
  }

  /**
   * The portal's time.
   *
   * @return the clock with which the fake was built
   */
  public SettableClock clock() {
    return portal.clock();
  }

  /**
   * Google's side.
   *
   * @return the operator
   */
  public GcpOperator operator() {
    return operator;
  }

  /**
   * What goes wrong with the next calls.
   *
   * @return the script, empty at first
   */
  public FaultScript faults() {
    return faults;
  }

  /**
   * The calls so far, by operation ({@code opportunities.create} and so on) and by hour.
   *
   * @return the counts at this moment, remembered by the journal; calls without the token are in
   *     none
   */
  public CallStatistics statistics() {
    return portal.statistics();
  }

  /**
   * How many calls the API has had since this fake was started.
   *
   * @return the number, refused ones included and the operator's not
   */
  public long calls() {
    return server.calls();
  }

  /**
   * The events so far.
   *
   * @return each as the JSON that Pub/Sub would push, oldest first
   */
  public List<String> events() {
    return portal.events();
  }

  /**
   * Adds an endpoint for pushes, called in the thread that caused the event before its call is
   * answered.
   *
   * @param endpoint takes the push's JSON and says whether it acknowledges it
   */
  public void onPush(Predicate<String> endpoint) {
    portal.subscribe(endpoint);
  }

  /**
   * Makes the pushes again that were not acknowledged, with a higher attempt; moving the clock does
   * so, too.
   *
   * @return how many are still not acknowledged
   */
  public int redeliver() {
    return portal.redeliver();
  }

  /** Stops the server and closes the journal. */
  @Override
  public void close() {
    server.close();
    portal.close();
  }
}
