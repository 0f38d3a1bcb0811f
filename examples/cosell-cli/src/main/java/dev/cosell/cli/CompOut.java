package dev.cosell.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder of {@code cosell comp}, which the commands about its ledger take. */
final class CompOut {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder that cosell comp has written.")
  private Path folder = Path.of("comp");

  CompFolder folder() {
    return new CompFolder(folder);
  }

  /** The disputes beside the ledger. */
  DisputeFolder disputes() {
    return new DisputeFolder(folder);
  }
}
