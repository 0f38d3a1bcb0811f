package dev.cosell.policy;

import java.io.Serial;
import java.util.List;

/** A policy's text breaks the policy's form; lists everything that is wrong with it. */
public final class InvalidPolicyException extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1L;

  private final String[] problems;

  /**
   * An exception of all problems of one text.
   *
   * @param problems one line per problem, each beginning with the path of the member, at least one
   */
  public InvalidPolicyException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = problems.toArray(String[]::new);
  }

  /**
   * Everything that is wrong.
   *
   * @return one line per problem, in the order in which they were found: unknown members last
   */
  public List<String> problems() {
    return List.of(problems);
  }
}
