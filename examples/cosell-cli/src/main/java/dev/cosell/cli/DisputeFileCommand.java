package dev.cosell.cli;

import dev.cosell.cli.report.DisputeTable;
import dev.cosell.comp.CompDispute;
import dev.cosell.comp.CompLedger;
import dev.cosell.comp.DisputeEntry.Filed;
import dev.cosell.comp.DisputeTerms;
import dev.cosell.comp.Payee;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.OfficeHolder;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cosell comp dispute file}. */
@Command(
    name = "file",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    sortOptions = false,
    description = {"Disputes credit, or that there is none.", ""},
    footer = {
      "",
      "Example:",
      "  cosell comp dispute file DSP-1 --payee 005S1 --deal 006A1 --won-on 2031-01-15 \\",
      "      --stated-on 2031-03-03 --line 2031-02/000001 --reasons \"Agreed as 12 %%\" \\",
      "      --by 005S1 --office Sales --out comp",
      "",
      "Exit codes: 0 done; 2 the step is refused, or an option or a file cannot be worked with."
    })
final class DisputeFileCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "ID",
      description = "What the dispute is called; no other has the name yet.")
  private String id = "";

  @Option(
      names = "--payee",
      paramLabel = "PAYEE",
      required = true,
      description = "Whose credit it is about, by the id that the plan has.")
  private String payee = "";

  @Option(names = "--deal", paramLabel = "ID", required = true, description = "The deal.")
  private String deal = "";

  @Option(
      names = "--won-on",
      paramLabel = "DATE",
      required = true,
      description = "The day on which the deal was won: the plan of that day rules.")
  private LocalDate wonOn = LocalDate.EPOCH;

  @Option(
      names = "--stated-on",
      paramLabel = "DATE",
      required = true,
      description = "The day of the statement that showed the credit, or lacked it.")
  private LocalDate statedOn = LocalDate.EPOCH;

  @Option(
      names = "--line",
      paramLabel = "LINE",
      description =
          "The line that is disputed, as lines.csv and statements name it. Default: one is missing.")
  private @Nullable String line;

  @Mixin private ReasonsOption reasons = new ReasonsOption();

  @Option(
      names = "--terms",
      paramLabel = "DAYS",
      split = ",",
      description =
          "Within how many days it is filed after the statement, evidence shown after the filing,"
              + " and it is ruled after that. Default: 30,10,10.")
  private List<Integer> terms = List.of();

  @Mixin private OfficeOptions by = new OfficeOptions();
  @Mixin private CompOut out = new CompOut();
  @Mixin private DayOption today = new DayOption();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CompLedger ledger = out.folder().ledger();
    InputProblems problems = new InputProblems();
    Optional<Payee> whose = problems.option("--payee", payee, Payee::new, CompWords.PAYEE);
    Optional<OpportunityId> about =
        problems.option("--deal", deal, OpportunityId::new, CompWords.NOT_BLANK);
    String why = reasons.read(problems);
    DisputeTerms days = terms(problems);
    Optional<OfficeHolder> who = by.read(problems);
    if (whose.isPresent() && about.isPresent() && line != null) {
      line(ledger, line, whose.get(), about.get(), problems);
    }
    problems.check();
    Filed filed =
        new Filed(
            id,
            today.day(),
            who.orElseThrow(),
            whose.orElseThrow(),
            about.orElseThrow(),
            wonOn,
            statedOn,
            Optional.ofNullable(line),
            why);
    CompDispute dispute = file(ledger, filed, days);
    PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
    print.println(DisputeTable.standing(dispute));
    print.flush();
    return ExitCode.DONE;
  }

  /** The same dispute again changes nothing. */
  private CompDispute file(CompLedger ledger, Filed filed, DisputeTerms days) {
    Optional<CompDispute> known = out.disputes().find(id, ledger.plans());
    if (known.isPresent()) {
      return known
          .filter(each -> each.filed().equals(filed) && each.terms().equals(days))
          .orElseThrow(
              () ->
                  new BadInputException(
                      "ID " + id, "must be new, but there is such a dispute", "count on"));
    }
    CompDispute dispute = CompStep.taken(CompDispute.file(filed, ledger.plans(), days));
    out.disputes().write(dispute);
    return dispute;
  }

  private static void line(
      CompLedger ledger, String line, Payee payee, OpportunityId deal, InputProblems problems) {
    if (ledger
        .line(line)
        .filter(each -> each.payee().equals(payee) && each.deal().equals(Optional.of(deal)))
        .isEmpty()) {
      problems.file(
          "--line " + line,
          "must be a line of the ledger for --payee and --deal",
          "take one of lines.csv");
    }
  }

  private DisputeTerms terms(InputProblems problems) {
    if (terms.isEmpty()) {
      return DisputeTerms.standard();
    }
    if (terms.size() == 3 && terms.stream().allMatch(each -> each > 0)) {
      return new DisputeTerms(terms.get(0), terms.get(1), terms.get(2));
    }
    problems.file(
        "--terms", "must be three numbers of days above zero, such as 30,10,10", "correct it");
    return DisputeTerms.standard();
  }
}
