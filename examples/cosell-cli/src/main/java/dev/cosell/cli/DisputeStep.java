package dev.cosell.cli;

import dev.cosell.cli.report.DisputeTable;
import dev.cosell.comp.CompDispute;
import dev.cosell.comp.DisputeEntry;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A step that somebody takes in a dispute about the ledger of {@code cosell comp}, on a day. */
final class DisputeStep {
  /** Says which step it is. */
  interface Taking {
    DisputeEntry on(CompDispute dispute, LocalDate day);
  }

  @Parameters(index = "0", paramLabel = "ID", description = "The dispute.")
  private String id = "";

  @Mixin private CompOut out = new CompOut();
  @Mixin private DayOption today = new DayOption();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /**
   * Takes the step, writes the dispute anew and prints where it stands.
   *
   * @return the exit code
   */
  int take(Taking step) {
    CompDispute dispute = out.disputes().get(id, out.folder().ledger().plans());
    CompDispute after = CompStep.taken(dispute.append(step.on(dispute, today.day())));
    out.disputes().write(after);
    PrintWriter print = Objects.requireNonNull(command).commandLine().getOut();
    print.println(DisputeTable.standing(after));
    print.flush();
    return ExitCode.DONE;
  }
}
