package dev.cosell.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.authority.FieldOutcome;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.Answer;
import dev.cosell.portal.Receipt;
import dev.cosell.portal.WriteOutcome;
import dev.cosell.portal.WriteOutcome.Result;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * A portal that does not answer, asks for patience, refuses entry, or changes under one's hands.
 */
class TroubleTest {
  private final World world = new World();

  private static VillageFaults.Mishap throttled(Duration retryAfter) {
    return VillageFaults.instead(() -> new Answer.Throttled<>(Optional.of(retryAfter)));
  }

  private static VillageFaults.Mishap silent() {
    return VillageFaults.instead(() -> new Answer.Unavailable<>("no line", false));
  }

  private static VillageFaults.Mishap denied() {
    return VillageFaults.instead(() -> new Answer.Denied<>("the key has expired"));
  }

  @Nested
  class LostAnswers {

    @Test
    void aRecordThatWasMadeUnheardIsNotMadeTwice() {
      world.add("D1");
      world.village.faults.plan("CREATE", 1, VillageFaults.lostAnswer());

      DealResult result = World.of(world.pass(), "D1");

      assertThat(world.village.allOf("D1")).hasSize(1);
      assertThat(result.standing()).isEqualTo(Standing.IN_REVIEW);
    }

    @Test
    void theNextPassMakesTheSameCallEvenIfTheCrmHasChanged() {
      world.add("D1");
      world.village.faults.plan("CREATE", 4, VillageFaults.lostAnswer());
      DealResult first = World.of(world.pass(), "D1");
      world.edit("D1", Field.TITLE, "New ovens");

      DealResult second = World.of(world.pass(), "D1");

      assertThat(first.standing()).isEqualTo(Standing.QUEUED);
      assertThat(first.waitingFor())
          .contains("the portal did not answer: the line went dead on ok");
      assertThat(first.registeredNow()).isFalse();
      assertThat(world.village.allOf("D1")).hasSize(1);
      assertThat(world.record("D1").values.text(Field.TITLE)).contains("New ovens");
      assertThat(second.registeredNow()).isTrue();
      assertThat(world.store.openIntents(VillageRules.VILLAGE)).isEmpty();
    }

    @Test
    void aCallThatMayHaveActedIsNotForgottenOverALaterThrottling() {
      world.add("D1");
      world.village.faults.plan(VillageFaults.CHANGES, 2, silentFeed());
      world.village.faults.plan("CREATE", 1, VillageFaults.lostAnswer());
      world.village.faults.plan("CREATE", 3, throttled(Duration.ofSeconds(5)));
      world.pass();
      world.edit("D1", Field.TITLE, "New ovens");

      world.pass();

      assertThat(world.village.allOf("D1")).hasSize(1);
      assertThat(world.village.deeds.stream().filter(deed -> deed.startsWith("create"))).hasSize(1);
    }

    /** A feed that is behind: it tells of nothing. */
    private VillageFaults.Mishap silentFeed() {
      return new VillageFaults.Mishap() {
        @Override
        @SuppressWarnings("unchecked")
        public <T> Answer<T> around(java.util.function.Supplier<Answer<T>> call) {
          return (Answer<T>)
              new Answer.Ok<>(
                  new dev.cosell.portal.ChangePage(
                      java.util.List.of(), java.util.List.of(), "0", false));
        }
      };
    }

    @Test
    void aCallThatDidNotActIsForgottenAndTheDealDecidedAnew() {
      world.add("D1");
      world.village.faults.plan("CREATE", 4, silent());
      world.pass();

      assertThat(world.store.openIntents(VillageRules.VILLAGE)).isEmpty();
      world.edit("D1", Field.TITLE, "x");
      assertThat(World.of(world.pass(), "D1").standing()).isEqualTo(Standing.REFUSED);
      assertThat(world.village.records()).isEmpty();
    }

