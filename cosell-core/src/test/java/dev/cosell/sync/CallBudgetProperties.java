package dev.cosell.sync;

import static dev.cosell.sync.SyncSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import dev.cosell.portal.CallQuota;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CallBudgetProperties {
  private static final String GROUP = "write";
  private static final Duration DAY = Duration.ofDays(1);

  /** What happens to a budget in the course of time. */
  private interface Event {
    void in(Run run);
  }

  /** Calls that follow upon each other as fast as the budget lets them. */
  private record Calls(int number) implements Event {
    @Override
    public void in(Run run) {
      for (int i = 0; i < number; i++) {
        run.call();
      }
    }
  }

  /** A call on a slow line: it arrives after a part of the time. */
  private record SlowCall(Duration there, Duration back) implements Event {
    @Override
    public void in(Run run) {
      run.budget.beforeCall(Cloud.AWS, GROUP);
      run.pace.pass(there);
      run.calls.add(run.pace.trueTime());
      run.pace.pass(back);
      run.budget.afterCall(Cloud.AWS, GROUP);
    }
  }

  /** A time without a call. */
  private record Gap(Duration time) implements Event {
    @Override
    public void in(Run run) {
      run.pace.pass(time);
    }
  }

  /** The process ends, at once and without a word, and another one begins. */
  private record Restart() implements Event {
    @Override
    public void in(Run run) {
      run.begin();
    }
  }

  /** The clock is set back. */
  private record StepBack(Duration time) implements Event {
    @Override
    public void in(Run run) {
      run.pace.stepClock(time.negated());
    }
  }

  /** A budget over time, with the true instant of each call that it let through. */
  private static final class Run {
    private final CallQuota quota;
    private final SimulatedPace pace = new SimulatedPace(NOON.plusMillis(34_567));
    private final SyncStore store = new InMemorySyncStore();
    private final List<Instant> calls = new ArrayList<>();
    private CallBudget budget;

    Run(CallQuota quota) {
      this.quota = quota;
      this.budget = newBudget();
    }

    void begin() {
      budget = newBudget();
    }

    private CallBudget newBudget() {
      return CallBudget.of(Cloud.AWS, List.of(quota), pace, store);
    }

    void call() {
      budget.beforeCall(Cloud.AWS, GROUP);
      calls.add(pace.trueTime());
    }

    /** Compares every call with every earlier one. */
    void assertThatTheQuotaWasKept() {
      for (int last = 0; last < calls.size(); last++) {
        assertThat(within(last, Duration.ofSeconds(1)))
            .as("calls in the second up to %s", calls.get(last))
            .isLessThanOrEqualTo(quota.perSecond());
        if (quota.perDay().isPresent()) {
          assertThat(within(last, DAY))
              .as("calls in the 24 hours up to %s", calls.get(last))
              .isLessThanOrEqualTo(quota.perDay().getAsInt());
        }
      }
    }

    private int within(int last, Duration span) {
      int number = 0;
      for (Instant call : calls.subList(0, last + 1)) {
        if (call.plus(span).isAfter(calls.get(last))) {
          number++;
        }
      }
      return number;
    }
  }

  @Property(tries = 400)
  void noSecondAndNoDayHasMoreCallsThanTheQuota(
      @ForAll("quotas") CallQuota quota, @ForAll("events") List<Event> events) {
    Run run = new Run(quota);
    events.forEach(event -> event.in(run));
    run.assertThatTheQuotaWasKept();
  }

  @Property(tries = 400)
  void norIfTheClockIsSetBack(
      @ForAll("quotas") CallQuota quota, @ForAll("eventsWithAClockSetBack") List<Event> events) {
    Run run = new Run(quota);
    events.forEach(event -> event.in(run));
    run.assertThatTheQuotaWasKept();
  }

  @Property(tries = 400)
  void aBacklogIsThroughWhenItWasSaidToBe(
      @ForAll("quotas") CallQuota quota,
      @ForAll("eventsWithAClockSetBack") List<Event> events,
      @ForAll @IntRange(max = 60) int backlog) {
    Run run = new Run(quota);
    events.forEach(event -> event.in(run));
    Instant promised = run.budget.whenThrough(Cloud.AWS, GROUP, backlog);
    new Calls(backlog).in(run);
    assertThat(run.pace.now()).isEqualTo(promised);
  }

  @Property(tries = 200)
  void theStoreNeverHoldsFewerCallsThanWereMadeNorManyMore(
      @ForAll("quotas") CallQuota quota, @ForAll("eventsWithoutRestart") List<Event> events) {
    Run run = new Run(quota);
    for (Event event : events) {
      event.in(run);
      Instant since = run.pace.now().minus(DAY).truncatedTo(ChronoUnit.MINUTES);
      int made = (int) run.calls.stream().filter(call -> !call.isBefore(since)).count();
      int kept =
          run.store.calls(Cloud.AWS, GROUP, since).values().stream()
              .mapToInt(Integer::intValue)
              .sum();
      int ahead = quota.perSecond() == 1 ? 0 : 5 * quota.perSecond() - 1;
      assertThat(kept).isBetween(made, made + Math.min(ahead, made));
    }
  }

  @Property(tries = 12)
  void aSteadyBacklogUsesThe24HoursUp(
      @ForAll @IntRange(min = 1, max = 12) int perSecond,
      @ForAll @IntRange(min = 1, max = 12_000) int perDay) {
    assertThatASteadyBacklogUsesTheDayUp(new CallQuota(GROUP, perSecond, OptionalInt.of(perDay)));
  }

  @Example
  void aSteadyBacklogOfWritesUsesThe24HoursUp() {
    assertThatASteadyBacklogUsesTheDayUp(new CallQuota(GROUP, 1, OptionalInt.of(10_000)));
  }

  @Example
  void aSteadyBacklogOfReadsUsesThe24HoursUp() {
    assertThatASteadyBacklogUsesTheDayUp(new CallQuota(GROUP, 10, OptionalInt.of(100_000)));
  }

  private static void assertThatASteadyBacklogUsesTheDayUp(CallQuota quota) {
    Run run = new Run(quota);
    Instant start = run.pace.now();
    Instant end = start.plus(Duration.ofDays(3));
    while (run.pace.now().isBefore(end)) {
      run.call();
    }
    int perDay = quota.perDay().orElseThrow();
    List<Instant> calls = run.calls;
    int next = 0;
    while (calls.get(next).isBefore(start.plus(DAY))) {
      next++;
    }
    assertThat(next).isBetween(fewest(perDay), perDay);
    // Of all 24 hours, those that begin just after a call have the fewest in them.
    int first = 0;
    for (; calls.get(first).plus(DAY).isBefore(end); first++) {
      Instant lastInWindow = calls.get(first).plus(DAY);
      while (next < calls.size() && !calls.get(next).isAfter(lastInWindow)) {
        next++;
      }
      if (calls.get(first + 1).isAfter(calls.get(first))) {
        assertThat(next - first - 1)
            .as("calls in the 24 hours after %s", calls.get(first))
            .isBetween(fewest(perDay), perDay);
      }
    }
    assertThat(first).isGreaterThan(perDay);
  }

  private static int fewest(int perDay) {
    return (int) Math.ceil(perDay * 0.999);
  }

  @Provide
  Arbitrary<CallQuota> quotas() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 6), Arbitraries.integers().between(1, 40).optional())
        .as(
            (perSecond, perDay) ->
                new CallQuota(
                    GROUP, perSecond, perDay.map(OptionalInt::of).orElseGet(OptionalInt::empty)));
  }

  @Provide
  Arbitrary<List<Event>> events() {
    return Arbitraries.<Event>oneOf(List.of(calls(), calls(), slowCalls(), gaps(), restarts()))
        .list()
        .ofMaxSize(14);
  }

  @Provide
  Arbitrary<List<Event>> eventsWithAClockSetBack() {
    Arbitrary<Event> steps = times().map(StepBack::new);
    return Arbitraries.<Event>oneOf(
            List.of(calls(), calls(), slowCalls(), gaps(), restarts(), steps))
        .list()
        .ofMaxSize(14);
  }

  @Provide
  Arbitrary<List<Event>> eventsWithoutRestart() {
    return Arbitraries.<Event>oneOf(List.of(calls(), gaps())).list().ofMaxSize(10);
  }

  private static Arbitrary<Event> calls() {
    return Arbitraries.integers().between(1, 25).map(Calls::new);
  }

  private static Arbitrary<Event> slowCalls() {
    Arbitrary<Duration> ways = Arbitraries.integers().between(0, 40_000).map(Duration::ofMillis);
    return Combinators.combine(ways, ways).as(SlowCall::new);
  }

  private static Arbitrary<Event> gaps() {
    return times().map(Gap::new);
  }

  private static Arbitrary<Event> restarts() {
    return Arbitraries.create(Restart::new);
  }

  /** From milliseconds to more than a day. */
  private static Arbitrary<Duration> times() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, 3_000).map(Duration::ofMillis),
        Arbitraries.integers().between(0, 200).map(Duration::ofSeconds),
        Arbitraries.integers().between(0, 30 * 60).map(Duration::ofMinutes));
  }
}
