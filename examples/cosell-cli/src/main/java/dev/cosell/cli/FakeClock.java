package dev.cosell.cli;

import dev.cosell.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The clock of a fake portal, which can be moved forward. */
interface FakeClock {
  /** What the clock shows. */
  Instant now();

  /** Moves the clock to a time, unless it is there already. */
  void moveTo(Instant instant);

  /**
   * A clock in this process that stands still until it is moved.
   *
   * @param clock the clock
   */
  static FakeClock here(SettableClock clock) {
    return new FakeClock() {
      @Override
      public Instant now() {
        return clock.instant();
      }

      @Override
      public void moveTo(Instant instant) {
        if (clock.instant().isBefore(instant)) {
          clock.set(instant);
        }
      }
    };
  }

  /**
   * The clock of a fake in another process, which stands still until it is moved, or runs with the
   * system's. Of a running one the time is known to within a call's travel, so each move goes a
   * little further than asked.
   *
   * @param operator the fake's operator
   * @param system the system's clock, to know how long ago the fake's was read
   * @param stop says when to stop waiting
   */
  static FakeClock elsewhere(FakeOperator operator, InstantSource system, StopSignal stop) {
    return new Elsewhere(operator, system, stop);
  }

  /** A clock that is read and moved over HTTP. */
  final class Elsewhere implements FakeClock {
    private static final Duration MARGIN = Duration.ofMillis(250);

    private final FakeOperator operator;
    private final InstantSource system;
    private final boolean runs;
    private Instant shown;
    private Instant readAt;

    private Elsewhere(FakeOperator operator, InstantSource system, StopSignal stop) {
      this.operator = operator;
      this.system = system;
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
    public synchronized void moveTo(Instant instant) {
      // Read before the call, so that this clock is never ahead of the fake's. Another fake that
      // shares the clock may have moved it already.
      readAt = system.instant();
      shown = operator.now();
      if (shown.isBefore(instant)) {
        Duration ahead = Duration.between(shown, instant).plus(runs ? MARGIN : Duration.ZERO);
        readAt = system.instant();
        shown = operator.advance(ahead);
      }
    }
  }
}