    @Test
    void anUpdateThatWasDoneUnheardIsNotRepeated() {
      world.addApproved("D1");
      world.edit("D1", Field.STAGE, "Committed");
      world.village.faults.plan("UPDATE", 1, VillageFaults.lostAnswer());
      int writes = world.village.writes;

      DealResult result = World.of(world.pass(), "D1");

      assertThat(world.village.writes).isEqualTo(writes + 1);
      assertThat(result.writes()).extracting(WriteOutcome::result).containsExactly(Result.APPLIED);
      assertThat(result.inSync()).isTrue();
    }

    @Test
    void aCraftThatWasJoinedUnheardIsNotJoinedTwice() {
      world.village.joiningIsAChange = false;
      world.add("D1");
      world.village.faults.plan("ASSOCIATE", 1, VillageFaults.lostAnswer());

      DealResult result = World.of(world.pass(), "D1");

      assertThat(world.record("D1").crafts).containsExactly("baking");
      assertThat(result.standing()).isEqualTo(Standing.IN_REVIEW);
    }

    @Test
    void aSubmissionThatHappenedUnheardIsNotRepeated() {
      world.add("D1");
      world.village.faults.plan("SUBMIT", 1, VillageFaults.lostAnswer());
      world.village.faults.plan(VillageFaults.READ, 2, VillageFaults.after(() -> {}));
      world.village.faults.plan(VillageFaults.READ, 4, silent());
      DealResult first = World.of(world.pass(), "D1");

      DealResult second = World.of(world.pass(), "D1");

      assertThat(first.standing()).isEqualTo(Standing.QUEUED);
      assertThat(second.standing()).isEqualTo(Standing.IN_REVIEW);
      assertThat(second.writeCalls()).isZero();
      assertThat(world.store.openIntents(VillageRules.VILLAGE)).isEmpty();
    }

    @Test
    void aWriteThatCannotBeReadBackIsPendingAndSettledInTheNextPass() {
      world.addApproved("D1");
      world.edit("D1", Field.STAGE, "Committed");
      world.village.faults.plan(VillageFaults.READ, 4, silent());

      DealResult first = World.of(world.pass(), "D1");
      DealResult second = World.of(world.pass(), "D1");

      assertThat(first.writes()).extracting(WriteOutcome::result).containsExactly(Result.PENDING);
      assertThat(first.standing()).isEqualTo(Standing.APPROVED);
      assertThat(first.inSync()).isFalse();
      assertThat(first.waitingFor())
          .contains("the record could not be read: the portal did not answer: no line");
      assertThat(second.inSync()).isTrue();
      assertThat(second.writeCalls()).isZero();
    }
  }

  @Nested
  class Conflicts {

    @Test
    void aConflictLeadsToAFreshLook() {
      world.addApproved("D1");
      world.edit("D1", Field.STAGE, "Committed");
      world.village.faults.plan(
          "UPDATE",
          1,
          VillageFaults.after(
              () ->
                  world.village.change(
                      world.record("D1").id,
                      record -> {
                        record.unknown = "changed by the cloud";
                        record.values = record.values.with(Field.STAGE, new Text("Meddled"));
                      })));

      DealResult result = World.of(world.pass(), "D1");

      assertThat(world.record("D1").values.text(Field.STAGE)).contains("Committed");
      assertThat(world.record("D1").unknown).isEqualTo("changed by the cloud");
      assertThat(result.inSync()).isTrue();
      assertThat(result.conflicts())
          .singleElement()
          .satisfies(
              conflict -> {
                assertThat(conflict.field()).isEqualTo(Field.STAGE);
                assertThat(conflict.outcome()).isEqualTo(FieldOutcome.PUSH);
              });
      assertThat(world.told.calls).contains("Update conflict", "Update ok");
    }

