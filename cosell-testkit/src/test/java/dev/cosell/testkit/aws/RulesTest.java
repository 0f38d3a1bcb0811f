package dev.cosell.testkit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Collections;
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
import software.amazon.awssdk.services.partnercentralselling.model.Contact;
import software.amazon.awssdk.services.partnercentralselling.model.CreateOpportunityRequest;
import software.amazon.awssdk.services.partnercentralselling.model.Customer;
import software.amazon.awssdk.services.partnercentralselling.model.ExpectedCustomerSpend;
import software.amazon.awssdk.services.partnercentralselling.model.LifeCycle;
import software.amazon.awssdk.services.partnercentralselling.model.MonetaryValue;
import software.amazon.awssdk.services.partnercentralselling.model.Project;
import software.amazon.awssdk.services.partnercentralselling.model.SoftwareRevenue;
import software.amazon.awssdk.services.partnercentralselling.model.Tag;
import software.amazon.awssdk.services.partnercentralselling.model.ValidationException;

/** What the portal refuses of a request and at creation, with the official SDK. */
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

  @Nested
  class TheServiceModel {

    @Test
    void everyProblemIsToldAtOnce() {
      ValidationException refused =
          refused(
              Drafts.request()
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
              Drafts.account(
                  account -> account.duns("secret-duns").awsAccountId("secret account id")));

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
                      Drafts.project(
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
      assertThat(Requests.codes(refused(Drafts.request().catalog("Test"))))
          .containsExactly("catalog INVALID_ENUM_VALUE");
    }

    @Test
    void aTagKeyOccursOnce() {
      Tag tag = Tag.builder().key("team").value("north").build();
      assertThat(Requests.codes(refused(Drafts.request().tags(tag, tag))))
          .containsExactly("tags.key DUPLICATE_KEY_VALUE");
    }

    @Test
    void wantingNothingOfAwsIsDocumentedAlthoughTheModelLacksIt() {
      String id =
          client
              .createOpportunity(
                  Drafts.request()
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
              Drafts.request()
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
                  Drafts.request()
                      .lifeCycle(LifeCycle.builder().targetCloseDate("2031-06-30").build())
                      .build())
              .id();

      assertThat(Requests.get(client, id).lifeCycle().stageAsString()).isEqualTo("Prospect");
    }

    @Test
    void doesNotBeginLost() {
      assertThat(
              Requests.codes(
                  refused(Drafts.lifeCycle(l -> l.stage("Closed Lost").closedLostReason("Price")))))
          .containsExactly("lifeCycle.stage INVALID_VALUE");
    }

    @Test
    void isThePartnersOwnInTheAwsCatalog() {
      assertThat(Requests.codes(refused(Drafts.request().origin("AWS Referral"))))
          .containsExactly("origin INVALID_VALUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-01-14", "2091-01-16"})
    void closesNeitherInThePastNorInSixtyYears(String date) {
      assertThat(Requests.codes(refused(Drafts.lifeCycle(l -> l.targetCloseDate(date)))))
          .containsExactly("lifeCycle.targetCloseDate INVALID_VALUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-01-15", "2091-01-15"})
    void closesFromTodayOn(String date) {
      assertThat(
              client.createOpportunity(Drafts.lifeCycle(l -> l.targetCloseDate(date)).build()).id())
          .isNotNull();
    }

    @Test
    void aDayMustExist() {
      assertThat(Requests.codes(refused(Drafts.lifeCycle(l -> l.targetCloseDate("2031-02-30")))))
          .containsExactly("lifeCycle.targetCloseDate INVALID_STRING_FORMAT");
    }

    @Test
    void theUseCaseIsOneOfAList() {
      assertThat(
              Requests.codes(
                  refused(Drafts.project(p -> p.customerUseCase("Security &amp; Compliance")))))
          .containsExactly("project.customerUseCase INVALID_ENUM_VALUE");
    }

    @Test
    void unknownProgramsAreDroppedWithoutAWord() {
      String id =
          client
              .createOpportunity(Drafts.project(p -> p.apnPrograms("P3", "No Such")).build())
              .id();

      assertThat(Requests.get(client, id).project().apnPrograms()).containsExactly("P3");
    }

    @Test
    void anOtherWantsToBeNamed() {
      assertThat(Requests.codes(refused(Drafts.account(a -> a.industry("Other")))))
          .containsExactly("customer.account.otherIndustry REQUIRED_FIELD_MISSING");
      assertThat(Requests.codes(refused(Drafts.project(p -> p.competitorName("*Other")))))
          .containsExactly("project.otherCompetitorNames REQUIRED_FIELD_MISSING");
    }

    @Test
    void aRenewalRenewsSomethingThatExists() {
      assertThat(Requests.codes(refused(Drafts.request().opportunityType("Flat Renewal"))))
          .containsExactly("project.relatedOpportunityIdentifier REQUIRED_FIELD_MISSING");
      ValidationException unknown =
          refused(Drafts.project(p -> p.relatedOpportunityIdentifier("O123456")));
      assertThat(unknown.errorList().get(0).message())
          .isEqualTo("Resource with Identifier O123456 does not exist or is not accessible");
    }

    @Test
    void aReasonForLosingBelongsToALostDeal() {
      assertThat(Requests.codes(refused(Drafts.lifeCycle(l -> l.closedLostReason("Price")))))
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
      assertThat(Requests.codes(refused(Drafts.request().softwareRevenue(revenue))))
          .containsExactly("softwareRevenue.effectiveDate INVALID_VALUE");
    }

    @Test
    void needingNothingExcludesCoSell() {
      assertThat(
              Requests.codes(
                  refused(
                      Drafts.request()
                          .primaryNeedsFromAwsWithStrings(
                              "Do Not Need Support from AWS Sales Rep", "Co-Sell - Deal Support"))))
          .containsExactly("primaryNeedsFromAws INVALID_VALUE");
    }
  }

  @Nested
  class Places {

    @Test
    void anAmericanCustomerHasAStateOfTheList() {
      assertThat(Requests.codes(refused(Drafts.address("US", null, "97201"))))
          .containsExactly("customer.account.address.stateOrRegion REQUIRED_FIELD_MISSING");
      assertThat(Requests.codes(refused(Drafts.address("US", "OR", "97201"))))
          .containsExactly("customer.account.address.stateOrRegion INVALID_ENUM_VALUE");
    }

    @Test
    void aPostalCodeIsNeededWhereTheCountryHasThem() {
      assertThat(Requests.codes(refused(Drafts.address("DE", null, null))))
          .containsExactly("customer.account.address.postalCode REQUIRED_FIELD_MISSING");
      assertThat(client.createOpportunity(Drafts.address("HK", null, null).build()).id())
          .isNotNull();
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
                  Drafts.address(country, country.equals("US") ? "Oregon" : null, code).build())
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
                  Drafts.address(country, country.equals("US") ? "Oregon" : null, code).build())
              .id();
      client.associateOpportunity(Requests.solution(id));

      assertThat(
              client
                  .startEngagementFromOpportunityTask(Requests.submission(id))
                  .taskStatusAsString())
          .isEqualTo("COMPLETE");
    }
  }
}
