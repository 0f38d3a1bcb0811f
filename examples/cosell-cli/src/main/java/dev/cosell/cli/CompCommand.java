package dev.cosell.cli;

import dev.cosell.cli.report.CompTable;
import dev.cosell.comp.CompCalculator;
import dev.cosell.comp.CompDeal;
import dev.cosell.comp.CompLedger;
import dev.cosell.comp.CompPlan;
import dev.cosell.comp.CompPlans;
import dev.cosell.comp.CompRun;
import dev.cosell.comp.NeutralityCheck;
import dev.cosell.comp.RateTable;
import dev.cosell.policy.StepAnswer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cosell comp}. */
@Command(
    name = "comp",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    sortOptions = false,
    subcommands = {CompExplainCommand.class, CompDiffCommand.class, CompSampleCommand.class},
    description = {
      "Says who earns what credit for deals that were won, posts it to a ledger that only grows, and"
          + " writes a statement for each payee.",
      "",
      "Deals: deal_id, value, currency, closed_on, people (such as"
          + " ACCOUNT_EXECUTIVE=005S1*2|ALLIANCE_MANAGER@aws=005A1) and, where known, type, region,"
          + " tenancy, attribution (aws=SOURCED|gcp=SUPPORTED), marketplace, structure, fee_percent,"
          + " billing_closed_on, disbursed_on, under_verification, refunds (2031-03-01=250.00),"
          + " approvals (RULE=OFFICE@2031-03-01#where) and fact:NAME for what the plan declares.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  cosell comp --plan plan.json --deals deals.csv --as-of 2031-03-31 --out comp",
      "",
      "Exit codes: 0 done; 1 done, and there are findings; 2 an option or a file cannot be worked"
          + " with."
    })
final class CompCommand implements Callable<Integer> {
  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description = "The plan, or all its versions, as JSON. Required.")
  private @Nullable Path plan;

  @Option(
      names = "--deals",
      paramLabel = "FILE",
      description = "All deals that were won in the quota periods that matter. Required.")
  private @Nullable Path deals;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day: what comes after it does not count. Required.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder for the files, and for the ledger from run to run. Required.")
  private @Nullable Path out;

  @Option(
      names = "--rates",
      paramLabel = "FILE",
      description =
          "Exchange rates: from, to, since, rate. Default: none, for deals in the plan's currency.")
  private @Nullable Path rates;

  @Option(
      names = "--run",
      paramLabel = "ID",
      description =
          "What the run is called in the ledger. Default: the day, with a number if taken.")
  private @Nullable String run;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description =
          "The day on which the run is posted. Default: today, or --as-of if that is later.")
  private @Nullable LocalDate today;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Path planFile = required(command, "--plan", plan);
    Path dealsFile = required(command, "--deals", deals);
    LocalDate day = required(command, "--as-of", asOf);
    Path folder = required(command, "--out", out);
    InputProblems problems = new InputProblems();
    Optional<CompPlans> plans =
        problems.read(
            "--plan", planFile, Optional.empty(), text -> Optional.of(CompPlans.fromJson(text)));
    RateTable table = RatesFile.read(rates, problems);
    List<CompDeal> won =
        CompDealsFile.read(dealsFile, plans.map(CompCommand::facts).orElse(Set.of()), problems);
    problems.check();
    CompPlans signed = plans.orElseThrow();
    CompFolder files = new CompFolder(folder);
    CompLedger before = files.ledger(signed);
    CompRun credit = CompCalculator.of(signed, table).run(won, day);
    LocalDate now = today == null ? LocalDate.now(Clock.systemUTC()) : today;
    String id = run == null ? CompFolder.freeId(before, credit, day.toString()) : run;
    StepAnswer<CompLedger> posted = before.post(credit, id, now.isBefore(day) ? day : now);
    if (posted.result().isEmpty()) {
      throw new BadInputException(posted.problems());
    }
    CompLedger after = posted.result().get();
    files.write(signed, after, credit, NeutralityCheck.of(signed, table, won));
    command
        .commandLine()
        .getOut()
        .print(CompTable.render(credit, id, after.lines().size() - before.lines().size(), folder));
    command.commandLine().getOut().flush();
    return credit.findings().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED_ROWS;
  }

  private static Set<String> facts(CompPlans plans) {
    Set<String> facts = new TreeSet<>();
    for (CompPlan each : plans.versions()) {
      facts.addAll(each.facts().keySet());
    }
    return facts;
  }

  private static <T> T required(CommandSpec command, String option, @Nullable T value) {
    if (value == null) {
      throw new ParameterException(
          command.commandLine(), "Missing required option: '" + option + "'");
    }
    return value;
  }
}
