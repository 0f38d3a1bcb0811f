package dev.cosell.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.Violation;
import dev.cosell.portal.WriteOutcome;
import dev.cosell.portal.WriteOutcome.Result;
import java.time.Duration;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What the portal's rules, known and unknown, object to. */
class RefusalTest {
  private final World world = new World();

  @Test
  void aFieldThatThePreflightObjectsToDoesNotHoldUpTheOthers() {
    world.addApproved("D1");
    world.edit("D1", Field.NEXT_STEPS, "step ".repeat(9));
    world.edit("D1", Field.STAGE, "Committed");

    DealResult first = World.of(world.pass(), "D1");
    int writes = world.village.writes;
    DealResult second = World.of(world.pass(), "D1");

    assertThat(world.record("D1").values.text(Field.STAGE)).contains("Committed");
    assertThat(first.violations()).extracting(Violation::path).containsExactly("nextSteps");
    assertThat(second.violations()).isEqualTo(first.violations());
    assertThat(second.inSync()).isFalse();
    assertThat(world.village.writes).isEqualTo(writes);
    assertThat(world.link("D1").base().get(Field.NEXT_STEPS)).isEmpty();
  }

  @Test
  void anObjectionToAPartOfAFieldIsOneToTheField() {
    world.addApproved("D1");
    world.edit("D1", VillageRules.CRAFTS, Items.of("baking", "smuggling"));
    world.edit("D1", Field.STAGE, "Committed");

    DealResult result = World.of(world.pass(), "D1");

    assertThat(world.record("D1").values.text(Field.STAGE)).contains("Committed");
    assertThat(result.violations())
        .extracting(Violation::path)
        .containsExactly("village.crafts[1]");
  }

  @Test
  void aRuleThatTheRecordBreaksAlreadyHoldsUpEverythingAndIsNamed() {
    world.addApproved("D1");
    world.crm.put(
        "D1",
        CrmDeal.of(
            Opportunity.of(
                world.deal("D1").id(),
                World.good("D1").only(field -> !field.equals(Field.TITLE)))));
    world.edit("D1", Field.STAGE, "Committed");
    world.village.change(
        world.record("D1").id,
        record -> record.values = record.values.only(field -> !field.equals(Field.TITLE)));
    int writes = world.village.writes;

    DealResult result = World.of(world.pass(), "D1");

    assertThat(world.village.writes).isEqualTo(writes);
    assertThat(result.violations()).extracting(Violation::path).containsExactly("title");
  }

  @Test
  void aFieldThatOnlyThePortalKnowsToRefuseDoesNotHoldUpTheOthers() {
    world.addApproved("D1");
    world.village.refusedTexts.add("Forbidden");
    world.edit("D1", Field.NEXT_STEPS, "Forbidden");
    world.edit("D1", Field.STAGE, "Committed");

    DealResult result = World.of(world.pass(), "D1");

    assertThat(world.record("D1").values.text(Field.STAGE)).contains("Committed");
    assertThat(result.writes())
        .extracting(WriteOutcome::field, WriteOutcome::result)
        .containsExactly(
            Tuple.tuple(Field.NEXT_STEPS, Result.REJECTED),
            Tuple.tuple(Field.STAGE, Result.APPLIED));
    assertThat(result.violations()).extracting(Violation::path).containsExactly("nextSteps");
    assertThat(world.store.openIntents(VillageRules.VILLAGE)).isEmpty();
  }

  @Test
  void whatThePortalRefusedIsNotSentAgainUntilItIsCorrected() {
    world.addApproved("D1");
    world.village.refusedTexts.add("Forbidden");
    world.edit("D1", Field.NEXT_STEPS, "Forbidden");
    DealResult first = World.of(world.pass(), "D1");

    DealResult again = World.of(world.pass(), "D1");
    world.edit("D1", Field.NEXT_STEPS, "Allowed");
    DealResult corrected = World.of(world.pass(), "D1");

    assertThat(first.writeCalls()).isEqualTo(1);
    assertThat(again.writeCalls()).isZero();
    assertThat(again.violations()).isEqualTo(first.violations());
    assertThat(again.writes()).isEqualTo(first.writes());
    assertThat(again.inSync()).isFalse();
    assertThat(corrected.inSync()).isTrue();
    assertThat(corrected.violations()).isEmpty();
  }

  @Test
  void whatThePortalRefusedIsTriedAgainWhenTheRecordHasChanged() {
    world.addApproved("D1");
    world.village.refusedTexts.add("Forbidden");
    world.edit("D1", Field.NEXT_STEPS, "Forbidden");
    world.pass();
    world.village.refusedTexts.clear();
    world.village.change(world.record("D1").id, record -> {});

    DealResult again = World.of(world.pass(), "D1");

    assertThat(again.inSync()).isTrue();
  }

