package dev.cosell.cli;

import dev.cosell.cli.report.TextTable;
import dev.cosell.comp.CompLedger;
import dev.cosell.comp.CompRun;
import dev.cosell.comp.LedgerEntry;
import dev.cosell.comp.RunDiff;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cosell comp diff}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    description = {"Says what differs between two runs, and which input made the difference.", ""},
    footer = {
      "",
      "Example: cosell comp diff 2031-03-31 2031-03-31-2 --out comp",
      "",
      "Exit codes: 0 nothing differs; 1 something does; 2 an option or a file cannot be worked with."
    })
final class CompDiffCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "RUN", description = "The run before.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "RUN", description = "The run after.")
  private String after = "";

  @Mixin private CompOut out = new CompOut();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CompLedger ledger = out.folder().ledger();
    InputProblems problems = new InputProblems();
    Optional<CompRun> one = run(ledger, before, problems);
    Optional<CompRun> other = run(ledger, after, problems);
    problems.check();
    RunDiff diff = RunDiff.between(one.orElseThrow(), other.orElseThrow());
    PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
    print.print(diff.changes().isEmpty() ? "nothing differs\n" : TextTable.lines(diff.toText()));
    print.flush();
    return diff.changes().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED_ROWS;
  }

  private static Optional<CompRun> run(CompLedger ledger, String id, InputProblems problems) {
    Optional<CompRun> run = ledger.run(id);
    if (run.isEmpty()) {
      problems.file(
          "RUN " + id,
          "must be a run of the ledger",
          "take one of "
              + ledger.runs().stream()
                  .map(LedgerEntry.RunPosted::id)
                  .collect(Collectors.joining(", ")));
    }
    return run;
  }
}
