package dev.cosell.cli;

import dev.cosell.comp.LedgerEntry.RunApproved;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cosell comp approve}. */
@Command(
    name = "approve",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    description = {"Approves a run, so that its lines may be paid and its periods closed.", ""},
    footer = {
      "",
      "Example:",
      "  cosell comp approve 2031-03-31 --by 005R1 --office RevOps --out comp",
      "",
      "Exit codes: 0 done; 2 the step is refused, or an option or a file cannot be worked with."
    })
final class CompApproveCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "The run, as cosell comp has printed it.")
  private String run = "";

  @Mixin private OfficeOptions by = new OfficeOptions();
  @Mixin private CompStep step = new CompStep();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    RunApproved approval =
        step.take((ledger, day) -> ledger.approve(run, day, by.holder()))
            .approval(run)
            .orElseThrow();
    PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
    print.println(
        "run "
            + run
            + " is approved on "
            + approval.recordedOn()
            + " by "
            + approval.by().office());
    print.flush();
    return ExitCode.DONE;
  }
}
