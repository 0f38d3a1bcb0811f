package dev.cosell.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Iterator;

/** The instants of the last calls, as many as may be made within any one span of time. */
final class LastCalls {
  private final int most;
  private final Duration span;
  private final ArrayDeque<Instant> calls;

  LastCalls(int most, Duration span) {
    this(most, span, new ArrayDeque<>());
  }

  private LastCalls(int most, Duration span, ArrayDeque<Instant> calls) {
    this.most = most;
    this.span = span;
    this.calls = calls;
  }

  LastCalls copy() {
    return new LastCalls(most, span, calls.clone());
  }

  /** The earliest instant at which one more call keeps the quota. */
  Instant next() {
    return calls.size() < most ? Instant.MIN : calls.getFirst().plus(span);
  }

  /** Counts calls that were made at an instant, no earlier than those before. */
  void add(Instant at, int number) {
    for (int i = 0; i < Math.min(number, most); i++) {
      if (calls.size() == most) {
        calls.removeFirst();
      }
      calls.addLast(at);
    }
  }

  /**
   * Counts calls of the future as made now: the clock went backwards, and now is the latest that
   * they can have been made.
   */
  void notAfter(Instant now) {
    int ahead = 0;
    while (!calls.isEmpty() && calls.getLast().isAfter(now)) {
      calls.removeLast();
      ahead++;
    }
    add(now, ahead);
  }

  /** Counts the last call as made at an instant, if that is later. */
  void lastNotBefore(Instant instant) {
    if (!calls.isEmpty() && calls.getLast().isBefore(instant)) {
      calls.removeLast();
      calls.addLast(instant);
    }
  }

  /** How many were made within one span before an instant. */
  int within(Instant now) {
    Instant since = now.minus(span);
    int number = 0;
    for (Iterator<Instant> back = calls.descendingIterator(); back.hasNext(); number++) {
      if (!back.next().isAfter(since)) {
        break;
      }
    }
    return number;
  }
}
