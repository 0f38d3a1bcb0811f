package dev.cosell.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The time that calls are paced by: real, or that of a simulated portal. */
public interface Pace {
  /**
   * The present.
   *
   * @return the instant
   */
  Instant now();

  /**
   * Returns when the time has come.
   *
   * @param instant the time; one that has passed is no wait
   * @throws InterruptedPaceException if the thread is interrupted; its interrupt flag is set again
   */
  void waitUntil(Instant instant);

  /**
   * Real time: waiting is sleeping.
   *
   * @param clock the clock
   * @return the pace
   */
  static Pace real(Clock clock) {
    return new Pace() {
      @Override
      public Instant now() {
        return clock.instant();
      }

      @Override
      public void waitUntil(Instant instant) {
        Duration left = Duration.between(clock.instant(), instant);
        if (left.isNegative() || left.isZero()) {
          return;
        }
        try {
          Thread.sleep(left.toMillis() + 1);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          throw new InterruptedPaceException(interrupted);
        }
      }
    };
  }

  /** The thread was interrupted while it waited for its turn to call. */
  final class InterruptedPaceException extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;

    /**
     * An exception with its cause.
     *
     * @param cause the interrupt
     */
    public InterruptedPaceException(InterruptedException cause) {
      super("interrupted while waiting for the next call", cause);
    }
  }
}
