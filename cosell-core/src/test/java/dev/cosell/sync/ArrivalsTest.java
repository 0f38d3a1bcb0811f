package dev.cosell.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.Answer;
import dev.cosell.portal.ChangePage.Invitation;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What comes from the cloud: events, deals, invitations, and records that nobody expected. */
class ArrivalsTest {
  private final World world = new World();

  private static VillageFaults.Mishap silent() {
    return VillageFaults.instead(() -> new Answer.Unavailable<>("no line", false));
  }

  /** The CRM takes a record over under an id of its own. */
  private void take(String crmId, PortalId portalId) {
    CrmDeal deal = world.add(crmId);
    world.crm.put(crmId, CrmDeal.of(deal.deal().withPortalIds(portalId)));
  }

  @Nested
  class Events {

    @Test
    void aRecordThatAnEventSpeaksOfIsReadInTheNextPass() {
      world.addApproved("D1");
      PortalId id = world.record("D1").id;
      world.village.changeUnseen(id, record -> record.status = ReviewStatus.REJECTED);
      SyncEngine engine = world.engine();

      assertThat(engine.heard(id.toString())).isTrue();
      assertThat(engine.heard(id.toString())).isTrue();

      assertThat(World.of(engine.pass(world.deals()), "D1").standing())
          .isEqualTo(Standing.REJECTED);
    }

    @Test
    void aLateEventCostsOneReadAndChangesNothing() {
      world.addApproved("D1");
      world.pass();
      SyncEngine engine = world.engine();
      engine.heard(world.record("D1").id.toString());
      int writes = world.village.writes;
      int reads = world.village.reads;

      engine.pass(world.deals());
      engine.pass(world.deals());

      assertThat(world.village.writes).isEqualTo(writes);
      assertThat(world.village.reads).as("two feeds, one record").isEqualTo(reads + 3);
    }

    @Test
    void whatIsNoEventOfThisPortalIsRefused() {
      SyncEngine engine = world.engine();

      assertThat(engine.heard("aws~O1")).isFalse();
      assertThat(engine.heard("{")).isFalse();
      assertThat(engine.heard("")).isFalse();
    }

    @Test
    void anEventOfARecordThatDoesNotExistChangesNothing() {
      SyncEngine engine = world.engine();
      engine.heard("village~V77");

      SyncReport report = engine.pass(world.deals());

      assertThat(report.deals()).isEmpty();
      assertThat(report.stoppedBy()).isEmpty();
    }

    @Test
    void anEventOfARecordThatCannotBeReadStaysHeard() {
      world.addApproved("D1");
      PortalId id = world.record("D1").id;
      world.village.changeUnseen(id, record -> record.status = ReviewStatus.REJECTED);
      SyncEngine engine = world.engine();
      engine.heard(id.toString());
      world.village.faults.plan(VillageFaults.READ, 4, silent());

      DealResult first = World.of(engine.pass(world.deals()), "D1");
      DealResult second = World.of(engine.pass(world.deals()), "D1");

      assertThat(first.standing()).isEqualTo(Standing.APPROVED);
      assertThat(second.standing()).isEqualTo(Standing.REJECTED);
    }
  }

  @Nested
  class DealsFromTheCloud {

    @Test
    void aDealFromTheCloudIsProposedOnce() {
      PortalId id =
          world.village.enter(Optional.empty(), World.good("by hand"), ReviewStatus.APPROVED);
      world.village.repeatOldNews(0);
      world.village.repeatOldNews(0);

      SyncReport first = world.pass();
      SyncReport second = world.pass();

      for (SyncReport report : java.util.List.of(first, second)) {
        assertThat(report.deals())
            .singleElement()
            .satisfies(
                deal -> {
                  assertThat(deal.portalId()).contains(id);
                  assertThat(deal.crmId()).isEmpty();
                  assertThat(deal.standing()).isEqualTo(Standing.PROPOSED);
                  assertThat(deal.waitingFor())
                      .contains("the CRM to take the deal that the cloud brought");
                });
      }
      assertThat(world.village.writes).isZero();
    }

    @Test
    void aProposalIsJoinedWhenTheCrmNamesItsRecord() {
      PortalId id = world.village.enter(Optional.empty(), World.good("D1"), ReviewStatus.APPROVED);
      world.pass();
      take("D1", id);
      world.edit("D1", Field.STAGE, "Committed");

      SyncReport report = world.pass();

      assertThat(report.deals()).hasSize(1);
      assertThat(World.of(report, "D1").portalId()).contains(id);
      assertThat(World.of(report, "D1").standing()).isEqualTo(Standing.APPROVED);
      assertThat(world.village.records()).hasSize(1);
      assertThat(world.village.record(id).values.text(Field.STAGE)).contains("Committed");
    }

