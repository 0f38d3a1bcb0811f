package dev.cosell.cli;

import dev.cosell.comp.CompDispute;
import dev.cosell.comp.DisputeEntry;
import java.time.LocalDate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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

  /** Takes the step, and writes the dispute anew. */
  CompDispute take(Taking step) {
    CompDispute dispute = out.disputes().get(id, out.folder().ledger().plans());
    CompDispute after = CompStep.taken(dispute.append(step.on(dispute, today.day())));
    out.disputes().write(after);
    return after;
  }
}
