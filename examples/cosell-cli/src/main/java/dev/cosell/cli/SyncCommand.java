package dev.cosell.cli;

import dev.cosell.cli.report.ResultJson;
import dev.cosell.cli.report.RunResult;
import dev.cosell.cli.report.SummaryTable;
import dev.cosell.cloud.Cloud;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.sync.CloudRouting;
import dev.cosell.sync.Standing;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cosell sync}. */
@Command(
    name = "sync",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    sortOptions = false,
    description = {
      "Registers the deals of a CRM export with AWS, Microsoft and Google, follows the reviews, and"
          + " brings back what the clouds decided.",
      "",
      "Without --crm it takes a sample export that ships with the program. Without --portal it"
          + " talks to fakes of the portals inside this process, whose time is simulated and whose"
          + " state is kept beside the store: nothing leaves this machine, and days of review pass"
          + " in seconds. Run it again and it finds nothing to do. A run that was broken off,"
          + " even by a crash, goes on where it stopped when it is started again.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  cosell sync",
      "  cosell sync --crm export/ --map salesforce --out out/monday",
      "  cosell sync --clouds aws,gcp --routing routing.json --crm export/",
      "  cosell sync --crm export/ --map my-map.json --portal aws=http://127.0.0.1:8099",
      "",
      "Exit codes: 0 done; 1 done, and some rows were refused (see the table and report.html);"
          + " 2 an option or a file cannot be worked with; 3 the portal cannot be reached or denies"
          + " access; 130 stopped by Ctrl-C, nothing is lost."
    })
final class SyncCommand implements Callable<Integer> {
  private static final long LONGEST_CALL_SECONDS = 40;

  @Mixin private CrmOptions crm = new CrmOptions();

