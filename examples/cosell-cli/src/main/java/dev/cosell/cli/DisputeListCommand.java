package dev.cosell.cli;

import dev.cosell.cli.report.DisputeTable;
import dev.cosell.comp.CompLedger;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cosell comp dispute list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    description = {
      "Says where each dispute stands and what it waits for, and counts them by the quarter of their"
          + " filing.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  cosell comp dispute list --out comp",
      "",
      "Exit codes: 0 done; 2 an option or a file cannot be worked with."
    })
final class DisputeListCommand implements Callable<Integer> {
  @Mixin private CompOut out = new CompOut();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CompLedger ledger = out.folder().ledger();
    PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
    print.print(DisputeTable.render(out.disputes().all(ledger.plans()), ledger));
    print.flush();
    return ExitCode.DONE;
  }
}
