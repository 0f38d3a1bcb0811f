package dev.cosell.cli;

import dev.cosell.attribution.AttributionLog;
import dev.cosell.cli.report.CompTable;
import dev.cosell.cli.report.DealNote;
import dev.cosell.comp.CommissionJournal.Accounts;
import dev.cosell.comp.CompCalculator;
import dev.cosell.comp.CompDeal;
import dev.cosell.comp.CompLedger;
import dev.cosell.comp.CompPlan;
import dev.cosell.comp.CompPlans;
import dev.cosell.comp.CompRun;
import dev.cosell.comp.NeutralityCheck;
import dev.cosell.comp.RateTable;
import dev.cosell.opportunity.OpportunityId;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    subcommands = {
      CompApproveCommand.class,
      CompPayCommand.class,
      CompCloseCommand.class,
      CompAdjustCommand.class,
      CompDisputeCommand.class,
      CompExplainCommand.class,
      CompDiffCommand.class,
      CompSampleCommand.class
    },
    description = {
      "Says who earns what credit for deals that were won, posts it to a ledger that only grows, and"
          + " writes a statement for each payee.",
      "",
      "Deals: deal_id, value, currency, closed_on, people (such as"
          + " ACCOUNT_EXECUTIVE=005S1*2|ALLIANCE_MANAGER@aws=005A1) and, where known, type, region,"
          + " tenancy, attribution (aws=SOURCED|gcp=SUPPORTED), account_id and created_on (for"
          + " --attribution), marketplace, structure, fee_percent, billing_closed_on, disbursed_on,"
          + " under_verification, refunds (2031-03-01=250.00), approvals"
          + " (RULE=OFFICE@2031-03-01#where) and fact:NAME for what the plan declares.",
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
      names = "--attribution",
      paramLabel = "FILE",
      description =
          "Who brought the deals: an AttributionLog as JSON, by the standard policy. It counts"
              + " instead of the column attribution, and where the two differ, a finding says so."
              + " Default: the column.")
  private @Nullable Path attribution;

  @Option(
      names = "--rates",
      paramLabel = "FILE",
      description =
          "Exchange rates: from, to, since, rate. Default: none, for deals in the plan's currency.")
  private @Nullable Path rates;

  @Option(
      names = "--journal-accounts",
      paramLabel = "FILE",
      description =
          "What the ERP calls the accounts of journal.csv, as JSON: expense, accrued, payroll. They"
              + " are kept in --out for later runs and steps. Default: those that are kept, at first"
              + " commission-expense, accrued-commissions, payroll.")
  private @Nullable Path journalAccounts;

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
    required(command);
    LocalDate day = Objects.requireNonNull(asOf);
    Path folder = Objects.requireNonNull(out);
    InputProblems problems = new InputProblems();
    Optional<CompPlans> plans =
        problems.read(
            "--plan", plan, Optional.empty(), text -> Optional.of(CompPlans.fromJson(text)));
    RateTable table = RatesFile.read(rates, problems);
    Optional<LoggedAttribution> logged =
        Optional.ofNullable(attribution)
            .map(
                log ->
                    problems.read(
                        "--attribution", log, AttributionLog.of(), AttributionLog::fromJson))
            .map(log -> new LoggedAttribution(log, day));
    List<CompDeal> won =
        CompDealsFile.read(
            Objects.requireNonNull(deals), plans.map(CompCommand::facts), logged, problems);
    Optional<Accounts> accounts =
        problems.read(
            "--journal-accounts",
            journalAccounts,
            Optional.empty(),
            text -> Optional.of(JournalAccounts.fromJson(text)));
    problems.check();
    CompPlans signed = plans.orElseThrow();
    CompFolder files = new CompFolder(folder);
    CompLedger before = files.ledger(signed);
    CompRun credit = CompCalculator.of(signed, table).run(won, day);
    List<DealNote> notes = notes(credit, won, logged);
    String id = run == null ? CompFolder.freeId(before, credit, day.toString()) : run;
    CompLedger after = CompStep.taken(before.post(credit, id, recordedOn(day)));
    PrintWriter print = command.commandLine().getOut();
    if (CompFolder.isLast(after, id)) {
      accounts.ifPresent(files::keep);
      files.write(after, id, credit, notes, NeutralityCheck.of(signed, table, won));
      int posted = after.lines().size() - before.lines().size();
      print.print(CompTable.render(credit, id, posted, notes, folder));
    } else {
      print.println(
          "run " + id + " was posted before, and others since: nothing is changed or written");
    }
    print.flush();
    return notes.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED_ROWS;
  }

  /** What was found by the run, and of its deals by the log. */
  private static List<DealNote> notes(
      CompRun run, List<CompDeal> won, Optional<LoggedAttribution> logged) {
    Set<OpportunityId> later =
        won.stream()
            .filter(deal -> deal.closedOn().isAfter(run.asOf()))
            .map(CompDeal::id)
            .collect(Collectors.toSet());
    return Stream.concat(
            run.findings().stream().map(DealNote::of),
            logged.stream()
                .flatMap(log -> log.notes().stream())
                .filter(note -> !later.contains(note.deal())))
        .toList();
  }

  private LocalDate recordedOn(LocalDate day) {
    if (today != null) {
      return today;
    }
    LocalDate now = LocalDate.now(Clock.systemUTC());
    return now.isBefore(day) ? day : now;
  }

  private static Set<String> facts(CompPlans plans) {
    Set<String> facts = new TreeSet<>();
    for (CompPlan each : plans.versions()) {
      facts.addAll(each.facts().keySet());
    }
    return facts;
  }

  /** A required option of a command that has commands of its own would be one of theirs, too. */
  private void required(CommandSpec command) {
    List<String> missing = new ArrayList<>();
    missing(missing, "--plan", plan);
    missing(missing, "--deals", deals);
    missing(missing, "--as-of", asOf);
    missing(missing, "--out", out);
    if (!missing.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "Missing required options: " + String.join(", ", missing));
    }
  }

  private static void missing(List<String> missing, String option, @Nullable Object value) {
    if (value == null) {
      missing.add(option);
    }
  }
}
