package dev.cosell.cli;

import dev.cosell.comp.CompLedger;
import dev.cosell.comp.CompRun;
import dev.cosell.comp.LedgerEntry;
import dev.cosell.comp.RunDiff;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder that cosell comp has written.")
  private Path out = Path.of("comp");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CompLedger ledger = new CompFolder(out).ledger();
    RunDiff diff = RunDiff.between(run(ledger, before), run(ledger, after));
    PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
    print.print(diff.changes().isEmpty() ? "nothing differs\n" : diff.toText());
    print.flush();
    return diff.changes().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED_ROWS;
  }

  private static CompRun run(CompLedger ledger, String id) {
    return ledger
        .run(id)
        .orElseThrow(
            () ->
                new BadInputException(
                    "RUN " + id,
                    "must be a run of the ledger",
                    "take one of "
                        + ledger.runs().stream()
                            .map(LedgerEntry.RunPosted::id)
                            .collect(Collectors.joining(", "))));
  }
}
