package dev.cosell.cli;

import dev.cosell.comp.CompLedger;
import dev.cosell.policy.StepAnswer;
import java.time.LocalDate;
import java.util.Map;
import picocli.CommandLine.Mixin;

/** A step that somebody takes in the ledger of {@code cosell comp}, on a day. */
final class CompStep {
  /** Takes the step. */
  interface Taking {
    StepAnswer<CompLedger> on(CompLedger ledger, LocalDate day);
  }

  /** The members that a ledger or a dispute names, as the options that state them. */
  private static final Map<String, String> OPTIONS =
      Map.ofEntries(
          Map.entry("recordedOn ", "--today "),
          Map.entry("on ", "--today "),
          Map.entry("run.asOf ", "--as-of "),
          Map.entry("by.office ", "--office "),
          Map.entry("by.user ", "--by "),
          Map.entry("by ", "--by "),
          Map.entry("amount ", "--amount "),
          Map.entry("payee ", "--payee "),
          Map.entry("wonOn ", "--won-on "),
          Map.entry("statedOn ", "--stated-on "),
          Map.entry("credit.amount ", "--upheld "),
          Map.entry("evidence ", "EVIDENCE "),
          Map.entry("kind ", "step "));

  @Mixin private CompOut out = new CompOut();

  @Mixin private DayOption today = new DayOption();

  CompLedger ledger() {
    return out.folder().ledger();
  }

  /** The disputes beside the ledger. */
  DisputeFolder disputes() {
    return out.disputes();
  }

  /** Takes the step, and writes the files anew. */
  CompLedger take(Taking step) {
    CompFolder folder = out.folder();
    CompLedger after = taken(step.on(folder.ledger(), today.day()));
    folder.write(after);
    return after;
  }

  /**
   * What came of a step.
   *
   * @throws BadInputException if the step was refused, with everything that stands against it
   */
  static <T> T taken(StepAnswer<T> answer) {
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