  @Test
  void whatThePortalRefusedIsTriedAgainAfterADaySinceTheReasonMayLieElsewhere() {
    world.addApproved("D1");
    world.village.refusedTexts.add("Forbidden");
    world.edit("D1", Field.NEXT_STEPS, "Forbidden");
    world.pass();
    world.village.refusedTexts.clear();

    world.pace.waitUntil(world.pace.now().plus(Duration.ofHours(23)));
    DealResult early = World.of(world.pass(), "D1");
    world.pace.waitUntil(world.pace.now().plus(Duration.ofHours(1)));
    DealResult late = World.of(world.pass(), "D1");

    assertThat(early.writeCalls()).isZero();
    assertThat(late.writeCalls()).isEqualTo(1);
    assertThat(late.inSync()).isTrue();
  }

  @Test
  void anEngineMayAskInEveryPass() {
    world.addApproved("D1");
    world.village.refusedTexts.add("Forbidden");
    world.edit("D1", Field.NEXT_STEPS, "Forbidden");
    world.pass();

    SyncEngine eager = world.engine(builder -> builder.retryRefusedAfter(Duration.ZERO));

    assertThat(World.of(eager.pass(world.deals()), "D1").writeCalls()).isEqualTo(1);
    assertThat(World.of(eager.pass(world.deals()), "D1").writeCalls()).isEqualTo(1);
  }

  @Test
  void otherChangesGoOutBesideOneThatIsRefused() {
    world.addApproved("D1");
    world.village.refusedTexts.add("Forbidden");
    world.edit("D1", Field.NEXT_STEPS, "Forbidden");
    world.pass();
    world.edit("D1", Field.STAGE, "Committed");

    DealResult changed = World.of(world.pass(), "D1");
    DealResult after = World.of(world.pass(), "D1");

    assertThat(world.record("D1").values.text(Field.STAGE)).contains("Committed");
    assertThat(changed.violations()).extracting(Violation::path).containsExactly("nextSteps");
    assertThat(after.writeCalls()).isZero();
    assertThat(after.violations()).isEqualTo(changed.violations());
  }

  @Test
  void aRefusedRegistrationLeavesNothingBehind() {
    world.village.refusedTexts.add("Forbidden");
    world.put("D1", World.good("D1").with(Field.NEXT_STEPS, new Text("Forbidden")));

    DealResult refused = World.of(world.pass(), "D1");

    assertThat(refused.standing()).isEqualTo(Standing.REFUSED);
    assertThat(refused.writes()).extracting(WriteOutcome::result).containsOnly(Result.REJECTED);
    assertThat(refused.violations()).extracting(Violation::path).containsExactly("nextSteps");
    assertThat(world.store.openIntents(VillageRules.VILLAGE)).isEmpty();

    DealResult again = World.of(world.pass(), "D1");
    assertThat(again.standing()).isEqualTo(Standing.REFUSED);
    assertThat(again.writeCalls()).isZero();
    assertThat(again.violations()).isEqualTo(refused.violations());

    world.edit("D1", Field.NEXT_STEPS, "Allowed");
    assertThat(World.of(world.pass(), "D1").standing()).isEqualTo(Standing.IN_REVIEW);
  }

  @Test
  void aDraftWithABrokenChangeIsNotSubmitted() {
    world.village.unknownCrafts.add("baking");
    world.add("D1");
    world.pass();
    world.village.unknownCrafts.clear();
    world.edit("D1", Field.TITLE, "x");

    DealResult result = World.of(world.pass(), "D1");

    assertThat(result.standing()).isEqualTo(Standing.DRAFT);
    assertThat(result.violations()).extracting(Violation::path).contains("title");
    assertThat(world.village.deeds).noneMatch(deed -> deed.startsWith("submit"));
  }

  @Test
  void aCraftThatThePortalDoesNotHaveDoesNotHoldUpTheOtherFields() {
    world.addApproved("D1");
    world.village.unknownCrafts.add("milling");
    world.edit("D1", VillageRules.CRAFTS, Items.of("baking", "milling"));
    world.edit("D1", Field.STAGE, "Committed");

    DealResult result = World.of(world.pass(), "D1");

    assertThat(world.record("D1").values.text(Field.STAGE)).contains("Committed");
    assertThat(result.writeCalls()).isEqualTo(2);
    assertThat(World.of(world.pass(), "D1").writeCalls()).isZero();
    assertThat(result.violations())
        .extracting(Violation::message)
        .containsExactly("the portal does not have what the call names: no craft milling");
    assertThat(result.writes())
        .extracting(WriteOutcome::field, WriteOutcome::result)
        .containsExactly(
            Tuple.tuple(Field.STAGE, Result.APPLIED),
            Tuple.tuple(VillageRules.CRAFTS, Result.REJECTED));
  }
}
