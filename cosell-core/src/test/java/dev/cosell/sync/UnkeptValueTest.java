package dev.cosell.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.portal.WriteOutcome;
import dev.cosell.portal.WriteOutcome.Result;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Writes that are answered with success and did not happen as they were meant. */
class UnkeptValueTest {
  private final World world = new World();

  private static FieldValue inCapitals(FieldValue value) {
    return new Text(value.shown().toUpperCase(Locale.ROOT));
  }

  @Test
  void anIgnoredUpdateIsReportedAndNotRepeated() {
    world.addApproved("D1");
    world.village.ignored.add(Field.STAGE);
    world.edit("D1", Field.STAGE, "Committed");

    DealResult first = World.of(world.pass(), "D1");
    int writes = world.village.writes;
    DealResult second = World.of(world.pass(), "D1");

    assertThat(first.writes())
        .extracting(WriteOutcome::field, WriteOutcome::result)
        .containsExactly(Tuple.tuple(Field.STAGE, Result.IGNORED));
    assertThat(world.village.writes).isEqualTo(writes);
    assertThat(second.inSync()).isFalse();
    assertThat(second.waitingFor())
        .contains("the portal answered with success and did not keep [stage]");
    assertThat(world.link("D1").deferred().isEmpty()).isTrue();
  }

  @Test
  void anIgnoredUpdateIsTriedAgainWhenTheCrmChanges() {
    world.addApproved("D1");
    world.village.ignored.add(Field.STAGE);
    world.edit("D1", Field.STAGE, "Committed");
    world.pass();
    world.edit("D1", Field.STAGE, "Launched");
    int writes = world.village.writes;

    world.pass();

    assertThat(world.village.writes).isEqualTo(writes + 1);
    assertThat(world.link("D1").unkept().get(Field.STAGE))
        .isEqualTo(
            new Unkept(
                new Text("Launched"), Optional.of(new Text("Qualified")), true, world.pace.now()));
  }

  @Test
  void anIgnoredUpdateIsTriedAgainAfterADay() {
    world.addApproved("D1");
    world.village.ignored.add(Field.STAGE);
    world.edit("D1", Field.STAGE, "Committed");
    world.pass();
    int writes = world.village.writes;
    world.pace.waitUntil(world.pace.now().plus(Duration.ofHours(23)));
    world.pass();
    assertThat(world.village.writes).isEqualTo(writes);

    world.pace.waitUntil(world.pace.now().plus(Duration.ofHours(1)));
    DealResult stillIgnored = World.of(world.pass(), "D1");
    assertThat(world.village.writes).isEqualTo(writes + 1);
    assertThat(stillIgnored.writes()).extracting(WriteOutcome::result).contains(Result.IGNORED);
    world.pass();
    assertThat(world.village.writes).isEqualTo(writes + 1);

    world.village.ignored.clear();
    world.pace.waitUntil(world.pace.now().plus(Duration.ofDays(1)));
    DealResult kept = World.of(world.pass(), "D1");
    assertThat(world.record("D1").values.text(Field.STAGE)).contains("Committed");
    assertThat(kept.inSync()).isTrue();
    assertThat(world.link("D1").unkept()).isEmpty();
  }

  @Test
  void anIgnoredUpdateIsTriedAgainWhenThePortalChanges() {
    world.addApproved("D1");
    world.village.ignored.add(Field.STAGE);
    world.edit("D1", Field.STAGE, "Committed");
    world.pass();
    world.village.ignored.clear();
    world.village.change(
        world.record("D1").id,
        record -> record.values = record.values.with(Field.STAGE, new Text("Meddled")));

    DealResult result = World.of(world.pass(), "D1");

    assertThat(world.record("D1").values.text(Field.STAGE)).contains("Committed");
    assertThat(result.inSync()).isTrue();
    assertThat(world.link("D1").unkept()).isEmpty();
  }

  @Test
  void anIgnoredValueThatTheCrmTakesBackIsForgotten() {
    world.addApproved("D1");
    world.village.ignored.add(Field.STAGE);
    world.edit("D1", Field.STAGE, "Committed");
    world.pass();
    world.edit("D1", Field.STAGE, "Qualified");

    DealResult result = World.of(world.pass(), "D1");

    assertThat(result.inSync()).isTrue();
    assertThat(world.link("D1").unkept()).isEmpty();
  }

  @Test
  void anIgnoredFieldDoesNotHoldUpTheOthers() {
    world.addApproved("D1");
    world.village.ignored.add(Field.STAGE);
    world.edit("D1", Field.STAGE, "Committed");
    world.edit("D1", Field.ACCOUNT_NAME, "Mill and Bakery");
    world.pass();
    world.edit("D1", Field.CUSTOMER_PROBLEM, "The old ovens burn bread and baker");

    DealResult result = World.of(world.pass(), "D1");

    assertThat(world.record("D1").values.text(Field.ACCOUNT_NAME)).contains("Mill and Bakery");
    assertThat(result.writes())
        .extracting(WriteOutcome::field, WriteOutcome::result)
        .containsExactly(Tuple.tuple(Field.CUSTOMER_PROBLEM, Result.APPLIED));
  }

  @Test
  void aValueThatIsNeverTakenDoesNotHoldUpTheRegistration() {
    world.village.ignored.add(Field.NEXT_STEPS);
    world.put("D1", World.good("D1").with(Field.NEXT_STEPS, new Text("Light the fire")));

    DealResult result = World.of(world.pass(), "D1");

    assertThat(result.standing()).isEqualTo(Standing.IN_REVIEW);
    assertThat(result.writes())
        .filteredOn(write -> write.result() != Result.APPLIED)
        .extracting(WriteOutcome::field, WriteOutcome::result)
        .containsExactly(Tuple.tuple(Field.NEXT_STEPS, Result.IGNORED));
  }

