package dev.cosell.testkit.azure;

import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.azure.internal.ReferralPortal;
import dev.cosell.testkit.internal.Quotas;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Says how a fake is to behave; what is not said is as documented, or as inferred. */
public final class FakeReferralsBuilder {
  private SettableClock clock = SettableClock.running(Clock.systemUTC());
  private String token = "fake-referrals-admin";
  private Optional<Path> journal = Optional.empty();
  private Optional<AnswerRule> rule = Optional.empty();
  private int readsPerSecond = 5;
  private int writesPerSecond = 2;
  private boolean limits = true;
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
   * stopped, even if its process was killed: referrals, clock, calls, events, the webhook and its
   * key.
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
   * Sets how often the referrals may be called; a call too many is answered with 429. Microsoft
   * documents the status and no number: the 5 reads and 2 writes a second that hold otherwise are
   * inferred.
   *
   * @param reads lists and reads in any second, at least one
   * @param writes all other calls in any second, at least one
   * @return this builder
   */
  public FakeReferralsBuilder quotas(int reads, int writes) {
    readsPerSecond = reads;
    writesPerSecond = writes;
    limits = true;
    return this;
  }

  /**
   * Lifts the limits on the number of calls; they are counted all the same.
   *
   * @return this builder
   */
  public FakeReferralsBuilder withoutQuotas() {
    limits = false;
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

  Quotas quotas() {
    return new Quotas()
        .group(Quotas.READS, List.of("ListReferrals", "GetReferral"), limit(readsPerSecond))
        .group(
            Quotas.WRITES,
            List.of("CreateReferral", "PatchReferral", "PutReferral"),
            limit(writesPerSecond));
  }

  private List<Quotas.Limit> limit(int calls) {
    return limits ? List.of(new Quotas.Limit(calls, Duration.ofSeconds(1))) : List.of();
  }

  String accessToken() {
    return token;
  }

  int portNumber() {
    return port;
  }
}