    @Test
    void aRecordThatKeepsChangingWaitsForTheNextPass() {
      world.addApproved("D1");
      world.edit("D1", Field.STAGE, "Committed");
      world.village.faults.plan(
          "UPDATE",
          4,
          VillageFaults.after(
              () -> world.village.change(world.record("D1").id, record -> record.unknown += "!")));

      DealResult first = World.of(world.pass(), "D1");
      DealResult second = World.of(world.pass(), "D1");

      assertThat(first.waitingFor().orElseThrow())
          .startsWith("the portal reports a conflict: the record is at v");
      assertThat(first.writeCalls()).isEqualTo(4);
      assertThat(second.inSync()).isTrue();
      assertThat(world.record("D1").unknown).endsWith("!!!!");
    }

    @Test
    void aPortalThatNeverSettlesDoesNotHoldUpTheRest() {
      world.addApproved("D1");
      world.edit("D1", Field.STAGE, "Committed");
      world.add("D2");
      int[] times = {0};
      world.village.spellings.put(Field.STAGE, value -> new Text(value.shown() + " " + ++times[0]));
      world.village.spellings.put(
          Field.CUSTOMER_PROBLEM, value -> new Text(value.shown() + " " + ++times[0]));

      SyncReport report = world.pass();

      assertThat(World.of(report, "D1").writeCalls()).isLessThanOrEqualTo(40);
      assertThat(report.stoppedBy()).isEmpty();
      assertThat(World.of(report, "D2").portalId()).isPresent();
    }
  }

  @Nested
  class Patience {

    @Test
    void aThrottledCallWaitsAsLongAsItIsAskedTo() {
      world.addApproved("D1");
      world.edit("D1", Field.STAGE, "Committed");
      world.village.faults.plan("UPDATE", 2, throttled(Duration.ofSeconds(90)));

      DealResult result = World.of(world.pass(), "D1");

      assertThat(world.pace.waits).containsExactly(Duration.ofSeconds(90), Duration.ofSeconds(90));
      assertThat(result.inSync()).isTrue();
      assertThat(result.writeCalls()).isEqualTo(3);
    }

    @Test
    void withoutAStatedTimeItWaitsLongerEachTime() {
      world.addApproved("D1");
      world.edit("D1", Field.STAGE, "Committed");
      world.village.faults.plan("UPDATE", 3, silent());

      DealResult result = World.of(world.pass(), "D1");

      assertThat(world.pace.waits)
          .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
      assertThat(result.inSync()).isTrue();
    }

    @Test
    void whatIsThrottledTooLongWaitsForTheNextPass() {
      world.addApproved("D1");
      world.edit("D1", Field.STAGE, "Committed");
      world.village.faults.plan("UPDATE", 4, throttled(Duration.ofSeconds(1)));

      DealResult first = World.of(world.pass(), "D1");
      DealResult second = World.of(world.pass(), "D1");

      assertThat(first.waitingFor()).contains("the portal asks to be called less often");
      assertThat(first.writes()).extracting(WriteOutcome::result).containsExactly(Result.PENDING);
      assertThat(second.inSync()).isTrue();
    }

    @Test
    void readingIsPatientToo() {
      world.addApproved("D1");
      world.village.review(world.record("D1").id, ReviewStatus.REJECTED);
      world.village.faults.plan(VillageFaults.CHANGES, 3, silent());
      world.village.faults.plan(VillageFaults.READ, 3, throttled(Duration.ofSeconds(1)));

      DealResult result = World.of(world.pass(), "D1");

      assertThat(result.standing()).isEqualTo(Standing.REJECTED);
    }
  }

  @Nested
  class Outages {

    @Test
    void aPortalThatDeniesAccessStopsThePassAndSaysSo() {
      world.add("D1");
      world.add("D2");
      world.village.faults.plan("CREATE", 1, denied());

      SyncReport report = world.pass();

      assertThat(report.stoppedBy()).contains("the portal denies access: the key has expired");
      assertThat(World.of(report, "D1").waitingFor()).isEqualTo(report.stoppedBy());
      assertThat(World.of(report, "D2").waitingFor())
          .contains("the pass ended before: the portal denies access: the key has expired");
      assertThat(report.standings()).isEqualTo(java.util.Map.of(Standing.QUEUED, 2));
      assertThat(world.village.writes).isEqualTo(1);
      assertThat(world.store.openIntents(VillageRules.VILLAGE)).isEmpty();

      assertThat(world.pass().standings()).isEqualTo(java.util.Map.of(Standing.IN_REVIEW, 2));
    }

