package dev.cosell.cli;

import dev.cosell.comp.CompLedger;
import dev.cosell.policy.StepAnswer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A step that somebody takes in the ledger of {@code cosell comp}, on a day. */
final class CompStep {
  /** Takes the step. */
  interface Taking {
    StepAnswer<CompLedger> on(CompLedger ledger, LocalDate day);
  }

  /** The members that a ledger names, as the options that state them. */
  private static final Map<String, String> OPTIONS =
      Map.of(
          "recordedOn ", "--today ",
          "run.asOf ", "--as-of ",
          "by.office ", "--office ",
          "by.user ", "--by ");

  @Mixin private CompOut out = new CompOut();

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The day on which it is recorded. Default: today.")
  private @Nullable LocalDate today;

  CompLedger ledger() {
    return out.folder().ledger();
  }

  /** Takes the step, and writes the files anew. */
  CompLedger take(Taking step) {
    CompFolder folder = out.folder();
    LocalDate day = today == null ? LocalDate.now(Clock.systemUTC()) : today;
    CompLedger after = taken(step.on(folder.ledger(), day));
    folder.write(after);
    return after;
  }

  /**
   * The ledger with a step.
   *
   * @throws BadInputException if the step was refused, with everything that stands against it
   */
  static CompLedger taken(StepAnswer<CompLedger> answer) {
    if (answer.result().isEmpty()) {
      throw new BadInputException(answer.problems().stream().map(CompStep::asOption).toList());
    }
    return answer.result().get();
  }

  private static String asOption(String problem) {
    return OPTIONS.entrySet().stream()
        .filter(each -> problem.startsWith(each.getKey()))
        .findAny()
        .map(each -> each.getValue() + problem.substring(each.getKey().length()))
        .orElse(problem);
  }
}
