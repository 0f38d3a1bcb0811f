package dev.cosell.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.authority.FieldOutcome;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.ReviewStatus;
import org.junit.jupiter.api.Test;

/** Changes that the record's state does not let through yet. */
class LockedRecordTest {
  private final World world = new World();

  @Test
  void aChangeOfALockedRecordIsDeferredAndGoesOutOnceItOpens() {
    world.add("D1");
    world.pass();
    world.edit("D1", Field.STAGE, "Committed");
    int writes = world.village.writes;

    DealResult locked = World.of(world.pass(), "D1");

    assertThat(world.village.writes).isEqualTo(writes);
    assertThat(locked.inSync()).isFalse();
    assertThat(locked.standing()).isEqualTo(Standing.IN_REVIEW);
    assertThat(locked.waitingFor())
        .contains("changes wait until the portal lets one make them: [stage]");
    assertThat(world.link("D1").deferred().fields()).containsExactly(Field.STAGE);

    world.approve("D1");
    DealResult open = World.of(world.pass(), "D1");

    assertThat(world.record("D1").values.text(Field.STAGE)).contains("Committed");
    assertThat(open.inSync()).isTrue();
    assertThat(world.link("D1").deferred().isEmpty()).isTrue();
  }

  @Test
  void ofTwoChangesWhileItIsLockedTheLastGoesOut() {
    world.add("D1");
    world.pass();
    world.edit("D1", Field.STAGE, "Committed");
    world.pass();
    world.edit("D1", Field.STAGE, "Launched");
    world.pass();
    world.approve("D1");
    int writes = world.village.writes;

    world.pass();

    assertThat(world.record("D1").values.text(Field.STAGE)).contains("Launched");
    assertThat(world.village.writes).isEqualTo(writes + 1);
  }

  @Test
  void aChangeThatIsTakenBackWhileItIsLockedLeavesNothing() {
    world.add("D1");
    world.pass();
    world.edit("D1", Field.STAGE, "Committed");
    world.pass();
    world.edit("D1", Field.STAGE, "Qualified");

    DealResult result = World.of(world.pass(), "D1");

    assertThat(result.inSync()).isTrue();
    assertThat(world.link("D1").deferred().isEmpty()).isTrue();
  }

  @Test
  void aCorrectedDealIsWithTheCloudAgain() {
    world.add("D1");
    world.pass();
    world.village.askFor(world.record("D1").id, "say more");
    world.edit("D1", Field.CUSTOMER_PROBLEM, "The old ovens burn bread and baker");

    DealResult result = World.of(world.pass(), "D1");

    assertThat(world.record("D1").status).isEqualTo(ReviewStatus.SUBMITTED);
    assertThat(world.village.deeds).endsWith("submit again village~V1");
    assertThat(result.standing()).isEqualTo(Standing.IN_REVIEW);
    assertThat(result.inSync()).isTrue();
    assertThat(world.told.writtenBack.get("D1 status.review"))
        .containsExactly("Draft", "Submitted", "Action Required", "Submitted");
  }

  @Test
  void aDealThatNobodyCorrectsWaits() {
    world.add("D1");
    world.pass();
    world.village.askFor(world.record("D1").id, "say more");
    int writes = world.village.writes;

    DealResult first = World.of(world.pass(), "D1");
    DealResult second = World.of(world.pass(), "D1");

    assertThat(world.village.writes).isEqualTo(writes);
    assertThat(first.standing()).isEqualTo(Standing.ACTION_REQUIRED);
    assertThat(second.waitingFor())
        .contains("the cloud asks for a correction: see its review comments");
    assertThat(world.told.writtenBack.get("D1 status.reviewComments")).containsExactly("say more");
  }

  @Test
  void onlyWhatMayBeCorrectedGoesOutAndTheRestWaits() {
    world.add("D1");
    world.pass();
    world.village.askFor(world.record("D1").id, "say more");
    world.edit("D1", Field.CUSTOMER_PROBLEM, "The old ovens burn bread and baker");
    world.edit("D1", Field.TITLE, "New ovens");

    DealResult result = World.of(world.pass(), "D1");

    assertThat(world.record("D1").values.text(Field.CUSTOMER_PROBLEM))
        .contains("The old ovens burn bread and baker");
    assertThat(world.record("D1").values.text(Field.TITLE)).contains("Ovens for D1");
    assertThat(result.reconciliation().orElseThrow().with(FieldOutcome.DEFERRED))
        .singleElement()
        .satisfies(
            decision -> {
              assertThat(decision.field()).isEqualTo(Field.TITLE);
              assertThat(decision.because()).isEqualTo("locked while Submitted");
            });
  }
}