  @Test
  void aValueThatThePortalSpellsItsWayIsAcceptedOnce() {
    world.addApproved("D1");
    world.village.spellings.put(Field.ACCOUNT_NAME, UnkeptValueTest::inCapitals);
    world.edit("D1", Field.ACCOUNT_NAME, "Mill and Bakery");

    DealResult first = World.of(world.pass(), "D1");
    int writes = world.village.writes;
    DealResult second = World.of(world.pass(), "D1");

    assertThat(first.writes())
        .extracting(WriteOutcome::result, write -> write.found().orElseThrow().shown())
        .containsExactly(Tuple.tuple(Result.NORMALISED, "MILL AND BAKERY"));
    assertThat(first.inSync()).isTrue();
    assertThat(second.inSync()).isTrue();
    assertThat(world.village.writes).isEqualTo(writes);
    assertThat(world.link("D1").base().text(Field.ACCOUNT_NAME)).contains("MILL AND BAKERY");
  }

  @Test
  void aNewRecordThatSpellsAValueItsWayIsAskedOnceMoreAndThenAccepted() {
    world.village.spellings.put(Field.ACCOUNT_NAME, UnkeptValueTest::inCapitals);
    world.add("D1");

    DealResult result = World.of(world.pass(), "D1");

    assertThat(result.writeCalls()).as("create, update, join, submit").isEqualTo(4);
    assertThat(result.writes())
        .filteredOn(write -> write.result() != Result.APPLIED)
        .extracting(WriteOutcome::field, WriteOutcome::result)
        .containsExactly(Tuple.tuple(Field.ACCOUNT_NAME, Result.NORMALISED));
    assertThat(result.inSync()).isTrue();
  }

  @Test
  void aSpelledValueThatSomebodyChangesAtThePortalIsSentAgain() {
    world.addApproved("D1");
    world.village.spellings.put(Field.ACCOUNT_NAME, UnkeptValueTest::inCapitals);
    world.edit("D1", Field.ACCOUNT_NAME, "Mill and Bakery");
    world.pass();
    world.village.change(
        world.record("D1").id,
        record -> record.values = record.values.with(Field.ACCOUNT_NAME, new Text("Somebody")));

    DealResult result = World.of(world.pass(), "D1");

    assertThat(world.record("D1").values.text(Field.ACCOUNT_NAME)).contains("MILL AND BAKERY");
    assertThat(result.inSync()).isTrue();
  }

  @Test
  void aValueThatIsTurnedIntoNothingIsNotSentForever() {
    world.addApproved("D1");
    world.village.spellings.put(Field.STAGE, value -> Blank.BLANK);
    world.edit("D1", Field.STAGE, "Committed");

    DealResult first = World.of(world.pass(), "D1");
    int writes = world.village.writes;
    DealResult second = World.of(world.pass(), "D1");

    assertThat(first.writes()).extracting(WriteOutcome::result).containsExactly(Result.NORMALISED);
    assertThat(first.writeCalls()).isEqualTo(1);
    assertThat(world.village.writes).isEqualTo(writes);
    assertThat(second.waitingFor())
        .contains("the portal answered with success and did not keep [stage]");
  }

  @Test
  void aValueThatWasSpelledUnderALostAnswerIsNotTakenForIgnored() {
    world.addApproved("D1");
    world.village.spellings.put(Field.ACCOUNT_NAME, UnkeptValueTest::inCapitals);
    world.edit("D1", Field.ACCOUNT_NAME, "Mill and Bakery");
    world.village.faults.plan("UPDATE", 1, VillageFaults.lostAnswer());

    DealResult result = World.of(world.pass(), "D1");

    assertThat(result.writes()).extracting(WriteOutcome::result).containsExactly(Result.NORMALISED);
    assertThat(result.inSync()).isTrue();
    assertThat(world.store.openIntents(VillageRules.VILLAGE)).isEmpty();
  }

  @Test
  void aChangeOfSomebodyElseBetweenWriteAndReadIsNotTakenForASpelling() {
    world.addApproved("D1");
    world.edit("D1", Field.STAGE, "Committed");
    world.village.faults.plan(
        VillageFaults.READ,
        1,
        VillageFaults.after(
            () ->
                world.village.change(
                    world.record("D1").id,
                    record ->
                        record.values = record.values.with(Field.STAGE, new Text("Meddled")))));

    DealResult result = World.of(world.pass(), "D1");

    assertThat(world.record("D1").values.text(Field.STAGE)).contains("Committed");
    assertThat(result.writes()).extracting(WriteOutcome::result).containsExactly(Result.APPLIED);
    assertThat(result.writeCalls()).isEqualTo(2);
  }

  @Test
  void aCraftThatIsJoinedInVainDoesNotHoldUpTheOtherFields() {
    world.addApproved("D1");
    world.village.ignoredCrafts.add("milling");
    world.edit("D1", VillageRules.CRAFTS, Items.of("baking", "milling"));
    world.edit("D1", Field.STAGE, "Committed");

    DealResult first = World.of(world.pass(), "D1");
    int writes = world.village.writes;
    DealResult second = World.of(world.pass(), "D1");

    assertThat(first.writes())
        .extracting(WriteOutcome::field, WriteOutcome::result)
        .containsExactly(
            Tuple.tuple(Field.STAGE, Result.APPLIED),
            Tuple.tuple(VillageRules.CRAFTS, Result.IGNORED));
    assertThat(world.village.writes).isEqualTo(writes);
    assertThat(second.waitingFor())
        .contains("the portal answered with success and did not keep [village.crafts]");
  }
}
