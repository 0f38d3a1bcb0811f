package dev.cosell.stageone;

import java.util.List;
import java.util.Optional;

/**
 * What came of a step: the contest with it, or why it was refused.
 *
 * @param contest the contest with the step; empty if it was refused
 * @param problems everything that stands against the step, one line each with the member, the rule
 *     and what to do; empty if it was taken
 */
public record ContestAnswer(Optional<Contest> contest, List<String> problems) {
  /**
   * Copies what the type asks for.
   *
   * @param contest as the type says
   * @param problems as the type says
   */
  public ContestAnswer {
    problems = List.copyOf(problems);
  }

  /**
   * The contest with the step, for a caller who has no other way to go on.
   *
   * @return the contest
   * @throws IllegalStateException if the step was refused; the message is all problems
   */
  public Contest orThrow() {
    return contest.orElseThrow(() -> new IllegalStateException(String.join("\n", problems)));
  }
}
