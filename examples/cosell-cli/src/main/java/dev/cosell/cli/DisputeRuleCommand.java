package dev.cosell.cli;

import dev.cosell.comp.CompDispute;
import dev.cosell.comp.CreditKind;
import dev.cosell.comp.DisputeEntry;
import dev.cosell.comp.DisputeEntry.Ruled;
import dev.cosell.comp.PlanVersion;
import dev.cosell.policy.OfficeHolder;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cosell comp dispute rule}. */
@Command(
    name = "rule",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    sortOptions = false,
    description = {
      "Rules a dispute, by the plan that was in force when the deal was won. Nothing is credited yet:"
          + " cosell comp dispute settle does that.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  cosell comp dispute rule DSP-1 --upheld \"USD 20.00\" --reasons \"The mail says so\" \\",
      "      --by 005R1 --office RevOps --out comp",
      "  cosell comp dispute rule DSP-1 --rejected --reasons \"The split is as signed\" \\",
      "      --by 005R1 --office RevOps --out comp",
      "",
      "Exit codes: 0 done; 2 the step is refused, or an option or a file cannot be worked with."
    })
final class DisputeRuleCommand implements Callable<Integer> {
  /** What came of it; one of the two. */
  static final class Outcome {
    @Option(
        names = "--upheld",
        paramLabel = "MONEY",
        description =
            "Whoever filed was right; this much is credited, such as \"USD 20.00\". Below zero takes"
                + " credit away.")
    private @Nullable String upheld;

    @Option(names = "--rejected", description = "The credit is right as it is.")
    private boolean isRejected;
  }

  @Mixin private DisputeStep step = new DisputeStep();

  @ArgGroup(multiplicity = "1")
  private Outcome outcome = new Outcome();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "What is credited: INCREMENTAL_BOOKING, which is paid, or QUOTA_RETIREMENT. Default:"
              + " INCREMENTAL_BOOKING.")
  private @Nullable CreditKind kind;

  @Mixin private ReasonsOption reasons = new ReasonsOption();

  @Mixin private OfficeOptions by = new OfficeOptions();

  @Override
  public Integer call() {
    InputProblems problems = new InputProblems();
    Optional<Money> credited =
        Optional.ofNullable(outcome.upheld)
            .flatMap(text -> problems.option("--upheld", text, Money::parse, CompWords.MONEY));
    if (outcome.isRejected && kind != null) {
      problems.file("--kind", "must be left out with --rejected", "nothing is credited");
    }
    String why = reasons.read(problems);
    Optional<OfficeHolder> who = by.read(problems);
    problems.check();
    return step.take((dispute, day) -> ruling(dispute, day, who.orElseThrow(), credited, why));
  }

  private DisputeEntry ruling(
      CompDispute dispute, LocalDate day, OfficeHolder who, Optional<Money> credited, String why) {
    PlanVersion plan = dispute.plan().version();
    CreditKind of = kind == null ? CreditKind.INCREMENTAL_BOOKING : kind;
    return credited
        .map(amount -> Ruled.upheld(day, who, plan, of, amount, why))
        .orElseGet(() -> Ruled.rejected(day, who, plan, why));
  }
}
