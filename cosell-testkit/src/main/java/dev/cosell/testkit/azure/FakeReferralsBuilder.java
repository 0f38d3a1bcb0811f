package dev.cosell.testkit.azure;

import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.azure.internal.ReferralPortal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Says how a fake is to behave; what is not said is as documented, or as inferred. */
public final class FakeReferralsBuilder {
  private SettableClock clock = SettableClock.running(Clock.systemUTC());
  private String token = "fake-referrals-admin";
  private Optional<Path> journal = Optional.empty();
  private Optional<AnswerRule> rule = Optional.empty();
  private int port;

  FakeReferralsBuilder() {}

  /**
   * Sets the portal's time: expiry, deliveries, answers, every date that the portal writes.
   *
   * @param time the clock
   * @return this builder
   */
  public FakeReferralsBuilder clock(SettableClock time) {
    clock = time;
    return this;
  }

  /**
   * Sets the token of the user with a Referrals role.
   *
   * @param accessToken the token
   * @return this builder
   */
  public FakeReferralsBuilder token(String accessToken) {
    token = accessToken;
    return this;
  }

  /**
   * Remembers everything in a file, so that a fake built on it later goes on where this one
   * stopped, even if its process was killed: referrals, clock, events, the webhook and its key.
   *
   * @param file the file, made if it is missing
   * @return this builder
   */
  public FakeReferralsBuilder journal(Path file) {
    journal = Optional.of(file);
    return this;
  }

  /**
   * Lets Microsoft answer invitations and review deal registrations by itself.
   *
   * @param how its rule
   * @return this builder
   */
  public FakeReferralsBuilder answerAutomatically(AnswerRule how) {
    rule = Optional.of(how);
    return this;
  }

  /**
   * Sets the port.
   *
   * @param number the port, or zero for any free one
   * @return this builder
   */
  public FakeReferralsBuilder port(int number) {
    port = number;
    return this;
  }

  /**
   * Starts the fake.
   *
   * @return the fake, listening
   * @throws java.io.UncheckedIOException if the port or the journal cannot be used
   */
  public FakeReferrals start() {
    return new FakeReferrals(this);
  }

  ReferralPortal portal() {
    return new ReferralPortal(clock, journal, rule);
  }

  String accessToken() {
    return token;
  }

  int portNumber() {
    return port;
  }
}