    @Test
    void aRecordThatTheCrmNamesFirstIsNotMadeAgain() {
      PortalId id = world.village.enter(Optional.empty(), World.good("D1"), ReviewStatus.APPROVED);
      take("D1", id);

      SyncReport report = world.pass();

      assertThat(World.of(report, "D1").portalId()).contains(id);
      assertThat(world.village.records()).hasSize(1);
    }

    @Test
    void aRecordThatNamesTheDealIsItsRecord() {
      world.add("D1");
      world.village.enter(Optional.of("D1"), World.good("D1"), ReviewStatus.DRAFT);

      SyncReport report = world.pass();

      assertThat(world.village.allOf("D1")).hasSize(1);
      assertThat(World.of(report, "D1").standing()).isEqualTo(Standing.IN_REVIEW);
      assertThat(World.of(report, "D1").registeredNow()).isFalse();
    }

    @Test
    void aSecondRecordOfOneDealIsReportedInEveryPass() {
      world.addApproved("D1");
      PortalId second =
          world.village.enter(Optional.of("D1"), World.good("D1"), ReviewStatus.SUBMITTED);

      for (int pass = 0; pass < 2; pass++) {
        SyncReport report = world.pass();

        assertThat(report.deals()).hasSize(2);
        assertThat(World.of(report, "D1").standing()).isEqualTo(Standing.APPROVED);
        DealResult duplicate = report.deals().get(1);
        assertThat(duplicate.portalId()).contains(second);
        assertThat(duplicate.standing()).isEqualTo(Standing.IN_REVIEW);
        assertThat(duplicate.violations())
            .containsExactly(
                new Violation(
                    "id",
                    ViolationCode.DUPLICATE_KEY_VALUE,
                    "the record names deal D1, which another record is linked to",
                    "close one of the two records at the portal"));
      }
    }
  }

  @Nested
  class NamedRecords {

    @Test
    void aRecordOfAnotherDealIsNotTakenAndNoSecondOneIsMade() {
      world.addApproved("D1");
      take("D2", world.record("D1").id);
      int writes = world.village.writes;

      DealResult result = World.of(world.pass(), "D2");

      assertThat(world.village.writes).isEqualTo(writes);
      assertThat(result.standing()).isEqualTo(Standing.REFUSED);
      assertThat(result.violations())
          .containsExactly(
              new Violation(
                  "portalIds",
                  ViolationCode.INVALID_VALUE,
                  "the CRM names record village~V1, which is linked to deal D1",
                  "correct or remove the portal's id in the CRM"));
    }

    @Test
    void aRecordThatThePortalDoesNotHaveIsObjectedTo() {
      take("D1", new PortalId(VillageRules.VILLAGE, "V77"));

      DealResult result = World.of(world.pass(), "D1");

      assertThat(result.standing()).isEqualTo(Standing.REFUSED);
      assertThat(result.violations())
          .extracting(Violation::message)
          .containsExactly("the CRM names record village~V77, which the portal does not have");
      assertThat(world.village.writes).isZero();
    }

    @Test
    void aRecordThatCannotBeReadIsWaitedForAndNotMadeAgain() {
      PortalId id = world.village.enter(Optional.empty(), World.good("D1"), ReviewStatus.APPROVED);
      take("D1", id);
      world.village.faults.plan(VillageFaults.READ, 4, silent());

      SyncReport first = world.pass();

      assertThat(World.of(first, "D1").standing()).isEqualTo(Standing.QUEUED);
      assertThat(World.of(first, "D1").waitingFor())
          .contains("its record could not be read: the portal did not answer: no line");
      assertThat(world.village.writes).isZero();
      assertThat(World.of(world.pass(), "D1").standing()).isEqualTo(Standing.APPROVED);
    }

    @Test
    void aDealWithARecordThatNamesAnotherOneIsReportedAndGoesOn() {
      world.addApproved("D1");
      PortalId other =
          world.village.enter(Optional.empty(), World.good("D1"), ReviewStatus.APPROVED);
      world.crm.put("D1", CrmDeal.of(world.deal("D1").deal().withPortalIds(other)));
      world.edit("D1", Field.STAGE, "Committed");

      DealResult result = World.of(world.pass(), "D1");

      assertThat(result.violations())
          .extracting(Violation::message)
          .containsExactly(
              "the CRM names record village~V2, while the deal is linked to village~V1");
      assertThat(world.record("D1").values.text(Field.STAGE)).contains("Committed");
    }

