package dev.cosell.cli;

import dev.cosell.cli.report.TriageJson;
import dev.cosell.cli.report.TriageReport;
import dev.cosell.cli.report.TriageResult;
import dev.cosell.cli.report.TriageRow;
import dev.cosell.cli.report.TriageTable;
import dev.cosell.inbound.InboundOwner;
import dev.cosell.inbound.InboundOwners;
import dev.cosell.inbound.Triage;
import dev.cosell.inbound.TriagePolicy;
import dev.cosell.inbound.WorkingHours;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cosell triage}. */
@Command(
    name = "triage",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    sortOptions = false,
    description = {
      "Says how soon to answer the deals that clouds bring, who answers, what has to be ready, and"
          + " why: the most urgent first.",
      "",
      "Referrals: referral_id, cloud, received_at and, where known, source (PDM, ACCOUNT_EXECUTIVE,"
          + " CUSTOMER_SUCCESS, SPECIALIST) or the cloud's role, situation (ACTIVE_PROBLEM,"
          + " EARLY_EXPLORATION), investment (INVESTED, NONE), timeline (a day, or none), tenancy"
          + " (ISV_HOSTED, CUSTOMER_DEPLOYED), owner (ids, the deputies after it, with | between"
          + " them), portal_created_at or portal_expires_at, ready and missing (items of the"
          + " policy, with | between them) and answered_at. What is blank is unknown.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  cosell triage --referrals referrals.csv --owners owners.json --out inbound",
      "",
      "Exit codes: 0 nothing is overdue; 1 something is; 2 an option or a file cannot be worked"
          + " with."
    })
final class TriageCommand implements Callable<Integer> {
  @Option(
      names = "--referrals",
      paramLabel = "FILE",
      required = true,
      description = "What the clouds bring.")
  private Path referrals = Path.of("referrals.csv");

  @Option(
      names = "--owners",
      paramLabel = "FILE",
      description =
          "Who answers, with zone, hours, holidays and absences, as JSON. Default: not known, so"
              + " that every hour counts.")
  private @Nullable Path owners;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "Tracks and deadlines, as JSON. Default: the standard policy.")
  private @Nullable Path policy;

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      description = "The moment to count from, such as 2031-01-15T10:00:00Z. Default: now.")
  private @Nullable Instant now;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Folder for triage.csv, triage.json and report.html. Default: nothing is written.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print triage.json instead of a table.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    InputProblems problems = new InputProblems();
    TriagePolicy rules =
        problems.read("--policy", policy, TriagePolicy.standard(), TriagePolicy::fromJson);
    Optional<InboundOwners> known =
        problems.read(
            "--owners",
            owners,
            Optional.empty(),
            text -> Optional.of(InboundOwners.fromJson(text)));
    Instant at = now == null ? Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS) : now;
    List<ReferralsFile.Row> rows = ReferralsFile.read(referrals, rules, at, problems);
    known.ifPresent(all -> rows.forEach(row -> check(row, all, problems)));
    problems.check();
    TriageResult result =
        new TriageResult(
            rules.header().name() + " v" + rules.header().version(),
            at,
            rows.stream().map(row -> decide(rules, row, known)).toList());
    OutFolder folder = new OutFolder(out);
    folder.write("triage.csv", TriageFile.render(result));
    folder.write("triage.json", TriageJson.render(result));
    folder.write("report.html", TriageReport.render(result));
    CommandSpec command = Objects.requireNonNull(spec);
    command
        .commandLine()
        .getOut()
        .print(json ? TriageJson.render(result) : TriageTable.render(result, folder.written()));
    command.commandLine().getOut().flush();
    return result.overdue() == 0 ? ExitCode.DONE : ExitCode.REFUSED_ROWS;
  }

  private void check(ReferralsFile.Row row, InboundOwners all, InputProblems problems) {
    row.owners().stream()
        .filter(id -> all.owner(id).isEmpty())
        .forEach(
            id ->
                problems.file(
                    "--owners " + owners,
                    "must have the owner '" + id + "' of referral '" + row.id() + "'",
                    "add the owner, or correct the id"));
  }

  private static TriageRow decide(
      TriagePolicy rules, ReferralsFile.Row row, Optional<InboundOwners> known) {
    List<InboundOwner> who =
        row.owners().stream()
            .map(
                id ->
                    known
                        .flatMap(all -> all.owner(id))
                        .orElseGet(() -> new InboundOwner(id, Optional.empty(), List.of())))
            .toList();
    Triage triage = rules.triage(row.referral(), who, row.ready());
    ZoneId zone =
        triage.assignee().stream()
            .flatMap(id -> who.stream().filter(each -> each.id().equals(id)))
            .flatMap(each -> each.hours().stream())
            .map(WorkingHours::zone)
            .findFirst()
            .orElse(ZoneOffset.UTC);
    return new TriageRow(row.id(), row.referral().cloud(), triage, zone, row.answered());
  }
}
