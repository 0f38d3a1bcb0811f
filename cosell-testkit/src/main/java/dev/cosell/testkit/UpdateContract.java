package dev.cosell.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.portal.Answer;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.WriteOutcome;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a record is changed, and what a change leaves alone. */
interface UpdateContract extends ContractScene {
  @Test
  default void anApprovedRecordTakesAChangeAndNothingElseChanges() {
    PortalUse use = new PortalUse(under());
    PortalRecord approved = use.approved(under().goodDeal("006-1"));
    FieldValues change = under().changeWhenApproved();
    PortalCall call = use.update(approved, change);
    assertThat(call.target()).contains(approved.id());
    use.perform(call);
    PortalRecord updated = use.read(approved.id());
    assertThat(WriteOutcome.compare(approved.values(), change, updated.values()))
        .allSatisfy(outcome -> assertThat(outcome.result()).isEqualTo(WriteOutcome.Result.APPLIED));
    assertThat(updated.version()).isNotEqualTo(approved.version());
    assertThat(portal().nextUpdate(updated, change)).isEmpty();
    FieldValues rest = withoutStatus(approved.values(), change);
    assertThat(withoutStatus(updated.values(), change)).isEqualTo(rest);
  }

  @Test
  default void anUpdateMadeTwiceIsMadeOnce() {
    PortalUse use = new PortalUse(under());
    PortalRecord approved = use.approved(under().goodDeal("006-1"));
    PortalCall call = use.update(approved, under().changeWhenApproved());
    assertThat(use.update(use.read(approved.id()), under().changeWhenApproved())).isEqualTo(call);
    use.perform(call);
    PortalRecord once = use.read(approved.id());
    // A portal that knows the key answers as before; one that has a lock says that it has changed.
    assertThat(portal().perform(call)).isInstanceOfAny(Answer.Ok.class, Answer.Conflict.class);
    assertThat(use.read(approved.id())).isEqualTo(once);
  }

  @Test
  default void whatTheLibraryDoesNotKnowSurvivesAnUpdate() {
    PortalUse use = new PortalUse(under());
    PortalRecord submitted = use.approved(under().goodDeal("006-1"));
    Set<String> unknown = under().plantUnknown(submitted.id());
    assertThat(unknown).isNotEmpty();
    PortalRecord approved = use.read(submitted.id());
    PortalCall call = use.update(approved, under().changeWhenApproved());
    assertThat(approved.payload()).contains(unknown);
    if (under().replacesRecords()) {
      assertThat(call.body()).contains(unknown);
    } else {
      use.perform(call);
      assertThat(use.read(approved.id()).payload()).contains(unknown);
    }
  }

  @Test
  default void aStaleVersionIsAConflictAndChangesNothing() {
    PortalUse use = new PortalUse(under());
    PortalRecord stale = use.approved(under().goodDeal("006-1"));
    under().changeElsewhere(stale.id());
    PortalRecord present = use.read(stale.id());
    assertThat(present.version()).isNotEqualTo(stale.version());
    assertThat(portal().perform(use.update(stale, under().changeWhenApproved())))
        .isInstanceOf(Answer.Conflict.class);
    assertThat(use.read(stale.id()).version()).isEqualTo(present.version());
  }

  @Test
  default void aFieldThatThePortalDoesNotTakeIsNotUpdated() {
    PortalRecord record = new PortalUse(under()).register(under().goodDeal("006-1"));
    FieldValues foreign =
        FieldValues.builder().put(new Field("crm.paymentTerms"), new Text("net 30")).build();
    assertThatThrownBy(() -> portal().nextUpdate(record, foreign))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("crm.paymentTerms");
  }

  @Test
  default void nothingToChangeIsNoCall() {
    PortalRecord record = new PortalUse(under()).register(under().goodDeal("006-1"));
    assertThat(portal().nextUpdate(record, FieldValues.none())).isEmpty();
  }

  private static FieldValues withoutStatus(FieldValues values, FieldValues change) {
    return values.only(field -> !field.isIn("status") && change.get(field).isEmpty());
  }
}
