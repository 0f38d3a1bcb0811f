package dev.cosell.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.portal.WriteOutcome.Result;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WriteOutcomeTest {
  private static final FieldValues NONE = FieldValues.none();
  private static final Text A = new Text("a");
  private static final Text B = new Text("b");
  private static final Text C = new Text("c");

  private static FieldValues title(FieldValue value) {
    return NONE.with(Field.TITLE, value);
  }

  @Nested
  class Compare {
    private WriteOutcome only(FieldValues before, FieldValues sent, FieldValues after) {
      List<WriteOutcome> outcomes = WriteOutcome.compare(before, sent, after);
      assertThat(outcomes).hasSize(1);
      return outcomes.get(0);
    }

    @Test
    void whatThePortalHoldsNowWasApplied() {
      assertThat(only(title(B), title(A), title(A)))
          .isEqualTo(new WriteOutcome(Field.TITLE, Result.APPLIED, A, Optional.of(A)));
    }

    @Test
    void whatThePortalHeldAlreadyWasApplied() {
      assertThat(only(title(A), title(A), title(A)).result()).isEqualTo(Result.APPLIED);
    }

    @Test
    void whatThePortalSpellsItsWayWasNormalised() {
      assertThat(only(title(B), title(A), title(C)))
          .isEqualTo(new WriteOutcome(Field.TITLE, Result.NORMALISED, A, Optional.of(C)));
    }

    @Test
    void whatThePortalEmptiedInsteadWasNormalised() {
      assertThat(only(title(B), title(A), NONE).result()).isEqualTo(Result.NORMALISED);
    }

    @Test
    void whatStayedAsItWasIsIgnored() {
      assertThat(only(title(B), title(A), title(B)))
          .isEqualTo(new WriteOutcome(Field.TITLE, Result.IGNORED, A, Optional.of(B)));
      assertThat(only(NONE, title(A), NONE).result()).isEqualTo(Result.IGNORED);
    }

    @Test
    void aFieldThatIsEmptyNowWasCleared() {
      assertThat(only(title(B), title(Blank.BLANK), NONE))
          .isEqualTo(new WriteOutcome(Field.TITLE, Result.APPLIED, Blank.BLANK, Optional.empty()));
      assertThat(only(title(B), title(Blank.BLANK), title(Blank.BLANK)).result())
          .isEqualTo(Result.APPLIED);
    }

    @Test
    void aFieldThatWouldNotBeClearedIsIgnored() {
      assertThat(only(title(B), title(Blank.BLANK), title(B)).result()).isEqualTo(Result.IGNORED);
    }

    @Test
    void everySentFieldHasOneOutcomeInNameOrderAndNoOtherHas() {
      FieldValues sent = title(A).with(Field.COMMENTS, A);
      FieldValues after = title(A).with(Field.STAGE, C);
      assertThat(WriteOutcome.compare(NONE, sent, after))
          .extracting(WriteOutcome::field, WriteOutcome::result)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(Field.COMMENTS, Result.IGNORED),
              org.assertj.core.groups.Tuple.tuple(Field.TITLE, Result.APPLIED));
    }

    @Test
    void nothingSentHasNoOutcome() {
      assertThat(WriteOutcome.compare(title(A), NONE, title(B))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"REJECTED", "PENDING"})
  void aWriteThatDidNotHappenHasOneOutcomeForAll(Result result) {
    assertThat(WriteOutcome.all(title(A).with(Field.COMMENTS, B), result))
        .containsExactly(
            new WriteOutcome(Field.COMMENTS, result, B, Optional.empty()),
            new WriteOutcome(Field.TITLE, result, A, Optional.empty()));
  }
}
