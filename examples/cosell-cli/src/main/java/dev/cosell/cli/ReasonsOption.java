package dev.cosell.cli;

import picocli.CommandLine.Option;

/** Why a step of a dispute is taken. */
final class ReasonsOption {
  @Option(
      names = "--reasons",
      paramLabel = "TEXT",
      required = true,
      description = "Why, in words. They are kept and not printed.")
  private String reasons = "";

  /** The reasons; if they are blank, that is added. */
  String read(InputProblems problems) {
    problems.stated("--reasons", reasons);
    return reasons;
  }
}
