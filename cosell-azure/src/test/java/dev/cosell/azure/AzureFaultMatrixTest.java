package dev.cosell.azure;

import dev.cosell.testkit.FaultMatrix;
import dev.cosell.testkit.FaultStory;
import dev.cosell.testkit.FaultedPortal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every call to Microsoft meets every fault. */
class AzureFaultMatrixTest extends FaultMatrix {
  @Override
  protected FaultedPortal start() {
    return new AzureUnderTest(Duration.ofMillis(200));
  }

  @Override
  protected Set<String> operations() {
    return Set.of("CreateReferral", "PatchReferral", "GetReferral", "ListReferrals");
  }

  @Override
  protected List<FaultStory> stories() {
    return List.of(
        FaultStory.registration(),
        FaultStory.update(),
        FaultStory.change(),
        FaultStory.acceptance(),
        FaultStory.refusal("Other"));
  }

  @Override
  protected Optional<Path> page() {
    return Optional.of(Path.of("..", "docs", "faults.md"));
  }

  @Override
  protected String section() {
    return "Microsoft";
  }
}
