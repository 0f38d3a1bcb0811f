package dev.cosell.sync;

import static dev.cosell.sync.SyncSamples.NOON;
import static dev.cosell.sync.SyncSamples.fullLink;
import static dev.cosell.sync.SyncSamples.intent;
import static dev.cosell.sync.SyncSamples.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every store does. */
abstract class SyncStoreContract {
  private static final PortalId O1 = new PortalId(Cloud.AWS, "O1");
  private static final PortalId O2 = new PortalId(Cloud.AWS, "O2");

  SyncStore store = new InMemorySyncStore();

  /** A store that knows nothing yet. */
  abstract SyncStore emptyStore() throws Exception;

  @BeforeEach
  void begin() throws Exception {
    store = emptyStore();
  }

  @AfterEach
  void end() {
    store.close();
  }

  @Nested
  class Links {
    @Test
    void anEmptyStoreHasNone() {
      assertThat(store.link(O1)).isEmpty();
      assertThat(store.link(Cloud.AWS, new OpportunityId("006-1"))).isEmpty();
      assertThat(store.links(Cloud.AWS)).isEmpty();
    }

    @Test
    void aLinkComesBackWholeByEitherId() {
      Link link = fullLink("O1", "006-1");
      store.save(link);
      assertThat(store.link(O1)).contains(link);
      assertThat(store.link(Cloud.AWS, new OpportunityId("006-1"))).contains(link);
      assertThat(store.links(Cloud.AWS)).containsExactly(link);
    }

    @Test
    void severalMayBeWithoutADealOfTheCrm() {
      Link first = link("O1", "006-1").withCrmId(Optional.empty());
      Link second = link("O2", "006-2").withCrmId(Optional.empty());
      store.save(first);
      store.save(second);
      assertThat(store.links(Cloud.AWS)).containsExactly(first, second);
    }

    @Test
    void aLinkWithTheSamePortalIdIsReplaced() {
      store.save(fullLink("O1", "006-1"));
      Link moved = link("O1", "006-2");
      store.save(moved);
      assertThat(store.links(Cloud.AWS)).containsExactly(moved);
      assertThat(store.link(Cloud.AWS, new OpportunityId("006-1"))).isEmpty();
      assertThat(store.link(Cloud.AWS, new OpportunityId("006-2"))).contains(moved);
    }

    @Test
    void aDealThatIsFreeAgainCanBeLinked() {
      store.save(link("O1", "006-1"));
      store.save(link("O1", "006-2"));
      store.save(link("O2", "006-1"));
      assertThat(store.link(Cloud.AWS, new OpportunityId("006-1")).map(Link::portalId))
          .contains(O2);
    }

    @Test
    void comeInTheOrderOfThePortalIdsAndNotOfALanguage() {
      for (String id : List.of("a1", "O2", "Ä1", "o1", "O10", "O-1", "Z")) {
        store.save(link(id, "006-" + id));
      }
      assertThat(store.links(Cloud.AWS))
          .extracting(found -> found.portalId().value())
          .containsExactly("O-1", "O10", "O2", "Z", "a1", "o1", "Ä1");
    }

    @Test
    void theIdsComeWithoutTheRest() {
      store.save(link("O2", "006-2"));
      store.save(link("O1", "006-1").withCrmId(Optional.empty()));
      assertThat(store.linkedIds(Cloud.AWS))
          .containsExactly(
              Map.entry(O1, Optional.empty()),
              Map.entry(O2, Optional.of(new OpportunityId("006-2"))));
      assertThat(store.linkedIds(Cloud.GCP)).isEmpty();
    }

    @Test
    void twoCloudsDoNotMeet() {
      Link aws = link("O1", "006-1");
      Link gcp =
          aws.withRecord(SyncSamples.record(new PortalId(Cloud.GCP, "O1"), Optional.of("006-1")));
      store.save(aws);
      store.save(gcp);
      assertThat(store.link(O1)).contains(aws);
      assertThat(store.links(Cloud.GCP)).containsExactly(gcp);
      assertThat(store.link(Cloud.GCP, new OpportunityId("006-1"))).contains(gcp);
    }

