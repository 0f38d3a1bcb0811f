package dev.cosell.cli;

import dev.cosell.aws.AwsPartnerCentral;
import dev.cosell.cli.report.AtomicFile;
import dev.cosell.cli.report.HtmlReport;
import dev.cosell.cli.report.ResultJson;
import dev.cosell.cli.report.RunResult;
import dev.cosell.cli.report.Setting;
import dev.cosell.cli.report.Work;
import dev.cosell.cloud.Cloud;
import dev.cosell.crm.CrmImport;
import dev.cosell.crm.CrmProblem;
import dev.cosell.crm.MappedRecord;
import dev.cosell.crm.Provenance;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.CallMeter;
import dev.cosell.portal.ChangePage.Invitation;
import dev.cosell.portal.Portal;
import dev.cosell.sync.CallBudget;
import dev.cosell.sync.CrmDeal;
import dev.cosell.sync.JdbcSyncStore;
import dev.cosell.sync.Link;
import dev.cosell.sync.Pace;
import dev.cosell.sync.SyncEngine;
import dev.cosell.sync.SyncReport;
import dev.cosell.sync.SyncStore;
import dev.cosell.sync.SyncStoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import okhttp3.OkHttpClient;

/** One run of the main job: an export is mapped, checked, registered, synced and reported. */
final class SyncRun {
  private static final Cloud CLOUD = SyncSettings.CLOUD;
  private static final String WRITES = "write";
  private static final String READS = "read";

  /** A registration makes a record, joins a solution to it and submits it. */
  private static final int CALLS_PER_DEAL = 3;

  private static final LocalDate SAMPLE_DAY = LocalDate.of(2026, 11, 22);
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final SyncSettings settings;
  private final Map<String, String> environment;
  private final Clock clock;
  private final StopSignal stop;
  private final PrintWriter terminal;
  private final boolean showProgress;

  SyncRun(
      SyncSettings settings,
      Map<String, String> environment,
      Clock clock,
      StopSignal stop,
      PrintWriter terminal,
      boolean showProgress) {
    this.settings = settings;
    this.environment = environment;
    this.clock = clock;
    this.stop = stop;
    this.terminal = terminal;
    this.showProgress = showProgress;
  }

  /** The files that a run leaves behind. */
  List<Path> files() {
    return List.of(
            "report.html", "result.json", "decisions.jsonl", "crm-updates.csv", "proposals.json")
        .stream()
        .map(settings.out()::resolve)
        .toList();
  }

  /**
   * Makes the run.
   *
   * @return what it came to; its files are written
   * @throws BadInputException if an option or a file cannot be worked with
   * @throws PortalUnreachableException if the portal does not answer at all
   * @throws StoppedException if somebody asked to stop; what was done is kept in the store
   */
  RunResult run() {
    CrmExport export =
        settings
            .crm()
            .map(folder -> CrmExport.of(folder, settings.map()))
            .orElseGet(() -> sample(settings.map()));
    ThrottleCount throttled = new ThrottleCount();
    OkHttpClient http =
        new OkHttpClient.Builder().callTimeout(TIMEOUT).addInterceptor(throttled).build();
    try (SyncStore store = openStore();
        PortalAddress address = address(export, http)) {
      return run(export, store, address, http, throttled);
    } catch (IOException | UncheckedIOException broken) {
      throw cannotWrite();
    } finally {
      http.connectionPool().evictAll();
      http.dispatcher().executorService().shutdown();
    }
  }

  private BadInputException cannotWrite() {
    return new BadInputException(
        "--out " + settings.out(),
        "must be a folder that can be written",
        "choose another, or make room");
  }

  private static CrmExport sample(Optional<String> map) {
    CrmExport sample = CrmExport.sample();
    return map.isEmpty()
        ? sample
        : new CrmExport(sample.name(), sample.tables(), CrmExport.map(map), true);
  }

  private SyncStore openStore() {
    try {
      Path folder = settings.store().toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      return JdbcSyncStore.h2(settings.store());
    } catch (SyncStoreException | IllegalArgumentException refused) {
      throw new BadInputException(
          "--store " + settings.store(),
          String.valueOf(refused.getMessage()),
          "wait for the other run to end, restore the file, or choose another --store");
    } catch (IOException broken) {
      throw new BadInputException(
          "--store " + settings.store(), "its folder must be writable", "choose another");
    }
  }

  private PortalAddress address(CrmExport export, OkHttpClient http) {
    if (settings.portal().isPresent()) {
      return PortalAddress.elsewhere(settings.portal().get(), environment, http, clock, stop);
    }
    Optional<LocalDate> day =
        settings.today().or(() -> export.isSample() ? Optional.of(SAMPLE_DAY) : Optional.empty());
    Instant start =
        day.map(date -> date.atTime(MORNING).toInstant(ZoneOffset.UTC)).orElseGet(clock::instant);
    Path journal =
        settings
            .store()
            .resolveSibling(settings.store().getFileName() + ".fake-" + CLOUD + ".jsonl");
    return PortalAddress.inProcess(journal, start, http, clock, stop);
  }

