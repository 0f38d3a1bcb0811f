package dev.cosell.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.authority.SharingBoundary;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.PortalRecord;
import dev.cosell.sync.CrmDeal;
import dev.cosell.sync.DealResult;
import dev.cosell.sync.InMemorySyncStore;
import dev.cosell.sync.Pace;
import dev.cosell.sync.SyncEngine;
import dev.cosell.sync.SyncReport;
import dev.cosell.sync.SyncStore;
import java.time.Instant;
import java.util.Arrays;

/** The engine over a portal, with the store that outlives a kill. */
final class EngineUse {
  private final PortalUnderTest under;
  private final SharingBoundary boundary;
  private final SyncStore store = new InMemorySyncStore();
  private final PortalOnTheWay portal;
  private SyncEngine engine;

  EngineUse(PortalUnderTest under) {
    this(under, SharingBoundary.standard());
  }

  EngineUse(PortalUnderTest under, SharingBoundary boundary) {
    this.under = under;
    this.boundary = boundary;
    this.portal = new PortalOnTheWay(under.portal());
    this.engine = started();
  }

  private SyncEngine started() {
    return SyncEngine.builder()
        .portal(portal)
        .store(store)
        .policy(under.policy())
        .boundary(boundary)
        .pace(new MovedPace(under.clock()))
        .build();
  }

  /** Waiting moves the clock. */
  private record MovedPace(SettableClock clock) implements Pace {
    @Override
    public Instant now() {
      return clock.instant();
    }

    @Override
    public void waitUntil(Instant instant) {
      if (instant.isAfter(now())) {
        clock.set(instant);
      }
    }
  }

  /** The program is started anew; of the old one only the store is left. */
  void restart() {
    engine = started();
  }

  PortalOnTheWay portal() {
    return portal;
  }

  boolean heard(String event) {
    return engine.heard(event);
  }

  SyncReport passOver(Opportunity... deals) {
    return engine.pass(Arrays.stream(deals).map(CrmDeal::of).toList());
  }

  DealResult pass(Opportunity deal) {
    return passOver(deal).deals().stream()
        .filter(result -> result.crmId().filter(deal.id()::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  /** A pass over a deal has nothing to do. */
  void isAtRest(Opportunity... deals) {
    SyncReport report = passOver(deals);
    assertThat(report.stoppedBy()).isEmpty();
    assertThat(report.writeCalls()).isZero();
  }

  static Opportunity changed(Opportunity deal, FieldValues change) {
    return Opportunity.of(deal.id(), deal.fieldValues().with(change));
  }

  /** The deal as the portal's record has it, with a change. */
  static Opportunity changed(PortalRecord record, FieldValues change) {
    FieldValues own = record.values().only(field -> !field.isIn("status"));
    return Opportunity.of(record.crmId().orElseThrow(), own.with(change));
  }
}