    @Test
    void theOwnRecordAndThoseOfOtherCloudsAreNoNews() {
      world.addApproved("D1");
      Opportunity deal = world.deal("D1").deal();
      world.crm.put(
          "D1",
          CrmDeal.of(deal.withPortalIds(PortalId.parse("village~V1"), PortalId.parse("aws~O1"))));

      assertThat(World.of(world.pass(), "D1").inSync()).isTrue();
    }
  }

  @Nested
  class Invitations {

    @Test
    void anInvitationWaitsForAnAnswer() {
      PortalId offer = world.village.offer(World.good("the mill"));

      assertThat(world.pass().invitations()).extracting(Invitation::id).containsExactly(offer);
      assertThat(world.pass().invitations()).extracting(Invitation::id).containsExactly(offer);
      assertThat(world.village.writes).isZero();
    }

    @Test
    void anInvitationThatIsAcceptedWithoutAskingIsProposedAtOnce() {
      world.village.offer(World.good("the mill"));
      world.village.offer(World.good("the quarry"));

      SyncReport report =
          world
              .engine(
                  builder ->
                      builder.acceptInvitations(
                          invitation ->
                              invitation
                                  .summary()
                                  .text(Field.TITLE)
                                  .filter(title -> title.contains("mill"))
                                  .isPresent()))
              .pass(world.deals());

      assertThat(report.invitations())
          .extracting(invitation -> invitation.id().value())
          .containsExactly("I2");
      assertThat(report.standings()).isEqualTo(java.util.Map.of(Standing.PROPOSED, 1));
      assertThat(report.writeCalls()).isEqualTo(1);
      assertThat(world.village.deeds).containsExactly("accept village~I1");
    }

    @Test
    void anAnswerThatWasLostDoesNotAcceptTwice() {
      world.village.offer(World.good("the mill"));
      world.village.faults.plan("ACCEPT", 4, VillageFaults.lostAnswer());
      SyncEngine engine = world.engine(builder -> builder.acceptInvitations(all -> true));
      engine.pass(world.deals());

      SyncReport second = engine.pass(world.deals());

      assertThat(world.village.records()).hasSize(1);
      assertThat(second.standings()).isEqualTo(java.util.Map.of(Standing.PROPOSED, 1));
      assertThat(world.store.openIntents(VillageRules.VILLAGE)).isEmpty();
    }

    @Test
    void aPersonAcceptsAndTheNextPassProposes() {
      PortalId offer = world.village.offer(World.good("the mill"));
      SyncEngine engine = world.engine();
      engine.pass(world.deals());

      Answer<dev.cosell.portal.Receipt> answer = engine.accept(offer);

      assertThat(answer.toOptional()).isPresent();
      assertThat(engine.pass(world.deals()).standings())
          .isEqualTo(java.util.Map.of(Standing.PROPOSED, 1));
      assertThat(world.store.openIntents(VillageRules.VILLAGE)).isEmpty();
    }

    @Test
    void aPersonDeclinesAndNothingIsProposed() {
      PortalId offer = world.village.offer(World.good("the mill"));
      SyncEngine engine = world.engine();

      engine.decline(offer, "no time");
      SyncReport report = engine.pass(world.deals());

      assertThat(world.village.deeds).containsExactly("decline village~I1");
      assertThat(report.invitations()).isEmpty();
      assertThat(report.deals()).isEmpty();
      assertThat(world.store.openIntents(VillageRules.VILLAGE)).isEmpty();
    }
  }

  @Nested
  class DealsThatLeft {

    @Test
    void aDealThatLeftTheExportIsReportedAndNotTouched() {
      world.addApproved("D1");
      world.crm.remove("D1");
      world.village.review(PortalId.parse("village~V1"), ReviewStatus.REJECTED);
      int writes = world.village.writes;

      SyncReport report = world.pass();

      assertThat(report.deals())
          .singleElement()
          .satisfies(
              deal -> {
                assertThat(deal.crmId()).contains(new OpportunityId("D1"));
                assertThat(deal.standing()).isEqualTo(Standing.REJECTED);
                assertThat(deal.waitingFor())
                    .contains("the deal is not among the CRM's records of this pass");
              });
      assertThat(world.village.writes).isEqualTo(writes);
    }

    @Test
    void aDealThatComesBackGoesOnWithWhatHappenedMeanwhile() {
      world.addApproved("D1");
      CrmDeal deal = world.deal("D1");
      world.crm.remove("D1");
      world.village.change(
          PortalId.parse("village~V1"),
          record -> record.values = record.values.with(Field.STAGE, new Text("Meddled")));
      world.pass();
      world.crm.put("D1", deal);

      DealResult result = World.of(world.pass(), "D1");

      assertThat(world.record("D1").values.text(Field.STAGE)).contains("Qualified");
      assertThat(result.inSync()).isTrue();
    }
  }
}
