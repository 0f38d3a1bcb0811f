package dev.cosell.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.WriteOutcome;
import dev.cosell.portal.WriteOutcome.Result;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    assertThat(result.inSync()).isTrue();
    assertThat(result.writeCalls()).isEqualTo(3);
    assertThat(report.writeCalls()).isEqualTo(3);
  }

  @Test
  void everyFieldOfANewDealHasArrivedInTheEnd() {
    world.put("D1", World.good("D1").with(VillageRules.CRAFTS, Items.of("baking", "milling")));

    DealResult result = World.of(world.pass(), "D1");

    assertThat(result.writes())
        .extracting(WriteOutcome::field)
        .containsExactlyElementsOf(World.good("D1").fields());
    assertThat(result.writes()).extracting(WriteOutcome::result).containsOnly(Result.APPLIED);
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
    assertThat(second.deals()).noneMatch(DealResult::registeredNow);
  }

  @Test
  void ownWritesDoNotEcho() {
    world.add("D1");
    world.pass();
    Map<String, List<String>> told = Map.copyOf(world.told.writtenBack);
    world.pass();
    int reads = world.village.reads;

    world.pass();

    assertThat(world.told.writtenBack).isEqualTo(told);
    assertThat(world.village.reads).as("one look at the feed").isEqualTo(reads + 1);
  }

  @Test
  void aPassThatFindsNothingNewWritesNothingToTheStore() {
    Mortal counter = new Mortal(List.of());
    world.store = counter.store(world.store);
    world.add("D1");
    world.add("D2");
    world.pass();
    world.pass();
    counter.steps().clear();

    world.pass();

    assertThat(counter.steps()).isEmpty();
  }

  @Test
  void onlyWhatChangedInTheCrmGoesOut() {
    world.addApproved("D1");
    world.edit("D1", Field.STAGE, "Committed");

    DealResult result = World.of(world.pass(), "D1");

    assertThat(result.writes())
        .extracting(WriteOutcome::field, WriteOutcome::result)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Field.STAGE, Result.APPLIED));
    assertThat(world.record("D1").values.text(Field.STAGE)).contains("Committed");
    assertThat(world.record("D1").unknown).isEqualTo("kept for village~V1");
  }

  @Test
  void craftsAreJoinedAndPartedOneByOneAndTheRestFollowsInOneCall() {
    world.addApproved("D1");
    world.village.deeds.clear();
    world.edit("D1", VillageRules.CRAFTS, Items.of("milling", "brewing"));
    world.edit("D1", Field.STAGE, "Committed");
    world.edit("D1", Field.NEXT_STEPS, "Light the fire");

    DealResult result = World.of(world.pass(), "D1");

    assertThat(world.village.deeds)
        .containsExactly(
            "join village~V1 brewing", "join village~V1 milling", "part village~V1 baking");
    assertThat(result.writeCalls()).isEqualTo(4);
    assertThat(result.writes()).extracting(WriteOutcome::result).containsOnly(Result.APPLIED);
  }

  @Test
  void aDealThatTheMappingObjectsToIsNotRegistered() {
    CrmDeal deal = world.add("D1");
    var objection =
        VillageRules.violation(
            Field.STAGE, dev.cosell.portal.ViolationCode.INVALID_VALUE, "has no translation");
    world.crm.put(
        "D1", new CrmDeal(deal.deal(), deal.derived(), deal.unmapped(), List.of(objection)));

    DealResult result = World.of(world.pass(), "D1");

    assertThat(result.standing()).isEqualTo(Standing.REFUSED);
    assertThat(result.violations()).containsExactly(objection);
    assertThat(world.village.writes).isZero();
  }

  @Test
  void allObjectionsAreReportedAtOnce() {
    world.put(
        "D1",
        World.good("D1")
            .with(Field.TITLE, new Text("x"))
            .with(Field.CUSTOMER_PROBLEM, Blank.BLANK));

    DealResult result = World.of(world.pass(), "D1");

    assertThat(result.violations())
        .extracting(violation -> violation.path())
        .containsExactly("customerProblem", "title");
    assertThat(world.village.writes).isZero();
  }

  @Test
  void registeredDealsComeFirstAndNewOnesByTheirCloseDate() {
    world.addApproved("D9");
    world.told.decided.clear();
    world.put("D1", World.good("D1").with(Field.TARGET_CLOSE_DATE, new Day(LocalDate.MAX)));
    world.put(
        "D2", World.good("D2").with(Field.TARGET_CLOSE_DATE, new Day(LocalDate.of(2031, 2, 1))));
    world.put(
        "D3", World.good("D3").with(Field.TARGET_CLOSE_DATE, new Day(LocalDate.of(2031, 3, 1))));

    SyncReport report = world.pass();

    assertThat(world.told.decided.stream().distinct()).containsExactly("D9", "D2", "D3", "D1");
    assertThat(report.deals())
        .extracting(deal -> deal.crmId().orElseThrow().value())
        .containsExactly("D9", "D1", "D2", "D3");
  }

  @Test
  void whatChangedAtThePortalComesFirst() {
    world.addApproved("D1");
    world.addApproved("D2");
    world.addApproved("D3");
    world.village.expectClose(world.record("D3").id, LocalDate.of(2031, 8, 1));
    world.told.decided.clear();

    world.pass();

    assertThat(world.told.decided).containsExactly("D3", "D1", "D2");
  }

  @Test
  void aLongPassLooksForChangesMeanwhile() {
    world.addApproved("D1");
    world.add("D2");
    world.add("D3");
    // While D2 is registered, D1 changes at the portal.
    world.village.faults.plan(
        "CREATE",
        1,
        VillageFaults.after(
            () -> world.village.review(world.record("D1").id, ReviewStatus.REJECTED)));
    world.told.decided.clear();

    world.engine(builder -> builder.pollEvery(Duration.ZERO)).pass(world.deals());

    assertThat(world.told.decided).startsWith("D1", "D2").containsSubsequence("D2", "D1", "D3");
  }

  @Test
  void manyChangesAtThePortalDoNotHoldUpTheNewDeals() {
    List<String> old = IntStream.range(10, 30).mapToObj(i -> "D" + i).toList();
    old.forEach(world::addApproved);
    List.of("N1", "N2", "N3", "N4").forEach(world::add);
    // While N1 is registered, all others change at the portal.
    world.village.faults.plan(
        "CREATE",
        1,
        VillageFaults.after(
            () ->
                old.forEach(
                    id -> world.village.review(world.record(id).id, ReviewStatus.REJECTED))));
    world.told.decided.clear();

    SyncReport report =
        world.engine(builder -> builder.pollEvery(Duration.ZERO)).pass(world.deals());

    List<String> decided = world.told.decided;
    List<Integer> between = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      int from = decided.indexOf("N" + i);
      int to = i == 4 ? decided.size() : decided.indexOf("N" + (i + 1));
      List<String> part = decided.subList(from, to);
      between.add((int) part.stream().filter(old::contains).distinct().count());
    }
    assertThat(between).containsExactly(4, 4, 4, 8);
    assertThat(report.deals())
        .filteredOn(deal -> old.contains(deal.crmId().orElseThrow().value()))
        .hasSize(20)
        .allMatch(deal -> deal.standing() == Standing.REJECTED);
  }

  @Test
  void aDealThatIsWorkedOnTwiceHasOneResultOfBoth() {
    world.addApproved("D1");
    world.edit("D1", Field.STAGE, "Committed");
    world.add("D2");
    world.village.faults.plan(
        "CREATE",
        1,
        VillageFaults.after(
            () ->
                world.village.change(
                    world.record("D1").id,
                    record -> {
                      record.status = ReviewStatus.IN_REVIEW;
                      record.values = record.values.with(Field.STAGE, new Text("Meddled"));
                    })));
    SyncReport report =
        world
            .engine(builder -> builder.pollEvery(Duration.ZERO))
            .pass(List.of(world.deal("D1"), world.deal("D2"), world.add("D3")));

    DealResult result = World.of(report, "D1");

    assertThat(result.writeCalls()).isEqualTo(1);
    assertThat(result.writes()).extracting(WriteOutcome::field).containsExactly(Field.STAGE);
    assertThat(result.writtenBack().text(Field.REVIEW_STATUS)).contains("In Review");
    assertThat(result.waitingFor())
        .contains("changes wait until the portal lets one make them: [stage]");
    assertThat(report.writeCalls()).isEqualTo(1 + 3 + 3);
  }

  @Test
  void everyDealHasOneResultAndTheStandingsAddUp() {
    world.addApproved("D1");
    world.add("D2");
    world.put("D3", World.good("D3").with(Field.TITLE, new Text("x")));
    world.addApproved("D4");
    world.crm.remove("D4");
    world.village.enter(java.util.Optional.empty(), World.good("by hand"), ReviewStatus.APPROVED);

    SyncReport report = world.pass();

    assertThat(report.deals()).hasSize(5);
    assertThat(report.standings())
        .isEqualTo(
            Map.of(
                Standing.APPROVED, 2,
                Standing.IN_REVIEW, 1,
                Standing.REFUSED, 1,
                Standing.PROPOSED, 1));
    assertThat(report.stoppedBy()).isEmpty();
  }

  @Test
  void progressIsToldDealByDeal() {
    world.addApproved("D1");
    world.add("D2");
    world.told.progress.clear();

    world.pass();

    assertThat(world.told.progress).containsExactly("1/2", "2/2");
  }

  @Test
  void anIdThatStandsTwiceIsRefused() {
    CrmDeal deal = world.add("D1");

    assertThatThrownBy(() -> world.engine().pass(List.of(deal, deal)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("deals must hold each id once, but twice D1");
  }

  @Test
  void anEngineNeedsAPortalAStoreAndAPace() {
    assertThatThrownBy(() -> SyncEngine.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("portal must be set");
    assertThatThrownBy(() -> SyncEngine.builder().portal(world.portal).build())
        .hasMessage("store must be set");
    assertThatThrownBy(() -> SyncEngine.builder().portal(world.portal).store(world.store).build())
        .hasMessage("pace must be set");
  }
}
