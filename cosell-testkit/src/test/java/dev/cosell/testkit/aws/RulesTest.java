package dev.cosell.testkit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.partnercentralselling.PartnerCentralSellingClient;
import software.amazon.awssdk.services.partnercentralselling.model.Account;
import software.amazon.awssdk.services.partnercentralselling.model.Address;
import software.amazon.awssdk.services.partnercentralselling.model.Contact;
import software.amazon.awssdk.services.partnercentralselling.model.CreateOpportunityRequest;
import software.amazon.awssdk.services.partnercentralselling.model.Customer;
import software.amazon.awssdk.services.partnercentralselling.model.ExpectedCustomerSpend;
import software.amazon.awssdk.services.partnercentralselling.model.LifeCycle;
import software.amazon.awssdk.services.partnercentralselling.model.Marketing;
import software.amazon.awssdk.services.partnercentralselling.model.MonetaryValue;
import software.amazon.awssdk.services.partnercentralselling.model.Project;
import software.amazon.awssdk.services.partnercentralselling.model.SoftwareRevenue;
import software.amazon.awssdk.services.partnercentralselling.model.Tag;
import software.amazon.awssdk.services.partnercentralselling.model.ValidationException;

/** What the portal refuses, at creation and at submission, with the official SDK. */
class RulesTest {

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

  private static CreateOpportunityRequest.Builder request() {
    return Requests.create("crm-1");
  }

  private static CreateOpportunityRequest.Builder account(Consumer<Account.Builder> change) {
    Customer customer = Requests.customer("Hillside Bakery").build();
    Account.Builder account = customer.account().toBuilder();
    change.accept(account);
    return request().customer(customer.toBuilder().account(account.build()).build());
  }

  private static CreateOpportunityRequest.Builder address(
      String country, @Nullable String state, @Nullable String postalCode) {
    return account(
        account ->
            account.address(
                Address.builder()
                    .countryCode(country)
                    .stateOrRegion(state)
                    .postalCode(postalCode)
                    .build()));
  }

  private static CreateOpportunityRequest.Builder project(UnaryOperator<Project.Builder> change) {
    return request().project(change.apply(Requests.project()).build());
  }

  private static CreateOpportunityRequest.Builder spend(
      UnaryOperator<ExpectedCustomerSpend.Builder> change) {
    return project(
        project ->
            project.expectedCustomerSpend(
                change.apply(Requests.spend("1250").toBuilder()).build()));
  }

  private static CreateOpportunityRequest.Builder lifeCycle(
      UnaryOperator<LifeCycle.Builder> change) {
    return request()
        .lifeCycle(
            change
                .apply(LifeCycle.builder().stage("Prospect").targetCloseDate("2031-06-30"))
                .build());
  }

  @Nested
  class TheServiceModel {

    @Test
    void everyProblemIsToldAtOnce() {
      ValidationException refused =
          refused(
              request()
                  .partnerOpportunityIdentifier("x".repeat(65))
                  .opportunityType("Renewal")
                  .customer(
                      Customer.builder()
                          .account(Account.builder().duns("12").industry("Bakery").build())
                          .contacts(Contact.builder().email("Kim@Hillside").build())
                          .build()));

      assertThat(refused.reasonAsString()).isEqualTo("REQUEST_VALIDATION_FAILED");
      assertThat(Requests.codes(refused))
          .containsExactly(
              "partnerOpportunityIdentifier INVALID_STRING_FORMAT",
              "customer.account.industry INVALID_ENUM_VALUE",
              "customer.account.companyName REQUIRED_FIELD_MISSING",
              "customer.account.duns INVALID_STRING_FORMAT",
              "customer.contacts.email INVALID_STRING_FORMAT",
              "opportunityType INVALID_ENUM_VALUE");
      assertThat(refused.errorList())
          .extracting("message")
          .contains(
              "Value at 'customer.contacts.1.member.email' failed to satisfy constraint: Member"
                  + " must satisfy regular expression pattern:"
                  + " (?=.{0,80}$)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?",
              "Value at 'opportunityType' failed to satisfy constraint: Member must satisfy enum"
                  + " value set: [Net New Business, Flat Renewal, Expansion]");
    }

