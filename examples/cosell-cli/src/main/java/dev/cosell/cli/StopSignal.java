package dev.cosell.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Somebody's wish that a run stop after the call that is under way.
 *
 * <p>No thread is interrupted, since an interrupt in the middle of a write would close the store's
 * file under it.
 */
final class StopSignal {
  private final CountDownLatch asked = new CountDownLatch(1);

  void ask() {
    asked.countDown();
  }

  boolean isAsked() {
    return asked.getCount() == 0;
  }

  /** Throws if a stop was asked for. */
  void check() {
    if (isAsked()) {
      throw new StoppedException();
    }
  }

  /** Waits for a time, or until a stop is asked for, which then throws. */
  void sleep(Duration duration) {
    try {
      if (asked.await(Math.max(0, duration.toMillis()) + 1, TimeUnit.MILLISECONDS)) {
        throw new StoppedException();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StoppedException();
    }
  }
}
