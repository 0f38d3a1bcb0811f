package dev.cosell.cli;

import dev.cosell.alias.AliasLedger;
import dev.cosell.policy.InvalidPolicyException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What was decided about names, which the commands that look names up take as a file. */
final class LedgerOption {
  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "What people decided about names, as JSON. Default: nothing.")
  private @Nullable Path file;

  /** The ledger in the file, or an empty one. */
  AliasLedger read(InputProblems problems) {
    if (file == null) {
      return AliasLedger.empty();
    }
    try {
      return AliasLedger.fromJson(CrmExport.text("--ledger", file));
    } catch (BadInputException unreadable) {
      problems.file("--ledger " + file, "must be a text file in UTF-8", "check the path");
    } catch (InvalidPolicyException broken) {
      for (String problem : broken.problems()) {
        problems.file("--ledger " + file, problem, "correct the file");
      }
    }
    return AliasLedger.empty();
  }
}
