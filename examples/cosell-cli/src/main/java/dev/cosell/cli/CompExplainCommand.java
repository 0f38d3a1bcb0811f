package dev.cosell.cli;

import dev.cosell.cli.report.TextTable;
import dev.cosell.comp.ClaimId;
import dev.cosell.comp.CompLedger;
import dev.cosell.comp.LedgerLine;
import dev.cosell.comp.PayExpectation;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
      "  cosell comp explain 006A1/primary/ACCOUNT_EXECUTIVE/005S1 --out comp",
      "",
      "Exit codes: 0 done; 2 an option or a file cannot be worked with."
    })
final class CompExplainCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "LINE",
      description =
          "The line, or a claim for all its lines, as lines.csv and statements name them.")
  private String line = "";

  @Mixin private CompOut out = new CompOut();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CompLedger ledger = out.folder().ledger();
    List<LedgerLine> lines =
        ledger.lines(
            each ->
                each.id().equals(line)
                    || each.claim().map(ClaimId::toString).filter(line::equals).isPresent());
    if (lines.isEmpty()) {
      throw new BadInputException(
          "LINE " + line, "must be a line or a claim of the ledger", "take one of lines.csv");
    }
    StringBuilder text = new StringBuilder();
    lines.forEach(each -> explain(ledger, each, text));
    PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
    print.print(TextTable.lines(text.toString()));
    print.flush();
    return ExitCode.DONE;
  }

  private static void explain(CompLedger ledger, LedgerLine line, StringBuilder text) {
    text.append(line.id()).append(": ").append(line.amount()).append(' ').append(line.kind());
    text.append(" for ").append(line.payee());
    text.append("\n  ").append(line.reason()).append(", recorded on ").append(line.recordedOn());
    text.append(" in period ").append(line.period());
    line.reverses().ifPresent(other -> text.append(", takes back ").append(other));
    ledger.reversedBy(line.id()).ifPresent(by -> text.append(", taken back by ").append(by));
    line.why().forEach(step -> text.append("\n  ").append(step.replaceAll("\\R", " ")));
    text.append("\n  ").append(ledger.status(line));
    ledger
        .expectation(line)
        .map(PayExpectation::because)
        .ifPresent(because -> text.append(": ").append(because));
    text.append('\n');
  }
}
