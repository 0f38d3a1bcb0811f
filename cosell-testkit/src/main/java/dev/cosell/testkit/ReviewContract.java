package dev.cosell.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.Answer;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight.Moment;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the cloud decides, and what it lets one do after that. */
interface ReviewContract extends ContractScene {
  @Test
  default void aSubmittedRecordIsLockedAndRefusesAChange() {
    PortalUse use = new PortalUse(under());
    PortalRecord record = use.register(under().goodDeal("006-1"));
    FieldValues change = under().changeWhenApproved();
    assertThat(change.fields())
        .allSatisfy(field -> assertThat(portal().editability(record).locked(field)).isPresent());
    assertThat(
            portal()
                .preflight(EngineUse.changed(record, change), Moment.UPDATE, Optional.of(record))
                .passes())
        .isFalse();
    assertThat(portal().perform(use.update(record, change)))
        .isInstanceOfAny(Answer.Refused.class, Answer.Conflict.class);
    assertThat(use.read(record.id()).values()).isEqualTo(record.values());
  }

  @Test
  default void anApprovedRecordSaysSoAndIsOpen() {
    PortalRecord approved = new PortalUse(under()).approved(under().goodDeal("006-1"));
    assertThat(approved.registration().reviewStatus()).isEqualTo(ReviewStatus.APPROVED);
    assertThat(approved.values().text(Field.REVIEW_STATUS)).contains("Approved");
    FieldValues change = under().changeWhenApproved();
    assertThat(change.fields())
        .allSatisfy(field -> assertThat(portal().editability(approved).locked(field)).isEmpty());
    assertThat(
            portal()
                .preflight(
                    EngineUse.changed(approved, change), Moment.UPDATE, Optional.of(approved))
                .violations())
        .isEmpty();
  }

  @Test
  default void aRejectedRecordIsLockedUnlessTheCloudLeavesItOpen() {
    PortalUse use = new PortalUse(under());
    PortalRecord submitted = use.register(under().goodDeal("006-1"));
    under().reject(submitted.id());
    PortalRecord rejected = use.read(submitted.id());
    assertThat(rejected.registration().reviewStatus()).isEqualTo(ReviewStatus.REJECTED);
    assertThat(under().changeWhenApproved().fields())
        .allSatisfy(
            field ->
                assertThat(portal().editability(rejected).locked(field).isEmpty())
                    .isEqualTo(under().rejectedStaysOpen()));
    assertThat(portal().nextStep(under().goodDeal("006-1"), Optional.of(rejected))).isEmpty();
  }

  @Test
  default void aRequestForCorrectionSaysWhatIsAskedFor() {
    PortalUse use = new PortalUse(under());
    PortalRecord submitted = use.register(under().goodDeal("006-1"));
    under().askForAction(submitted.id(), "Which workload is it?");
    PortalRecord sentBack = use.read(submitted.id());
    assertThat(sentBack.registration().reviewStatus())
        .isEqualTo(under().statusWhenActionIsAskedFor());
    assertThat(sentBack.registration().reviewComments()).contains("Which workload is it?");
    assertThat(sentBack.values().text(Field.REVIEW_COMMENTS)).contains("Which workload is it?");
  }
}
