package dev.cosell.cli;

import dev.cosell.comp.CompLedger;
import dev.cosell.comp.CompPeriod;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cosell comp close}. */
@Command(
    name = "close",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    description = {
      "Closes the first pay period that is open: what changes later lands in the next one.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  cosell comp close 2031-01 --by 005R1 --office RevOps --out comp",
      "",
      "Exit codes: 0 done; 2 the step is refused, or an option or a file cannot be worked with."
    })
final class CompCloseCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PERIOD",
      description =
          "The period as statements name it, such as 2031-01, or 2031-01+3 for a quarter.")
  private String period = "";

  @Mixin private OfficeOptions by = new OfficeOptions();
  @Mixin private CompStep step = new CompStep();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CompPeriod closing = parsed();
    CompLedger after = step.take((ledger, day) -> ledger.close(closing, day, by.holder()));
    PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
    print.println(
        closing + " is closed; the next one is " + after.firstOpen().orElse(closing.next()));
    print.flush();
    return ExitCode.DONE;
  }

  private CompPeriod parsed() {
    try {
      return CompPeriod.parse(period);
    } catch (IllegalArgumentException wrong) {
      throw new BadInputException(
          "PERIOD " + period, String.valueOf(wrong.getMessage()), "take one that statements name");
    }
  }
}
