package dev.cosell.cli;

import dev.cosell.sync.Pace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Real time; a stop ends the waiting. */
record RealPace(InstantSource clock, StopSignal stop) implements Pace {
  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void waitUntil(Instant instant) {
    Duration left = Duration.between(clock.instant(), instant);
    if (!left.isNegative() && !left.isZero()) {
      stop.sleep(left);
    }
  }
}
