package dev.cosell.cli;

import dev.cosell.alias.AccountMappingPolicy;
import dev.cosell.attribution.AttributionLog;
import dev.cosell.cli.report.InspectionJson;
import dev.cosell.cli.report.InspectionReport;
import dev.cosell.cli.report.InspectionResult;
import dev.cosell.cli.report.InspectionTable;
import dev.cosell.cloud.Cloud;
import dev.cosell.pipeline.BypassPolicy;
import dev.cosell.pipeline.HygienePolicy;
import dev.cosell.pipeline.InspectionPolicy;
import dev.cosell.pipeline.ReviewLog;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cosell inspect}. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    sortOptions = false,
    description = {
      "Says whether the pipeline of a CRM export is real, as of a day: deals that do not move, with"
          + " criteria and advice; what removing them would do to the totals; submissions that"
          + " nobody wrote for the deal; deals that no portal knows or that were registered late;"
          + " deals won beside the marketplace; account mappings that are due again.",
      "",
      "Nothing is changed and nothing is sent. Days come from the map's fields crm.createdOn,"
          + " crm.engagedOn, crm.stageSince and crm.closedOn. Without --crm it takes the sample"
          + " export that ships with the program.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  cosell inspect --crm export/",
      "  cosell inspect --crm export/ --as-of 2031-06-30 --decisions decisions.json",
      "  cosell inspect --crm export/ --store out/cosell-store --mapping aws=2031-05-02",
      "",
      "Exit codes: 0 done; 1 done, and some rows of the export are no deals; 2 an option or a file"
          + " cannot be worked with."
    })
final class InspectCommand implements Callable<Integer> {
  @Mixin private CrmOptions crm = new CrmOptions();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "The day, such as 2031-06-30. Default: today; for the sample export 2026-11-22.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--exported",
      paramLabel = "DATE",
      description =
          "The day of the export, on which deals were in their stage at the latest. Default:"
              + " today; for the sample export 2026-11-22.")
  private @Nullable LocalDate exported;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "When a deal is reviewed: an InspectionPolicy as JSON.")
  private @Nullable Path policy;

  @Option(
      names = "--hygiene",
      paramLabel = "FILE",
      description = "What is found in submissions: a HygienePolicy as JSON.")
  private @Nullable Path hygiene;

  @Option(
      names = "--bypass",
      paramLabel = "FILE",
      description = "When deals beside the marketplace are a pattern: a BypassPolicy as JSON.")
  private @Nullable Path bypass;

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description = "What was decided about deals under review: a ReviewLog as JSON.")
  private @Nullable Path decisions;

  @Option(
      names = "--attribution",
      paramLabel = "FILE",
      description =
          "Who brought deals and when they were registered: an AttributionLog as JSON. It says"
              + " which clouds helped, and which deals were registered late.")
  private @Nullable Path attribution;

  @Option(
      names = "--store",
      paramLabel = "FILE",
      description = "The store of 'cosell sync', which says what the portals know.")
  private @Nullable Path store;

  @Option(
      names = "--mapping",
      paramLabel = "CLOUD=DATE",
      split = ",",
      description = "The day of each cloud's customer list that accounts were last mapped with.")
  private Map<String, String> mapping = new LinkedHashMap<>();

  @Option(
      names = "--mapping-policy",
      paramLabel = "FILE",
      description = "When a mapping is due again: an AccountMappingPolicy as JSON.")
  private @Nullable Path mappingPolicy;

  @Option(
      names = "--batch",
      paramLabel = "PARTS",
      defaultValue = "owner,month",
      description =
          "Within what submissions are compared: owner, month, quarter and fields such as"
              + " crm.team, joined by commas. Default: owner,month, where the month is that in"
              + " which the deal came up.")
  private String batch = "owner,month";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "inspection",
      description = "Folder for report.html, inspection.json and the tables. Default: inspection.")
  private Path out = Path.of("inspection");

  @Option(names = "--json", description = "Print inspection.json instead of the table.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    LocalDate today = crm.isSample() ? CrmExport.SAMPLE_DAY : LocalDate.now(Clock.systemUTC());
    InspectionResult result = settings(today).inspect(crm.export());
    write(result);
    CommandSpec command = Objects.requireNonNull(spec);
    command
        .commandLine()
        .getOut()
        .print(json ? InspectionJson.render(result) : InspectionTable.render(result, out));
    command.commandLine().getOut().flush();
    return result.refusedRows().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED_ROWS;
  }

  private InspectRun settings(LocalDate today) {
    InputProblems problems = new InputProblems();
    InspectRun run =
        new InspectRun(
            asOf == null ? today : asOf,
            exported == null ? today : exported,
            problems.read(
                "--policy", policy, InspectionPolicy.standard(), InspectionPolicy::fromJson),
            problems.read("--hygiene", hygiene, HygienePolicy.standard(), HygienePolicy::fromJson),
            problems.read("--bypass", bypass, BypassPolicy.standard(), BypassPolicy::fromJson),
            problems.read(
                "--mapping-policy",
                mappingPolicy,
                AccountMappingPolicy.standard(),
                AccountMappingPolicy::fromJson),
            problems.read("--decisions", decisions, ReviewLog.of(), ReviewLog::fromJson),
            Optional.ofNullable(attribution)
                .map(
                    file ->
                        problems.read(
                            "--attribution", file, AttributionLog.of(), AttributionLog::fromJson)),
            Optional.ofNullable(store),
            mapped(problems),
            Batches.parse(batch, problems));
    problems.check();
    return run;
  }

  private Map<Cloud, LocalDate> mapped(InputProblems problems) {
    Map<Cloud, LocalDate> mapped = new TreeMap<>();
    mapping.forEach(
        (name, day) -> {
          try {
            LocalDate listed = LocalDate.parse(day.strip());
            Clouds.named(name).ifPresent(cloud -> mapped.put(cloud, listed));
          } catch (DateTimeException noDay) {
            // Told below, as every other text that is no cloud and day.
          }
          if (Clouds.named(name).filter(mapped::containsKey).isEmpty()) {
            problems.file(
                "--mapping " + name + "=" + day,
                "must be aws, azure or gcp, = and a date, such as aws=2031-05-02",
                "correct it");
          }
        });
    return mapped;
  }

  private void write(InspectionResult result) {
    OutFolder folder = new OutFolder(out);
    folder.write("report.html", InspectionReport.render(result));
    folder.write("inspection.json", InspectionJson.render(result));
    InspectionFiles.of(result).forEach(folder::write);
  }
}