    @Test
    void noMessageRepeatsAValue() {
      ValidationException refused =
          refused(
              account(account -> account.duns("secret-duns").awsAccountId("secret account id")));

      assertThat(refused.errorList())
          .hasSize(2)
          .allSatisfy(error -> assertThat(error.message()).doesNotContain("secret"));
    }

    @Test
    void listsHaveBounds() {
      ExpectedCustomerSpend entry = Requests.spend("1");
      assertThat(
              Requests.codes(
                  refused(
                      project(
                          project ->
                              project.expectedCustomerSpend(Collections.nCopies(11, entry))))))
          .containsExactly("project.expectedCustomerSpend TOO_MANY_VALUES");
      assertThat(
              Requests.codes(
                  catchThrowableOfType(
                      ValidationException.class,
                      () ->
                          client.listEngagementInvitations(
                              list ->
                                  list.catalog("AWS")
                                      .participantType("RECEIVER")
                                      .statusWithStrings(new String[0])))))
          .containsExactly("status NOT_ENOUGH_VALUES");
    }

    @Test
    void numbersHaveBounds() {
      assertThat(
              Requests.codes(
                  catchThrowableOfType(
                      ValidationException.class,
                      () -> client.listOpportunities(list -> list.catalog("AWS").maxResults(101)))))
          .containsExactly("maxResults VALUE_OUT_OF_RANGE");
    }

    @Test
    void theCatalogIsOneOfTwo() {
      assertThat(Requests.codes(refused(request().catalog("Test"))))
          .containsExactly("catalog INVALID_ENUM_VALUE");
    }

    @Test
    void aTagKeyOccursOnce() {
      Tag tag = Tag.builder().key("team").value("north").build();
      assertThat(Requests.codes(refused(request().tags(tag, tag))))
          .containsExactly("tags.key DUPLICATE_KEY_VALUE");
    }

    @Test
    void wantingNothingOfAwsIsDocumentedAlthoughTheModelLacksIt() {
      String id =
          client
              .createOpportunity(
                  request()
                      .primaryNeedsFromAwsWithStrings("Do Not Need Support from AWS Sales Rep")
                      .build())
              .id();

      assertThat(Requests.get(client, id).primaryNeedsFromAwsAsStrings())
          .containsExactly("Do Not Need Support from AWS Sales Rep");
    }
  }

  @Nested
  class Creation {

    @Test
    void needsWhatAwsMustKnow() {
      ValidationException refused =
          refused(
              request()
                  .customer((Customer) null)
                  .project((Project) null)
                  .lifeCycle((LifeCycle) null));

      assertThat(refused.reasonAsString()).isEqualTo("BUSINESS_VALIDATION_FAILED");
      assertThat(Requests.codes(refused))
          .containsExactly(
              "project.title REQUIRED_FIELD_MISSING",
              "project.customerBusinessProblem REQUIRED_FIELD_MISSING",
              "project.expectedCustomerSpend REQUIRED_FIELD_MISSING",
              "customer.account.industry REQUIRED_FIELD_MISSING",
              "lifeCycle.targetCloseDate REQUIRED_FIELD_MISSING",
              "customer.account.companyName REQUIRED_FIELD_MISSING",
              "customer.account.websiteUrl REQUIRED_FIELD_MISSING",
              "customer.account.address.countryCode REQUIRED_FIELD_MISSING");
      assertThat(refused.errorList().get(0).message())
          .isEqualTo("Field Project.Title is required.");
    }

    @Test
    void beginsAtProspectIfNoStageIsGiven() {
      String id =
          client
              .createOpportunity(
                  request()
                      .lifeCycle(LifeCycle.builder().targetCloseDate("2031-06-30").build())
                      .build())
              .id();

      assertThat(Requests.get(client, id).lifeCycle().stageAsString()).isEqualTo("Prospect");
    }

    @Test
    void doesNotBeginLost() {
      assertThat(
              Requests.codes(
                  refused(lifeCycle(l -> l.stage("Closed Lost").closedLostReason("Price")))))
          .containsExactly("lifeCycle.stage INVALID_VALUE");
    }

    @Test
    void isThePartnersOwnInTheAwsCatalog() {
      assertThat(Requests.codes(refused(request().origin("AWS Referral"))))
          .containsExactly("origin INVALID_VALUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-01-14", "2091-01-16"})
    void closesNeitherInThePastNorInSixtyYears(String date) {
      assertThat(Requests.codes(refused(lifeCycle(l -> l.targetCloseDate(date)))))
          .containsExactly("lifeCycle.targetCloseDate INVALID_VALUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-01-15", "2091-01-15"})
    void closesFromTodayOn(String date) {
      assertThat(client.createOpportunity(lifeCycle(l -> l.targetCloseDate(date)).build()).id())
          .isNotNull();
    }

