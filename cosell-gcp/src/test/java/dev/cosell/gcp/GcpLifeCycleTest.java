package dev.cosell.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.Answer;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A deal's way through both axes, against a fake of Google. */
class GcpLifeCycleTest {
  private final GoogleUnderTest google = new GoogleUnderTest();
  private Portal portal = google.portal();

  @AfterEach
  void stop() {
    google.close();
  }

  @Test
  void aDraftIsReadBackBeforeItIsSubmitted() {
    PortalRecord draft = draft();
    assertThat(draft.registration().reviewStatus()).isEqualTo(ReviewStatus.DRAFT);
    assertThat(draft.registration().cloudStage()).contains("QUALIFY");
    assertThat(portal.editability(draft).locked(Field.TITLE)).isEmpty();
    assertThat(portal.editability(draft).locked(Field.STAGE))
        .contains("Google takes this of an accepted opportunity alone");
    PortalCall submit = portal.nextStep(deal(), Optional.of(draft)).orElseThrow();
    assertThat(submit.kind()).isEqualTo(CallKind.SUBMIT);
    PortalRecord submitted = after(submit);
    assertThat(submitted.registration().reviewStatus()).isEqualTo(ReviewStatus.SUBMITTED);
    assertThat(portal.editability(submitted).locked(Field.TITLE))
        .contains("locked while SUBMITTED");
    assertThat(portal.editability(submitted).locked(new Field("crm.margin"))).isEmpty();
  }

  @Test
  void anAcceptedDealOpensTheStageAndWhatTheSettingsListAndNothingElse() {
    PortalRecord accepted = accepted();
    assertThat(portal.editability(accepted).locked(Field.TITLE)).contains("locked while ACCEPTED");
    for (Field open : List.of(Field.STAGE, Field.DEAL_VALUE, Field.COMMENTS, Field.NEXT_STEPS)) {
      assertThat(portal.editability(accepted).locked(open)).as(open.name()).isEmpty();
    }
    PortalRecord refined = after(stage(accepted, "Technical Validation"));
    assertThat(refined.registration().cloudStage()).contains("REFINE");
    assertThat(refined.values().text(Field.STAGE)).contains("Qualified");
    assertThat(refined.registration().counterparts()).hasSize(1);
    assertThat(refined.values().get(GcpFields.REBATE_EXPIRATION_DATE)).isPresent();
  }

  @Test
  void aStageThatIsNotKnownIsNotOverwritten() {
    PortalRecord accepted = accepted();
    google.fake().operator().setStage(accepted.id().value(), "PROPOSE");
    PortalRecord further = read(accepted);
    assertThat(further.values().text(Field.STAGE)).contains("PROPOSE");
    assertThat(portal.editability(further).locked(Field.STAGE))
        .contains("Google's stage PROPOSE is not known here, so it is not changed");
  }

  @Test
  void theListOfWhatIsOpenCanBeSetOtherwise() {
    PortalRecord accepted = accepted();
    Portal told =
        GcpOpportunities.builder("a1B2c3D4e5", () -> "t")
            .settings(
                GcpSettings.builder()
                    .from(GcpSettings.standard())
                    .addEditableWhenAccepted("opportunityInfo.displayName")
                    .build())
            .build();
    assertThat(told.editability(accepted).locked(Field.TITLE)).isEmpty();
  }

  @Test
  void aDealIsClosedByARequestAndByGoogle() {
    Portal told =
        GcpOpportunities.builder(google.fake().partner(), google.fake()::token)
            .endpoint(google.fake().url())
            .settings(
                GcpSettings.builder()
                    .from(GcpSettings.standard())
                    .putCloseRequests("Launched", "WON")
                    .build())
            .build();
    portal = told;
    PortalRecord asked = after(stage(accepted(), "Launched"));
    assertThat(asked.registration().cloudStage()).contains("QUALIFY");
    assertThat(asked.values().text(Field.STAGE)).contains("Launched");
    google.fake().operator().closeWon(asked.id().value(), "PRODUCT_FIT");
    PortalRecord closed = read(asked);
    assertThat(closed.values().text(Field.STAGE)).contains("Launched");
    assertThat(closed.values().text(GcpFields.CLOSE_OUTCOME)).contains("Won");
    assertThat(closed.values().get(Field.CLOUD_CLOSE_DATE)).isPresent();
    assertThat(portal.editability(closed).locked(Field.NEXT_STEPS))
        .contains("Google takes no change of a closed opportunity");
  }

