package dev.cosell.cli;

import dev.cosell.sync.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The time of fake portals that are worked with side by side. It stands still while anybody works,
 * and goes on to the next moment that somebody waits for once all of them wait, so that what one
 * cloud's quotas take is no delay for another.
 */
final class SimulatedTime {
  private static final long LOOK_AGAIN_MILLIS = 100;

  private final StopSignal stop;
  private final List<Participant> clocks = new ArrayList<>();
  private final List<Duration> waiting = new ArrayList<>();
  private int working;

  SimulatedTime(StopSignal stop) {
    this.stop = stop;
  }

  /**
   * Somebody more works. All must have joined before the first waits.
   *
   * @param clock the clock of the portal worked with; fakes in one process share theirs
   */
  synchronized Participant join(FakeClock clock) {
    Participant participant = new Participant(clock, clock.now());
    clocks.add(participant);
    working++;
    return participant;
  }

  private synchronized void leave() {
    working--;
    notifyAll();
  }

  private synchronized void waitUntil(Participant who, Instant instant) {
    stop.check();
    if (!who.now().isBefore(instant)) {
      return;
    }
    Duration until = Duration.between(who.start, instant);
    waiting.add(until);
    try {
      while (who.now().isBefore(instant)) {
        if (!moved()) {
          wait(LOOK_AGAIN_MILLIS);
        }
        stop.check();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StoppedException();
    } finally {
      waiting.remove(until);
    }
  }

  /** Moves the clocks to what is waited for next, unless somebody works or is just about to. */
  private boolean moved() {
    Duration next = Collections.min(waiting);
    if (waiting.size() < working || clocks.stream().noneMatch(each -> each.isBefore(next))) {
      return false;
    }
    clocks.forEach(each -> each.moveTo(next));
    notifyAll();
    return true;
  }

  /** The time of one who works, by the clock of the portal that is worked with. */
  final class Participant implements Pace {
    private final FakeClock clock;
    private final Instant start;

    private Participant(FakeClock clock, Instant start) {
      this.clock = clock;
      this.start = start;
    }

    @Override
    public Instant now() {
      return clock.now();
    }

    @Override
    public void waitUntil(Instant instant) {
      SimulatedTime.this.waitUntil(this, instant);
    }

    private boolean isBefore(Duration moment) {
      return clock.now().isBefore(start.plus(moment));
    }

    private void moveTo(Duration moment) {
      clock.moveTo(start.plus(moment));
    }

    /** No longer works, so that nobody waits for it. */
    void leave() {
      SimulatedTime.this.leave();
    }
  }
}
