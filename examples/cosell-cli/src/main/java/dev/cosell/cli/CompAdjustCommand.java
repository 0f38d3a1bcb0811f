package dev.cosell.cli;

import dev.cosell.comp.Adjustment;
import dev.cosell.comp.CompLedger;
import dev.cosell.comp.CreditKind;
import dev.cosell.comp.LedgerEntry.Adjusted;
import dev.cosell.comp.Payee;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.OfficeHolder;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cosell comp adjust}. */
@Command(
    name = "adjust",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    sortOptions = false,
    description = {
      "Gives or takes credit by hand. No run touches it; it is undone by another adjustment. What a"
          + " dispute has won is credited with cosell comp dispute settle.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  cosell comp adjust ADJ-1 --payee 005S1 --amount \"USD 250.00\" --concerns 2031-01-15 \\",
      "      --reason \"Agreed with the win-back of January\" --reference \"case 77\" \\",
      "      --by 005R1 --office RevOps --out comp",
      "",
      "Exit codes: 0 done; 2 the step is refused, or an option or a file cannot be worked with."
    })
final class CompAdjustCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "ID",
      description = "What the adjustment is called; nothing in the ledger has the name yet.")
  private String id = "";

  @Option(
      names = "--payee",
      paramLabel = "PAYEE",
      required = true,
      description = "Whose credit it is, by the id that the plan has.")
  private String payee = "";

  @Option(
      names = "--amount",
      paramLabel = "MONEY",
      required = true,
      description =
          "How much, in the currency of the plan, such as \"USD 250.00\"; below zero takes credit"
              + " away.")
  private String amount = "";

  @Option(
      names = "--concerns",
      paramLabel = "DATE",
      required = true,
      description =
          "The day that it is about. It lands in that day's pay period, or in the first one that is"
              + " open.")
  private LocalDate concerns = LocalDate.EPOCH;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why, in words for the payee.")
  private String reason = "";

  @Option(
      names = "--reference",
      paramLabel = "TEXT",
      required = true,
      description = "Where it is written down.")
  private String reference = "";

  @Option(
      names = "--deal",
      paramLabel = "ID",
      description = "The deal that it is about. Default: none.")
  private @Nullable String deal;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "INCREMENTAL_BOOKING, which is paid, or QUOTA_RETIREMENT. Default: INCREMENTAL_BOOKING.")
  private CreditKind kind = CreditKind.INCREMENTAL_BOOKING;

  @Mixin private OfficeOptions by = new OfficeOptions();
  @Mixin private CompStep step = new CompStep();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    InputProblems problems = new InputProblems();
    Optional<Payee> whose = problems.option("--payee", payee, Payee::new, CompWords.PAYEE);
    Optional<Money> much = problems.option("--amount", amount, Money::parse, CompWords.MONEY);
    Optional<OpportunityId> about =
        Optional.ofNullable(deal)
            .flatMap(
                text -> problems.option("--deal", text, OpportunityId::new, CompWords.NOT_BLANK));
    problems.stated("--reason", reason);
    problems.stated("--reference", reference);
    Optional<OfficeHolder> who = by.read(problems);
    problems.check();
    CompLedger after =
        step.take(
            (ledger, day) ->
                ledger.adjust(
                    Adjustment.of(id, whose.orElseThrow(), much.orElseThrow())
                        .recordedOn(day)
                        .concerns(concerns)
                        .deal(about)
                        .kind(kind)
                        .by(who.orElseThrow())
                        .reason(reason)
                        .reference(reference)
                        .build()));
    PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
    print.println(CompWords.credited("adjustment " + id, adjusted(after)));
    print.flush();
    return ExitCode.DONE;
  }

  private Adjusted adjusted(CompLedger ledger) {
    return ledger.entries().stream()
        .filter(each -> each.key().equals(id))
        .map(Adjusted.class::cast)
        .findAny()
        .orElseThrow();
  }
}
