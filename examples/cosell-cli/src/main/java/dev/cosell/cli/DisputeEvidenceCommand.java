package dev.cosell.cli;

import dev.cosell.comp.DisputeEntry.EvidenceShown;
import dev.cosell.policy.OfficeHolder;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cosell comp dispute evidence}. */
@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    description = {"Shows something in a dispute; anybody may, as often as wanted.", ""},
    footer = {
      "",
      "Example:",
      "  cosell comp dispute evidence DSP-1 A-1 A-7 --by 005S1 --office Sales --out comp",
      "",
      "Exit codes: 0 done; 2 the step is refused, or an option or a file cannot be worked with."
    })
final class DisputeEvidenceCommand implements Callable<Integer> {
  @Mixin private DisputeStep step = new DisputeStep();

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "EVIDENCE",
      description = "What is shown, by the ids of an attribution log, an evidence log or the CRM.")
  private List<String> evidence = List.of();

  @Mixin private OfficeOptions by = new OfficeOptions();

  @Override
  public Integer call() {
    OfficeHolder who = by.holder();
    return step.take((dispute, day) -> new EvidenceShown(day, who, evidence));
  }
}