    @Test
    void aPortalThatDeniesTheFeedOrARecordStopsThePassToo() {
      world.addApproved("D1");
      world.addApproved("D2");
      world.village.faults.plan(VillageFaults.CHANGES, 1, denied());
      assertThat(world.pass().stoppedBy())
          .contains(
              "the portal's changes could not be read: the portal denies access: the key has"
                  + " expired");

      world.village.review(world.record("D2").id, ReviewStatus.REJECTED);
      world.village.faults.plan(VillageFaults.READ, 1, denied());
      SyncReport report = world.pass();
      assertThat(report.stoppedBy()).contains("the portal denies access: the key has expired");
      assertThat(World.of(report, "D1").waitingFor().orElseThrow()).startsWith("the pass ended");

      assertThat(World.of(world.pass(), "D2").standing()).isEqualTo(Standing.REJECTED);
    }

    @Test
    void threeNewDealsInARowWithoutAnAnswerStopThePass() {
      for (int i = 1; i <= 5; i++) {
        world.add("D" + i);
      }
      world.village.faults.plan("CREATE", 100, silent());

      SyncReport report = world.pass();

      assertThat(report.stoppedBy()).contains("the portal did not answer: no line");
      assertThat(world.village.writes).as("four tries for three deals").isEqualTo(12);
      assertThat(report.standings()).isEqualTo(java.util.Map.of(Standing.QUEUED, 5));
    }

    @Test
    void threeRegisteredDealsInARowWithoutAnAnswerStopThePassToo() {
      for (int i = 1; i <= 5; i++) {
        world.addApproved("D" + i);
      }
      world.crm.keySet().forEach(id -> world.edit(id, Field.STAGE, "Committed"));
      world.village.faults.plan("UPDATE", 100, silent());
      int writes = world.village.writes;

      SyncReport report = world.pass();

      assertThat(report.stoppedBy()).contains("the portal did not answer: no line");
      assertThat(world.village.writes).isEqualTo(writes + 12);
    }

    @Test
    void silentDealsWithAnswersInBetweenDoNotStopThePass() {
      for (int i = 1; i <= 6; i++) {
        world.addApproved("D" + i);
      }
      world.crm.keySet().forEach(id -> world.edit(id, Field.STAGE, "Committed"));
      for (int i = 0; i < 3; i++) {
        world.village.faults.plan("UPDATE", 4, silent());
        world.village.faults.plan("UPDATE", 1, VillageFaults.after(() -> {}));
      }

      SyncReport report = world.pass();

      assertThat(report.stoppedBy()).isEmpty();
      assertThat(report.deals().stream().filter(DealResult::inSync)).hasSize(3);
    }

    @Test
    void dealsThatWaitForSomethingElseAreNoSilence() {
      // Joined in vain, so that the drafts cannot be submitted.
      world.village.ignoredCrafts.add("baking");
      for (int i = 1; i <= 4; i++) {
        world.add("D" + i);
      }

      SyncReport report = world.pass();

      assertThat(report.stoppedBy()).isEmpty();
      assertThat(world.village.records()).hasSize(4);
    }

    @Test
    void aFeedThatIsSilentStopsThePass() {
      world.add("D1");
      world.village.faults.plan(VillageFaults.CHANGES, 4, silent());

      SyncReport report = world.pass();

      assertThat(report.stoppedBy())
          .contains("the portal's changes could not be read: the portal did not answer: no line");
      assertThat(world.village.writes).isZero();
    }