  @Option(
      names = "--store",
      paramLabel = "FILE",
      description = "Where the program remembers what it did. Default: cosell-store in --out.")
  private @Nullable Path store;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out",
      description = "Folder for report.html, result.json and the other files. Default: out.")
  private Path out = Path.of("out");

  @Option(
      names = "--clouds",
      paramLabel = "CLOUD",
      split = ",",
      defaultValue = "aws,azure,gcp",
      description = "The clouds to sync with: aws, azure, gcp. Default: all three.")
  private List<String> clouds = List.of("aws", "azure", "gcp");

  @Option(
      names = "--routing",
      paramLabel = "FILE",
      description =
          "Which deal goes to which of the clouds, as JSON. Default: those that crm.clouds names,"
              + " and without it every cloud.")
  private @Nullable Path routing;

  @Option(
      names = "--portal",
      paramLabel = "CLOUD=URL",
      split = ",",
      description =
          "Where a cloud's portal is: a fake started with 'cosell fake', or a real endpoint. A real"
              + " one takes credentials from the environment: AWS_ACCESS_KEY_ID,"
              + " AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN; AZURE_ACCESS_TOKEN;"
              + " GCP_ACCESS_TOKEN and GCP_PARTNER_ID.")
  private Map<String, String> portals = new LinkedHashMap<>();

  @Option(
      names = "--aws-catalog",
      paramLabel = "NAME",
      defaultValue = "AWS",
      description = "AWS for production, Sandbox for trying out. Default: AWS.")
  private String catalog = "AWS";

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Take the first N deals of the export only.")
  private @Nullable Integer limit;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description =
          "The day on which a new fake portal begins, such as 2026-11-22. Default: today; for the"
              + " sample export 2026-11-22.")
  private @Nullable LocalDate today;

  @Option(
      names = "--accept-invitations",
      description =
          "Accept the deals that the cloud offers if the customer is in the export; others wait"
              + " for a person.")
  private boolean acceptInvitations;

  @Option(names = "--json", description = "Print result.json instead of the table.")
  private boolean json;

  @Option(
      names = "--progress",
      negatable = true,
      description = "Show a progress line on the terminal, or not.")
  private @Nullable Boolean progress;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    SyncSettings settings = settings();
    CommandSpec command = java.util.Objects.requireNonNull(spec);
    StopSignal stop = new StopSignal();
    CountDownLatch over = new CountDownLatch(1);
    Thread onExit = new Thread(() -> stopped(stop, over), "cosell-stop");
    Runtime.getRuntime().addShutdownHook(onExit);
    try {
      SyncRun run =
          new SyncRun(
              settings,
              System.getenv(),
              Clock.systemUTC(),
              stop,
              command.commandLine().getErr(),
              progress == null ? isTerminal() : progress);
      RunResult result = run.run();
      command
          .commandLine()
          .getOut()
          .print(json ? ResultJson.render(result) : SummaryTable.render(result, run.files()));
      command.commandLine().getOut().flush();
      return exitCode(result);
    } catch (StoppedException asked) {
      command
          .commandLine()
          .getErr()
          .println(
              "cosell: stopped; what was done is kept in "
                  + settings.store()
                  + ". Run the same command again to go on.");
      command.commandLine().getErr().flush();
      return ExitCode.INTERRUPTED;
    } finally {
      over.countDown();
      forget(onExit);
    }
  }

  /** Runs when the process is told to end: lets the call under way end first. */
  private static void stopped(StopSignal stop, CountDownLatch over) {
    stop.ask();
    try {
      over.await(LONGEST_CALL_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread onExit) {
    try {
      Runtime.getRuntime().removeShutdownHook(onExit);
    } catch (IllegalStateException ending) {
      // The process ends already and the thread has done, or is doing, what it is for.
    }
  }

  private static int exitCode(RunResult result) {
    if (!result.isComplete()) {
      return ExitCode.PORTAL_UNREACHABLE;
    }
    return result.count(Standing.REFUSED) > 0 ? ExitCode.REFUSED_ROWS : ExitCode.DONE;
  }

  private SyncSettings settings() {
    if (!List.of("AWS", "Sandbox").contains(catalog)) {
      throw new BadInputException(
          "--aws-catalog " + catalog, "must be AWS or Sandbox", "write it with these letters");
    }
    if (limit != null && limit < 0) {
      throw new BadInputException("--limit " + limit, "must be 0 or more", "write another number");
    }
    List<Cloud> chosen = clouds();
    return new SyncSettings(
        crm,
        store == null ? out.resolve("cosell-store") : store,
        out,
        limit == null ? OptionalInt.empty() : OptionalInt.of(limit),
        chosen,
        routing == null ? CloudRouting.standard() : routing(routing),
        portals(chosen),
        Optional.ofNullable(today),
        acceptInvitations,
        catalog);
  }

  private List<Cloud> clouds() {
    List<Cloud> chosen = new ArrayList<>();
    for (String name : clouds) {
      Cloud cloud =
          Clouds.named(name)
              .orElseThrow(
                  () ->
                      new BadInputException(
                          "--clouds " + String.join(",", clouds),
                          "must be of aws, azure and gcp, joined by commas",
                          "correct '" + name + "', or leave the option out for all three"));
      if (!chosen.contains(cloud)) {
        chosen.add(cloud);
      }
    }
    return chosen;
  }

  private static CloudRouting routing(Path file) {
    try {
      return CloudRouting.fromJson(CrmExport.text("--routing", file));
    } catch (InvalidPolicyException broken) {
      throw new BadInputException(
          "--routing " + file,
          "must be a routing policy, but\n  " + String.join("\n  ", broken.problems()) + "\n",
          "correct the file");
    }
  }

  private Map<Cloud, URI> portals(List<Cloud> chosen) {
    Map<Cloud, URI> addresses = new TreeMap<>();
    portals.forEach(
        (name, url) -> {
          Cloud cloud =
              Clouds.named(name)
                  .filter(chosen::contains)
                  .orElseThrow(
                      () ->
                          new BadInputException(
                              "--portal " + name + "=" + url,
                              "must be one of --clouds and a web address, such as"
                                  + " aws=http://127.0.0.1:8099",
                              "correct the cloud, or add it to --clouds"));
          addresses.put(cloud, portalUrl(name, url));
        });
    return addresses;
  }

  private static URI portalUrl(String cloud, String url) {
    try {
      URI uri = URI.create(url);
      if (uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
        return uri;
      }
    } catch (IllegalArgumentException notAnAddress) {
      // Answered below, as every other text that is no address.
    }
    throw new BadInputException(
        "--portal " + cloud + "=" + url,
        "must be a cloud, = and a web address, such as aws=http://127.0.0.1:8099",
        "correct the address");
  }

  /** On newer JDKs a console is there without a terminal too; then progress is shown once more. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    return System.console() != null;
  }
}
