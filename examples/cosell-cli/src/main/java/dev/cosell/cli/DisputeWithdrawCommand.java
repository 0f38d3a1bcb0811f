package dev.cosell.cli;

import dev.cosell.comp.DisputeEntry.Withdrawn;
import dev.cosell.policy.OfficeHolder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cosell comp dispute withdraw}. */
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    description = {"Takes a dispute back before it is ruled; only who filed it can.", ""},
    footer = {
      "",
      "Example:",
      "  cosell comp dispute withdraw DSP-1 --by 005S1 --office Sales --out comp",
      "",
      "Exit codes: 0 done; 2 the step is refused, or an option or a file cannot be worked with."
    })
final class DisputeWithdrawCommand implements Callable<Integer> {
  @Mixin private DisputeStep step = new DisputeStep();
  @Mixin private OfficeOptions by = new OfficeOptions();

  @Override
  public Integer call() {
    OfficeHolder who = by.holder();
    return step.take((dispute, day) -> new Withdrawn(day, who));
  }
}
