package dev.cosell.testkit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Collection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.partnercentralselling.PartnerCentralSellingClient;
import software.amazon.awssdk.services.partnercentralselling.model.Account;
import software.amazon.awssdk.services.partnercentralselling.model.CreateOpportunityRequest;
import software.amazon.awssdk.services.partnercentralselling.model.LifeCycle;
import software.amazon.awssdk.services.partnercentralselling.model.Marketing;
import software.amazon.awssdk.services.partnercentralselling.model.ValidationException;

/** What the portal refuses of money, marketing and secrecy, and at submission. */
class DealRulesTest {

  private static final String ESTIMATE =
      "https://calculator.aws/#/estimate?id=0123456789abcdef0123456789abcdef01234567";

  @RegisterExtension
  private final FakePartnerCentralExtension portal =
      FakePartnerCentralExtension.with(
          builder -> builder.estimate(ESTIMATE, new BigDecimal("820.50")));

  private PartnerCentralSellingClient client;

  @BeforeEach
  void connect(FakePartnerCentral fake) {
    client = Requests.client(fake);
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  private ValidationException refused(CreateOpportunityRequest.Builder request) {
    return catchThrowableOfType(
        ValidationException.class, () -> client.createOpportunity(request.build()));
  }

  @Nested
  class Spend {

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "10000000000000000"})
    void isMoreThanNothingAndLessThanEverything(String amount) {
      assertThat(Requests.codes(refused(Drafts.spend(s -> s.amount(amount)))))
          .containsExactly("project.expectedCustomerSpend.amount INVALID_VALUE");
    }

    @Test
    void isInDollarsOrEuros() {
      assertThat(Requests.codes(refused(Drafts.spend(s -> s.currencyCode("GBP")))))
          .containsExactly("project.expectedCustomerSpend.currencyCode INVALID_VALUE");
      assertThat(client.createOpportunity(Drafts.spend(s -> s.currencyCode("EUR")).build()).id())
          .isNotNull();
    }

    @Test
    void isMonthly() {
      assertThat(Requests.codes(refused(Drafts.spend(s -> s.frequency("Annual")))))
          .containsExactly("project.expectedCustomerSpend.frequency INVALID_ENUM_VALUE");
      assertThat(Requests.codes(refused(Drafts.spend(s -> s.frequency("None")))))
          .containsExactly("project.expectedCustomerSpend.frequency INVALID_ENUM_VALUE");
    }

    @Test
    void ofAnotherCompanyBecomesThatOfAws() {
      String id =
          client.createOpportunity(Drafts.spend(s -> s.targetCompany("Amazon")).build()).id();

      assertThat(Requests.get(client, id).project().expectedCustomerSpend())
          .singleElement()
          .satisfies(entry -> assertThat(entry.targetCompany()).isEqualTo("AWS"));
    }

    @Test
    void ofThePartnerNeedsAContractDuration() {
      assertThat(
              Requests.codes(refused(Drafts.spend(s -> s.targetCompany("Self").frequency("None")))))
          .containsExactly("project.expectedContractDuration INVALID_VALUE");
    }

    @Test
    void isComputedFromAnEstimate() {
      String id =
          client
              .createOpportunity(Drafts.spend(s -> s.amount(null).estimationUrl(ESTIMATE)).build())
              .id();

      assertThat(Requests.get(client, id).project().expectedCustomerSpend().get(0).amount())
          .isEqualTo("820.50");
    }

    @Test
    void keepsItsAmountAndLosesTheLinkWhereTheTwoDiffer() {
      String id =
          client.createOpportunity(Drafts.spend(s -> s.estimationUrl(ESTIMATE)).build()).id();

      assertThat(Requests.get(client, id).project().expectedCustomerSpend().get(0))
          .satisfies(entry -> assertThat(entry.amount()).isEqualTo("1250"))
          .satisfies(entry -> assertThat(entry.estimationUrl()).isNull());
    }

