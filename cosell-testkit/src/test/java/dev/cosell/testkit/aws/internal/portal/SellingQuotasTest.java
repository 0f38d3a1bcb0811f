package dev.cosell.testkit.aws.internal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.testkit.internal.Call;
import dev.cosell.testkit.internal.CallLog;
import dev.cosell.testkit.internal.Quotas;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SellingQuotasTest {

  private static final Instant START = Instant.parse("2031-01-15T09:00:00Z");

  private final Quotas quotas = SellingQuotas.documented();
  private final CallLog calls = new CallLog();

  private void call(int times, Duration apart, Instant from) {
    for (int i = 0; i < times; i++) {
      Instant at = from.plus(apart.multipliedBy(i));
      calls.add(new Call("UpdateOpportunity", at, false, Quotas.WRITES, false));
    }
  }

  @Test
  void aDayHasTenThousandWrites() {
    call(9_999, Duration.ofSeconds(2), START);
    Instant now = START.plusSeconds(20_000);
    assertThat(quotas.exhausted(Quotas.WRITES, now, calls)).isFalse();

    call(1, Duration.ZERO, now);

    assertThat(quotas.exhausted(Quotas.WRITES, now.plusSeconds(10), calls)).isTrue();
    assertThat(calls.peak(Quotas.WRITES, "day")).isEqualTo(10_000);
  }

  @Test
  void theDayRolls() {
    call(10_000, Duration.ofSeconds(2), START);

    assertThat(
            quotas.exhausted(Quotas.WRITES, START.plus(Duration.ofHours(24)).minusMillis(1), calls))
        .isTrue();
    assertThat(quotas.exhausted(Quotas.WRITES, START.plus(Duration.ofHours(24)), calls)).isFalse();
  }

  @Test
  void theSecondRolls() {
    call(1, Duration.ZERO, START.plusMillis(900));

    assertThat(quotas.exhausted(Quotas.WRITES, START.plusMillis(1899), calls)).isTrue();
    assertThat(quotas.exhausted(Quotas.WRITES, START.plusMillis(1900), calls)).isFalse();
  }

  @Test
  void readsAndWritesHaveWindowsOfTheirOwn() {
    call(1, Duration.ZERO, START);

    assertThat(quotas.exhausted(Quotas.READS, START, calls)).isFalse();
    assertThat(quotas.window("SubmitOpportunity")).isEmpty();
    assertThat(quotas.window("GetOpportunity")).isEqualTo(Quotas.READS);
    assertThat(quotas.exhausted("", START, calls)).isFalse();
  }

  @Test
  void aThrottledCallUsesNoQuota() {
    calls.add(new Call("UpdateOpportunity", START, false, Quotas.WRITES, true));

    assertThat(quotas.exhausted(Quotas.WRITES, START, calls)).isFalse();
    assertThat(calls.throttled()).containsEntry("UpdateOpportunity", 1L);
  }
}
