package dev.cosell.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** One's own accounts, which the commands that compare names with them take as a file. */
final class AccountsOption {
  @Option(
      names = "--accounts",
      paramLabel = "FILE",
      required = true,
      description =
          "One's own accounts: account_id, legal_name and, where known, country, region, domain and"
              + " known_aliases (separated by |).")
  private Path file = Path.of("accounts.csv");

  /** The accounts; what is wrong with the file is added. */
  AccountsFile read(InputProblems problems) {
    return AccountsFile.read(file, problems);
  }
}
