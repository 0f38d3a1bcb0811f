package dev.cosell.testkit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.partnercentralselling.PartnerCentralSellingClient;
import software.amazon.awssdk.services.partnercentralselling.model.GetOpportunityResponse;
import software.amazon.awssdk.services.partnercentralselling.model.LifeCycle;
import software.amazon.awssdk.services.partnercentralselling.model.Project;
import software.amazon.awssdk.services.partnercentralselling.model.UpdateOpportunityRequest;
import software.amazon.awssdk.services.partnercentralselling.model.ValidationException;

/** What may be changed when, and what becomes of the rest. */
@ExtendWith(FakePartnerCentralExtension.class)
class EditingTest {

  private FakePartnerCentral fake;
  private PartnerCentralSellingClient client;

  @BeforeEach
  void connect(FakePartnerCentral fresh) {
    fake = fresh;
    client = Requests.client(fake);
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  private void project(String id, UnaryOperator<Project.Builder> change) {
    Project project = Requests.get(client, id).project();
    Requests.change(
        client, id, update -> update.project(change.apply(project.toBuilder()).build()));
  }

  private void lifeCycle(String id, UnaryOperator<LifeCycle.Builder> change) {
    LifeCycle lifeCycle = Requests.get(client, id).lifeCycle();
    Requests.change(
        client, id, update -> update.lifeCycle(change.apply(lifeCycle.toBuilder()).build()));
  }

  private ValidationException refused(
      String id, Consumer<UpdateOpportunityRequest.Builder> change) {
    return catchThrowableOfType(
        ValidationException.class, () -> Requests.change(client, id, change));
  }

  @Nested
  class PendingSubmission {

    @Test
    void everythingMayBeChanged() {
      String id = Requests.created(client, "crm-1");

      project(id, project -> project.title("Another title"));
      Requests.change(
          client, id, update -> update.customer(Requests.customer("Valley Bakery").build()));

      GetOpportunityResponse read = Requests.get(client, id);
      assertThat(read.project().title()).isEqualTo("Another title");
      assertThat(read.customer().account().companyName()).isEqualTo("Valley Bakery");
    }

    @Test
    void anUpdateNeedsAStage() {
      String id = Requests.created(client, "crm-1");

      ValidationException refused =
          refused(
              id,
              update ->
                  update.lifeCycle(LifeCycle.builder().targetCloseDate("2031-06-30").build()));

      assertThat(Requests.codes(refused)).containsExactly("lifeCycle.stage REQUIRED_FIELD_MISSING");
    }
  }

  @Nested
  class UnderReview {

    @Test
    void nothingMayBeChanged() {
      String id = Requests.submitted(client, "crm-1");

      ValidationException refused = refused(id, update -> {});

      assertThat(refused.reasonAsString()).isEqualTo("BUSINESS_VALIDATION_FAILED");
      assertThat(refused.errorList().get(0).message())
          .isEqualTo("The opportunity cannot be changed when it is Submitted.");
      fake.operator().review(id);
      assertThat(refused(id, update -> {}).errorList().get(0).message())
          .isEqualTo("The opportunity cannot be changed when it is In review.");
    }

    @Test
    void aRejectedOpportunityStaysAsItIs() {
      String id = Requests.submitted(client, "crm-1");
      fake.operator().reject(id, "Other");

      assertThat(Requests.codes(refused(id, update -> {})))
          .containsExactly("lifeCycle.reviewStatus INVALID_RESOURCE_STATE");
      assertThat(Requests.get(client, id).lifeCycle().reviewStatusReason()).isEqualTo("Other");
    }
  }

  @Nested
  class ActionRequired {

    private String asked() {
      String id = Requests.submitted(client, "crm-1");
      fake.operator().askForAction(id, "More about the problem, please.", "Clarify Solution");
      return id;
    }

    @Test
    void anUpdateOfWhatMayBeChangedSubmitsAgain() {
      String id = asked();

      project(
          id,
          project ->
              project.customerBusinessProblem(
                  "Forecasts are wrong by half in every one of 40 shops."));

      GetOpportunityResponse read = Requests.get(client, id);
      assertThat(read.lifeCycle().reviewStatusAsString()).isEqualTo("Submitted");
      assertThat(read.lifeCycle().reviewComments()).isNull();
      assertThat(read.project().customerBusinessProblem())
          .startsWith("Forecasts are wrong by half");
    }

    @Test
    void everythingElseIsRefusedWithEachField() {
      String id = asked();

      ValidationException refused =
          refused(
              id,
              update ->
                  update
                      .project(Requests.project().title("Another title").apnPrograms("P3").build())
                      .opportunityType("Expansion"));

      assertThat(Requests.codes(refused))
          .containsExactly(
              "opportunityType ACTION_NOT_PERMITTED",
              "project.apnPrograms ACTION_NOT_PERMITTED",
              "project.title ACTION_NOT_PERMITTED");
      assertThat(refused.errorList().get(0).message())
          .isEqualTo(
              "Field OpportunityType cannot be changed when the opportunity is Action Required.");
      assertThat(Requests.get(client, id).lifeCycle().reviewStatusAsString())
          .isEqualTo("Action Required");
    }
  }

  @Nested
  class Approved {

    @Test
    void stageAmountAndStepsMayBeChanged() {
      String id = Requests.approved(fake, client, "crm-1");

      project(id, project -> project.expectedCustomerSpend(Requests.spend("1500")));
      lifeCycle(id, l -> l.stage("Technical Validation").nextSteps("Load test"));

      GetOpportunityResponse read = Requests.get(client, id);
      assertThat(read.project().expectedCustomerSpend().get(0).amount()).isEqualTo("1500");
      assertThat(read.lifeCycle().stageAsString()).isEqualTo("Technical Validation");
      assertThat(read.lifeCycle().nextStepsHistory())
          .extracting("value")
          .containsExactly("Load test", "Meet the customer");
    }

    @Test
    void whoTheCustomerIsAndWhatTheDealIsCalledStay() {
      String id = Requests.approved(fake, client, "crm-1");

      ValidationException refused =
          refused(
              id,
              update ->
                  update
                      .customer(Requests.customer("Valley Bakery").build())
                      .partnerOpportunityIdentifier("crm-2")
                      .project(
                          Requests.project()
                              .title("Another title")
                              .expectedCustomerSpend(
                                  Requests.spend("1250").toBuilder().currencyCode("EUR").build())
                              .build()));

      assertThat(Requests.codes(refused))
          .containsExactly(
              "customer.account.companyName ACTION_NOT_PERMITTED",
              "project.expectedCustomerSpend.currencyCode ACTION_NOT_PERMITTED",
              "project.title ACTION_NOT_PERMITTED",
              "partnerOpportunityIdentifier ACTION_NOT_PERMITTED");
    }

    @Test
    void aFieldLeftOutIsAFieldChanged() {
      String id = Requests.approved(fake, client, "crm-1");

      assertThat(Requests.codes(refused(id, update -> update.nationalSecurity((String) null))))
          .containsExactly("nationalSecurity ACTION_NOT_PERMITTED");
    }

    @Test
    void theReviewStatusIsAwsOwn() {
      String id = Requests.approved(fake, client, "crm-1");

      ValidationException refused =
          catchThrowableOfType(
              ValidationException.class, () -> lifeCycle(id, l -> l.reviewStatus("Rejected")));

      assertThat(Requests.codes(refused))
          .containsExactly("lifeCycle.reviewStatus ACTION_NOT_PERMITTED");
    }

    @Test
    void needsMayChangeOnlyFromSightToCoSell() {
      String coSell = Requests.approved(fake, client, "crm-1");
      assertThat(
              Requests.codes(
                  refused(
                      coSell,
                      update -> update.primaryNeedsFromAwsWithStrings("Co-Sell - Deal Support"))))
          .containsExactly("primaryNeedsFromAws ACTION_NOT_PERMITTED");

      String sight =
          client
              .createOpportunity(
                  Requests.create("crm-2")
                      .primaryNeedsFromAwsWithStrings("Do Not Need Support from AWS Sales Rep")
                      .build())
              .id();
      client.associateOpportunity(Requests.solution(sight));
      client.submitOpportunity(
          submit -> submit.catalog("AWS").identifier(sight).involvementType("For Visibility Only"));
      fake.operator().approve(sight);
      Requests.change(
          client, sight, update -> update.primaryNeedsFromAwsWithStrings("Co-Sell - Deal Support"));

      assertThat(
              client
                  .getAwsOpportunitySummary(
                      summary -> summary.catalog("AWS").relatedOpportunityIdentifier(sight))
                  .involvementTypeAsString())
          .isEqualTo("Co-Sell");
    }

    @Test
    void aLostDealSaysWhy() {
      String id = Requests.approved(fake, client, "crm-1");

      ValidationException refused =
          catchThrowableOfType(
              ValidationException.class, () -> lifeCycle(id, l -> l.stage("Closed Lost")));

      assertThat(Requests.codes(refused))
          .containsExactly("lifeCycle.closedLostReason REQUIRED_FIELD_MISSING");
    }

    @Test
    void aDateThatHasPassedSinceMayStay() {
      String id = Requests.approved(fake, client, "crm-1");
      fake.clock().advance(Duration.ofDays(365));

      lifeCycle(id, l -> l.nextSteps("Still talking"));

      assertThat(Requests.get(client, id).lifeCycle().nextSteps()).isEqualTo("Still talking");
    }
  }

  @Nested
  class AfterLaunch {

    private String launched() {
      String id = Requests.approved(fake, client, "crm-1");
      Requests.stage(client, id, "Launched");
      return id;
    }

    @Test
    void aChangeIsAnsweredWithSuccessAndIgnored() {
      String id = launched();
      GetOpportunityResponse before = Requests.get(client, id);

      project(
          id,
          project -> project.title("Another title").expectedCustomerSpend(Requests.spend("9999")));
      lifeCycle(id, l -> l.stage("Closed Lost").closedLostReason("Price"));

      GetOpportunityResponse after = Requests.get(client, id);
      assertThat(after.project()).isEqualTo(before.project());
      assertThat(after.lifeCycle()).isEqualTo(before.lifeCycle());
      assertThat(after.lastModifiedDate()).isAfter(before.lastModifiedDate());
    }

    @Test
    void commentsAndDeliveryModelsMayBeChanged() {
      String id = launched();

      project(
          id,
          project ->
              project
                  .additionalComments("Went well")
                  .deliveryModelsWithStrings("Managed Services"));

      Project project = Requests.get(client, id).project();
      assertThat(project.additionalComments()).isEqualTo("Went well");
      assertThat(project.deliveryModelsAsStrings()).containsExactly("Managed Services");
    }

    @Test
    void aLostDealStaysLost() {
      String id = Requests.approved(fake, client, "crm-1");
      lifeCycle(id, l -> l.stage("Closed Lost").closedLostReason("Price"));

      lifeCycle(id, l -> l.stage("Qualified").closedLostReason((String) null));

      assertThat(Requests.get(client, id).lifeCycle().stageAsString()).isEqualTo("Closed Lost");
    }
  }
}