  private RunResult run(
      CrmExport export,
      SyncStore store,
      PortalAddress address,
      OkHttpClient http,
      ThrottleCount throttled)
      throws IOException {
    Pace pace = address.pace();
    CrmImport read = limited(export.read(new PaceClock(pace)));
    List<CrmDeal> deals = read.records().stream().map(CrmDeal::of).toList();

    CallBudget budget = CallBudget.of(CLOUD, AwsPartnerCentral.quotas(), pace, store);
    CallTally tally = new CallTally(budget, pace, stop);
    Portal portal = portal(address, http, tally);
    Progress progress =
        new Progress(
            terminal,
            showProgress,
            pace,
            left -> budget.whenThrough(CLOUD, WRITES, left * CALLS_PER_DEAL));
    Instant startedAt = pace.now();
    try (DecisionLog decisions = new DecisionLog(settings.out().resolve("decisions.jsonl"))) {
      RunRecord record = new RunRecord(pace, decisions, progress);
      SyncEngine engine =
          SyncEngine.builder()
              .portal(portal)
              .store(store)
              .pace(pace)
              .listener(record)
              .acceptInvitations(accepts(deals))
              .build();
      Optional<SampleStory> story =
          export.isSample() && address.isNew()
              ? address
                  .operator()
                  .map(operator -> new SampleStory(operator, unmetered(address, http), pace))
              : Optional.empty();
      story.ifPresent(SampleStory::begin);
      Passes passes = new Passes(engine, address, progress, story);
      SyncReport report = passes.run(deals);
      progress.end();
      List<Link> links = store.links(CLOUD);
      ResultLines lines = new ResultLines(read, report, record, links);
      RunResult result =
          RunResult.builder()
              .setting(
                  new Setting(
                      export.name(),
                      CLOUD,
                      address.words(),
                      address.isSimulated(),
                      startedAt,
                      pace.now(),
                      passes.count(),
                      report.stoppedBy()))
              .deals(lines.lines())
              .invitations(report.invitations())
              .work(
                  new Work(
                      record.registered(),
                      record.updated(),
                      record.writeCalls(),
                      tally.count(READS),
                      throttled.count()))
              .fieldNotes(lines.fieldNotes())
              .exportNotes(lines.exportNotes())
              .calls(tally.byHour())
              .quotas(AwsPartnerCentral.quotas())
              .build();
      result.deals().forEach(deal -> decisions.refused(pace.now(), deal));
      write(result, new WriteBackFiles(export.map(), links));
      decisions.finish();
      return result;
    } finally {
      progress.end();
    }
  }

  /** The first deals, and the problems of the rows up to there. */
  private CrmImport limited(CrmImport read) {
    if (settings.limit().isEmpty() || read.records().size() <= settings.limit().getAsInt()) {
      return read;
    }
    List<MappedRecord> first = read.records().subList(0, settings.limit().getAsInt());
    Map<String, Integer> lastRows = new HashMap<>();
    for (MappedRecord record : first) {
      for (Provenance from : record.provenance().values()) {
        lastRows.merge(from.file(), from.row(), Math::max);
      }
    }
    List<CrmProblem> problems =
        read.problems().stream()
            .filter(problem -> problem.row() <= lastRows.getOrDefault(problem.file(), 0))
            .toList();
    return new CrmImport(first, problems, read.leftovers());
  }

  /** For what the story does in the place of people, who have no quota. */
  private Portal unmetered(PortalAddress address, OkHttpClient http) {
    return portal(address, http, CallMeter.UNMETERED);
  }

  private Portal portal(PortalAddress address, OkHttpClient http, CallMeter meter) {
    return AwsPartnerCentral.builder(address.keys())
        .endpoint(address.url())
        .http(http)
        .catalog(settings.catalog())
        .client("cosell", "cosell-cli")
        .meter(meter)
        .clock(new PaceClock(address.pace()))
        .signingClock(clock)
        .build();
  }

  /** A deal of a customer that the CRM has may be accepted; a stranger's waits for a person. */
  private Predicate<Invitation> accepts(List<CrmDeal> deals) {
    if (!settings.acceptInvitations()) {
      return invitation -> false;
    }
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

  private void write(RunResult result, WriteBackFiles crm) throws IOException {
    Path out = settings.out();
    AtomicFile.write(out.resolve("report.html"), HtmlReport.render(result));
    AtomicFile.write(out.resolve("result.json"), ResultJson.render(result));
    AtomicFile.write(out.resolve("crm-updates.csv"), crm.updates());
    AtomicFile.write(out.resolve("proposals.json"), crm.proposals());
  }
}
