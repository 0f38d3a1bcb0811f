package dev.cosell.cli;

import dev.cosell.policy.OfficeHolder;
import java.util.Optional;
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
      description =
          "The office for which it is done. A step that decides takes one that the plan calls"
              + " neutral, such as RevOps.")
  private String office = "";

  /** Who it is, where nothing else of the command can be wrong. */
  OfficeHolder holder() {
    InputProblems problems = new InputProblems();
    Optional<OfficeHolder> holder = read(problems);
    problems.check();
    return holder.orElseThrow();
  }

  /** Who it is; what is wrong is added, and then nobody. */
  Optional<OfficeHolder> read(InputProblems problems) {
    problems.stated("--by", user);
    problems.stated("--office", office);
    return user.isBlank() || office.isBlank()
        ? Optional.empty()
        : Optional.of(new OfficeHolder(user, office));
  }
}