    @Test
    void aSecondRecordOfTheSameDealIsRefused() {
      Link first = link("O1", "006-1");
      store.save(first);
      assertThatIllegalStateException()
          .isThrownBy(() -> store.save(link("O2", "006-1")))
          .withMessage("aws~O2 cannot be linked to the deal that aws~O1 is linked to");
      assertThat(store.links(Cloud.AWS)).containsExactly(first);
    }

    @Test
    void aLinkCannotMoveToADealThatIsTaken() {
      Link first = link("O1", "006-1");
      Link second = link("O2", "006-2");
      store.save(first);
      store.save(second);
      assertThatIllegalStateException()
          .isThrownBy(() -> store.save(link("O2", "006-1")))
          .withMessageContainingAll("aws~O1", "aws~O2");
      assertThat(store.links(Cloud.AWS)).containsExactly(first, second);
    }
  }

  @Nested
  class Intents {
    @Test
    void anIntentComesBackByteForByte() {
      Intent intent = intent("k1", Instant.parse("2031-01-15T12:00:00.000000001Z"));
      store.open(intent);
      assertThat(store.openIntents(Cloud.AWS)).containsExactly(intent);
      assertThat(store.openIntents(Cloud.AZURE)).isEmpty();
    }

    @Test
    void comeOldestFirstAndThenAsTheyWereOpened() {
      store.open(intent("c", NOON));
      store.open(intent("a", NOON));
      store.open(intent("b", NOON.minusNanos(1)));
      store.open(intent("late", NOON.plusSeconds(1)));
      store.open(intent("c", NOON));
      assertThat(store.openIntents(Cloud.AWS))
          .extracting(open -> open.call().idempotencyKey())
          .containsExactly("b", "a", "c", "late");
    }

    @Test
    void oneWithTheSameKeyIsReplaced() {
      store.open(intent("k1", NOON));
      Intent again = intent("k1", NOON.plusSeconds(5));
      store.open(again);
      assertThat(store.openIntents(Cloud.AWS)).containsExactly(again);
    }

    @Test
    void aClosedOneIsGoneAndClosingAgainIsNoError() {
      store.open(intent("k1", NOON));
      store.open(intent("k2", NOON));
      store.close(Cloud.GCP, "k1");
      store.close(Cloud.AWS, "k1");
      store.close(Cloud.AWS, "k1");
      assertThat(store.openIntents(Cloud.AWS))
          .extracting(open -> open.call().idempotencyKey())
          .containsExactly("k2");
    }

    @Test
    void settlingKeepsTheLinkAndClosesTheIntent() {
      Link link = link("O1", "006-1");
      store.open(intent("k1", NOON));
      store.settle(link, "k1");
      assertThat(store.link(O1)).contains(link);
      assertThat(store.openIntents(Cloud.AWS)).isEmpty();
      store.settle(link.withGone(true), "unknown");
      assertThat(store.link(O1)).contains(link.withGone(true));
    }

    @Test
    void aLinkThatIsRefusedLeavesItsIntentOpen() {
      store.save(link("O1", "006-1"));
      store.open(intent("k1", NOON));
      assertThatIllegalStateException()
          .isThrownBy(() -> store.settle(link("O2", "006-1"), "k1"))
          .withMessage("aws~O2 cannot be linked to the deal that aws~O1 is linked to");
      assertThat(store.openIntents(Cloud.AWS)).containsExactly(intent("k1", NOON));
      assertThat(store.link(O2)).isEmpty();
    }
  }

