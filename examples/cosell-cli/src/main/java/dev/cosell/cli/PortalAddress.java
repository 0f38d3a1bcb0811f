package dev.cosell.cli;

import dev.cosell.sync.Pace;
import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.aws.FakePartnerCentral;
import dev.cosell.testkit.aws.ReviewRule;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;

/**
 * Where the portal is that a run talks to, who one is there, and by what time one waits.
 *
 * @param url the portal
 * @param words the portal for a person
 * @param keys who one is there
 * @param pace the time to wait by
 * @param operator the portal's operator, if it is a fake
 * @param isNew whether the portal is a fake that was made just now
 * @param atClose what to do when the run is over
 */
record PortalAddress(
    URI url,
    String words,
    StaticKeys keys,
    Pace pace,
    Optional<FakeOperator> operator,
    boolean isNew,
    Runnable atClose)
    implements AutoCloseable {
  /** The keys that a fake takes unless it is told others. */
  private static final StaticKeys FAKE_KEYS =
      StaticKeys.of("fake-partner-key", "fake-partner-secret");

  /**
   * A fake in this process that keeps its state in a file.
   *
   * @param journal the file
   * @param start the portal's time if it is new; a later time in the journal stands
   * @param http the client that the run calls with
   * @param clock the system's clock
   * @param stop says when to stop waiting
   */
  static PortalAddress inProcess(
      Path journal, Instant start, OkHttpClient http, Clock clock, StopSignal stop) {
    boolean isNew = !Files.exists(journal);
    FakePartnerCentral fake;
    try {
      fake =
          FakePartnerCentral.builder()
              .journal(journal)
              .clock(SettableClock.fixedAt(start))
              .reviewAutomatically(ReviewRule.standard())
              .start();
    } catch (IllegalStateException | UncheckedIOException garbled) {
      throw new BadInputException(
          String.valueOf(journal),
          "must be the fake portal's journal, but " + garbled.getMessage(),
          "restore it, or remove it together with the store to begin anew");
    }
    FakeOperator operator = new FakeOperator(http, fake.url());
    return new PortalAddress(
        fake.url(),
        "fake in this process",
        StaticKeys.of(fake.accessKeyId(), fake.secretAccessKey()),
        new SimulatedPace(operator, clock, stop),
        Optional.of(operator),
        isNew,
        fake::close);
  }

  /**
   * A portal somewhere else: a fake if it says so, and otherwise a real one.
   *
   * @param url the portal
   * @param environment the environment's variables
   * @param http the client that the run calls with
   * @param clock the system's clock
   * @param stop says when to stop waiting
   * @throws PortalUnreachableException if nothing answers there
   * @throws BadInputException if it is a real one and the environment has no credentials
   */
  static PortalAddress elsewhere(
      URI url, Map<String, String> environment, OkHttpClient http, Clock clock, StopSignal stop) {
    FakeOperator operator = new FakeOperator(http, url);
    Optional<StaticKeys> own = credentials(environment);
    if (operator.isThere()) {
      return new PortalAddress(
          url,
          "fake at " + url,
          own.orElse(FAKE_KEYS),
          new SimulatedPace(operator, clock, stop),
          Optional.of(operator),
          false,
          () -> {});
    }
    return new PortalAddress(
        url,
        "portal at " + url,
        own.orElseThrow(
            () ->
                new BadInputException(
                    "AWS credentials",
                    "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY must be set in the environment",
                    "set them, and AWS_SESSION_TOKEN for temporary ones")),
        new RealPace(clock, stop),
        Optional.empty(),
        false,
        () -> {});
  }

  private static Optional<StaticKeys> credentials(Map<String, String> environment) {
    String keyId = environment.getOrDefault("AWS_ACCESS_KEY_ID", "");
    String secret = environment.getOrDefault("AWS_SECRET_ACCESS_KEY", "");
    String token = environment.getOrDefault("AWS_SESSION_TOKEN", "");
    if (keyId.isBlank() || secret.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        token.isBlank()
            ? StaticKeys.of(keyId, secret)
            : StaticKeys.temporary(keyId, secret, token));
  }

  boolean isSimulated() {
    return operator.isPresent();
  }

  @Override
  public void close() {
    atClose.run();
  }

  /** Where it is; no credentials. */
  @Override
  public String toString() {
    return words;
  }
}
