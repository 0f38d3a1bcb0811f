package dev.cosell.cli;

import dev.cosell.sync.CrmDeal;
import dev.cosell.sync.DealResult;
import dev.cosell.sync.Standing;
import dev.cosell.sync.SyncEngine;
import dev.cosell.sync.SyncReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One pass after the other, until the cloud has nothing more to say; at a portal whose time is
 * real, one pass.
 */
final class Passes {
  private static final Duration STEP = Duration.ofHours(12);
  private static final Duration LONG_STEP = Duration.ofDays(2);

  /** Most answers come within so long; after it one need not look so often. */
  private static final Duration MOST_REVIEWS = Duration.ofDays(3);

  /** A little longer than an invitation is open at any cloud. */
  private static final Duration PATIENCE = Duration.ofDays(16);

  private final SyncEngine engine;
  private final PortalAddress address;
  private final Progress.Part progress;
  private final Optional<SampleStory> story;
  private int count;

  Passes(
      SyncEngine engine,
      PortalAddress address,
      Progress.Part progress,
      Optional<SampleStory> story) {
    this.engine = engine;
    this.address = address;
    this.progress = progress;
    this.story = story;
  }

  /** How many passes were made. */
  int count() {
    return count;
  }

  /** Makes the passes and returns what the last one found. */
  SyncReport run(List<CrmDeal> deals) {
    SyncReport report = pass(deals);
    Instant seldom = report.endedAt().plus(MOST_REVIEWS);
    Instant until = report.endedAt().plus(PATIENCE);
    while (address.isSimulated() && report.stoppedBy().isEmpty()) {
      int open = open(report);
      Instant next = report.endedAt().plus(report.endedAt().isBefore(seldom) ? STEP : LONG_STEP);
      if (open > 0 && next.isBefore(until)) {
        progress.waiting(open, next);
        address.pace().waitUntil(next);
      } else if (!goesOn(report)) {
        return report;
      }
      report = pass(deals);
    }
    return report;
  }

  /** Whether something has happened that another pass will find. */
  private boolean goesOn(SyncReport last) {
    return story.map(each -> each.afterReview(last)).orElse(false);
  }

  private SyncReport pass(List<CrmDeal> deals) {
    count++;
    return engine.pass(deals);
  }

  private static int open(SyncReport report) {
    return (int)
        report.deals().stream()
            .map(DealResult::standing)
            .filter(each -> each == Standing.IN_REVIEW || each == Standing.QUEUED)
            .count();
  }
}