    @Test
    void cannotBeComputedFromALinkThatLeadsNowhere() {
      assertThat(
              Requests.codes(
                  refused(
                      Drafts.spend(
                          s ->
                              s.amount(null)
                                  .estimationUrl(ESTIMATE.replace("01234567", "deadbeef"))))))
          .containsExactly("project.expectedCustomerSpend.estimationUrl INVALID_VALUE");
    }
  }

  @Nested
  class TellingNoMarketing {

    @Test
    void leavesNothingToTellAboutIt() {
      Marketing marketing =
          Marketing.builder()
              .source("None")
              .awsFundingUsed("Yes")
              .campaignName("Spring")
              .channelsWithStrings("Email")
              .useCases("Analytics")
              .build();
      assertThat(Requests.codes(refused(Drafts.request().marketing(marketing))))
          .containsExactly(
              "marketing.awsFundingUsed INVALID_VALUE",
              "marketing.campaignName INVALID_VALUE",
              "marketing.channels INVALID_VALUE",
              "marketing.useCases INVALID_VALUE");
    }

    @Test
    void tellingOfSomeAsksWhetherAwsPaidForIt() {
      assertThat(
              Requests.codes(
                  refused(
                      Drafts.request()
                          .marketing(Marketing.builder().source("Marketing Activity").build()))))
          .containsExactly("marketing.awsFundingUsed REQUIRED_FIELD_MISSING");
    }
  }

  @Nested
  class NationalSecurity {

    private CreateOpportunityRequest.Builder secret(String industry) {
      return Drafts.account(a -> a.industry(industry)).nationalSecurity("Yes");
    }

    @Test
    void isForGovernments() {
      assertThat(Requests.codes(refused(secret("Retail"))))
          .containsExactly("customer.account.industry INVALID_VALUE");
    }

    @Test
    void hidesWhoTheCustomerIs() {
      String id = client.createOpportunity(secret("Government").build()).id();

      Account account = Requests.get(client, id).customer().account();
      assertThat(account.companyName()).isNull();
      assertThat(account.websiteUrl()).isNull();
      assertThat(account.address().postalCode()).isNull();
      assertThat(account.address().countryCodeAsString()).isEqualTo("US");
    }

    @Test
    void needsAwsToTakePart() {
      String id =
          client
              .createOpportunity(
                  secret("Government")
                      .primaryNeedsFromAwsWithStrings("Do Not Need Support from AWS Sales Rep")
                      .build())
              .id();
      client.associateOpportunity(Requests.solution(id));

      assertThat(
              Requests.codes(
                  catchThrowableOfType(
                      ValidationException.class,
                      () ->
                          client.submitOpportunity(
                              submit ->
                                  submit
                                      .catalog("AWS")
                                      .identifier(id)
                                      .involvementType("For Visibility Only")))))
          .containsExactly("nationalSecurity INVALID_VALUE");
    }
  }

  @Nested
  class Submission {

    private ValidationException refusedTask(String id) {
      return catchThrowableOfType(
          ValidationException.class,
          () -> client.startEngagementFromOpportunityTask(Requests.submission(id)));
    }

    @Test
    void needsMoreThanCreation() {
      String id =
          client
              .createOpportunity(
                  Drafts.project(
                          p ->
                              p.customerUseCase(null)
                                  .deliveryModelsWithStrings((Collection<String>) null)
                                  .salesActivitiesWithStrings((Collection<String>) null))
                      .primaryNeedsFromAwsWithStrings((Collection<String>) null)
                      .marketing((Marketing) null)
                      .build())
              .id();

      assertThat(Requests.codes(refusedTask(id)))
          .containsExactly(
              "primaryNeedsFromAws REQUIRED_FIELD_MISSING",
              "project.deliveryModels REQUIRED_FIELD_MISSING",
              "project.customerUseCase REQUIRED_FIELD_MISSING",
              "project.salesActivities REQUIRED_FIELD_MISSING",
              "marketing.source REQUIRED_FIELD_MISSING",
              "relatedEntityIdentifiers.solutions REQUIRED_FIELD_MISSING");
    }

    @Test
    void isContentWithAnotherSolutionDescribed() {
      String id =
          client
              .createOpportunity(Drafts.project(p -> p.otherSolutionDescription("Ours")).build())
              .id();

      assertThat(
              client
                  .startEngagementFromOpportunityTask(Requests.submission(id))
                  .taskStatusAsString())
          .isEqualTo("COMPLETE");
    }

    @Test
    void wantsARealSolutionAtCommitted() {
      String id =
          client
              .createOpportunity(
                  Drafts.project(p -> p.otherSolutionDescription("Ours"))
                      .lifeCycle(
                          LifeCycle.builder()
                              .stage("Committed")
                              .targetCloseDate("2031-06-30")
                              .build())
                      .build())
              .id();

      assertThat(refusedTask(id).errorList().get(0).message())
          .isEqualTo(
              "Solution offered cannot be 'Other' when Opportunity stage is Committed or"
                  + " Launched.");
    }

    @Test
    void happensOnce() {
      String id = Requests.submitted(client, "crm-1");

      ValidationException refused =
          catchThrowableOfType(
              ValidationException.class,
              () ->
                  client.submitOpportunity(
                      submit -> submit.catalog("AWS").identifier(id).involvementType("Co-Sell")));

      assertThat(Requests.codes(refused))
          .containsExactly("lifeCycle.reviewStatus INVALID_RESOURCE_STATE");
    }

    @Test
    void forVisibilityOnlyDoesNotGoWithCoSellNeeds() {
      String id = Requests.created(client, "crm-1");
      client.associateOpportunity(Requests.solution(id));

      assertThat(
              Requests.codes(
                  catchThrowableOfType(
                      ValidationException.class,
                      () ->
                          client.submitOpportunity(
                              submit ->
                                  submit
                                      .catalog("AWS")
                                      .identifier(id)
                                      .involvementType("For Visibility Only")))))
          .containsExactly("primaryNeedsFromAws INVALID_VALUE");
    }
  }
}