  @Test
  void aDealThatWasNotAcceptedIsCorrectedAndSubmittedAgainWhereTheSettingsSaySo() {
    PortalRecord rejected = notAccepted();
    FieldValues correction =
        FieldValues.builder().put(Field.CUSTOMER_PROBLEM, new Text("Now it is clear.")).build();
    PortalRecord corrected = after(portal.nextUpdate(rejected, correction).orElseThrow());
    assertThat(corrected.registration().reviewStatus()).isEqualTo(ReviewStatus.REJECTED);
    assertThat(corrected.values().text(Field.CUSTOMER_PROBLEM)).contains("Now it is clear.");
    portal =
        GcpOpportunities.builder(google.fake().partner(), google.fake()::token)
            .endpoint(google.fake().url())
            .settings(
                GcpSettings.builder()
                    .from(GcpSettings.standard())
                    .resubmitsCorrections(true)
                    .build())
            .build();
    FieldValues again =
        FieldValues.builder().put(Field.CUSTOMER_PROBLEM, new Text("Clearer still.")).build();
    PortalRecord resubmitted = after(portal.nextUpdate(corrected, again).orElseThrow());
    assertThat(resubmitted.registration().reviewStatus()).isEqualTo(ReviewStatus.SUBMITTED);
    assertThat(portal.nextUpdate(resubmitted, again)).isEmpty();
  }

  @Test
  void aDealThatIsTakenAwayIsGone() {
    PortalRecord accepted = accepted();
    google.fake().operator().detach(accepted.id().value());
    assertThat(portal.read(accepted.id())).isInstanceOf(Answer.Gone.class);
    String last = google.fake().events().get(google.fake().events().size() - 1);
    assertThat(portal.subject(last)).contains(accepted.id());
  }

  @Test
  void aDealOfGooglesIsAChangeAndSaysWhoBroughtIt() {
    PortalRecord brought = ok(portal.read(google.offer()));
    assertThat(brought.registration().origin()).contains("GOOGLE");
    assertThat(brought.crmId()).isEmpty();
    assertThat(ok(portal.changes(Optional.empty())).invitations()).isEmpty();
  }

  @Test
  void aSubmissionOfADraftThatHasChangedIsAConflict() {
    PortalRecord draft = draft();
    PortalCall submit = portal.nextStep(deal(), Optional.of(draft)).orElseThrow();
    google.changeElsewhere(draft.id());
    assertThat(portal.perform(submit)).isInstanceOf(Answer.Conflict.class);
    assertThat(read(draft).registration().reviewStatus()).isEqualTo(ReviewStatus.DRAFT);
  }

  private static Opportunity deal() {
    return Deals.full();
  }

  private PortalRecord draft() {
    return after(portal.nextStep(deal(), Optional.empty()).orElseThrow());
  }

  private PortalRecord submitted() {
    return after(portal.nextStep(deal(), Optional.of(draft())).orElseThrow());
  }

  private PortalRecord accepted() {
    PortalRecord submitted = submitted();
    google.fake().operator().accept(submitted.id().value());
    return read(submitted);
  }

  private PortalRecord notAccepted() {
    PortalRecord submitted = submitted();
    google.fake().operator().notAccept(submitted.id().value(), "Which problem?");
    return read(submitted);
  }

  private PortalCall stage(PortalRecord record, String stage) {
    return portal
        .nextUpdate(record, FieldValues.builder().text(Field.STAGE, stage).build())
        .orElseThrow();
  }

  private PortalRecord after(PortalCall call) {
    return ok(portal.read(ok(portal.perform(call)).id()));
  }

  private PortalRecord read(PortalRecord record) {
    return ok(portal.read(record.id()));
  }

  private static <T> T ok(Answer<T> answer) {
    return answer
        .toOptional()
        .orElseThrow(() -> new AssertionError("expected a success, but was " + answer));
  }
}
