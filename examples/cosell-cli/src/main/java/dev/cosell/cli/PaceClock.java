package dev.cosell.cli;

import dev.cosell.sync.Pace;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A pace's time as a clock, in UTC. */
final class PaceClock extends Clock {
  private final Pace pace;

  PaceClock(Pace pace) {
    this.pace = pace;
  }

  @Override
  public Instant instant() {
    return pace.now();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
