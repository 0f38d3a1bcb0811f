package dev.cosell.aws;

import dev.cosell.testkit.FaultMatrix;
import dev.cosell.testkit.FaultStory;
import dev.cosell.testkit.FaultedPortal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What AWS starts and has not done when it answers: the calls that look at its tasks. */
class AwsTaskFaultMatrixTest extends FaultMatrix {
  private static final Set<String> LOOKS =
      Set.of("ListEngagementFromOpportunityTasks", "ListEngagementByAcceptingInvitationTasks");

  @Override
  protected FaultedPortal start() {
    return new AwsUnderTest(fake -> fake.htmlEntities().taskDuration(Duration.ofSeconds(1)));
  }

  @Override
  protected Set<String> operations() {
    return LOOKS;
  }

  @Override
  protected boolean meets(String operation) {
    return LOOKS.contains(operation);
  }

  @Override
  protected List<FaultStory> stories() {
    return List.of(FaultStory.registration(), FaultStory.acceptance());
  }

  @Override
  protected Optional<FaultStory> change() {
    return Optional.empty();
  }

  @Override
  protected Optional<Path> page() {
    return Optional.of(Path.of("..", "docs", "faults.md"));
  }

  @Override
  protected String section() {
    return "AWS tasks";
  }
}
