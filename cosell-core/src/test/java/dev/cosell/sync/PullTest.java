package dev.cosell.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.authority.FieldOutcome;
import dev.cosell.authority.FieldRule;
import dev.cosell.authority.Owner;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.authority.WhenBothDiffer;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.ReviewStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What comes back to the CRM, and what never leaves it. */
class PullTest {
  private final World world = new World();

  @Nested
  class WritingBack {

    @Test
    void whatTheCloudDecidesIsToldOnce() {
      world.addApproved("D1");
      world.pass();
      world.pass();

      assertThat(world.told.writtenBack.get("D1 status.review"))
          .containsExactly("Draft", "Submitted", "Approved");
    }

    @Test
    void whatTheCrmHoldsAlreadyIsNotTold() {
      world.put("D1", World.good("D1").with(Field.REVIEW_STATUS, new Text("Submitted")));
      world.pass();
      world.told.writtenBack.clear();
      world.pass();

      assertThat(world.told.writtenBack).isEmpty();
    }

    @Test
    void aCrmThatLostTheStatusIsToldAgainInEachPassButNotTwiceInOne() {
      world.addApproved("D1");
      world.edit("D1", Field.REVIEW_STATUS, "Draft");
      world.told.writtenBack.clear();

      DealResult result = World.of(world.pass(), "D1");
      world.pass();

      assertThat(result.writtenBack().text(Field.REVIEW_STATUS)).contains("Approved");
      assertThat(world.told.writtenBack.get("D1 status.review"))
          .containsExactly("Approved", "Approved");
    }

    @Test
    void whatAWriterFailedToTakeIsToldAgain() {
      world.add("D1");
      SyncListener failing =
          new SyncListener() {
            @Override
            public void writeBack(OpportunityId crmId, PortalId portalId, FieldValues values) {
              throw new IllegalStateException("the CRM is down");
            }
          };
      assertThatThrownBy(
              () -> world.engine(builder -> builder.listener(failing)).pass(world.deals()))
          .hasMessage("the CRM is down");

      world.pass();

      assertThat(world.told.writtenBack.get("D1 status.review"))
          .containsExactly("Draft", "Submitted");
      assertThat(world.village.allOf("D1")).hasSize(1);
    }

    @Test
    void aStatusThatIsBackWhereItWasAfterAFailureIsToldAllTheSame() {
      world.add("D1");
      world.pass();
      world.village.askFor(world.record("D1").id, "say more");
      boolean[] down = {true};
      SyncListener failing =
          new SyncListener() {
            @Override
            public void writeBack(OpportunityId crmId, PortalId portalId, FieldValues values) {
              world.told.writeBack(crmId, portalId, values);
              if (down[0]) {
                throw new IllegalStateException("perhaps written, perhaps not");
              }
            }
          };
      SyncEngine engine = world.engine(builder -> builder.listener(failing));
      assertThatThrownBy(() -> engine.pass(world.deals()))
          .isInstanceOf(IllegalStateException.class);
      down[0] = false;
      world.village.review(world.record("D1").id, ReviewStatus.SUBMITTED);

      engine.pass(world.deals());

      assertThat(world.told.writtenBack.get("D1 status.review"))
          .containsExactly("Draft", "Submitted", "Action Required", "Submitted");
    }

    @Test
    void theCloudsOwnCloseDateStandsBesideTheForecast() {
      world.addApproved("D1");
      world.village.expectClose(world.record("D1").id, LocalDate.of(2031, 8, 1));

      DealResult result = World.of(world.pass(), "D1");

      assertThat(result.reconciliation().orElseThrow().with(FieldOutcome.KEEP_BOTH))
          .extracting(decision -> decision.field())
          .containsExactly(Field.CLOUD_CLOSE_DATE);
      assertThat(world.told.writtenBack).doesNotContainKey("D1 status.cloudCloseDate");
      assertThat(result.inSync()).isTrue();
    }

