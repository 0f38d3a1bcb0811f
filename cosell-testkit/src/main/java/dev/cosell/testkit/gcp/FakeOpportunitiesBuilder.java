package dev.cosell.testkit.gcp;

import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.gcp.internal.Journal;
import dev.cosell.testkit.gcp.internal.OpportunityBook;
import java.nio.file.Path;
import java.time.Clock;
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
   * Sets the portal's time.
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
   * Keeps the opportunities in a file, from which the next fake goes on.
   *
   * @param file the file, made if it is missing
   * @return this builder
   */
  public FakeOpportunitiesBuilder journal(Path file) {
    journal = Optional.of(file);
    return this;
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

  OpportunityBook book() {
    return new OpportunityBook(
        "partners/" + partner, clock, checksRequired, announcesTwice, journal.map(Journal::new));
  }

  String partnerId() {
    return partner;
  }

  String accessToken() {
    return token;
  }

  int rebateLength() {
    return rebateDays;
  }

  int portNumber() {
    return port;
  }
}
