package dev.cosell.testkit.gcp;

import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.gcp.internal.Portal;
import dev.cosell.testkit.gcp.internal.PortalSettings;
import dev.cosell.testkit.internal.Quotas;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Says how a fake is to behave; what is not said is as documented, or as inferred. */
public final class FakeOpportunitiesBuilder {
  private String partner = "a1B2c3D4e5";
  private String token = "fake-partner-token";
  private SettableClock clock = SettableClock.running(Clock.systemUTC());
  private boolean checksRequired = true;
  private boolean announcesTwice;
  private int rebateDays = 180;
  private Optional<Path> journal = Optional.empty();
  private Optional<AcceptanceRule> rule = Optional.empty();
  private List<Quotas.Limit> reads = perMinute(300);
  private List<Quotas.Limit> writes = perMinute(60);
  private int port;

  FakeOpportunitiesBuilder() {}

  /**
   * Sets the partner.
   *
   * @param id the partner's id, letters and digits
   * @return this builder
   */
  public FakeOpportunitiesBuilder partner(String id) {
    partner = id;
    return this;
  }

  /**
   * Sets the token that callers must bring.
   *
   * @param accessToken the token
   * @return this builder
   */
  public FakeOpportunitiesBuilder token(String accessToken) {
    token = accessToken;
    return this;
  }

  /**
   * Sets the portal's clock: review times, quotas, every date that the portal writes.
   *
   * @param time the clock
   * @return this builder
   */
  public FakeOpportunitiesBuilder clock(SettableClock time) {
    clock = time;
    return this;
  }

  /**
   * Sets whether a submission must hold what a vendor's form asks for.
   *
   * @param checks whether it must
   * @return this builder
   */
  public FakeOpportunitiesBuilder checksRequired(boolean checks) {
    checksRequired = checks;
    return this;
  }

  /**
   * Sets whether every event is delivered twice, as Pub/Sub may.
   *
   * @param twice whether it is
   * @return this builder
   */
  public FakeOpportunitiesBuilder announcesTwice(boolean twice) {
    announcesTwice = twice;
    return this;
  }

  /**
   * Sets after how many days a rebate expires.
   *
   * @param days the days after the approval
   * @return this builder
   */
  public FakeOpportunitiesBuilder rebateDays(int days) {
    rebateDays = days;
    return this;
  }

  /**
   * Remembers everything in a file, so that a fake built on it later goes on where this one
   * stopped, even if its process was killed: opportunities, clock, reviewer, calls, events.
   *
   * @param file the file, made if it is missing
   * @return this builder
   */
  public FakeOpportunitiesBuilder journal(Path file) {
    journal = Optional.of(file);
    return this;
  }

  /**
   * Lets the automatic reviewer decide, unless the journal remembers another rule.
   *
   * @param how its rule
   * @return this builder
   */
  public FakeOpportunitiesBuilder reviewAutomatically(AcceptanceRule how) {
    rule = Optional.of(how);
    return this;
  }

  /**
   * Sets how often the API may be called. Google publishes no rate for it; 300 reads and 60 writes
   * in any minute are inferred, as is that a refused call uses none of it.
   *
   * @param readsPerMinute gets and queries, one or more
   * @param writesPerMinute creates and patches, one or more
   * @return this builder
   * @throws IllegalArgumentException if a number is below one
   */
  public FakeOpportunitiesBuilder quotas(int readsPerMinute, int writesPerMinute) {
    reads = perMinute(readsPerMinute);
    writes = perMinute(writesPerMinute);
    return this;
  }

  /**
   * Lifts the limits on the number of calls; they are counted all the same.
   *
   * @return this builder
   */
  public FakeOpportunitiesBuilder withoutQuotas() {
    reads = List.of();
    writes = List.of();
    return this;
  }

  private static List<Quotas.Limit> perMinute(int calls) {
    return List.of(new Quotas.Limit(calls, Duration.ofMinutes(1)));
  }

  /**
   * Sets the port.
   *
   * @param number the port, or zero for any free one
   * @return this builder
   */
  public FakeOpportunitiesBuilder port(int number) {
    port = number;
    return this;
  }

  /**
   * Starts the fake.
   *
   * @return the fake, listening
   */
  public FakeOpportunities start() {
    return new FakeOpportunities(this);
  }

  Portal portal() {
    return new Portal(
        new PortalSettings("partners/" + partner, checksRequired, announcesTwice, rebateDays),
        clock,
        new Quotas()
            .group(Quotas.READS, List.of("opportunities.get", "opportunities.query"), reads)
            .group(Quotas.WRITES, List.of("opportunities.create", "opportunities.patch"), writes),
        journal);
  }

  Optional<AcceptanceRule> rule() {
    return rule;
  }

  String partnerId() {
    return partner;
  }

  String accessToken() {
    return token;
  }

  int portNumber() {
    return port;
  }
}