    @Test
    void manyNewRecordsOfASilentPortalAreNotAllWaitedFor() {
      for (int i = 0; i < 20; i++) {
        world.village.enter(Optional.empty(), World.good("by hand " + i), ReviewStatus.APPROVED);
      }
      world.village.faults.plan(VillageFaults.READ, 100, silent());
      int reads = world.village.reads;

      SyncReport report = world.pass();

      assertThat(report.stoppedBy()).contains("the portal did not answer: no line");
      assertThat(world.village.reads - reads).as("pages and three records").isLessThan(25);

      world.village.faults.over();
      assertThat(world.pass().standings()).isEqualTo(java.util.Map.of(Standing.PROPOSED, 20));
    }

    @Test
    void aRecordThatCouldNotBeReadIsNotForgotten() {
      world.addApproved("D1");
      world.village.review(world.record("D1").id, ReviewStatus.REJECTED);
      world.village.faults.plan(VillageFaults.READ, 4, silent());

      DealResult first = World.of(world.pass(), "D1");
      DealResult second = World.of(world.pass(), "D1");

      assertThat(first.standing()).isEqualTo(Standing.APPROVED);
      assertThat(first.waitingFor()).isPresent();
      assertThat(second.standing()).isEqualTo(Standing.REJECTED);
    }
  }

  @Nested
  class GoneRecords {

    @Test
    void aGoneRecordIsReportedAndNotMadeAnew() {
      world.addApproved("D1");
      world.village.change(world.record("D1").id, record -> record.hidden = true);
      int writes = world.village.writes;

      SyncReport first = world.pass();
      world.edit("D1", Field.STAGE, "Committed");
      SyncReport second = world.pass();

      assertThat(World.of(first, "D1").standing()).isEqualTo(Standing.GONE);
      assertThat(World.of(second, "D1").standing()).isEqualTo(Standing.GONE);
      assertThat(World.of(second, "D1").waitingFor())
          .contains("the portal no longer shows the record");
      assertThat(World.of(second, "D1").inSync()).isFalse();
      assertThat(world.village.writes).isEqualTo(writes);
    }

    @Test
    void aRecordThatIsShownAgainGoesOnEvenIfTheFeedDoesNotTell() {
      world.addApproved("D1");
      world.village.change(world.record("D1").id, record -> record.hidden = true);
      world.pass();
      world.edit("D1", Field.STAGE, "Committed");
      world.record("D1").hidden = false;

      DealResult result = World.of(world.pass(), "D1");

      assertThat(result.standing()).isEqualTo(Standing.APPROVED);
      assertThat(world.record("D1").values.text(Field.STAGE)).contains("Committed");
    }

    @Test
    void aRecordThatIsGoneWhenItIsToBeChangedIsGone() {
      world.addApproved("D1");
      world.edit("D1", Field.STAGE, "Committed");
      world.record("D1").hidden = true;

      DealResult result = World.of(world.pass(), "D1");

      assertThat(result.standing()).isEqualTo(Standing.GONE);
      assertThat(result.writeCalls()).isEqualTo(1);
      assertThat(world.store.openIntents(VillageRules.VILLAGE)).isEmpty();
    }
  }

  @Test
  void aSubmissionThatChangesNothingWaits() {
    world.add("D1");
    world.village.faults.plan("SUBMIT", 1, successWithoutWork());

    DealResult first = World.of(world.pass(), "D1");
    DealResult second = World.of(world.pass(), "D1");

    assertThat(first.standing()).isEqualTo(Standing.QUEUED);
    assertThat(first.waitingFor()).contains("Submit was answered with success and changed nothing");
    assertThat(second.standing()).isEqualTo(Standing.IN_REVIEW);
  }

  private VillageFaults.Mishap successWithoutWork() {
    return new VillageFaults.Mishap() {
      @Override
      @SuppressWarnings("unchecked")
      public <T> Answer<T> around(java.util.function.Supplier<Answer<T>> call) {
        return (Answer<T>) new Answer.Ok<>(new Receipt(world.record("D1").id, Optional.empty()));
      }
    };
  }
}
