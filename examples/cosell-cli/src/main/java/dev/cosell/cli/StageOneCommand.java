package dev.cosell.cli;

import dev.cosell.account.Account;
import dev.cosell.attribution.Attribution;
import dev.cosell.cli.report.StageOneJson;
import dev.cosell.cli.report.StageOneReport;
import dev.cosell.cli.report.StageOneResult;
import dev.cosell.cli.report.StageOneRow;
import dev.cosell.cli.report.StageOneTable;
import dev.cosell.contact.ContactDirectory;
import dev.cosell.contact.ContactMatchPolicy;
import dev.cosell.crm.CrmImport;
import dev.cosell.crm.CrmProblem;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.stageone.StageOneDefinition;
import dev.cosell.sync.CrmDeal;
import dev.cosell.sync.Recognition;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cosell stage-one}. */
@Command(
    name = "stage-one",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    sortOptions = false,
    description = {
      "Says which deals may be registered as alliance-sourced by what alliances and sales have"
          + " signed, what is missing of the others, who brought each deal, and which registrations"
          + " are disputed. For a past day the definition of that day decides, and what was logged"
          + " later does not count.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  cosell stage-one --crm export/ --map my-map.json --definition definition.json \\",
      "      --evidence evidence.json --attribution attribution.json --out stage-one",
      "  cosell stage-one --crm export/ --definition definition.json --deal 0065f00000K001eAAB",
      "",
      "Exit codes: 0 every deal may be registered; 1 something is not met, or a row was not read;"
          + " 2 an option or a file cannot be worked with."
    })
final class StageOneCommand implements Callable<Integer> {
  @Mixin private CrmOptions crm = new CrmOptions();

  @Option(
      names = "--deal",
      paramLabel = "ID",
      split = ",",
      description = "The deals to look at, by the CRM's id. Default: all.")
  private List<String> deals = List.of();

  @Mixin private StageOneInput input = new StageOneInput();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day to assess for. Default: today.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Folder for stage-one.csv, stage-one.json and report.html. Default: nothing is written.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print stage-one.json instead of tables.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    InputProblems problems = new InputProblems();
    LocalDate day = asOf == null ? LocalDate.now(Clock.systemUTC()) : asOf;
    CrmExport export = crm.export();
    CrmImport read =
        export.read(Clock.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC));
    List<Opportunity> all = opportunities(read);
    List<Opportunity> chosen = chosen(all, problems);
    input.read(day, problems);
    input.converse(all, day, problems);
    problems.check();
    List<StageOneRow> rows = chosen.stream().map(deal -> row(deal, day, problems)).toList();
    problems.check();
    List<String> refused = new ArrayList<>(input.refused());
    if (deals.isEmpty()) {
      read.refused().stream().map(CrmProblem::message).forEach(refused::add);
    }
    StageOneResult result =
        new StageOneResult(
            export.name(),
            day,
            input.definitions().inForceOn(day).map(StageOneDefinition::version),
            rows,
            input.contests(),
            refused);
    OutFolder folder = new OutFolder(out);
    folder.write("stage-one.csv", StageOneFile.render(result));
    folder.write("stage-one.json", StageOneJson.render(result));
    folder.write("report.html", StageOneReport.render(result));
    CommandSpec command = Objects.requireNonNull(spec);
    command
        .commandLine()
        .getOut()
        .print(json ? StageOneJson.render(result) : StageOneTable.render(result, folder.written()));
    command.commandLine().getOut().flush();
    return result.isClear() ? ExitCode.DONE : ExitCode.REFUSED_ROWS;
  }

  /** The deals, on which the clouds' people are recognised as theirs and not the prospect's. */
  private static List<Opportunity> opportunities(CrmImport read) {
    ContactDirectory nobody = ContactDirectory.builder(ContactMatchPolicy.standard()).build();
    return read.records().stream()
        .map(record -> Recognition.of(CrmDeal.of(record), Map.of(), nobody).deal().deal())
        .toList();
  }

  private List<Opportunity> chosen(List<Opportunity> all, InputProblems problems) {
    if (deals.isEmpty()) {
      return all;
    }
    List<Opportunity> chosen = new ArrayList<>();
    for (String id : deals.stream().map(String::strip).distinct().toList()) {
      all.stream()
          .filter(deal -> deal.id().value().equals(id))
          .findFirst()
          .ifPresentOrElse(
              chosen::add,
              () ->
                  problems.file(
                      "--deal " + id,
                      "must be the id of a deal of the export",
                      "check the id, and whether the deal's row can be read"));
    }
    return chosen;
  }

  private StageOneRow row(Opportunity deal, LocalDate day, InputProblems problems) {
    return new StageOneRow(
        deal.title(),
        deal.account().flatMap(Account::name),
        input.definitions().assess(deal, input.evidence(deal, problems), day),
        Attribution.of(deal, input.touches().asOf(day), input.rules(), input.directory()));
  }
}
