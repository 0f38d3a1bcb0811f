package dev.cosell.cli;

import dev.cosell.comp.CompDispute;
import dev.cosell.comp.CompLedger;
import dev.cosell.comp.LedgerEntry.Adjusted;
import dev.cosell.policy.StepAnswer;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cosell comp dispute settle}. */
@Command(
    name = "settle",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    description = {
      "Credits what a dispute has won, as an adjustment of the ledger that names the dispute.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  cosell comp dispute settle DSP-1 --out comp",
      "",
      "Exit codes: 0 done; 2 the step is refused, or an option or a file cannot be worked with."
    })
final class DisputeSettleCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "ID",
      description =
          "The dispute. What one that is settled already has won is printed, and nothing changed.")
  private String id = "";

  @Mixin private CompStep step = new CompStep();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CompLedger before = step.ledger();
    CompDispute dispute = step.disputes().get(id, before.plans());
    Optional<Adjusted> settled = settlement(before);
    CompLedger after =
        step.take(
            (ledger, day) ->
                settled.isPresent()
                    ? new StepAnswer<>(Optional.of(ledger), List.of())
                    : ledger.settle(dispute, day));
    PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
    print.println(CompWords.credited("dispute " + id, settlement(after).orElseThrow()));
    if (settled.isPresent()) {
      print.println("it was settled before: nothing is changed");
    }
    print.flush();
    return ExitCode.DONE;
  }

  private Optional<Adjusted> settlement(CompLedger ledger) {
    return ledger.entries().stream()
        .filter(Adjusted.class::isInstance)
        .map(Adjusted.class::cast)
        .filter(each -> each.adjustment().dispute().equals(Optional.of(id)))
        .findAny();
  }
}
