package dev.cosell.aws.internal.table;

import static dev.cosell.aws.internal.table.EditPermission.DISPUTED;
import static dev.cosell.aws.internal.table.EditPermission.NO;
import static dev.cosell.aws.internal.table.EditPermission.NOT_STATED;
import static dev.cosell.aws.internal.table.EditPermission.YES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditRulesTest {
  private final EditRules rules = EditRules.load();

  @ParameterizedTest
  @CsvSource({
    "Pending Submission, Prospect, Project.Title, YES",
    "Submitted, Prospect, Project.Title, NO",
    "In review, Prospect, LifeCycle.NextSteps, NO",
    "Rejected, Prospect, LifeCycle.NextSteps, NO",
    "Action Required, Prospect, Customer.Account.Address.City, YES",
    "Action Required, Prospect, LifeCycle.Stage, NO",
    "Action Required, Prospect, Some.NewMember, NO",
    "Approved, Qualified, LifeCycle.Stage, YES",
    "Approved, Qualified, Project.Title, NO",
    "Approved, Qualified, Customer.Account.Industry, DISPUTED",
    "Approved, Qualified, PrimaryNeedsFromAws, TO_CO_SELL",
    "Approved, Qualified, SoftwareRevenue.DeliveryModel, SOFTWARE_PARTNER_WITH_SAAS",
    "Approved, Launched, LifeCycle.Stage, NO",
    "Approved, Closed Lost, LifeCycle.NextSteps, NO",
    "Approved, Launched, Project.AdditionalComments, YES",
    "Approved, Launched, Project.DeliveryModels, SOFTWARE_PARTNER",
    "Approved, Launched, SoftwareRevenue.Value.Amount, SPECIAL_PROGRAM",
    "Approved, Qualified, Some.NewMember, NOT_STATED",
    "Dreaming, Qualified, Project.Title, NOT_STATED",
  })
  void thePermissionDependsOnReviewStatusAndStage(
      String reviewStatus, String stage, String path, EditPermission permission) {
    assertThat(rules.permission(reviewStatus, stage, path)).isEqualTo(permission);
  }

  @Test
  void whereDocumentsDifferEachIsKept() {
    EditRules.Rule industry = rules.of("Customer.Account.Industry").orElseThrow();

    assertThat(industry.approved()).isEqualTo(DISPUTED);
    assertThat(industry.sources())
        .contains(
            Map.of("approved", Map.of("workbook", YES, "apiReference", NO, "fileExchange", NO)));
    assertThat(rules.of("Project.Title").orElseThrow().sources()).isEmpty();
  }

  @Test
  void everyRuleIsAboutAMemberThatAnUpdateTakes() {
    FieldRules fields = FieldRules.load();

    assertThat(rules.all())
        .allSatisfy(
            rule ->
                assertThat(fields.of(rule.path()).orElseThrow().operations())
                    .contains(FieldRule.Operation.UPDATE));
  }

  @Test
  void everyReviewStatusHasAGate() {
    assertThat(rules.gates().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Vocabularies.load().named("ReviewStatus").orElseThrow().values());
    assertThat(rules.all()).noneMatch(rule -> rule.approved() == NOT_STATED);
  }
}
