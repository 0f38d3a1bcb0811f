package dev.cosell.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettableClockTest {

  private static final Instant START = Instant.parse("2031-01-15T09:00:00Z");

  @Test
  void standsStillUntilItIsMoved() {
    SettableClock clock = SettableClock.fixedAt(START);
    assertThat(clock.instant()).isEqualTo(START);

    clock.advance(Duration.ofDays(2));
    assertThat(clock.instant()).isEqualTo(Instant.parse("2031-01-17T09:00:00Z"));

    clock.set(Instant.parse("2031-03-01T00:00:00Z"));
    assertThat(clock.instant()).isEqualTo(Instant.parse("2031-03-01T00:00:00Z"));
  }

  @Test
  void runsAheadOfTheClockThatItFollows() {
    SettableClock base = SettableClock.fixedAt(START);
    SettableClock clock = SettableClock.running(base);
    clock.advance(Duration.ofHours(3));

    base.advance(Duration.ofMinutes(1));

    assertThat(clock.instant()).isEqualTo(Instant.parse("2031-01-15T12:01:00Z"));
  }

  @Test
  void neverGoesBack() {
    SettableClock clock = SettableClock.fixedAt(START);

    assertThatThrownBy(() -> clock.set(START.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("now must not be before 2031-01-15T09:00:00Z, but was 2031-01-15T08:59:59Z");
    assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("duration must not be negative, but was PT-1S");
  }

  @Test
  void isMovedInEveryZoneAtOnce() {
    SettableClock clock = SettableClock.fixedAt(START);
    Clock inTokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));

    clock.advance(Duration.ofHours(1));

    assertThat(inTokyo.instant()).isEqualTo(clock.instant());
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    assertThat(inTokyo.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(inTokyo).isNotEqualTo(clock).isEqualTo(clock.withZone(ZoneId.of("Asia/Tokyo")));
  }

  @Test
  void tellsWhoAskedAfterEachMove() {
    SettableClock clock = SettableClock.fixedAt(START);
    List<Instant> told = new ArrayList<>();
    try (SettableClock.Registration listening = clock.onMove(told::add)) {
      clock.advance(Duration.ofSeconds(1));
      assertThat(listening).isNotNull();
    }
    clock.advance(Duration.ofSeconds(1));

    assertThat(told).containsExactly(START.plusSeconds(1));
  }
}