    @Test
    void aDayMustExist() {
      assertThat(Requests.codes(refused(lifeCycle(l -> l.targetCloseDate("2031-02-30")))))
          .containsExactly("lifeCycle.targetCloseDate INVALID_STRING_FORMAT");
    }

    @Test
    void theUseCaseIsOneOfAList() {
      assertThat(
              Requests.codes(refused(project(p -> p.customerUseCase("Security &amp; Compliance")))))
          .containsExactly("project.customerUseCase INVALID_ENUM_VALUE");
    }

    @Test
    void unknownProgramsAreDroppedWithoutAWord() {
      String id =
          client.createOpportunity(project(p -> p.apnPrograms("P3", "No Such")).build()).id();

      assertThat(Requests.get(client, id).project().apnPrograms()).containsExactly("P3");
    }

    @Test
    void anOtherWantsToBeNamed() {
      assertThat(Requests.codes(refused(account(a -> a.industry("Other")))))
          .containsExactly("customer.account.otherIndustry REQUIRED_FIELD_MISSING");
      assertThat(Requests.codes(refused(project(p -> p.competitorName("*Other")))))
          .containsExactly("project.otherCompetitorNames REQUIRED_FIELD_MISSING");
    }

    @Test
    void aRenewalRenewsSomethingThatExists() {
      assertThat(Requests.codes(refused(request().opportunityType("Flat Renewal"))))
          .containsExactly("project.relatedOpportunityIdentifier REQUIRED_FIELD_MISSING");
      ValidationException unknown =
          refused(project(p -> p.relatedOpportunityIdentifier("O123456")));
      assertThat(unknown.errorList().get(0).message())
          .isEqualTo("Resource with Identifier O123456 does not exist or is not accessible");
    }

    @Test
    void aReasonForLosingBelongsToALostDeal() {
      assertThat(Requests.codes(refused(lifeCycle(l -> l.closedLostReason("Price")))))
          .containsExactly("lifeCycle.closedLostReason INVALID_VALUE");
    }

    @Test
    void softwareRevenueDoesNotEndBeforeItBegins() {
      SoftwareRevenue revenue =
          SoftwareRevenue.builder()
              .deliveryModel("Contract")
              .value(MonetaryValue.builder().amount("100").currencyCode("USD").build())
              .effectiveDate("2031-05-02")
              .expirationDate("2031-05-01")
              .build();
      assertThat(Requests.codes(refused(request().softwareRevenue(revenue))))
          .containsExactly("softwareRevenue.effectiveDate INVALID_VALUE");
    }

    @Test
    void needingNothingExcludesCoSell() {
      assertThat(
              Requests.codes(
                  refused(
                      request()
                          .primaryNeedsFromAwsWithStrings(
                              "Do Not Need Support from AWS Sales Rep", "Co-Sell - Deal Support"))))
          .containsExactly("primaryNeedsFromAws INVALID_VALUE");
    }
  }

  @Nested
  class Places {

    @Test
    void anAmericanCustomerHasAStateOfTheList() {
      assertThat(Requests.codes(refused(address("US", null, "97201"))))
          .containsExactly("customer.account.address.stateOrRegion REQUIRED_FIELD_MISSING");
      assertThat(Requests.codes(refused(address("US", "OR", "97201"))))
          .containsExactly("customer.account.address.stateOrRegion INVALID_ENUM_VALUE");
    }

    @Test
    void aPostalCodeIsNeededWhereTheCountryHasThem() {
      assertThat(Requests.codes(refused(address("DE", null, null))))
          .containsExactly("customer.account.address.postalCode REQUIRED_FIELD_MISSING");
      assertThat(client.createOpportunity(address("HK", null, null).build()).id()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
      "US, 97201-123",
      "DE, 1011",
      "GB, SW1",
      "CA, K1A0B",
      "JP, 100-001",
      "SE, S-1234",
      "PL, 00950"
    })
    void thePostalCodesFormIsCheckedAtSubmission(String country, String code) {
      String id =
          client
              .createOpportunity(
                  address(country, country.equals("US") ? "Oregon" : null, code).build())
              .id();
      client.associateOpportunity(Requests.solution(id));

      assertThat(
              Requests.codes(
                  catchThrowableOfType(
                      ValidationException.class,
                      () -> client.startEngagementFromOpportunityTask(Requests.submission(id)))))
          .containsExactly("customer.account.address.postalCode INVALID_STRING_FORMAT");
    }