  @Nested
  class Cursors {
    @Test
    void theLastOneStands() {
      assertThat(store.cursor(Cloud.AWS)).isEmpty();
      store.saveCursor(Cloud.AWS, "page-1");
      store.saveCursor(Cloud.AWS, "page-2");
      store.saveCursor(Cloud.GCP, "");
      assertThat(store.cursor(Cloud.AWS)).contains("page-2");
      assertThat(store.cursor(Cloud.GCP)).contains("");
    }

    @Test
    void oneMayBeLong() {
      String cursor = "x".repeat(100_000);
      store.saveCursor(Cloud.AWS, cursor);
      assertThat(store.cursor(Cloud.AWS)).contains(cursor);
    }
  }

  @Nested
  class Refusals {
    private Refusal refusal(Cloud cloud, String key, Instant at, String... messages) {
      List<Violation> violations =
          Stream.of(messages)
              .map(text -> new Violation("title", ViolationCode.INVALID_VALUE, text, "another"))
              .toList();
      return new Refusal(cloud, key, Optional.of("v1"), at, violations);
    }

    @Test
    void anEmptyStoreHasNone() {
      assertThat(store.refusal(Cloud.AWS, "k1")).isEmpty();
    }

    @Test
    void oneComesBackWhole() {
      Refusal whole =
          refusal(Cloud.AWS, "k1", NOON.plusNanos(1), "the first \uD83D line", "a 'second'");
      Refusal bare = new Refusal(Cloud.AWS, "k2", Optional.empty(), NOON, List.of());
      store.refuse(whole);
      store.refuse(bare);
      assertThat(store.refusal(Cloud.AWS, "k1")).contains(whole);
      assertThat(store.refusal(Cloud.AWS, "k2")).contains(bare);
      assertThat(store.refusal(Cloud.GCP, "k1")).isEmpty();
    }

    @Test
    void theLastOfACallStands() {
      store.refuse(refusal(Cloud.AWS, "k1", NOON, "then"));
      Refusal last = refusal(Cloud.AWS, "k1", NOON.plusSeconds(1), "now");
      store.refuse(last);
      assertThat(store.refusal(Cloud.AWS, "k1")).contains(last);
    }

    @Test
    void oneOfMoreThanThirtyDaysBeforeIsForgotten() {
      Instant monthLater = NOON.plus(Duration.ofDays(30));
      store.refuse(refusal(Cloud.AWS, "old", NOON.minusSeconds(1)));
      store.refuse(refusal(Cloud.GCP, "old", NOON.minusSeconds(1)));
      store.refuse(refusal(Cloud.AWS, "young", NOON));
      store.refuse(refusal(Cloud.AWS, "new", monthLater));
      assertThat(store.refusal(Cloud.AWS, "old")).isEmpty();
      assertThat(store.refusal(Cloud.AWS, "young")).isPresent();
      assertThat(store.refusal(Cloud.AWS, "new")).isPresent();
      assertThat(store.refusal(Cloud.GCP, "old")).isPresent();
    }
  }

  @Nested
  class Calls {
    @Test
    void theLastNumberOfAMinuteStands() {
      store.saveCalls(Cloud.AWS, "write", NOON, 1);
      store.saveCalls(Cloud.AWS, "write", NOON, 7);
      store.saveCalls(Cloud.AWS, "write", NOON.plusSeconds(60), 2);
      store.saveCalls(Cloud.AWS, "read", NOON, 99);
      store.saveCalls(Cloud.GCP, "write", NOON, 98);
      assertThat(store.calls(Cloud.AWS, "write", NOON))
          .containsExactly(Map.entry(NOON, 7), Map.entry(NOON.plusSeconds(60), 2));
    }

    @Test
    void minutesBeforeTheOneAskedForAreLeftOut() {
      store.saveCalls(Cloud.AWS, "write", NOON, 1);
      store.saveCalls(Cloud.AWS, "write", NOON.plusSeconds(60), 2);
      assertThat(store.calls(Cloud.AWS, "write", NOON.plusNanos(1000)))
          .containsExactly(Map.entry(NOON.plusSeconds(60), 2));
    }

