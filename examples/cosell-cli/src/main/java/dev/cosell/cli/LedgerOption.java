package dev.cosell.cli;

import dev.cosell.alias.AliasLedger;
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
    return problems.read("--ledger", file, AliasLedger.empty(), AliasLedger::fromJson);
  }
}
