package dev.cosell.testkit.aws;

import dev.cosell.testkit.CallStatistics;
import dev.cosell.testkit.FaultScript;
import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.aws.internal.http.OperatorEndpoint;
import dev.cosell.testkit.aws.internal.http.PortalServer;
import dev.cosell.testkit.aws.internal.portal.Portal;
import dev.cosell.testkit.aws.internal.signature.Credentials;
import dev.cosell.testkit.internal.Json;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A fake of the AWS Partner Central Selling API: a real HTTP server on this machine that the
 * official AWS SDK talks to unchanged.
 *
 * <p>It keeps state, checks signatures, refuses what AWS refuses, has a clock that can be moved,
 * plays AWS's side through {@link #operator()}, announces what happens through {@link #events()},
 * and fails on demand through {@link #faults()}. What it imitates is named where it does so, with
 * the date read; what AWS does not say and the fake had to decide is marked inferred.
 *
 * <pre>{@code
 * try (FakePartnerCentral fake = FakePartnerCentral.builder().start();
 *     PartnerCentralSellingClient client =
 *         PartnerCentralSellingClient.builder()
 *             .endpointOverride(fake.url())
 *             .region(Region.US_EAST_1)
 *             .credentialsProvider(
 *                 StaticCredentialsProvider.create(
 *                     AwsBasicCredentials.create(fake.accessKeyId(), fake.secretAccessKey())))
 *             .build()) {
 *   ...
 *   fake.operator().approve(id);
 *   fake.clock().advance(Duration.ofDays(2));
 * }
 * }</pre>
 *
 * <p>The same operator's doings are offered over HTTP, unsigned, to programs in other languages:
 *
 * <table>
 * <caption>Operator API; bodies are JSON</caption>
 * <tr><th>Request<th>What it does
 * <tr><td>{@code GET /operator}<td>says that this is a fake: name, version, clock, catalogs
 * <tr><td>{@code GET /operator/clock}<td>{@code {"now": ...}}
 * <tr><td>{@code PUT /operator/clock}<td>moves the clock: {@code {"now": "2031-01-15T09:00:00Z"}} or
 *     {@code {"advance": "PT1H"}}
 * <tr><td>{@code GET /operator/opportunities}<td>id, catalog, partner id, review status, stage
 * <tr><td>{@code POST /operator/opportunities/ID/approve}<td>approves; also {@code review}, {@code
 *     reject} ({@code reason}), {@code action-required} ({@code comments}, {@code reason}), {@code
 *     aws-view} ({@code stage}, {@code targetCloseDate}, {@code closedLostReason}, {@code
 *     nextSteps}, {@code engagementScore}, {@code nextBestActions})
 * <tr><td>{@code POST /operator/invitations}<td>refers a deal: {@code companyName} and any other
 *     member of {@link AwsReferral}; {@code catalog}, AWS if left out
 * <tr><td>{@code GET /operator/calls}<td>the counts of {@link CallStatistics}
 * <tr><td>{@code GET /operator/events?after=N}<td>events after number N, each with its number
 * <tr><td>{@code POST /operator/faults}<td>{@code fault}, and optionally {@code calls} and {@code
 *     operation}
 * <tr><td>{@code PUT /operator/review-rule}<td>the members of {@link ReviewRule}, those left out as
 *     in the standard rule, or {@code {"automatic": false}}
 * </table>
 */
public final class FakePartnerCentral implements AutoCloseable {

  /** The region that callers sign for. */
  public static final String REGION = "us-east-1";

  /** The service name that callers sign for. */
  public static final String SERVICE = "partnercentral-selling";

  private final Portal portal;
  private final PortalServer server;
  private final URI url;
  private final Operator operator;
  private final FaultScript faults;
  private final Credentials credentials;

  FakePartnerCentral(FakePartnerCentralBuilder builder) {
    credentials = builder.callersCredentials();
    faults = new FaultScript();
    portal = builder.portal();
    operator = new Operator(portal);
    builder
        .rule()
        .filter(rule -> operator.reviewRule().isEmpty())
        .ifPresent(operator::reviewAutomatically);
    server =
        new PortalServer(
            portal,
            faults,
            builder.verifier(),
            builder.wallClock(),
            new OperatorEndpoint(portal, operator, faults, this::calls));
    url = server.start(builder.portNumber());
  }

  /**
   * A builder with the documented behaviour: quotas on, signatures checked, the account's clock
   * running with the system's.
   *
   * @return the builder
   */
  public static FakePartnerCentralBuilder builder() {
    return new FakePartnerCentralBuilder();
  }

  /**
   * Where the fake listens, to be used as endpoint override.
   *
   * @return an address of this machine, without a path
   */
  public URI url() {
    return url;
  }

  /**
   * The portal's time. Signatures are held against another clock, {@link
   * FakePartnerCentralBuilder#signatureClock}.
   *
   * @return the clock with which the fake was built
   */
  public SettableClock clock() {
    return portal.clock();
  }

  /**
   * AWS's side.
   *
   * @return the operator
   */
  public Operator operator() {
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
   * The calls so far.
   *
   * @return the counts at this moment
   */
  public CallStatistics calls() {
    return portal.read(() -> portal.calls().statistics());
  }

  /**
   * The events so far, at most the newest 10,000.
   *
   * @return each as the JSON that EventBridge would deliver, oldest first
   */
  public List<String> events() {
    return portal.read(
        () ->
            portal.events().after(0).stream()
                .map(stored -> Json.write(stored.path("event")))
                .toList());
  }

  /**
   * Adds a listener that is told of each event, after what caused it and before its call is
   * answered, in the thread that caused it.
   *
   * @param listener takes the event as the JSON that EventBridge would deliver
   */
  public void onEvent(Consumer<String> listener) {
    portal.events().listen(Objects.requireNonNull(listener, "listener"));
  }

  /**
   * The access key that callers sign with.
   *
   * @return not a secret, and no key of AWS
   */
  public String accessKeyId() {
    return credentials.accessKeyId();
  }

  /**
   * The secret key that callers sign with; it opens nothing but this fake.
   *
   * @return the key
   */
  public String secretAccessKey() {
    return credentials.secretAccessKey();
  }

  /** Stops the server and closes the journal. */
  @Override
  public void close() {
    server.close();
    portal.close();
  }
}
