package dev.cosell.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.ReviewStatus;
import org.junit.jupiter.api.Test;

class SyncEngineTest {
  private final World world = new World();

  @Test
  void aNewDealIsMadeJoinedAndSubmitted() {
    world.add("D1");

    SyncReport report = world.pass();

    assertThat(world.village.deeds)
        .containsExactly("create D1", "join village~V1 baking", "submit village~V1");
    DealResult result = World.of(report, "D1");
    assertThat(result.standing()).isEqualTo(Standing.IN_REVIEW);
    assertThat(result.registeredNow()).isTrue();
    assertThat(result.writeCalls()).isEqualTo(3);
    assertThat(report.writeCalls()).isEqualTo(3);
    assertThat(world.village.of("D1").status).isEqualTo(ReviewStatus.SUBMITTED);
  }

  @Test
  void aSecondPassMakesNoWriteCall() {
    world.add("D1");
    world.add("D2");
    world.pass();
    int writes = world.village.writes;

    SyncReport second = world.pass();

    assertThat(world.village.writes).isEqualTo(writes);
    assertThat(second.writeCalls()).isZero();
    assertThat(second.deals()).allMatch(DealResult::inSync);
  }
}
