package dev.cosell.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A clock that can be moved forward by hand, the time of a fake portal and of the code under test.
 *
 * <p>It either stands still until moved ({@link #fixedAt}) or runs along with another clock and can
 * jump ahead of it ({@link #running}). It never goes back. All methods may be called from any
 * thread; whoever waits for a time asks to be told by {@link #onMove}.
 *
 * <pre>{@code
 * SettableClock clock = SettableClock.fixedAt(Instant.parse("2031-01-15T09:00:00Z"));
 * clock.advance(Duration.ofDays(2)); // two days of review pass
 * }</pre>
 */
public final class SettableClock extends Clock {

  private final Hands hands;
  private final ZoneId zone;

  private SettableClock(Hands hands, ZoneId zone) {
    this.hands = hands;
    this.zone = zone;
  }

  /**
   * A clock that stands still.
   *
   * @param now the time that it shows until it is moved, not null
   * @return the clock, in UTC
   */
  public static SettableClock fixedAt(Instant now) {
    Objects.requireNonNull(now, "now");
    return new SettableClock(new Hands(() -> now), ZoneOffset.UTC);
  }

  /**
   * A clock that runs with another one.
   *
   * @param base the clock that it follows, not null
   * @return the clock, in UTC, showing the base's time until it is moved ahead
   */
  public static SettableClock running(Clock base) {
    Objects.requireNonNull(base, "base");
    return new SettableClock(new Hands(base), ZoneOffset.UTC);
  }

  @Override
  public Instant instant() {
    return hands.now();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /**
   * The same clock, shown in another time zone: moving one moves the other.
   *
   * @param other the zone, not null
   * @return a view of this clock
   */
  @Override
  public SettableClock withZone(ZoneId other) {
    return new SettableClock(hands, Objects.requireNonNull(other, "zone"));
  }

  /**
   * Moves the clock forward by a duration and tells everyone who asked.
   *
   * @param duration how far, zero or more
   * @throws IllegalArgumentException if the duration is negative
   */
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("duration must not be negative, but was " + duration);
    }
    hands.move(duration);
  }

  /**
   * Moves the clock forward to an instant and tells everyone who asked.
   *
   * @param instant the time to show, not before the present time of this clock
   * @throws IllegalArgumentException if the instant is before the present time of this clock
   */
  public void set(Instant instant) {
    Instant now = hands.now();
    if (instant.isBefore(now)) {
      throw new IllegalArgumentException("now must not be before " + now + ", but was " + instant);
    }
    hands.move(Duration.between(now, instant));
  }

  /**
   * Asks to be told the new time after each move by hand, in the thread that moves the clock.
   *
   * @param listener called with the time after the move
   * @return what to close to be told no more
   */
  public Registration onMove(Consumer<Instant> listener) {
    hands.listeners.add(listener);
    return () -> hands.listeners.remove(listener);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SettableClock clock && clock.hands == hands && clock.zone.equals(zone);
  }

  @Override
  public int hashCode() {
    return Objects.hash(System.identityHashCode(hands), zone);
  }

  @Override
  public String toString() {
    return "SettableClock[" + instant() + ", " + zone + "]";
  }

  /** A listener's place on a clock; closing it takes the listener off. */
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  /** What views of one clock in several zones share. */
  private static final class Hands {

    private final InstantSource base;
    private final List<Consumer<Instant>> listeners = new CopyOnWriteArrayList<>();
    private Duration ahead = Duration.ZERO;

    Hands(InstantSource base) {
      this.base = base;
    }

    synchronized Instant now() {
      return base.instant().plus(ahead);
    }

    void move(Duration by) {
      Instant now;
      synchronized (this) {
        ahead = ahead.plus(by);
        now = now();
      }
      listeners.forEach(listener -> listener.accept(now));
    }
  }
}
