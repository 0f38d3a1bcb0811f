package dev.cosell.cli;

import dev.cosell.cli.report.CloudResult;
import dev.cosell.cli.report.Work;
import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.CallMeter;
import dev.cosell.portal.ChangePage.Invitation;
import dev.cosell.sync.CallBudget;
import dev.cosell.sync.CrmDeal;
import dev.cosell.sync.Link;
import dev.cosell.sync.Pace;
import dev.cosell.sync.SyncEngine;
import dev.cosell.sync.SyncReport;
import dev.cosell.sync.SyncStore;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import okhttp3.OkHttpClient;

/** The part of a run that is done at one cloud. */
final class CloudSync {
  private static final String WRITES = "write";
  private static final String READS = "read";

  private final PortalAddress address;
  private final SyncStore store;
  private final OkHttpClient http;
  private final ThrottleCount throttled;
  private final CallTally tally;
  private final Progress.Part progress;
  private final RunRecord record;
  private final Pace pace;

  CloudSync(
      PortalAddress address,
      SyncStore store,
      OkHttpClient client,
      DecisionLog decisions,
      Progress line,
      StopSignal stop) {
    this.address = address;
    this.store = store;
    this.pace = address.pace();
    this.throttled = new ThrottleCount(address.access());
    this.http = client.newBuilder().addInterceptor(throttled).build();
    Cloud cloud = address.cloud();
    CallBudget budget = CallBudget.of(cloud, address.access().quotas(), pace, store);
    this.tally = new CallTally(budget, pace, stop);
    int calls = address.access().callsPerDeal();
    this.progress = line.part(cloud, pace, left -> budget.whenThrough(cloud, WRITES, left * calls));
    this.record = new RunRecord(pace, decisions, progress);
  }

  /**
   * What a cloud's part came to.
   *
   * @param result without the deals
   * @param lines the deals
   * @param links what the store remembers of the cloud
   */
  record Done(CloudResult result, CloudLines lines, List<Link> links) {}

  /**
   * Does the part.
   *
   * @param deals the deals that go to this cloud
   * @param acceptsKnown whether deals of customers that the CRM has are accepted
   * @param tellsStory whether the sample's story is to be told
   */
  Done run(List<CrmDeal> deals, boolean acceptsKnown, boolean tellsStory) {
    try {
      return work(deals, acceptsKnown, tellsStory);
    } finally {
      address.leave().run();
    }
  }

  private Done work(List<CrmDeal> deals, boolean acceptsKnown, boolean tellsStory) {
    Instant startedAt = pace.now();
    SyncEngine engine =
        SyncEngine.builder()
            .portal(address.portal(http, tally))
            .store(store)
            .pace(pace)
            .listener(record)
            .acceptInvitations(acceptsKnown ? known(deals) : invitation -> false)
            .build();
    Optional<SampleStory> story =
        tellsStory && address.isNew() ? address.operator().map(this::story) : Optional.empty();
    Passes passes = new Passes(engine, address, progress, story);
    SyncReport report = passes.run(deals);
    List<Link> links = store.links(address.cloud());
    CloudLines lines = new CloudLines(report, record, links);
    return new Done(result(startedAt, passes, report, lines), lines, links);
  }

  private CloudResult result(
      Instant startedAt, Passes passes, SyncReport report, CloudLines lines) {
    return CloudResult.builder()
        .cloud(address.cloud())
        .portal(address.words())
        .simulated(address.isSimulated())
        .startedAt(startedAt)
        .endedAt(pace.now())
        .passes(passes.count())
        .stoppedBy(report.stoppedBy())
        .deals(lines.all())
        .invitations(report.invitations())
        .work(
            new Work(
                record.registered(),
                record.updated(),
                record.writeCalls(),
                tally.count(READS),
                throttled.count()))
        .fieldNotes(lines.fieldNotes())
        .calls(tally.byHour())
        .quotas(address.access().quotas())
        .build();
  }

  /** What the story does is done in the place of people, who have no quota. */
  private SampleStory story(FakeOperator operator) {
    return new SampleStory(
        operator,
        address.access().offersPath(),
        address.access().offers(),
        address.portal(http, CallMeter.UNMETERED),
        pace);
  }

  /** A deal of a customer that the CRM has may be accepted; a stranger's waits for a person. */
  private static Predicate<Invitation> known(List<CrmDeal> deals) {
    Set<String> customers = new HashSet<>();
    deals.forEach(
        deal ->
            deal.deal()
                .fieldValues()
                .text(Field.ACCOUNT_NAME)
                .ifPresent(name -> customers.add(name.toLowerCase(Locale.ROOT))));
    return invitation ->
        invitation
            .summary()
            .text(Field.ACCOUNT_NAME)
            .filter(name -> customers.contains(name.toLowerCase(Locale.ROOT)))
            .isPresent();
  }
}
