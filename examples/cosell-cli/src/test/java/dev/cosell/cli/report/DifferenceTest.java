package dev.cosell.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.authority.FieldDecision;
import dev.cosell.authority.FieldOutcome;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Text;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static FieldDecision decision(
      Field field, FieldOutcome outcome, String crm, String portal, String base) {
    return new FieldDecision(
        field, outcome, value(crm), value(portal), value(base), "policy:x", "because");
  }

  private static Optional<FieldValue> value(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new Text(text));
  }

  @Test
  void whatTheCloudSideChangedAndTheCrmDidNotIsOne() {
    Optional<Difference> found =
        Difference.of(decision(Field.STAGE, FieldOutcome.PUSH, "a", "b", "a"));
    assertThat(found)
        .contains(new Difference("stage", "CRM", false, "a", "b", "policy:x", "because"));
  }

  @Test
  void whereBothHaveChangedItSaysSo() {
    assertThat(Difference.of(decision(Field.STAGE, FieldOutcome.PUSH, "c", "b", "a")))
        .get()
        .extracting(Difference::bothChanged)
        .isEqualTo(true);
  }

  @Test
  void whatOnlyTheCrmChangedIsNone() {
    assertThat(Difference.of(decision(Field.STAGE, FieldOutcome.PUSH, "b", "a", "a"))).isEmpty();
  }

  @Test
  void whatBothSidesBeganWithDifferentlyNobodyHasChanged() {
    assertThat(Difference.of(decision(Field.STAGE, FieldOutcome.PUSH, "b", "a", ""))).isEmpty();
    assertThat(Difference.of(decision(Field.STAGE, FieldOutcome.DEFERRED, "b", "a", ""))).isEmpty();
    assertThat(Difference.of(decision(Field.STAGE, FieldOutcome.REVIEW, "b", "a", ""))).isPresent();
  }

  @Test
  void aStatusThatTheCloudSetsIsNone() {
    assertThat(Difference.of(decision(Field.REVIEW_STATUS, FieldOutcome.PULL, "a", "b", "a")))
        .isEmpty();
  }

  @Test
  void aPersonMayHaveToDecide() {
    assertThat(Difference.of(decision(Field.NEXT_STEPS, FieldOutcome.REVIEW, "c", "b", "a")))
        .get()
        .extracting(Difference::winner)
        .isEqualTo("a person decides");
  }

  @Test
  void whatIsWithheldIsNone() {
    assertThat(Difference.of(decision(Field.STAGE, FieldOutcome.WITHHELD, "c", "b", "a")))
        .isEmpty();
  }
}
