package dev.cosell.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.authority.SharingBoundary;
import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpportunitiesTest {
  private static final Set<String> ASKED_FOR_AT_SUBMISSION =
      Set.of(
          "title",
          "account.name",
          "account.industry",
          "account.website",
          "account.country",
          "account.postalCode",
          "account.region",
          "customerProblem",
          "expectedMonthlySpend",
          "targetCloseDate",
          "aws.primaryNeeds",
          "aws.deliveryModels",
          "aws.customerUseCase",
          "aws.salesActivities",
          "aws.marketingSource",
          "aws.solutions",
          "aws.involvement");

  private static Set<String> names(FieldValues values) {
    return values.fields().stream().map(Field::name).collect(Collectors.toSet());
  }

  @Test
  void theMinimalDealHoldsWhatIsAskedForAtSubmissionAndNothingElse() {
    assertThat(names(Opportunities.minimal().fieldValues())).isEqualTo(ASKED_FOR_AT_SUBMISSION);
  }

  @Test
  void theFullDealHoldsEveryTypedFieldButTheReasonOfALoss() {
    assertThat(Field.typed())
        .filteredOn(field -> Opportunities.full().fieldValues().get(field).isEmpty())
        .containsExactly(Field.CLOSED_LOST_REASON);
  }

  @Test
  void theFullDealHoldsWhatMustNotLeave() {
    assertThat(Opportunities.full().fieldValues().fields())
        .anyMatch(field -> field.isIn("crm"))
        .filteredOn(field -> !SharingBoundary.standard().lets(field, Cloud.AWS))
        .hasSize(4);
  }

  @ParameterizedTest
  @MethodSource("dev.cosell.testkit.Opportunities#allShapes")
  void everyShapeHoldsWhatIsAskedForAtSubmission(Opportunity deal) {
    Set<String> held = names(deal.fieldValues());
    boolean abroad = !deal.fieldValues().text(Field.ACCOUNT_COUNTRY).orElse("").equals("US");
    assertThat(ASKED_FOR_AT_SUBMISSION)
        .filteredOn(name -> !(abroad && name.equals("account.region")))
        .isSubsetOf(held);
    assertThat(deal.customerProblem().orElse("").length()).isBetween(20, 2000);
    assertThat(deal.targetCloseDate())
        .hasValueSatisfying(day -> assertThat(day).isAfter(LocalDate.parse("2031-01-01")));
    assertThat(deal.closedLostReason().isPresent())
        .isEqualTo(deal.stage().equals(java.util.Optional.of(Stage.CLOSED_LOST)));
  }

  @ParameterizedTest
  @MethodSource("dev.cosell.testkit.Opportunities#allShapes")
  void everyShapeSurvivesItsJsonAndItsFlatForm(Opportunity deal) {
    assertThat(Opportunity.fromJson(deal.toJson())).isEqualTo(deal);
    assertThat(Opportunity.of(deal.id(), deal.fieldValues())).isEqualTo(deal);
  }

  @Test
  void eachShapeHasAnIdOfItsOwn() {
    List<String> ids = Opportunities.allShapes().map(deal -> deal.id().value()).toList();
    assertThat(ids).doesNotHaveDuplicates().hasSize(14).allMatch(id -> id.startsWith("006-"));
  }

  @Test
  void noAddressOfAPersonOrAPageIsReal() {
    assertThat(Opportunities.allShapes().map(Opportunity::toJson))
        .allSatisfy(
            json ->
                assertThat(json.split("@|https://"))
                    .filteredOn(part -> part.matches("[a-z-]+\\.[a-z]+.*"))
                    .allMatch(part -> part.matches("[a-z-]+\\.example\\b.*")));
  }
}
