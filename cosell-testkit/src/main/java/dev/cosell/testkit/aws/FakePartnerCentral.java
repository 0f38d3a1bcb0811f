package dev.cosell.testkit.aws;

import dev.cosell.testkit.FaultScript;
import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.aws.internal.http.OperatorEndpoint;
import dev.cosell.testkit.aws.internal.http.PortalServer;
import dev.cosell.testkit.aws.internal.portal.Portal;
import dev.cosell.testkit.aws.internal.portal.Quotas;
import dev.cosell.testkit.aws.internal.portal.Settings;
import dev.cosell.testkit.aws.internal.signature.Credentials;
import dev.cosell.testkit.aws.internal.signature.SignatureVerifier;
import dev.cosell.testkit.aws.internal.store.CallLog;
import dev.cosell.testkit.aws.internal.wire.Json;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

  private FakePartnerCentral(Builder builder) {
    Settings settings = builder.settings();
    credentials =
        new Credentials(builder.accessKeyId, builder.secretAccessKey, builder.sessionToken);
    faults = new FaultScript();
    portal = new Portal(settings, builder.clock, builder.journal);
    operator = new Operator(portal);
    builder
        .rule
        .filter(rule -> operator.reviewRule().isEmpty())
        .ifPresent(operator::reviewAutomatically);
    Optional<SignatureVerifier> verifier =
        builder.checkSignatures
            ? Optional.of(
                new SignatureVerifier(credentials, REGION, SERVICE, builder.signatureClock))
            : Optional.empty();
    server =
        new PortalServer(
            portal,
            faults,
            verifier,
            builder.signatureClock,
            new OperatorEndpoint(portal, operator, faults, this::calls));
    url = server.start(builder.port);
  }

  /**
   * A builder with the documented behaviour: quotas on, signatures checked, the account's clock
   * running with the system's.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
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
   * The portal's time. Signatures are held against another clock, {@link Builder#signatureClock}.
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
    return portal.read(
        () -> {
          CallLog log = portal.calls();
          List<CallsOfHour> hours = new ArrayList<>();
          log.hours()
              .forEach(
                  (at, hour) ->
                      hours.add(
                          new CallsOfHour(at, hour.reads(), hour.writes(), hour.throttled())));
          return new CallStatistics(
              log.served(),
              log.throttled(),
              log.peak(Quotas.READS, "day"),
              log.peak(Quotas.WRITES, "day"),
              log.peak(Quotas.READS, "second"),
              log.peak(Quotas.WRITES, "second"),
              List.copyOf(hours));
        });
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

  /** Says how a fake is to behave; what is not said is as documented by AWS. */
  public static final class Builder {

    private String account = "111122223333";
    private String companyName = "Example Partner";
    private String accessKeyId = "fake-partner-key";
    private String secretAccessKey = "fake-partner-secret";
    private Optional<String> sessionToken = Optional.empty();
    private SettableClock clock = SettableClock.running(Clock.systemUTC());
    private InstantSource signatureClock = Clock.systemUTC();
    private boolean checkSignatures = true;
    private boolean quotas = true;
    private boolean associateMovesLock = true;
    private boolean htmlEntities;
    private boolean everyClientErrorIs400;
    private boolean uniquePartnerIdentifiers;
    private boolean specialProgram;
    private boolean servicesPartner;
    private Duration taskDuration = Duration.ZERO;
    private EventDelivery delivery = EventDelivery.ONCE_IN_ORDER;
    private final List<FakeSolution> solutions =
        new ArrayList<>(
            List.of(
                FakeSolution.active("S-1234567", "Example Analytics"),
                FakeSolution.active("S-1234568", "Example Governance"),
                FakeSolution.active("S-1234569", "Example Integration"),
                new FakeSolution("S-7654321", "Example Classic", "Inactive", "Software Product"),
                new FakeSolution("S-7654322", "Example Next", "Draft", "Software Product")));
    private final Set<String> users = new HashSet<>();
    private final Map<String, BigDecimal> estimates = new HashMap<>();
    private Optional<Path> journal = Optional.empty();
    private Optional<ReviewRule> rule = Optional.empty();
    private int port;

    private Builder() {}

    /**
     * Sets the partner's AWS account.
     *
     * @param number 12 digits
     * @return this builder
     * @throws IllegalArgumentException if it is not 12 digits
     */
    public Builder account(String number) {
      if (!number.matches("[0-9]{12}")) {
        throw new IllegalArgumentException("account must be 12 digits, but was " + number);
      }
      account = number;
      return this;
    }

    /**
     * Sets the partner's name.
     *
     * @param name the name
     * @return this builder
     */
    public Builder companyName(String name) {
      companyName = name;
      return this;
    }

    /**
     * Sets what callers must sign with.
     *
     * @param keyId the access key
     * @param secret the secret key
     * @return this builder
     */
    public Builder credentials(String keyId, String secret) {
      accessKeyId = keyId;
      secretAccessKey = secret;
      return this;
    }

    /**
     * Demands a session token of callers.
     *
     * @param token the token
     * @return this builder
     */
    public Builder sessionToken(String token) {
      sessionToken = Optional.of(token);
      return this;
    }

    /**
     * Takes every caller, signed or not.
     *
     * @return this builder
     */
    public Builder withoutSignatures() {
      checkSignatures = false;
      return this;
    }

    /**
     * Sets the clock against which signatures are held, the system's if this is not called.
     *
     * @param other the clock
     * @return this builder
     */
    public Builder signatureClock(InstantSource other) {
      signatureClock = other;
      return this;
    }

    /**
     * Sets the portal's clock: review times, quotas, expiry, every date that the portal writes.
     *
     * @param other the clock
     * @return this builder
     */
    public Builder clock(SettableClock other) {
      clock = other;
      return this;
    }

    /**
     * Lifts the limits on the number of calls; they are counted all the same.
     *
     * @return this builder
     */
    public Builder withoutQuotas() {
      quotas = false;
      return this;
    }

    /**
     * Says whether associating moves LastModifiedDate. Recordings of early 2025 show that it does,
     * one of 2025-12 shows that it does not; the fake does unless told otherwise.
     *
     * @param moves whether it does
     * @return this builder
     */
    public Builder associateMovesLock(boolean moves) {
      associateMovesLock = moves;
      return this;
    }

    /**
     * Answers use case and business problem with HTML entities, as AWS's own sample client expects.
     *
     * @return this builder
     */
    public Builder htmlEntities() {
      htmlEntities = true;
      return this;
    }

    /**
     * Answers every client error with status 400, as the reference pages say, instead of the
     * statuses of the service model.
     *
     * @return this builder
     */
    public Builder everyClientErrorIs400() {
      everyClientErrorIs400 = true;
      return this;
    }

    /**
     * Refuses a PartnerOpportunityIdentifier that another opportunity has. The older file exchange
     * did; the API's model does not say so.
     *
     * @return this builder
     */
    public Builder uniquePartnerIdentifiers() {
      uniquePartnerIdentifiers = true;
      return this;
    }

    /**
     * Makes the partner one of a special program (SRRP), with its rules for software revenue.
     *
     * @return this builder
     */
    public Builder specialProgram() {
      specialProgram = true;
      return this;
    }

    /**
     * Makes the partner one that sells services, with its rules for launching.
     *
     * @return this builder
     */
    public Builder servicesPartner() {
      servicesPartner = true;
      return this;
    }

    /**
     * Lets tasks stay IN_PROGRESS for a while instead of being COMPLETE at once.
     *
     * @param duration how long, by the portal's clock
     * @return this builder
     */
    public Builder taskDuration(Duration duration) {
      taskDuration = duration;
      return this;
    }

    /**
     * Says how events are handed over.
     *
     * @param how once and in order, or worse
     * @return this builder
     */
    public Builder eventDelivery(EventDelivery how) {
      delivery = how;
      return this;
    }

    /**
     * Adds a solution to the five that every fake has ({@code S-1234567} is the first of three
     * active ones).
     *
     * @param solution the solution
     * @return this builder
     */
    public Builder solution(FakeSolution solution) {
      solutions.removeIf(other -> other.id().equals(solution.id()));
      solutions.add(solution);
      return this;
    }

    /**
     * Adds a user of Partner Central; once there is one, nobody else can be assigned.
     *
     * @param email the user's address
     * @return this builder
     */
    public Builder user(String email) {
      users.add(email);
      return this;
    }

    /**
     * Adds an estimate of the pricing calculator.
     *
     * @param estimationUrl its link
     * @param monthlyAmount what it comes to
     * @return this builder
     */
    public Builder estimate(String estimationUrl, BigDecimal monthlyAmount) {
      estimates.put(estimationUrl, monthlyAmount);
      return this;
    }

    /**
     * Remembers everything in a file, so that a fake built on it later goes on where this one
     * stopped, even if its process was killed: records, clock, reviewer, tokens, calls, events.
     *
     * @param file the file, made if it is missing
     * @return this builder
     */
    public Builder journal(Path file) {
      journal = Optional.of(file);
      return this;
    }

    /**
     * Lets the automatic reviewer decide, unless the journal remembers another rule.
     *
     * @param how its rule
     * @return this builder
     */
    public Builder reviewAutomatically(ReviewRule how) {
      rule = Optional.of(how);
      return this;
    }

    /**
     * Sets the port.
     *
     * @param number the port, or zero for any free one
     * @return this builder
     */
    public Builder port(int number) {
      port = number;
      return this;
    }

    /**
     * Starts the fake.
     *
     * @return the fake, listening
     * @throws java.io.UncheckedIOException if the port or the journal cannot be used
     */
    public FakePartnerCentral start() {
      return new FakePartnerCentral(this);
    }

    private Settings settings() {
      return new Settings(
          account,
          companyName,
          List.copyOf(solutions),
          Set.copyOf(users),
          Map.copyOf(estimates),
          quotas,
          associateMovesLock,
          htmlEntities,
          everyClientErrorIs400,
          uniquePartnerIdentifiers,
          specialProgram,
          servicesPartner,
          taskDuration,
          delivery);
    }
  }
}
