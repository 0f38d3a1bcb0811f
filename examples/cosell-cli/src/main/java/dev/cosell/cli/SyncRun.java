package dev.cosell.cli;

import dev.cosell.cli.CloudSync.Done;
import dev.cosell.cli.report.AtomicFile;
import dev.cosell.cli.report.DealLine;
import dev.cosell.cli.report.DealRow;
import dev.cosell.cli.report.HtmlReport;
import dev.cosell.cli.report.ResultJson;
import dev.cosell.cli.report.RunResult;
import dev.cosell.cloud.Cloud;
import dev.cosell.crm.CrmImport;
import dev.cosell.crm.CrmProblem;
import dev.cosell.crm.MappedRecord;
import dev.cosell.crm.Provenance;
import dev.cosell.pipeline.DealReview;
import dev.cosell.pipeline.InspectionPolicy;
import dev.cosell.pipeline.PipelineDeal;
import dev.cosell.pipeline.PipelineInspection;
import dev.cosell.policy.PolicyHeader;
import dev.cosell.sync.CrmDeal;
import dev.cosell.sync.JdbcSyncStore;
import dev.cosell.sync.Pace;
import dev.cosell.sync.Standing;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;

/** One run of the main job: an export is mapped, routed, checked, registered, synced, reported. */
final class SyncRun {
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
   * @throws PortalUnreachableException if a portal does not answer at all
   * @throws StoppedException if somebody asked to stop; what was done is kept in the store
   */
  RunResult run() {
    CrmExport export = settings.crm().export();
    OkHttpClient http = new OkHttpClient.Builder().callTimeout(TIMEOUT).build();
    try (SyncStore store = openStore();
        Portals portals = new Portals(settings.store(), start(export), http, clock, stop)) {
      for (Cloud cloud : settings.clouds()) {
        portals.open(access(cloud), Optional.ofNullable(settings.portals().get(cloud)));
      }
      return run(export, store, portals.addresses(), http);
    } catch (IOException | UncheckedIOException broken) {
      throw cannotWrite();
    } finally {
      http.connectionPool().evictAll();
      http.dispatcher().executorService().shutdown();
    }
  }

  private CloudAccess access(Cloud cloud) {
    if (cloud.equals(Cloud.AWS)) {
      return new AwsAccess(environment, settings.catalog(), clock);
    }
    return cloud.equals(Cloud.AZURE) ? new AzureAccess(environment) : new GcpAccess(environment);
  }

  /** The time at which a fake begins that is new. */
  private Instant start(CrmExport export) {
    Optional<LocalDate> day =
        settings
            .today()
            .or(() -> export.isSample() ? Optional.of(CrmExport.SAMPLE_DAY) : Optional.empty());
    return day.map(date -> date.atTime(MORNING).toInstant(ZoneOffset.UTC))
        .orElseGet(clock::instant);
  }

  private BadInputException cannotWrite() {
    return new BadInputException(
        "--out " + settings.out(),
        "must be a folder that can be written",
        "choose another, or make room");
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

  private RunResult run(
      CrmExport export, SyncStore store, List<PortalAddress> addresses, OkHttpClient http)
      throws IOException {
    Prepared prepared = prepared(export, store, addresses.get(0).pace());
    Progress progress = new Progress(terminal, showProgress);
    try (DecisionLog decisions = new DecisionLog(settings.out().resolve("decisions.jsonl"))) {
      List<Supplier<Done>> work = new ArrayList<>();
      for (PortalAddress address : addresses) {
        CloudSync cloud = new CloudSync(address, store, http, decisions, progress, stop);
        List<CrmDeal> theirs = prepared.deals().getOrDefault(address.cloud(), List.of());
        work.add(() -> cloud.run(theirs, settings.acceptInvitations(), export.isSample()));
      }
      List<Done> done = SideBySide.all(work, stop);
      progress.end();
      RunResult result =
          RunResult.builder()
              .source(export.name())
              .routing(routing())
              .clouds(done.stream().map(Done::result).toList())
              .deals(prepared.rows().rows(done.stream().map(Done::lines).toList()))
              .exportNotes(prepared.rows().exportNotes())
              .reviews(prepared.reviews())
              .build();
      refusals(result, decisions);
      write(
          result,
          new WriteBackFiles(
              export.map(), done.stream().flatMap(each -> each.links().stream()).toList()));
      decisions.finish();
      return result;
    } finally {
      progress.end();
    }
  }

  /** The rows of the result, the deals that go to each cloud, and those that do not move. */
  private record Prepared(
      ResultRows rows, Map<Cloud, List<CrmDeal>> deals, List<DealReview> reviews) {}

  private Prepared prepared(CrmExport export, SyncStore store, Pace pace) {
    Clock today = new PaceClock(pace);
    CrmImport read = limited(export.read(today));
    List<CrmDeal> deals = read.records().stream().map(CrmDeal::of).toList();
    Routes routes = new Routes(settings.routing(), settings.clouds(), deals, store);
    Map<Cloud, List<CrmDeal>> theirs = new TreeMap<>();
    for (Cloud cloud : settings.clouds()) {
      theirs.put(cloud, deals.stream().filter(deal -> routes.goes(deal, cloud)).toList());
    }
    return new Prepared(
        new ResultRows(read, routes), theirs, reviews(read.records(), LocalDate.now(today)));
  }

  private static List<DealReview> reviews(List<MappedRecord> records, LocalDate day) {
    List<PipelineDeal> deals = new PipelineRecords(records, Map.of(), day).deals();
    return PipelineInspection.of(deals, InspectionPolicy.standard(), day).reviews();
  }

  private String routing() {
    PolicyHeader policy = settings.routing().header();
    return policy.name() + " version " + policy.version();
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

  private static void refusals(RunResult result, DecisionLog decisions) {
    for (DealRow deal : result.deals()) {
      if (!deal.rowProblems().isEmpty()) {
        decisions.refused(result.endedAt(), Optional.empty(), deal.name(), deal.rowProblems());
      }
      for (DealLine line : deal.lines()) {
        if (line.standing() == Standing.REFUSED) {
          decisions.refused(
              result.endedAt(), Optional.of(line.cloud()), deal.name(), line.problems());
        }
      }
    }
  }

  private void write(RunResult result, WriteBackFiles crm) throws IOException {
    Path out = settings.out();
    AtomicFile.write(out.resolve("report.html"), HtmlReport.render(result));
    AtomicFile.write(out.resolve("result.json"), ResultJson.render(result));
    AtomicFile.write(out.resolve("crm-updates.csv"), crm.updates());
    AtomicFile.write(out.resolve("proposals.json"), crm.proposals());
  }
}
