package dev.cosell.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What came of a step that somebody takes by a policy: the record with it, or why it was refused.
 *
 * @param result the record with the step; empty if it was refused
 * @param problems everything that stands against the step, one line each with the member, the rule
 *     and what to do; empty if it was taken
 * @param <T> the record, such as a contest
 */
public record StepAnswer<T>(Optional<T> result, List<String> problems) {
  /**
   * Copies what the type asks for.
   *
   * @param result as the type says
   * @param problems as the type says
   */
  public StepAnswer {
    problems = List.copyOf(problems);
  }

  /**
   * An answer that depends on whether there are problems.
   *
   * @param problems everything that stands against the step
   * @param taken takes the step, if there is nothing
   * @param <T> the record
   * @return the answer
   */
  public static <T> StepAnswer<T> of(List<String> problems, Supplier<T> taken) {
    return new StepAnswer<>(
        problems.isEmpty() ? Optional.of(taken.get()) : Optional.empty(), problems);
  }

  /**
   * The record with the step, for a caller who has no other way to go on.
   *
   * @return the record
   * @throws IllegalStateException if the step was refused; the message is all problems
   */
  public T orThrow() {
    return result.orElseThrow(() -> new IllegalStateException(String.join("\n", problems)));
  }
}
