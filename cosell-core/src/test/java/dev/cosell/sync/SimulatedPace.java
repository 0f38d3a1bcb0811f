package dev.cosell.sync;

import java.time.Duration;
import java.time.Instant;

/** A pace whose time passes only by waiting, with a clock that can be set wrong. */
final class SimulatedPace implements Pace {
  private Instant trueTime;
  private Duration clockError = Duration.ZERO;

  SimulatedPace(Instant start) {
    this.trueTime = start;
  }

  @Override
  public synchronized Instant now() {
    return trueTime.plus(clockError);
  }

  @Override
  public synchronized void waitUntil(Instant instant) {
    Duration left = Duration.between(now(), instant);
    if (!left.isNegative()) {
      trueTime = trueTime.plus(left);
    }
  }

  synchronized void pass(Duration time) {
    trueTime = trueTime.plus(time);
  }

  synchronized void stepClock(Duration by) {
    clockError = clockError.plus(by);
  }

  /** What an outside observer's clock shows, such as the portal's. */
  synchronized Instant trueTime() {
    return trueTime;
  }
}
