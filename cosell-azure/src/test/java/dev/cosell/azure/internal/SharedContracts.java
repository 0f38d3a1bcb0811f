package dev.cosell.azure.internal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the recorded contracts lie, which are no part of the project and need not be there. */
public final class SharedContracts {
  private SharedContracts() {}

  /** The Azure folder of the contracts; the calling test is skipped where there is none. */
  public static Path azure() {
    Optional<Path> found = find();
    assumeTrue(
        found.isPresent(),
        "skipped: no folder shared/contracts/azure beside the project; set -Dcosell.shared=<folder>");
    return found.orElseThrow();
  }

  private static Optional<Path> find() {
    String set = System.getProperty("cosell.shared");
    if (set != null) {
      return Optional.of(Path.of(set, "contracts", "azure")).filter(Files::isDirectory);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path contracts = at.resolve(Path.of("shared", "contracts", "azure"));
      if (Files.isDirectory(contracts)) {
        return Optional.of(contracts);
      }
    }
    return Optional.empty();
  }
}