    @Test
    void noneForgetsTheMinute() {
      store.saveCalls(Cloud.AWS, "write", NOON, 3);
      store.saveCalls(Cloud.AWS, "write", NOON, 0);
      assertThat(store.calls(Cloud.AWS, "write", NOON)).isEmpty();
    }

    @Test
    void minutesOfMoreThanTwoDaysBeforeAreForgotten() {
      Instant twoDaysLater = NOON.plus(Duration.ofDays(2));
      store.saveCalls(Cloud.AWS, "write", NOON.minusSeconds(60), 1);
      store.saveCalls(Cloud.AWS, "write", NOON, 2);
      store.saveCalls(Cloud.AWS, "read", NOON.minusSeconds(60), 3);
      store.saveCalls(Cloud.AWS, "write", twoDaysLater, 4);
      assertThat(store.calls(Cloud.AWS, "write", Instant.EPOCH))
          .containsExactly(Map.entry(NOON, 2), Map.entry(twoDaysLater, 4));
      assertThat(store.calls(Cloud.AWS, "read", Instant.EPOCH)).hasSize(1);
    }

    @Test
    void aPartOfAMinuteAndANegativeNumberAreRefused() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> store.saveCalls(Cloud.AWS, "write", NOON.plusSeconds(1), 1))
          .withMessage("minute must be the beginning of a minute, but was 2031-01-15T12:00:01Z");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> store.saveCalls(Cloud.AWS, "write", NOON, -1))
          .withMessage("calls must be at least 0, but was -1");
    }
  }

  @Nested
  class SeveralThreads {
    private static final int THREADS = 6;
    private static final int ROUNDS = 10;

    @Test
    void loseNothing() throws Exception {
      together(
          thread -> {
            for (int round = 0; round < ROUNDS; round++) {
              String id = thread + "-" + round;
              store.open(intent(id, NOON));
              store.save(link("O" + id, "006-" + id));
              store.settle(link("O" + id, "006-" + id).withGone(true), id);
              store.saveCursor(Cloud.AWS, id);
            }
            return true;
          });
      assertThat(store.links(Cloud.AWS)).hasSize(THREADS * ROUNDS).allMatch(Link::gone);
      assertThat(store.openIntents(Cloud.AWS)).isEmpty();
      assertThat(store.cursor(Cloud.AWS).orElseThrow()).endsWith("-" + (ROUNDS - 1));
    }

    @Test
    void maySaveTheSameRecordAtOnce() throws Exception {
      for (int round = 0; round < ROUNDS; round++) {
        String id = "O" + round;
        together(
            thread -> {
              store.save(link(id, "006-" + id));
              return true;
            });
      }
      assertThat(store.links(Cloud.AWS)).hasSize(ROUNDS);
    }

    @Test
    void cannotBothLinkOneDeal() throws Exception {
      for (int round = 0; round < ROUNDS; round++) {
        String deal = "006-" + round;
        String prefix = "O" + round + "-";
        List<Boolean> linked =
            together(
                thread -> {
                  try {
                    store.save(link(prefix + thread, deal));
                    return true;
                  } catch (IllegalStateException refused) {
                    assertThat(refused).hasMessageContaining("aws~" + prefix + thread);
                    return false;
                  }
                });
        assertThat(linked).containsOnlyOnce(true);
      }
      assertThat(store.links(Cloud.AWS)).hasSize(ROUNDS);
    }

    private interface Work {
      boolean of(int thread) throws Exception;
    }

    private List<Boolean> together(Work work) throws Exception {
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      try {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          int thread = i;
          all.add(
              () -> {
                start.await();
                return work.of(thread);
              });
        }
        List<Boolean> results = new ArrayList<>();
        for (Future<Boolean> done : threads.invokeAll(all)) {
          results.add(done.get());
        }
        return results;
      } finally {
        threads.shutdownNow();
      }
    }
  }
}
