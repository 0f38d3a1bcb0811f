package dev.cosell.testkit;

import static dev.cosell.testkit.CosellAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.authority.FieldAuthorityPolicy;
import dev.cosell.authority.FieldOutcome;
import dev.cosell.authority.Reconciler;
import dev.cosell.authority.Reconciliation;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.authority.Sides;
import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.portal.Preflight;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CosellAssertionsTest {
  @Nested
  class OfReconciliation {
    private final Reconciliation decided =
        new Reconciler(FieldAuthorityPolicy.standard(), SharingBoundary.standard())
            .reconcile(
                Sides.builder()
                    .cloud(Cloud.AWS)
                    .crm(
                        FieldValues.builder()
                            .text(Field.TITLE, "New title")
                            .text(Field.STAGE, "Qualified")
                            .text(new Field("crm.note"), "Margin 40")
                            .build())
                    .portal(
                        FieldValues.builder()
                            .text(Field.TITLE, "Old title")
                            .text(Field.REVIEW_STATUS, "Approved")
                            .build())
                    .build());

    @Test
    void holdWhereTheyAreTrue() {
      assertThat(decided)
          .pushes(Field.TITLE, Field.STAGE)
          .pulls(Field.REVIEW_STATUS)
          .has(FieldOutcome.WITHHELD, new Field("crm.note"))
          .has(FieldOutcome.REVIEW)
          .doesNotMention(Field.DEAL_VALUE);
    }

    @Test
    void showEveryDecisionAndNoValueWhereTheyAreNot() {
      assertThatThrownBy(() -> assertThat(decided).pushes(Field.STAGE))
          .isInstanceOf(AssertionError.class)
          .hasMessage(
              "expected PUSH for [stage], but was for [stage, title]; decided"
                  + " [crm.note WITHHELD (boundary), stage PUSH (policy:stage),"
                  + " status.review PULL (policy:status.*), title PUSH (policy:title)]");
      assertThatThrownBy(() -> assertThat(decided).pulls())
          .isInstanceOf(AssertionError.class)
          .hasMessageStartingWith("expected PULL for [], but was for [status.review]; decided");
      assertThatThrownBy(() -> assertThat(decided).doesNotMention(Field.TITLE, Field.OWNER))
          .isInstanceOf(AssertionError.class)
          .hasMessageStartingWith("expected no decision about [title]; decided");
      assertThatThrownBy(() -> assertThat(decided).isSettled())
          .isInstanceOf(AssertionError.class)
          .hasMessageStartingWith("expected nothing to be left to write; decided");
    }
  }

  @Nested
  class OfPreflight {
    private final Violation missing =
        new Violation(
            "title", ViolationCode.REQUIRED_FIELD_MISSING, "title is required", "give one");
    private final Preflight one = new Preflight(Moment.SUBMIT, List.of(missing));
    private final Preflight two =
        new Preflight(
            Moment.SUBMIT,
            List.of(
                missing,
                new Violation(
                    "account.country",
                    ViolationCode.INVALID_ENUM_VALUE,
                    "account.country must be a known country",
                    "choose one")));

    @Test
    void holdWhereTheyAreTrue() {
      assertThat(new Preflight(Moment.SUBMIT, List.of())).passes();
      assertThat(one).objectsOnlyTo("title", ViolationCode.REQUIRED_FIELD_MISSING);
      assertThat(two).objectsTo("account.country", ViolationCode.INVALID_ENUM_VALUE);
    }

    @Test
    void showEveryViolationWhereTheyAreNot() {
      assertThatThrownBy(() -> assertThat(one).passes())
          .isInstanceOf(AssertionError.class)
          .hasMessage(
              "expected no violation at SUBMIT, but found"
                  + " [REQUIRED_FIELD_MISSING title is required]");
      assertThatThrownBy(
              () -> assertThat(one).objectsTo("title", ViolationCode.INVALID_STRING_FORMAT))
          .isInstanceOf(AssertionError.class)
          .hasMessage(
              "expected INVALID_STRING_FORMAT at SUBMIT for title, but found"
                  + " [REQUIRED_FIELD_MISSING title is required]");
      assertThatThrownBy(
              () -> assertThat(two).objectsOnlyTo("title", ViolationCode.REQUIRED_FIELD_MISSING))
          .isInstanceOf(AssertionError.class)
          .hasMessageStartingWith(
              "expected REQUIRED_FIELD_MISSING for title and nothing else at SUBMIT, but found");
    }
  }
}
