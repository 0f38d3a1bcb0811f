package dev.cosell.sync;

import static dev.cosell.cloud.Cloud.AWS;
import static dev.cosell.sync.SyncSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cosell.cloud.Cloud;
import dev.cosell.portal.CallQuota;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CallBudgetTest {
  private static final CallQuota WRITE = new CallQuota("write", 1, OptionalInt.of(4));
  private static final CallQuota READ = new CallQuota("read", 10, OptionalInt.empty());

  private final SimulatedPace pace = new SimulatedPace(NOON);
  private final SyncStore store = new InMemorySyncStore();

  private CallBudget budget() {
    return CallBudget.of(AWS, List.of(WRITE, READ), pace, store);
  }

  private List<Duration> times(CallBudget budget, String group, int calls) {
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      budget.beforeCall(AWS, group);
      times.add(Duration.between(NOON, pace.now()));
    }
    return times;
  }

  @Nested
  class ASecond {
    @Test
    void theFirstCallEverGoesAtOnceAndTheNextASecondLater() {
      assertThat(times(budget(), "write", 3))
          .containsExactly(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void isARollingOne() {
      CallBudget budget = budget();
      times(budget, "read", 4);
      pace.pass(Duration.ofMillis(900));
      assertThat(times(budget, "read", 6)).containsOnly(Duration.ofMillis(900));
      assertThat(times(budget, "read", 5))
          .containsExactly(
              Duration.ofMillis(1000),
              Duration.ofMillis(1000),
              Duration.ofMillis(1000),
              Duration.ofMillis(1000),
              Duration.ofMillis(1900));
    }

    @Test
    void beginsWhenTheCallBeforeIsOver() {
      CallBudget budget = budget();
      times(budget, "write", 1);
      pace.pass(Duration.ofMillis(700));
      budget.afterCall(AWS, "write");
      assertThat(times(budget, "write", 1)).containsExactly(Duration.ofMillis(1700));
    }

    @Test
    void aCallThatNobodyMadeIsNotOver() {
      CallBudget budget = budget();
      budget.afterCall(AWS, "write");
      assertThat(times(budget, "write", 1)).containsExactly(Duration.ZERO);
      assertThat(store.calls(AWS, "write", NOON.minus(Duration.ofDays(1)))).hasSize(1);
    }

    @Test
    void oneGroupDoesNotWaitForAnother() {
      CallBudget budget = budget();
      times(budget, "write", 1);
      assertThat(times(budget, "read", 10)).containsOnly(Duration.ZERO);
    }
  }

  @Nested
  class ADay {
    @Test
    void isARollingOneToo() {
      CallBudget budget = budget();
      times(budget, "write", 2);
      pace.pass(Duration.ofHours(5));
      times(budget, "write", 2);
      assertThat(times(budget, "write", 3))
          .containsExactly(
              Duration.ofHours(24),
              Duration.ofHours(24).plusSeconds(1),
              Duration.ofHours(29).plusSeconds(1));
    }

    @Test
    void isForgottenByAGroupThatHasNone() {
      assertThat(times(budget(), "read", 1000)).endsWith(Duration.ofSeconds(99));
    }
  }

  @Nested
  class ARestart {
    @Test
    void letsTheFirstCallWaitForAFullSecond() {
      times(budget(), "read", 1);
      pace.pass(Duration.ofMillis(300));
      assertThat(times(budget(), "read", 1)).containsExactly(Duration.ofMillis(1300));
    }

    @Test
    void forgetsNoCallAndLetsADayBeAMinuteLonger() {
      pace.pass(Duration.ofSeconds(30));
      times(budget(), "write", 4);
      assertThat(times(budget(), "write", 1)).containsExactly(Duration.ofHours(24).plusSeconds(33));
      pace.pass(Duration.ofMinutes(10));
      CallBudget later = budget();
      assertThat(later.usage(AWS, "write").lastDay()).isEqualTo(1);
    }

    @Test
    void minutesLaterCountsEachCallAtTheEndOfItsMinute() {
      pace.pass(Duration.ofSeconds(30));
      times(budget(), "write", 4);
      pace.pass(Duration.ofMinutes(10));
      assertThat(budget().whenThrough(AWS, "write", 1))
          .isEqualTo(NOON.plus(Duration.ofHours(24)).plusSeconds(60));
    }
  }

  @Nested
  class AClockThatGoesBackwards {
    @Test
    void costsASecondAndNotTheTimeOfTheStep() {
      CallBudget budget = budget();
      times(budget, "read", 10);
      pace.stepClock(Duration.ofHours(-3));
      Instant stepped = pace.now();
      budget.beforeCall(AWS, "read");
      assertThat(pace.now()).isEqualTo(stepped.plusSeconds(1));
    }

    @Test
    void countsTheCallsOfTheFutureAsMadeNowAlsoInTheStore() {
      CallBudget budget = budget();
      times(budget, "write", 3);
      pace.stepClock(Duration.ofDays(-365));
      times(budget, "write", 1);
      Instant minute = Instant.parse("2030-01-15T12:00:00Z");
      assertThat(store.calls(AWS, "write", Instant.EPOCH)).containsExactly(Map.entry(minute, 4));
      assertThat(budget.usage(AWS, "write").lastDay()).isEqualTo(4);
    }

    @Test
    void doesNotBlockTheQuotaAgainWithEveryRestart() {
      pace.stepClock(Duration.ofDays(365));
      times(budget(), "write", 4);
      pace.stepClock(Duration.ofDays(-365));
      budget();
      pace.pass(Duration.ofDays(1).plusMinutes(1));
      assertThat(budget().usage(AWS, "write").lastDay()).isZero();
    }

    @Test
    void addsToAMinuteThatHadCallsAlready() {
      CallBudget budget = budget();
      times(budget, "write", 1);
      pace.pass(Duration.ofMinutes(1));
      times(budget, "write", 1);
      pace.stepClock(Duration.ofSeconds(-55));
      times(budget, "write", 1);
      assertThat(store.calls(AWS, "write", Instant.EPOCH)).containsExactly(Map.entry(NOON, 3));
    }
  }

  @Nested
  class TheStore {
    private final List<Integer> saved = new ArrayList<>();

    @Test
    void hearsOfEveryCallOfASlowGroup() {
      CallBudget budget = CallBudget.of(AWS, List.of(WRITE), pace, recording());
      times(budget, "write", 4);
      assertThat(saved).containsExactly(1, 2, 3, 4);
    }

    @Test
    void isToldAheadByAFastGroupAndPutRightWhenTheMinuteIsOver() {
      CallBudget budget = CallBudget.of(AWS, List.of(READ), pace, recording());
      times(budget, "read", 200);
      assertThat(saved).containsExactly(1, 3, 7, 15, 31, 63, 113, 163, 213);
      saved.clear();
      pace.pass(Duration.ofMinutes(1));
      times(budget, "read", 1);
      assertThat(saved).containsExactly(200, 1);
    }

    @Test
    void thatFailsLetsNoCallOut() {
      SyncStore broken =
          proxy(
              () -> {
                throw new SyncStoreException("cannot save", new IllegalStateException("full"));
              });
      CallBudget budget = CallBudget.of(AWS, List.of(READ), pace, broken);
      for (int i = 0; i < 2; i++) {
        assertThatExceptionOfType(SyncStoreException.class)
            .isThrownBy(() -> budget.beforeCall(AWS, "read"))
            .withMessage("cannot save");
      }
    }

    private SyncStore recording() {
      return proxy(() -> {});
    }

    private SyncStore proxy(Runnable beforeSaving) {
      return (SyncStore)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {SyncStore.class},
              (self, method, arguments) -> {
                if (method.getName().equals("saveCalls")) {
                  beforeSaving.run();
                  saved.add((Integer) arguments[3]);
                }
                try {
                  return method.invoke(store, arguments);
                } catch (InvocationTargetException failed) {
                  throw failed.getCause();
                }
              });
    }
  }

  @Nested
  class Usage {
    @Test
    void saysHowMuchIsUsedAndWhatItCost() {
      CallBudget budget = budget();
      times(budget, "write", 3);
      assertThat(budget.usage(AWS, "write"))
          .isEqualTo(new CallUsage(WRITE, 3, 1, Duration.ofSeconds(2)));
      times(budget, "read", 7);
      assertThat(budget.usage(AWS, "read")).isEqualTo(new CallUsage(READ, 7, 7, Duration.ZERO));
    }

    @Test
    void leavesCallsOutThatAreADayOld() {
      CallBudget budget = budget();
      times(budget, "write", 3);
      pace.pass(Duration.ofHours(24).minusSeconds(1));
      assertThat(budget.usage(AWS, "write").lastDay()).isEqualTo(1);
    }
  }

  @Nested
  class WhenThrough {
    @Test
    void isNowForAnEmptyBacklogAndNothingIsCounted() {
      CallBudget budget = budget();
      assertThat(budget.whenThrough(AWS, "write", 0)).isEqualTo(NOON);
      assertThat(budget.whenThrough(AWS, "write", 1)).isEqualTo(NOON);
      assertThat(budget.whenThrough(AWS, "write", 5)).isEqualTo(NOON.plus(Duration.ofDays(1)));
      assertThat(budget.usage(AWS, "write").lastDay()).isZero();
    }

    @Test
    void twoDaysOfWritesAreThroughOnTheSecondDay() {
      CallBudget budget =
          CallBudget.of(
              AWS, List.of(new CallQuota("write", 1, OptionalInt.of(10_000))), pace, store);
      assertThat(budget.whenThrough(AWS, "write", 20_000))
          .isEqualTo(NOON.plus(Duration.ofDays(1)).plusSeconds(9_999));
    }

    @Test
    void aNegativeBacklogIsRefused() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> budget().whenThrough(AWS, "write", -1))
          .withMessage("calls must be at least 0, but was -1");
    }
  }

  @Nested
  class UnknownNames {
    @Test
    void theGroupsAreNamed() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> budget().beforeCall(AWS, "admin"))
          .withMessage("group must have a quota at aws, but was 'admin'; known: [write, read]");
    }

    @Test
    void theCloudsAreNamed() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> budget().usage(Cloud.GCP, "write"))
          .withMessage("cloud must have quotas, but was gcp; known: [aws]");
    }

    @Test
    void twoQuotasForOneGroupAreRefused() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CallBudget.of(AWS, List.of(READ, READ), pace, store))
          .withMessage("quotas must have each group once, but aws has two read");
    }
  }

  @Nested
  class SeveralThreads {
    @Test
    void shareAQuota() throws Exception {
      CallBudget budget = budget();
      List<Instant> calls = Collections.synchronizedList(new ArrayList<>());
      List<CompletableFuture<Void>> threads = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        threads.add(
            CompletableFuture.runAsync(
                () -> {
                  for (int call = 0; call < 50; call++) {
                    budget.beforeCall(AWS, "read");
                    calls.add(pace.now());
                  }
                }));
      }
      CompletableFuture.allOf(threads.toArray(CompletableFuture[]::new)).get(1, TimeUnit.MINUTES);
      assertThat(calls).hasSize(200);
      // 200 calls of 10 a second: the last ten not before 19 seconds.
      assertThat(pace.now()).isEqualTo(NOON.plusSeconds(19));
      assertThat(budget.usage(AWS, "read").highestPerSecond()).isEqualTo(10);
    }

    /** Time stands still, and who waits does so until it is let go. */
    private final class StoppedPace implements Pace {
      private final CountDownLatch waiting = new CountDownLatch(1);
      private final CountDownLatch go = new CountDownLatch(1);

      @Override
      public Instant now() {
        return pace.now();
      }

      @Override
      public void waitUntil(Instant instant) {
        waiting.countDown();
        try {
          go.await();
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          throw new InterruptedPaceException(interrupted);
        }
        pace.waitUntil(instant);
      }
    }

    @Test
    void oneThatWaitsHoldsUpNeitherAnotherGroupNorAQuestion() throws Exception {
      StoppedPace stopped = new StoppedPace();
      CallBudget budget = CallBudget.of(AWS, List.of(WRITE, READ), stopped, store);
      budget.beforeCall(AWS, "write");
      CompletableFuture<Void> waiting =
          CompletableFuture.runAsync(() -> budget.beforeCall(AWS, "write"));
      assertThat(stopped.waiting.await(1, TimeUnit.MINUTES)).isTrue();
      budget.beforeCall(AWS, "read");
      assertThat(budget.whenThrough(AWS, "write", 1)).isEqualTo(NOON.plusSeconds(1));
      assertThat(budget.usage(AWS, "write").lastDay()).isEqualTo(1);
      assertThat(waiting).isNotDone();
      stopped.go.countDown();
      waiting.get(1, TimeUnit.MINUTES);
      assertThat(budget.usage(AWS, "write").lastDay()).isEqualTo(2);
    }

    @Test
    void oneThatIsInterruptedInTheQueueGivesUp() throws Exception {
      StoppedPace stopped = new StoppedPace();
      CallBudget budget = CallBudget.of(AWS, List.of(WRITE), stopped, store);
      budget.beforeCall(AWS, "write");
      CompletableFuture<Void> first =
          CompletableFuture.runAsync(() -> budget.beforeCall(AWS, "write"));
      assertThat(stopped.waiting.await(1, TimeUnit.MINUTES)).isTrue();
      CompletableFuture<Boolean> second = new CompletableFuture<>();
      Thread queued =
          new Thread(
              () -> {
                try {
                  budget.beforeCall(AWS, "write");
                  second.complete(false);
                } catch (Pace.InterruptedPaceException interrupted) {
                  second.complete(Thread.currentThread().isInterrupted());
                }
              });
      queued.start();
      queued.interrupt();
      assertThat(second.get(1, TimeUnit.MINUTES)).isTrue();
      stopped.go.countDown();
      first.get(1, TimeUnit.MINUTES);
      assertThat(budget.usage(AWS, "write").lastDay()).isEqualTo(2);
    }
  }
}