    @Test
    void aFieldThatThePolicyGivesToThePortalIsPulledAndNeverSent() {
      world.put("D1", World.good("D1").with(Field.NEXT_STEPS, new Text("a secret plan")));
      SyncEngine engine =
          world.engine(
              builder -> builder.policy(World.policy().portalOwns(Field.NEXT_STEPS).build()));

      engine.pass(world.deals());
      world.approve("D1");
      world.village.change(
          world.record("D1").id,
          record ->
              record.values = record.values.with(Field.NEXT_STEPS, new Text("Call the baker")));
      engine.pass(world.deals());

      assertThat(world.village.bodies).noneMatch(body -> body.contains("a secret plan"));
      assertThat(world.told.writtenBack.get("D1 nextSteps")).containsExactly("Call the baker");
    }
  }

  @Nested
  class DerivedValues {

    private void derive(String id, Field field) {
      CrmDeal deal = world.deal(id);
      world.crm.put(id, new CrmDeal(deal.deal(), Set.of(field), Map.of(), List.of()));
    }

    @Test
    void aDerivedValueFillsAGap() {
      world.addApproved("D1");
      world.edit("D1", Field.NEXT_STEPS, "Call back");
      derive("D1", Field.NEXT_STEPS);

      world.pass();

      assertThat(world.record("D1").values.text(Field.NEXT_STEPS)).contains("Call back");
    }

    @Test
    void aDerivedValueDoesNotOverruleAStatedOne() {
      world.addApproved("D1");
      world.village.change(
          world.record("D1").id,
          record -> record.values = record.values.with(Field.NEXT_STEPS, new Text("Come over")));
      world.edit("D1", Field.NEXT_STEPS, "Call back");
      derive("D1", Field.NEXT_STEPS);

      DealResult result = World.of(world.pass(), "D1");

      assertThat(world.record("D1").values.text(Field.NEXT_STEPS)).contains("Come over");
      assertThat(result.inSync()).isTrue();
    }
  }

  @Nested
  class TheBoundary {

    @Test
    void whatTheBoundaryWithholdsIsInNoCallNotEvenTheFirst() {
      world.put("D1", World.good("D1").with(Field.NEXT_STEPS, new Text("a secret plan")));
      SyncEngine engine =
          world.engine(
              builder ->
                  builder.boundary(SharingBoundary.standard().withholding(Field.NEXT_STEPS)));

      engine.pass(world.deals());
      world.approve("D1");
      world.edit("D1", Field.NEXT_STEPS, "another secret plan");
      world.edit("D1", Field.STAGE, "Committed");
      DealResult result = World.of(engine.pass(world.deals()), "D1");

      assertThat(world.village.bodies).hasSize(4).noneMatch(body -> body.contains("secret plan"));
      assertThat(result.reconciliation().orElseThrow().with(FieldOutcome.WITHHELD))
          .extracting(decision -> decision.field())
          .containsExactly(Field.NEXT_STEPS);
      assertThat(result.inSync()).isTrue();
    }

    @Test
    void aRequiredFieldThatIsWithheldIsAskedForBeforeAnythingIsSent() {
      world.add("D1");
      SyncEngine engine =
          world.engine(
              builder ->
                  builder.boundary(SharingBoundary.standard().withholding(Field.CUSTOMER_PROBLEM)));

      DealResult result = World.of(engine.pass(world.deals()), "D1");

      assertThat(result.standing()).isEqualTo(Standing.REFUSED);
      assertThat(result.violations())
          .extracting(violation -> violation.path())
          .containsExactly("customerProblem");
    }

    @Test
    void whatTheCrmKeepsToItselfAndWhatHasNoPlaceIsReported() {
      Field terms = new Field("crm.paymentTerms");
      world.put(
          "D1",
          World.good("D1")
              .with(terms, new Text("net 90"))
              .with(Field.COMMENTS, new Text("a nice baker")));

      DealResult result = World.of(world.pass(), "D1");

      var reconciliation = result.reconciliation().orElseThrow();
      assertThat(reconciliation.with(FieldOutcome.WITHHELD))
          .extracting(decision -> decision.field())
          .containsExactly(terms);
      assertThat(reconciliation.with(FieldOutcome.NOT_CARRIED))
          .extracting(decision -> decision.field())
          .containsExactly(Field.COMMENTS);
      assertThat(world.village.bodies).noneMatch(body -> body.contains("net 90"));
    }

