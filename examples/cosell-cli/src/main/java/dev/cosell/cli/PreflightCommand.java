package dev.cosell.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.aws.AwsPartnerCentral;
import dev.cosell.aws.AwsPayload;
import dev.cosell.azure.AzureReferrals;
import dev.cosell.cli.report.Problem;
import dev.cosell.cli.report.TextTable;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.ContactDirectory;
import dev.cosell.contact.ContactMatchPolicy;
import dev.cosell.crm.CrmImport;
import dev.cosell.crm.CrmProblem;
import dev.cosell.crm.CrmTables;
import dev.cosell.crm.MappedRecord;
import dev.cosell.gcp.GcpOpportunities;
import dev.cosell.portal.Portal;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.sync.CrmDeal;
import dev.cosell.sync.Recognition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cosell preflight}. */
@Command(
    name = "preflight",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    sortOptions = false,
    description = {
      "Says what a cloud's portal would object to, without sending anything: every problem of every"
          + " record at once, with the field, the rule and what to do.",
      "",
      "Files are either a CRM's records (.csv, .json, .jsonl; all of them together are one export)"
          + " or payloads of the portal: for AWS the JSON that CreateOpportunity is sent or that"
          + " GetOpportunity answers.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  cosell preflight --cloud aws --map salesforce Opportunity.csv Account.csv",
      "  cosell preflight --cloud aws opportunity.json",
      "",
      "Exit codes: 0 no problem; 1 problems; 2 an option or a file cannot be worked with."
    })
final class PreflightCommand implements Callable<Integer> {
  @Option(
      names = "--cloud",
      paramLabel = "CLOUD",
      defaultValue = "aws",
      description = "The cloud: aws, azure or gcp. Default: aws.")
  private String cloud = "aws";

  @Option(
      names = "--map",
      paramLabel = "MAP",
      description =
          "What the CRM's columns mean: a JSON file, or salesforce (the default) or hubspot.")
  private @Nullable String map;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The day that dates are compared with. Default: today.")
  private @Nullable LocalDate today;

  @Option(names = "--json", description = "Print JSON instead of a table.")
  private boolean json;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files to check.")
  private List<Path> files = List.of();

  @Spec private @Nullable CommandSpec spec;

  /** A problem and where it is. */
  private record Found(String file, String record, Problem problem) {}

