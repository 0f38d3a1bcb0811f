package dev.cosell.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import dev.cosell.portal.CallQuota;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CallsChartTest {
  private static final CallQuota WRITES = new CallQuota("write", 1, OptionalInt.of(10_000));

  private static CloudResult run(int hours, int... calls) {
    List<CallsInHour> all = new ArrayList<>();
    Instant hour = Instant.parse("2031-01-15T09:00:00Z");
    for (int number : calls) {
      all.add(new CallsInHour("write", hour, number));
      hour = hour.plus(Duration.ofHours(1));
    }
    CloudResult none = Results.emptyCloud(Cloud.AWS);
    return none.withCalls(all).withEndedAt(none.startedAt().plus(Duration.ofHours(hours)));
  }

  @Test
  void aDayIsTheTwentyFourHoursUpToAnHour() {
    int[] calls = new int[25];
    calls[0] = 3600;
    calls[23] = 100;
    calls[24] = 50;
    assertThat(new CallsChart(run(30, calls), WRITES).caption())
        .isEqualTo("Most in one hour 3,600 of 3,600; in 24 hours 3,700 of 10,000.");
  }

  @Test
  void theScaleFollowsTheUse() {
    assertThat(new CallsChart(run(3, 3600), WRITES).svg()).contains(">100 %</text>");
    assertThat(new CallsChart(run(3, 36), WRITES).svg()).contains(">1 %</text>");
  }

  @Test
  void theFullQuotaIsALineOfItsOwn() {
    assertThat(new CallsChart(run(3, 3600), WRITES).svg()).contains("class=\"quota\"");
    assertThat(new CallsChart(run(3, 36), WRITES).svg()).doesNotContain("class=\"quota\"");
  }

  @Test
  void aRunOfWeeksHasNoMoreBarsThanFit() {
    int[] calls = new int[21 * 24];
    java.util.Arrays.fill(calls, 400);
    String svg = new CallsChart(run(21 * 24, calls), WRITES).svg();
    assertThat(svg.split("class=\"bar\"", -1)).hasSizeLessThanOrEqualTo(129);
  }

  @Test
  void aRunWithoutCallsHasAChartToo() {
    CallsChart chart = new CallsChart(run(0), WRITES);
    assertThat(chart.svg()).startsWith("<svg").doesNotContain("class=\"bar\"");
    assertThat(chart.caption()).isEqualTo("Most in one hour 0 of 3,600; in 24 hours 0 of 10,000.");
  }
}
