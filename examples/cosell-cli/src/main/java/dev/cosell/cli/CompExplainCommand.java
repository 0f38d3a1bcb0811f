package dev.cosell.cli;

import dev.cosell.comp.ClaimId;
import dev.cosell.comp.CompLedger;
import dev.cosell.comp.LedgerLine;
import dev.cosell.comp.PayExpectation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cosell comp explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    description = {"Says why a line of the ledger is what it is, step by step.", ""},
    footer = {
      "",
      "Example:",
      "  cosell comp explain 2031-03-31/000017 --out comp",
      "  cosell comp explain 006A1/primary/ACCOUNT_EXECUTIVE/005S1 --out comp"
    })
final class CompExplainCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "LINE",
      description =
          "The line, or a claim for all its lines, as lines.csv and statements name them.")
  private String line = "";

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
    List<LedgerLine> lines =
        ledger.lines(
            each ->
                each.id().equals(line)
                    || each.claim().map(ClaimId::toString).filter(line::equals).isPresent());
    if (lines.isEmpty()) {
      throw new BadInputException(
          "LINE " + line, "must be a line or a claim of the ledger", "take one of lines.csv");
    }
    PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
    for (LedgerLine each : lines) {
      print.println(each.id() + ": " + each.amount() + " " + each.kind() + " for " + each.payee());
      print.println(
          "  "
              + each.reason()
              + ", recorded on "
              + each.recordedOn()
              + " in period "
              + each.period()
              + each.reverses().map(other -> ", takes back " + other).orElse("")
              + ledger.reversedBy(each.id()).map(other -> ", taken back by " + other).orElse(""));
      each.why().forEach(step -> print.println("  " + step));
      print.println(
          "  "
              + ledger.status(each)
              + ledger
                  .expectation(each)
                  .map(PayExpectation::because)
                  .map(because -> ": " + because)
                  .orElse(""));
    }
    print.flush();
    return ExitCode.DONE;
  }
}
