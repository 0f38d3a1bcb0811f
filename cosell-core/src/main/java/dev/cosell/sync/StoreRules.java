package dev.cosell.sync;

import dev.cosell.cloud.PortalId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What every store refuses and forgets in the same way. */
final class StoreRules {
  private static final Duration CALLS_KEPT = Duration.ofDays(2);
  private static final Duration REFUSALS_KEPT = Duration.ofDays(30);

  private StoreRules() {}

  static IllegalStateException dealLinkedTwice(PortalId refused, PortalId linked) {
    return new IllegalStateException(
        refused + " cannot be linked to the deal that " + linked + " is linked to");
  }

  static void checkCalls(Instant minute, int calls) {
    if (!minute.equals(minute.truncatedTo(ChronoUnit.MINUTES))) {
      throw new IllegalArgumentException(
          "minute must be the beginning of a minute, but was " + minute);
    }
    if (calls < 0) {
      throw new IllegalArgumentException("calls must be at least 0, but was " + calls);
    }
  }

  static Instant forgottenBefore(Instant minute) {
    return minute.minus(CALLS_KEPT);
  }

  static Instant refusalsForgottenBefore(Instant refused) {
    return refused.minus(REFUSALS_KEPT);
  }
}
