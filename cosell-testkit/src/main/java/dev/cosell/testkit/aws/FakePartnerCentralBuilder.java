package dev.cosell.testkit.aws;

import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.aws.internal.portal.Portal;
import dev.cosell.testkit.aws.internal.portal.Settings;
import dev.cosell.testkit.aws.internal.signature.Credentials;
import dev.cosell.testkit.aws.internal.signature.SignatureVerifier;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says how a fake is to behave; what is not said is as documented by AWS. */
public final class FakePartnerCentralBuilder {

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

  FakePartnerCentralBuilder() {}

  /**
   * Sets the partner's AWS account.
   *
   * @param number 12 digits
   * @return this builder
   * @throws IllegalArgumentException if it is not 12 digits
   */
  public FakePartnerCentralBuilder account(String number) {
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
  public FakePartnerCentralBuilder companyName(String name) {
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
  public FakePartnerCentralBuilder credentials(String keyId, String secret) {
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
  public FakePartnerCentralBuilder sessionToken(String token) {
    sessionToken = Optional.of(token);
    return this;
  }

  /**
   * Takes every caller, signed or not.
   *
   * @return this builder
   */
  public FakePartnerCentralBuilder withoutSignatures() {
    checkSignatures = false;
    return this;
  }

  /**
   * Sets the clock against which signatures are held, the system's if this is not called.
   *
   * @param other the clock
   * @return this builder
   */
  public FakePartnerCentralBuilder signatureClock(InstantSource other) {
    signatureClock = other;
    return this;
  }

  /**
   * Sets the portal's clock: review times, quotas, expiry, every date that the portal writes.
   *
   * @param other the clock
   * @return this builder
   */
  public FakePartnerCentralBuilder clock(SettableClock other) {
    clock = other;
    return this;
  }

  /**
   * Lifts the limits on the number of calls; they are counted all the same.
   *
   * @return this builder
   */
  public FakePartnerCentralBuilder withoutQuotas() {
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
  public FakePartnerCentralBuilder associateMovesLock(boolean moves) {
    associateMovesLock = moves;
    return this;
  }

  /**
   * Answers use case and business problem with HTML entities, as AWS's own sample client expects.
   *
   * @return this builder
   */
  public FakePartnerCentralBuilder htmlEntities() {
    htmlEntities = true;
    return this;
  }

  /**
   * Answers every client error with status 400, as the reference pages say, instead of the statuses
   * of the service model.
   *
   * @return this builder
   */
  public FakePartnerCentralBuilder everyClientErrorIs400() {
    everyClientErrorIs400 = true;
    return this;
  }

  /**
   * Refuses a PartnerOpportunityIdentifier that another opportunity has. The older file exchange
   * did; the API's model does not say so.
   *
   * @return this builder
   */
  public FakePartnerCentralBuilder uniquePartnerIdentifiers() {
    uniquePartnerIdentifiers = true;
    return this;
  }

  /**
   * Makes the partner one of a special program (SRRP), with its rules for software revenue.
   *
   * @return this builder
   */
  public FakePartnerCentralBuilder specialProgram() {
    specialProgram = true;
    return this;
  }

  /**
   * Makes the partner one that sells services, with its rules for launching.
   *
   * @return this builder
   */
  public FakePartnerCentralBuilder servicesPartner() {
    servicesPartner = true;
    return this;
  }

  /**
   * Lets tasks stay IN_PROGRESS for a while instead of being COMPLETE at once.
   *
   * @param duration how long, by the portal's clock
   * @return this builder
   */
  public FakePartnerCentralBuilder taskDuration(Duration duration) {
    taskDuration = duration;
    return this;
  }

  /**
   * Says how events are handed over.
   *
   * @param how once and in order, or worse
   * @return this builder
   */
  public FakePartnerCentralBuilder eventDelivery(EventDelivery how) {
    delivery = how;
    return this;
  }

  /**
   * Adds a solution to the five that every fake has ({@code S-1234567} is the first of three active
   * ones).
   *
   * @param solution the solution
   * @return this builder
   */
  public FakePartnerCentralBuilder solution(FakeSolution solution) {
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
  public FakePartnerCentralBuilder user(String email) {
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
  public FakePartnerCentralBuilder estimate(String estimationUrl, BigDecimal monthlyAmount) {
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
  public FakePartnerCentralBuilder journal(Path file) {
    journal = Optional.of(file);
    return this;
  }

  /**
   * Lets the automatic reviewer decide, unless the journal remembers another rule.
   *
   * @param how its rule
   * @return this builder
   */
  public FakePartnerCentralBuilder reviewAutomatically(ReviewRule how) {
    rule = Optional.of(how);
    return this;
  }

  /**
   * Sets the port.
   *
   * @param number the port, or zero for any free one
   * @return this builder
   */
  public FakePartnerCentralBuilder port(int number) {
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

  Portal portal() {
    return new Portal(settings(), clock, journal);
  }

  Credentials callersCredentials() {
    return new Credentials(accessKeyId, secretAccessKey, sessionToken);
  }

  Optional<SignatureVerifier> verifier() {
    return checkSignatures
        ? Optional.of(
            new SignatureVerifier(
                callersCredentials(),
                FakePartnerCentral.REGION,
                FakePartnerCentral.SERVICE,
                signatureClock))
        : Optional.empty();
  }

  InstantSource wallClock() {
    return signatureClock;
  }

  Optional<ReviewRule> rule() {
    return rule;
  }

  int portNumber() {
    return port;
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
