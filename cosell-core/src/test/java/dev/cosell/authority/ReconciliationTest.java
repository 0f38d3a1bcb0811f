package dev.cosell.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconciliationTest {
  private static final Text A = new Text("a");
  private static final Text B = new Text("b");
  private static final Text C = new Text("c");
  private static final FieldValues NONE = FieldValues.none();

  private static FieldDecision decision(
      Field field,
      FieldOutcome outcome,
      Optional<FieldValue> crm,
      Optional<FieldValue> portal,
      Optional<FieldValue> base) {
    return new FieldDecision(field, outcome, crm, portal, base, "policy:" + field, "because");
  }

  private static Reconciliation one(
      FieldOutcome outcome,
      Optional<FieldValue> crm,
      Optional<FieldValue> portal,
      Optional<FieldValue> base) {
    return new Reconciliation(
        List.of(decision(Field.TITLE, outcome, crm, portal, base)), FieldValues.none());
  }

  private static Optional<FieldValue> no() {
    return Optional.empty();
  }

  private static FieldValues title(FieldValue value) {
    return NONE.with(Field.TITLE, value);
  }

  @Nested
  class Agreed {
    @Test
    void isTheCrmsValueOnceItWasPushed() {
      assertThat(one(FieldOutcome.PUSH, Optional.of(A), Optional.of(B), Optional.of(C)).agreed())
          .isEqualTo(title(A));
    }

    @Test
    void isThePortalsValueOnceItWasPulled() {
      assertThat(one(FieldOutcome.PULL, Optional.of(A), Optional.of(B), no()).agreed())
          .isEqualTo(title(B));
    }

    @Test
    void isNothingOnceTheFieldWasCleared() {
      assertThat(
              one(FieldOutcome.PUSH, Optional.of(Blank.BLANK), Optional.of(B), Optional.of(B))
                  .agreed())
          .isEqualTo(NONE);
      assertThat(one(FieldOutcome.PULL, Optional.of(A), no(), Optional.of(A)).agreed())
          .isEqualTo(NONE);
    }

    @Test
    void isWhatBothHold() {
      assertThat(one(FieldOutcome.IN_SYNC, Optional.of(A), Optional.of(A), no()).agreed())
          .isEqualTo(title(A));
    }

    @Test
    void isNothingWhereBothAreEmptyNow() {
      assertThat(one(FieldOutcome.IN_SYNC, Optional.of(Blank.BLANK), no(), Optional.of(A)).agreed())
          .isEqualTo(NONE);
    }

    @Test
    void staysWhatItWasWhereTheOwnerStatesNothing() {
      assertThat(one(FieldOutcome.IN_SYNC, no(), Optional.of(B), Optional.of(A)).agreed())
          .isEqualTo(title(A));
    }

    @ParameterizedTest
    @EnumSource(names = {"KEEP_BOTH", "WITHHELD", "DEFERRED", "REVIEW", "NOT_CARRIED"})
    void staysWhatItWasWhereNothingWasWritten(FieldOutcome outcome) {
      assertThat(one(outcome, Optional.of(A), Optional.of(B), Optional.of(C)).agreed())
          .isEqualTo(title(C));
      assertThat(one(outcome, Optional.of(A), Optional.of(B), no()).agreed()).isEqualTo(NONE);
    }
  }

  @Nested
  class Written {
    private final Reconciliation all =
        new Reconciliation(
            List.of(
                decision(Field.COMMENTS, FieldOutcome.DEFERRED, Optional.of(A), no(), no()),
                decision(Field.NEXT_STEPS, FieldOutcome.PUSH, Optional.of(Blank.BLANK), no(), no()),
                decision(Field.REVIEW_STATUS, FieldOutcome.PULL, no(), Optional.of(B), no()),
                decision(Field.REVIEW_COMMENTS, FieldOutcome.PULL, Optional.of(B), no(), no()),
                decision(Field.TITLE, FieldOutcome.PUSH, Optional.of(A), Optional.of(B), no())),
            NONE);

    @Test
    void toThePortalGoesWhatIsPushed() {
      assertThat(all.toPortal()).isEqualTo(title(A).with(Field.NEXT_STEPS, Blank.BLANK));
    }

    @Test
    void toTheCrmGoesWhatIsPulledAndABlankWhereThePortalHoldsNothing() {
      assertThat(all.toCrm())
          .isEqualTo(NONE.with(Field.REVIEW_STATUS, B).with(Field.REVIEW_COMMENTS, Blank.BLANK));
    }

    @Test
    void whatIsDeferredWaits() {
      assertThat(all.deferred()).isEqualTo(NONE.with(Field.COMMENTS, A));
    }

    @Test
    void everyOutcomeIsCounted() {
      assertThat(all.counts())
          .isEqualTo(Map.of(FieldOutcome.PUSH, 2, FieldOutcome.PULL, 2, FieldOutcome.DEFERRED, 1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyPushPullAndDeferredKeepItUnsettled(FieldOutcome outcome) {
    boolean open =
        outcome == FieldOutcome.PUSH
            || outcome == FieldOutcome.PULL
            || outcome == FieldOutcome.DEFERRED;
    assertThat(one(outcome, Optional.of(A), Optional.of(B), no()).isSettled()).isEqualTo(!open);
  }

  @Test
  void theListOfDecisionsIsItsOwn() {
    List<FieldDecision> decisions = new ArrayList<>();
    decisions.add(decision(Field.TITLE, FieldOutcome.PUSH, Optional.of(A), no(), no()));
    Reconciliation all = new Reconciliation(decisions, NONE);
    decisions.clear();
    assertThat(all.with(FieldOutcome.PUSH)).hasSize(1);
  }

  @Nested
  class Conflict {
    private boolean isConflict(
        Optional<FieldValue> crm, Optional<FieldValue> portal, Optional<FieldValue> base) {
      return decision(Field.TITLE, FieldOutcome.PUSH, crm, portal, base).isConflict();
    }

    @Test
    void isWhereBothSidesChangedDifferently() {
      assertThat(isConflict(Optional.of(A), Optional.of(B), Optional.of(C))).isTrue();
      assertThat(isConflict(Optional.of(A), Optional.of(B), no())).isTrue();
      assertThat(isConflict(Optional.of(Blank.BLANK), Optional.of(B), Optional.of(C))).isTrue();
    }

    @Test
    void isNotWhereOneSideStayedOrBothDidTheSame() {
      assertThat(isConflict(Optional.of(C), Optional.of(B), Optional.of(C))).isFalse();
      assertThat(isConflict(Optional.of(A), Optional.of(C), Optional.of(C))).isFalse();
      assertThat(isConflict(Optional.of(A), Optional.of(A), Optional.of(C))).isFalse();
      assertThat(isConflict(Optional.of(Blank.BLANK), Optional.of(B), no())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_SYNC", "KEEP_BOTH", "WITHHELD", "NOT_CARRIED"})
    void isNotWhereNoValueGivesWay(FieldOutcome outcome) {
      assertThat(
              decision(Field.TITLE, outcome, Optional.of(A), Optional.of(B), Optional.of(C))
                  .isConflict())
          .isFalse();
    }
  }
}
