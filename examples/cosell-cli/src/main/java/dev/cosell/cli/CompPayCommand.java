package dev.cosell.cli;

import dev.cosell.cli.report.PaymentTable;
import dev.cosell.comp.CompLedger;
import dev.cosell.comp.LedgerEntry.LinesPaid;
import dev.cosell.comp.LedgerLine;
import dev.cosell.policy.StepAnswer;
import java.io.PrintWriter;
import java.time.LocalDate;
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

/** {@code cosell comp pay}. */
@Command(
    name = "pay",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    description = {
      "Records that everything payable was paid, and prints how much each payee gets. Whoever owes"
          + " more than is due to them is left out.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  cosell comp pay \"payroll 2031-04\" --out comp",
      "",
      "Exit codes: 0 done; 2 the step is refused, or an option or a file cannot be worked with."
    })
final class CompPayCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "ID",
      description =
          "What the payment is called, such as the id of the payroll. One that is recorded already"
              + " is printed, and changes nothing.")
  private String id = "";

  @Mixin private CompStep step = new CompStep();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    boolean isRecorded = payment(step.ledger()).isPresent();
    CompLedger after = step.take(this::pay);
    PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
    print.print(PaymentTable.render(after, payment(after).orElseThrow()));
    if (isRecorded) {
      print.println("it was recorded before: nothing is changed");
    }
    print.flush();
    return ExitCode.DONE;
  }

  private StepAnswer<CompLedger> pay(CompLedger ledger, LocalDate day) {
    if (payment(ledger).isPresent()) {
      return new StepAnswer<>(Optional.of(ledger), List.of());
    }
    List<String> due = ledger.payable().stream().map(LedgerLine::id).toList();
    return due.isEmpty()
        ? new StepAnswer<>(
            Optional.empty(),
            List.of(
                "nothing can be paid; have runs approved, and post a run of a later day once credit"
                    + " is due"))
        : ledger.pay(id, day, due);
  }

  private Optional<LinesPaid> payment(CompLedger ledger) {
    return ledger.entries().stream()
        .filter(LinesPaid.class::isInstance)
        .map(LinesPaid.class::cast)
        .filter(each -> each.id().equals(id))
        .findAny();
  }
}
