package dev.cosell.aws.internal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Where the recorded contracts lie, which are no part of the project and need not be there. */
public final class SharedContracts {
  private static final String SKIPPED =
      "skipped: no folder shared/contracts/aws beside the project; set -Dcosell.shared=<folder>";

  private SharedContracts() {}

  /**
   * Skips a property where there are no contracts. An assumption inside the property would not: it
   * throws away one try after the other until none is left, and that fails.
   */
  public static final class Needed implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
      return find().isPresent() ? SkipResult.doNotSkip() : SkipResult.skip(SKIPPED);
    }
  }

  /**
   * The AWS folder of the contracts. Where there is none, the calling test is skipped; a property
   * is only with {@link Needed}.
   */
  public static Path aws() {
    Optional<Path> found = find();
    assumeTrue(found.isPresent(), SKIPPED);
    return found.orElseThrow();
  }

  private static Optional<Path> find() {
    String set = System.getProperty("cosell.shared");
    if (set != null) {
      return Optional.of(Path.of(set, "contracts", "aws")).filter(Files::isDirectory);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path contracts = at.resolve(Path.of("shared", "contracts", "aws"));
      if (Files.isDirectory(contracts)) {
        return Optional.of(contracts);
      }
    }
    return Optional.empty();
  }
}
