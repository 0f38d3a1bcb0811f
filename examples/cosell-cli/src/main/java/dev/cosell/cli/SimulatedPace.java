package dev.cosell.cli;

import dev.cosell.sync.Pace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time of a fake portal: waiting moves its clock.
 *
 * <p>A fake's clock stands still until it is moved, or runs with the system's. Of a running one the
 * time is known to within a call's travel, so each wait goes a little further than asked.
 */
final class SimulatedPace implements Pace {
  private static final Duration MARGIN = Duration.ofMillis(250);

  private final FakeOperator operator;
  private final InstantSource system;
  private final StopSignal stop;
  private final boolean runs;
  private Instant shown;
  private Instant readAt;

  /**
   * Reads a fake's clock.
   *
   * @param operator the fake's operator
   * @param system the system's clock, to know how long ago the fake's was read
   * @param stop says when to stop waiting
   */
  SimulatedPace(FakeOperator operator, InstantSource system, StopSignal stop) {
    this.operator = operator;
    this.system = system;
    this.stop = stop;
    Instant first = operator.now();
    stop.sleep(Duration.ofMillis(20));
    this.readAt = system.instant();
    this.shown = operator.now();
    this.runs = !shown.equals(first);
  }

  @Override
  public synchronized Instant now() {
    if (!runs) {
      return shown;
    }
    Duration since = Duration.between(readAt, system.instant());
    return since.isNegative() ? shown : shown.plus(since);
  }

  @Override
  public synchronized void waitUntil(Instant instant) {
    stop.check();
    if (now().isBefore(instant)) {
      Duration ahead = Duration.between(now(), instant).plus(runs ? MARGIN : Duration.ZERO);
      // Read before the call, so that this clock is never ahead of the fake's.
      readAt = system.instant();
      shown = operator.advance(ahead);
    }
  }
}