  @Override
  public Integer call() {
    Cloud at =
        Clouds.named(cloud)
            .orElseThrow(
                () ->
                    new BadInputException(
                        "--cloud " + cloud, "must be aws, azure or gcp", "correct the cloud"));
    Clock clock =
        today == null
            ? Clock.systemUTC()
            : Clock.fixed(today.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    // Nothing is called, so the keys are never asked for.
    Portal portal = portal(at, clock);
    List<Found> found = new ArrayList<>();
    int records = 0;
    CrmTables.Builder export = CrmTables.builder();
    boolean hasExport = false;
    for (Path file : files) {
      Optional<AwsPayload> payload = at.equals(Cloud.AWS) ? payload(file) : Optional.empty();
      if (payload.isPresent()) {
        records++;
        check(portal, file, payload.get(), found);
      } else {
        add(export, file);
        hasExport = true;
      }
    }
    if (hasExport) {
      records += check(portal, export.build(), clock, found);
    }
    print(records, found);
    return found.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED_ROWS;
  }

  private static Portal portal(Cloud cloud, Clock clock) {
    if (cloud.equals(Cloud.AZURE)) {
      return AzureReferrals.builder(() -> "none").clock(clock).build();
    }
    return cloud.equals(Cloud.GCP)
        ? GcpOpportunities.builder("none", () -> "none").clock(clock).build()
        : AwsPartnerCentral.builder(StaticKeys.of("none", "none")).clock(clock).build();
  }

  /** A payload of the portal; a list of objects and what has no opportunity's members is none. */
  private static Optional<AwsPayload> payload(Path file) {
    if (!file.toString().endsWith(".json")) {
      return Optional.empty();
    }
    String text = CrmExport.text("file", file);
    try {
      JsonNode tree = new ObjectMapper().readTree(text);
      return tree.isObject() ? AwsPayload.read(text) : Optional.empty();
    } catch (IOException | IllegalArgumentException broken) {
      throw new BadInputException("file " + file, "must be JSON", "mend it, or export it anew");
    }
  }

  private static void check(Portal portal, Path file, AwsPayload payload, List<Found> found) {
    String name = String.valueOf(file.getFileName());
    portal
        .preflight(payload.deal(), payload.moment(), payload.current())
        .violations()
        .forEach(
            violation ->
                found.add(new Found(name, payload.deal().id().value(), Problem.of(violation))));
  }

  private static void add(CrmTables.Builder export, Path file) {
    if (!CrmExport.isTable(file)) {
      throw new BadInputException(
          "file " + file, "must end in .csv, .json or .jsonl", "export the CRM's records as such");
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      export.file(String.valueOf(file.getFileName()), bytes);
    } catch (IOException broken) {
      throw new BadInputException(
          "file " + file, "must be a file that can be read", "check the path");
    }
  }

  private int check(Portal portal, CrmTables tables, Clock clock, List<Found> found) {
    CrmExport export =
        new CrmExport("the files", tables, CrmExport.map(map == null ? "salesforce" : map), false);
    CrmImport read = export.read(clock);
    Set<CrmProblem> ofRecords = new HashSet<>();
    read.records().forEach(record -> ofRecords.addAll(record.problems()));
    read.problems().stream()
        .filter(problem -> !ofRecords.contains(problem))
        .forEach(
            problem ->
                found.add(
                    new Found(
                        problem.file(),
                        problem.row() == 0 ? "" : "row " + problem.row(),
                        Problem.of(problem))));
    ContactDirectory nobody = ContactDirectory.builder(ContactMatchPolicy.standard()).build();
    for (MappedRecord record : read.records()) {
      Set<Problem> problems = new LinkedHashSet<>(Problem.notes(record));
      CrmDeal deal = Recognition.of(CrmDeal.of(record).at(portal.cloud()), Map.of(), nobody).deal();
      deal.violations().forEach(violation -> problems.add(Problem.of(violation)));
      portal
          .preflight(deal.deal(), Moment.SUBMIT, Optional.empty())
          .violations()
          .forEach(violation -> problems.add(Problem.of(violation)));
      problems.forEach(problem -> found.add(new Found("", record.id().value(), problem)));
    }
    return read.records().size();
  }

  private void print(int records, List<Found> found) {
    StringBuilder out = new StringBuilder();
    if (json) {
      out.append(asJson(records, found));
    } else {
      asTable(records, found, out);
    }
    CommandSpec command = java.util.Objects.requireNonNull(spec);
    command.commandLine().getOut().print(out);
    command.commandLine().getOut().flush();
  }

  private static void asTable(int records, List<Found> found, StringBuilder out) {
    if (!found.isEmpty()) {
      TextTable table = new TextTable("", 22, 22, 28, 0);
      table.row("record", "field", "rule", "what to do");
      for (Found each : found) {
        table.row(
            (each.file() + " " + each.record()).strip(),
            each.problem().path(),
            each.problem().message() + " (" + each.problem().code() + ")",
            each.problem().remedy());
      }
      table.print(out);
    }
    long broken = found.stream().map(each -> each.file() + each.record()).distinct().count();
    out.append(records)
        .append(records == 1 ? " record, " : " records, ")
        .append(found.size())
        .append(found.size() == 1 ? " problem" : " problems")
        .append(found.isEmpty() ? "\n" : " in " + broken + "\n");
  }

  private static String asJson(int records, List<Found> found) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("records", records);
    ArrayNode problems = root.putArray("problems");
    for (Found each : found) {
      problems
          .addObject()
          .put("file", each.file())
          .put("record", each.record())
          .put("path", each.problem().path())
          .put("code", each.problem().code())
          .put("message", each.problem().message())
          .put("remedy", each.problem().remedy());
    }
    return root.toPrettyString() + "\n";
  }
}