    @ParameterizedTest
    @CsvSource({"US, 97201-1234", "DE, 10115", "GB, SW1A 1AA", "CA, K1A 0B1", "IE, D02 AF30"})
    void aGoodPostalCodePasses(String country, String code) {
      String id =
          client
              .createOpportunity(
                  address(country, country.equals("US") ? "Oregon" : null, code).build())
              .id();
      client.associateOpportunity(Requests.solution(id));

      assertThat(
              client
                  .startEngagementFromOpportunityTask(Requests.submission(id))
                  .taskStatusAsString())
          .isEqualTo("COMPLETE");
    }
  }

  @Nested
  class Spend {

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "10000000000000000"})
    void isMoreThanNothingAndLessThanEverything(String amount) {
      assertThat(Requests.codes(refused(spend(s -> s.amount(amount)))))
          .containsExactly("project.expectedCustomerSpend.amount INVALID_VALUE");
    }

    @Test
    void isInDollarsOrEuros() {
      assertThat(Requests.codes(refused(spend(s -> s.currencyCode("GBP")))))
          .containsExactly("project.expectedCustomerSpend.currencyCode INVALID_VALUE");
      assertThat(client.createOpportunity(spend(s -> s.currencyCode("EUR")).build()).id())
          .isNotNull();
    }

    @Test
    void isMonthly() {
      assertThat(Requests.codes(refused(spend(s -> s.frequency("Annual")))))
          .containsExactly("project.expectedCustomerSpend.frequency INVALID_ENUM_VALUE");
      assertThat(Requests.codes(refused(spend(s -> s.frequency("None")))))
          .containsExactly("project.expectedCustomerSpend.frequency INVALID_ENUM_VALUE");
    }

    @Test
    void ofAnotherCompanyBecomesThatOfAws() {
      String id = client.createOpportunity(spend(s -> s.targetCompany("Amazon")).build()).id();

      assertThat(Requests.get(client, id).project().expectedCustomerSpend())
          .singleElement()
          .satisfies(entry -> assertThat(entry.targetCompany()).isEqualTo("AWS"));
    }

    @Test
    void ofThePartnerNeedsAContractDuration() {
      assertThat(Requests.codes(refused(spend(s -> s.targetCompany("Self").frequency("None")))))
          .containsExactly("project.expectedContractDuration INVALID_VALUE");
    }

    @Test
    void isComputedFromAnEstimate() {
      String id =
          client.createOpportunity(spend(s -> s.amount(null).estimationUrl(ESTIMATE)).build()).id();

      assertThat(Requests.get(client, id).project().expectedCustomerSpend().get(0).amount())
          .isEqualTo("820.50");
    }

    @Test
    void keepsItsAmountAndLosesTheLinkWhereTheTwoDiffer() {
      String id = client.createOpportunity(spend(s -> s.estimationUrl(ESTIMATE)).build()).id();

      assertThat(Requests.get(client, id).project().expectedCustomerSpend().get(0))
          .satisfies(entry -> assertThat(entry.amount()).isEqualTo("1250"))
          .satisfies(entry -> assertThat(entry.estimationUrl()).isNull());
    }

    @Test
    void cannotBeComputedFromALinkThatLeadsNowhere() {
      assertThat(
              Requests.codes(
                  refused(
                      spend(
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
      assertThat(Requests.codes(refused(request().marketing(marketing))))
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
                      request()
                          .marketing(Marketing.builder().source("Marketing Activity").build()))))
          .containsExactly("marketing.awsFundingUsed REQUIRED_FIELD_MISSING");
    }
  }

  @Nested
  class NationalSecurity {

    private CreateOpportunityRequest.Builder secret(String industry) {
      return account(a -> a.industry(industry)).nationalSecurity("Yes");
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
                  project(
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
          client.createOpportunity(project(p -> p.otherSolutionDescription("Ours")).build()).id();

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
                  project(p -> p.otherSolutionDescription("Ours"))
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
