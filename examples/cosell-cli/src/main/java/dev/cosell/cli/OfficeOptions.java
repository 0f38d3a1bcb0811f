package dev.cosell.cli;

import dev.cosell.policy.OfficeHolder;
import picocli.CommandLine.Option;

/** Who takes a step, and for which office. */
final class OfficeOptions {
  @Option(
      names = "--by",
      paramLabel = "USER",
      required = true,
      description = "Who does it, by the CRM's id of the user.")
  private String user = "";

  @Option(
      names = "--office",
      paramLabel = "OFFICE",
      required = true,
      description = "The office, one that the plan calls neutral, such as RevOps.")
  private String office = "";

  OfficeHolder holder() {
    InputProblems problems = new InputProblems();
    stated("--by", user, problems);
    stated("--office", office, problems);
    problems.check();
    return new OfficeHolder(user, office);
  }

  private static void stated(String option, String text, InputProblems problems) {
    if (text.isBlank()) {
      problems.file(option, "must not be blank", "state it");
    }
  }
}