    @Test
    void aValueThatCannotBeTranslatedIsForAPerson() {
      world.addApproved("D1");
      world.edit("D1", Field.STAGE, "Unheard");

      DealResult result = World.of(world.pass(), "D1");

      assertThat(result.inSync()).isFalse();
      assertThat(result.reconciliation().orElseThrow().with(FieldOutcome.REVIEW))
          .singleElement()
          .satisfies(
              decision ->
                  assertThat(decision.because())
                      .isEqualTo("stage 'Unheard' is not one of the village's"));
      assertThat(world.record("D1").values.text(Field.STAGE)).contains("Qualified");
    }
  }

  @Nested
  class TheBase {

    private final SyncEngine careful =
        world.engine(
            builder ->
                builder.policy(
                    World.policy()
                        .rule(
                            Field.NEXT_STEPS.name(),
                            new FieldRule(Owner.CRM, WhenBothDiffer.REVIEW, true))
                        .build()));

    private DealResult pass() {
      return World.of(careful.pass(world.deals()), "D1");
    }

    private void meddle(String text) {
      world.village.change(
          world.record("D1").id,
          record -> record.values = record.values.with(Field.NEXT_STEPS, new Text(text)));
    }

    private void approved() {
      world.put("D1", World.good("D1").with(Field.NEXT_STEPS, new Text("One")));
      pass();
      world.approve("D1");
      pass();
    }

    @Test
    void whatOneSideChangedIsSettledAndWhatBothChangedIsForAPerson() {
      approved();
      meddle("Two");
      assertThat(pass().inSync()).isTrue();
      assertThat(world.record("D1").values.text(Field.NEXT_STEPS)).contains("One");

      world.edit("D1", Field.NEXT_STEPS, "Three");
      meddle("Four");
      DealResult both = pass();

      assertThat(both.inSync()).isFalse();
      assertThat(both.conflicts())
          .singleElement()
          .satisfies(decision -> assertThat(decision.outcome()).isEqualTo(FieldOutcome.REVIEW));
      assertThat(world.record("D1").values.text(Field.NEXT_STEPS)).contains("Four");

      world.edit("D1", Field.NEXT_STEPS, "Four");
      assertThat(pass().inSync()).isTrue();
      assertThat(world.link("D1").base().text(Field.NEXT_STEPS)).contains("Four");
    }

    @Test
    void aBlankThatClearsIsAgreedOn() {
      approved();
      world.edit("D1", Field.NEXT_STEPS, Blank.BLANK);

      DealResult cleared = pass();

      assertThat(cleared.inSync()).isTrue();
      assertThat(world.record("D1").values.get(Field.NEXT_STEPS)).isEmpty();
      assertThat(world.link("D1").base().get(Field.NEXT_STEPS)).isEmpty();

      meddle("Two");
      pass();
      assertThat(world.record("D1").values.get(Field.NEXT_STEPS))
          .as("only the portal has changed, so the CRM's blank stands")
          .isEmpty();
    }

    @Test
    void whatWasRefusedIsNotAgreedOn() {
      approved();
      world.edit("D1", Field.NEXT_STEPS, "step ".repeat(9));
      world.edit("D1", Field.TARGET_CLOSE_DATE, new Day(LocalDate.of(2031, 12, 1)));

      pass();

      assertThat(world.link("D1").base().text(Field.NEXT_STEPS)).contains("One");
      assertThat(world.link("D1").base().day(Field.TARGET_CLOSE_DATE))
          .contains(LocalDate.of(2031, 12, 1));
    }
  }
}
