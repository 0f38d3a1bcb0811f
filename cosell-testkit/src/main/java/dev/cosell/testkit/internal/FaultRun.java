package dev.cosell.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.portal.Answer;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.WriteOutcome;
import dev.cosell.sync.DealResult;
import dev.cosell.sync.InMemorySyncStore;
import dev.cosell.sync.Pace;
import dev.cosell.sync.SyncEngine;
import dev.cosell.sync.SyncReport;
import dev.cosell.testkit.FaultStory;
import dev.cosell.testkit.FaultStory.Task;
import dev.cosell.testkit.FaultedPortal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One story, from its beginning until nothing is left to do. */
public final class FaultRun {
  private static final int MOST_ROUNDS = 7;

  private final FaultedPortal under;
  private final FaultStory story;
  private final ObservedPortal portal;
  private final SyncEngine engine;
  private final List<SyncReport> reports = new ArrayList<>();
  private Optional<Task> task = Optional.empty();

  /**
   * A run.
   *
   * @param under the portal and its cloud, which hold nothing yet
   * @param story what is done
   */
  public FaultRun(FaultedPortal under, FaultStory story) {
    this.under = under;
    this.story = story;
    this.portal = new ObservedPortal(under.portal(), under.faults(), under.clock());
    this.engine =
        SyncEngine.builder()
            .portal(portal)
            .policy(under.policy())
            .store(new InMemorySyncStore())
            .pace(new MovedPace())
            .build();
  }

  /** Waiting moves the clock. */
  private final class MovedPace implements Pace {
    @Override
    public Instant now() {
      return under.clock().instant();
    }

    @Override
    public void waitUntil(Instant instant) {
      if (instant.isAfter(now())) {
        under.clock().set(instant);
      }
    }
  }

  /**
   * What is left at the end: the same, whatever went wrong on the way.
   *
   * @param records how many records the portal holds
   * @param deals what the portal holds of each deal
   * @param offers how many offered deals wait
   */
  public record End(int records, List<FieldValues> deals, int offers) {}

  /** Brings CRM and cloud to where the work begins. */
  public void begin() {
    task = Optional.of(story.begin().apply(engine, under));
  }

  /** {@return the portal, with what was asked of it} */
  public ObservedPortal portal() {
    return portal;
  }

  /** {@return the engine} */
  public SyncEngine engine() {
    return engine;
  }

  /**
   * Does the work, in as many rounds as it takes.
   *
   * @return what is left at the end
   */
  public End finish() {
    round();
    for (int rounds = 1; !isSettled(); rounds++) {
      assertThat(rounds)
          .as("rounds until nothing is left to do, the last being %s", reports)
          .isLessThan(MOST_ROUNDS);
      under.clock().advance(rounds == 1 ? Duration.ofMinutes(20) : Duration.ofHours(25));
      round();
    }
    return end();
  }

  private void round() {
    portal.nextRound();
    Task work = task.orElseThrow();
    if (reports.isEmpty() || isOffered()) {
      work.asked().ifPresent(request -> request.ask(engine));
    }
    reports.add(engine.pass(work.deals()));
  }

  /** Whether there is still something for a person to decide, as far as the last pass could see. */
  private boolean isOffered() {
    SyncReport last = last();
    return last.stoppedBy().isPresent() || !last.invitations().isEmpty();
  }

  private SyncReport last() {
    return reports.get(reports.size() - 1);
  }

  private boolean isSettled() {
    SyncReport last = last();
    return (task.orElseThrow().asked().isEmpty() || !isOffered())
        && last.stoppedBy().isEmpty()
        && last.writeCalls() == 0
        && last.deals().stream()
            .filter(deal -> deal.crmId().isPresent())
            .allMatch(DealResult::inSync);
  }

  private End end() {
    SyncReport last = last();
    List<FieldValues> deals =
        last.deals().stream()
            .map(deal -> under.portal().read(deal.portalId().orElseThrow()))
            .map(FaultRun::record)
            .map(record -> record.values().only(this::isOurs))
            .toList();
    return new End(under.records(), deals, last.invitations().size());
  }

  private boolean isOurs(Field field) {
    return portal.capabilities().carried().contains(field)
        && !portal.capabilities().inwardOnly().contains(field);
  }

  private static PortalRecord record(Answer<PortalRecord> answer) {
    return answer
        .toOptional()
        .orElseThrow(() -> new AssertionError("a record cannot be read: " + answer));
  }

  /** {@return what was observed, in words} */
  public String words() {
    boolean ignored =
        reports.stream()
            .flatMap(report -> report.deals().stream())
            .flatMap(deal -> deal.writes().stream())
            .anyMatch(outcome -> outcome.result() == WriteOutcome.Result.IGNORED);
    boolean stopped = reports.get(0).stoppedBy().isPresent();
    return new FaultTrace(portal.asked(), task.orElseThrow().asked().isPresent(), stopped, ignored)
        .words();
  }

  /** {@return how many calls that change something the passes made} */
  public int writes() {
    return reports.stream().mapToInt(SyncReport::writeCalls).sum();
  }
}
