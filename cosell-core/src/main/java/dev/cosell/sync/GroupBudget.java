package dev.cosell.sync;

import dev.cosell.cloud.Cloud;
import dev.cosell.portal.CallQuota;
import dev.cosell.sync.Pace.InterruptedPaceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The calls that share one quota. */
final class GroupBudget {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final CallQuota quota;
  private final Pace pace;
  private final CallMinutes minutes;

  /** Whoever has come first goes first; held while waiting, so that others queue behind. */
  private final ReentrantLock turn = new ReentrantLock(true);

  private Window window;
  private int highestPerSecond;
  private Duration waited = Duration.ZERO;

  GroupBudget(Cloud cloud, CallQuota quota, Pace pace, SyncStore store) {
    this.quota = quota;
    this.pace = pace;
    Instant now = pace.now();
    this.minutes = new CallMinutes(store, cloud, quota, now);
    this.window = Window.of(quota);
    minutes.replay(now, window::addToDay);
    if (!minutes.isEmpty()) {
      // Which of them were made just now is not known: as many as may be.
      window.second().add(now, quota.perSecond());
    }
  }

  /** The last calls of a second and, where the quota has one, of a day. */
  private record Window(LastCalls second, Optional<LastCalls> day) {
    static Window of(CallQuota quota) {
      Optional<LastCalls> day =
          quota.perDay().isPresent()
              ? Optional.of(new LastCalls(quota.perDay().getAsInt(), DAY))
              : Optional.empty();
      return new Window(new LastCalls(quota.perSecond(), SECOND), day);
    }

    Window copy() {
      return new Window(second.copy(), day.map(LastCalls::copy));
    }

    Instant next(Instant now) {
      Instant next = second.next().isAfter(now) ? second.next() : now;
      Instant byDay = day.map(LastCalls::next).orElse(Instant.MIN);
      return byDay.isAfter(next) ? byDay : next;
    }

    void add(Instant at) {
      second.add(at, 1);
      addToDay(at, 1);
    }

    void addToDay(Instant at, int number) {
      day.ifPresent(calls -> calls.add(at, number));
    }

    void arrived(Instant now) {
      second.lastNotBefore(now);
      day.ifPresent(calls -> calls.lastNotBefore(now));
    }

    void notAfter(Instant now) {
      second.notAfter(now);
      day.ifPresent(calls -> calls.notAfter(now));
    }
  }

  /** Waits until one more call keeps the quota, and counts it. */
  void take() {
    Instant asked = pace.now();
    try {
      turn.lockInterruptibly();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedPaceException(interrupted);
    }
    try {
      Optional<Instant> notBefore = tryTake(asked);
      while (notBefore.isPresent()) {
        pace.waitUntil(notBefore.get());
        notBefore = tryTake(asked);
      }
    } finally {
      turn.unlock();
    }
  }

  /** Counts a call if it may be made now; otherwise says from when on it may. */
  private synchronized Optional<Instant> tryTake(Instant asked) {
    Instant now = pace.now();
    window.notAfter(now);
    minutes.notAfter(now);
    Instant next = window.next(now);
    if (next.isAfter(now)) {
      return Optional.of(next);
    }
    window.add(now);
    minutes.add(now);
    highestPerSecond = Math.max(highestPerSecond, window.second().within(now));
    Duration wait = Duration.between(asked, now);
    waited = wait.isNegative() ? waited : waited.plus(wait);
    return Optional.empty();
  }

  /** The last call was under way until now. */
  synchronized void arrived() {
    Instant now = pace.now();
    window.arrived(now);
    minutes.arrived(now);
  }

  synchronized Instant whenThrough(int calls) {
    Window planned = window.copy();
    Instant at = pace.now();
    planned.notAfter(at);
    for (int i = 0; i < calls; i++) {
      at = planned.next(at);
      planned.add(at);
    }
    return at;
  }

  synchronized CallUsage usage() {
    Instant now = pace.now();
    int lastDay = window.day().map(day -> day.within(now)).orElseGet(() -> minutes.lastDay(now));
    return new CallUsage(quota, lastDay, highestPerSecond, waited);
  }
}
