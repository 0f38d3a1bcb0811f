package dev.cosell.gcp;

import dev.cosell.testkit.FaultMatrix;
import dev.cosell.testkit.FaultedPortal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Every call to Google meets every fault. */
class GcpFaultMatrixTest extends FaultMatrix {
  @Override
  protected FaultedPortal start() {
    return new GoogleUnderTest();
  }

  @Override
  protected Set<String> operations() {
    return Set.of(
        "opportunities.create", "opportunities.patch", "opportunities.get", "opportunities.query");
  }

  @Override
  protected Optional<Path> page() {
    return Optional.of(Path.of("..", "docs", "faults.md"));
  }

  @Override
  protected String section() {
    return "Google";
  }
}
