package dev.cosell.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cosell.authority.Editability;
import dev.cosell.aws.internal.SharedContracts;
import dev.cosell.aws.internal.mapping.Binding;
import dev.cosell.aws.internal.mapping.Bindings;
import dev.cosell.aws.internal.mapping.Part;
import dev.cosell.aws.internal.rule.RecordEditability;
import dev.cosell.aws.internal.wire.SellingJson;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.Opportunity;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AwsEditabilityTest {
  private static Editability of(String reviewStatus) {
    return of(Deals.full(), reviewStatus, AwsPartner.SOFTWARE);
  }

  private static Editability of(Opportunity deal, String reviewStatus, AwsPartner partner) {
    return new RecordEditability(Records.of(deal, reviewStatus), partner);
  }

  private static Opportunity at(String stage) {
    Opportunity deal = Deals.full();
    return Opportunity.of(deal.id(), deal.fieldValues().with(Field.STAGE, new Text(stage)));
  }

  @Test
  void aDraftIsOpenButForOwnerAndSubmission() {
    Editability draft = of("Pending Submission");
    for (Binding binding : Bindings.all()) {
      boolean isOfRecord = binding.part() == Part.RECORD || binding.part() == Part.ASSOCIATIONS;
      assertThat(draft.locked(binding.field()).isEmpty())
          .as(binding.field().name())
          .isEqualTo(isOfRecord);
    }
    assertThat(draft.locked(Field.OWNER))
        .contains("AWS hands a record to another owner by AssignOpportunity alone");
    assertThat(draft.locked(AwsFields.INVOLVEMENT))
        .contains("AWS takes this with the submission alone");
  }

  @ParameterizedTest
  @CsvSource({"Submitted, Submitted", "In review, In Review", "Rejected, Rejected"})
  void underReviewAndAfterARejectionEverythingIsLocked(String wire, String name) {
    for (Binding binding : Bindings.all()) {
      if (binding.part() == Part.RECORD || binding.part() == Part.ASSOCIATIONS) {
        assertThat(of(wire).locked(binding.field()))
            .as(binding.field().name())
            .contains("AWS locks this field while the review status is " + name);
      }
    }
  }

  @Test
  void aFieldThatAwsHasNoPlaceForIsNotLocked() {
    assertThat(of("Submitted").locked(Field.CLOUD_STAGE)).isEmpty();
    assertThat(of("Submitted").locked(new Field("crm.notes"))).isEmpty();
  }

  @Test
  void aStatusThatIsNotKnownLocksEverything() {
    assertThat(of("Paused").locked(Field.NEXT_STEPS))
        .contains("AWS's review status Paused is not known here, so nothing is changed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account.city",
        "account.country",
        "account.postalCode",
        "account.region",
        "account.street",
        "account.website",
        "customerProblem",
        "expectedMonthlySpend",
        "targetCloseDate"
      })
  void aDealThatWasSentBackIsOpenInAFewFields(String field) {
    assertThat(of("Action Required").locked(new Field(field))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title",
        "stage",
        "nextSteps",
        "account.name",
        "account.industry",
        "aws.solutions",
        "aws.products",
        "contacts",
        "contractMonths",
        "aws.estimationUrl"
      })
  void aDealThatWasSentBackIsLockedInTheOthers(String field) {
    assertThat(of("Action Required").locked(new Field(field))).isPresent();
  }

  @Test
  void theReasonNamesAContradictionOfAwssDocuments() {
    assertThat(of("Approved").locked(Field.ACCOUNT_INDUSTRY))
        .contains(
            "AWS's documents contradict each other on whether this field may change while the"
                + " review status is Approved");
    assertThat(of("Approved").locked(Field.TITLE))
        .contains("AWS locks this field while the review status is Approved");
  }

  @Test
  void theTotalValueOfAnApprovedDealChangesOnlyWhereThereIsOne() {
    assertThat(of("Approved").locked(Field.DEAL_VALUE)).isEmpty();
    assertThat(of(Deals.minimal(), "Approved", AwsPartner.SOFTWARE).locked(Field.DEAL_VALUE))
        .contains("AWS locks this field while the review status is Approved");
  }

  @Test
  void theNeedsOfAnApprovedDealChangeOnlyFromVisibilityToCoSell() {
    assertThat(of("Approved").locked(AwsFields.PRIMARY_NEEDS))
        .contains("AWS lets the needs change only while its involvement is For Visibility Only");
    Opportunity visible =
        Opportunity.of(
            Deals.full().id(),
            Deals.full()
                .fieldValues()
                .with(AwsFields.INVOLVEMENT, new Text("For Visibility Only"))
                .with(AwsFields.PRIMARY_NEEDS, Items.of("Do Not Need Support from AWS Sales Rep")));
    assertThat(of(visible, "Approved", AwsPartner.SOFTWARE).locked(AwsFields.PRIMARY_NEEDS))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Launched", "Closed Lost"})
  void aFinalDealIsOpenInCommentsAndDeliveryModels(String stage) {
    Editability done = of(at(stage), "Approved", AwsPartner.SOFTWARE);
    Map<String, String> open = new TreeMap<>();
    for (Binding binding : Bindings.all()) {
      if (done.locked(binding.field()).isEmpty()) {
        open.put(binding.field().name(), "open");
      }
    }
    assertThat(open).containsOnlyKeys("aws.deliveryModels", "comments");
    assertThat(done.locked(Field.NEXT_STEPS))
        .contains("AWS locks this field once the deal is " + stage);
    assertThat(done.locked(AwsFields.SOLUTIONS))
        .contains("AWS locks this field once the deal is " + stage);
  }

  @Test
  void aSpecialProgramOpensTheRevenueOfALaunchedDeal() {
    assertThat(
            of(at("Launched"), "Approved", AwsPartner.SOFTWARE).locked(AwsFields.SOFTWARE_REVENUE))
        .contains(
            "AWS lets partners in special programs alone change this field once the deal is"
                + " Launched");
    assertThat(
            of(at("Launched"), "Approved", new AwsPartner(false, true))
                .locked(AwsFields.SOFTWARE_REVENUE))
        .isEmpty();
  }

  @Test
  void aServicesPartnerHasTheDeliveryModelsOfALaunchedDealLocked() {
    assertThat(
            of(at("Launched"), "Approved", new AwsPartner(true, false))
                .locked(AwsFields.DELIVERY_MODELS))
        .contains("AWS lets software partners alone change this field once the deal is Launched");
  }

  /** The strictest of the three documents, straight from the recorded matrix. */
  @Test
  void noFieldIsOpenThatADocumentCloses() throws IOException {
    JsonNode matrix =
        SellingJson.object(
            Files.readString(SharedContracts.aws().resolve("reference/edit-matrix.json")));
    for (JsonNode row : matrix.path("fields")) {
      String path = row.path("field").asText();
      for (Binding binding : Bindings.all()) {
        if (!binding.editPath().equals(path)) {
          continue;
        }
        if (closes(row, "actionRequired", "actionRequired", "actionRequired")) {
          assertThat(of("Action Required").locked(binding.field())).as(path).isPresent();
        }
        if (closes(row, "approved", "approved", "untilLaunchedOrLost")) {
          assertThat(of("Approved").locked(binding.field())).as(path).isPresent();
        }
        if (closes(row, "afterLaunched", "", "afterLaunched")) {
          assertThat(of(at("Launched"), "Approved", AwsPartner.SOFTWARE).locked(binding.field()))
              .as(path)
              .isPresent();
        }
      }
    }
  }

  private static boolean closes(JsonNode row, String ace, String reference, String legacy) {
    return isNo(row.path("aceModel").path(ace))
        || isNo(row.path("apiReference").path(reference))
        || isNo(row.path("legacyS3").path(legacy));
  }

  private static boolean isNo(JsonNode cell) {
    return cell.asText().toLowerCase(Locale.ROOT).equals("no");
  }
}
