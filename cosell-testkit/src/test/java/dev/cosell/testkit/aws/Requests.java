package dev.cosell.testkit.aws;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.partnercentralselling.PartnerCentralSellingClient;
import software.amazon.awssdk.services.partnercentralselling.model.Account;
import software.amazon.awssdk.services.partnercentralselling.model.Address;
import software.amazon.awssdk.services.partnercentralselling.model.AssociateOpportunityRequest;
import software.amazon.awssdk.services.partnercentralselling.model.AwsSubmission;
import software.amazon.awssdk.services.partnercentralselling.model.Contact;
import software.amazon.awssdk.services.partnercentralselling.model.CreateOpportunityRequest;
import software.amazon.awssdk.services.partnercentralselling.model.Customer;
import software.amazon.awssdk.services.partnercentralselling.model.ExpectedCustomerSpend;
import software.amazon.awssdk.services.partnercentralselling.model.GetOpportunityResponse;
import software.amazon.awssdk.services.partnercentralselling.model.LifeCycle;
import software.amazon.awssdk.services.partnercentralselling.model.Marketing;
import software.amazon.awssdk.services.partnercentralselling.model.Project;
import software.amazon.awssdk.services.partnercentralselling.model.StartEngagementFromOpportunityTaskRequest;
import software.amazon.awssdk.services.partnercentralselling.model.UpdateOpportunityRequest;
import software.amazon.awssdk.services.partnercentralselling.model.ValidationException;

/** Valid requests of the official SDK, and its client. */
final class Requests {

  private Requests() {}

  static PartnerCentralSellingClient client(FakePartnerCentral fake) {
    return client(fake.url(), fake.accessKeyId(), fake.secretAccessKey());
  }

  static PartnerCentralSellingClient client(URI url, String keyId, String secret) {
    return PartnerCentralSellingClient.builder()
        .endpointOverride(url)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(keyId, secret)))
        .overrideConfiguration(
            config ->
                config.retryStrategy(promptRetries()).apiCallAttemptTimeout(Duration.ofSeconds(20)))
        .build();
  }

  static StaticCredentialsProvider credentials(FakePartnerCentral fake) {
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create(fake.accessKeyId(), fake.secretAccessKey()));
  }

  /** The SDK's usual four attempts, without the usual pauses between them. */
  static RetryStrategy promptRetries() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .backoffStrategy(BackoffStrategy.retryImmediately())
        .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
        .maxAttempts(4)
        .build();
  }

  static CreateOpportunityRequest.Builder create(String partnerIdentifier) {
    return CreateOpportunityRequest.builder()
        .catalog("AWS")
        .origin("Partner Referral")
        .partnerOpportunityIdentifier(partnerIdentifier)
        .clientToken("token of " + partnerIdentifier)
        .opportunityType("Net New Business")
        .nationalSecurity("No")
        .primaryNeedsFromAwsWithStrings("Co-Sell - Technical Consultation")
        .customer(customer("Hillside Bakery").build())
        .project(project().build())
        .marketing(Marketing.builder().source("None").build())
        .lifeCycle(
            LifeCycle.builder()
                .stage("Prospect")
                .nextSteps("Meet the customer")
                .targetCloseDate("2031-06-30")
                .build());
  }

  static Customer.Builder customer(String company) {
    return Customer.builder()
        .account(
            Account.builder()
                .companyName(company)
                .industry("Retail")
                .websiteUrl("www.hillside.example")
                .address(
                    Address.builder()
                        .countryCode("US")
                        .stateOrRegion("Oregon")
                        .postalCode("97201")
                        .city("Portland")
                        .build())
                .build())
        .contacts(
            Contact.builder()
                .firstName("Kim")
                .lastName("Vale")
                .email("kim.vale@hillside.example")
                .businessTitle("CTO")
                .build());
  }

  static Project.Builder project() {
    return Project.builder()
        .title("Order forecasts")
        .customerBusinessProblem("Forecasts of bread orders take a day and are wrong by half.")
        .customerUseCase("AI Machine Learning and Analytics")
        .deliveryModelsWithStrings("SaaS or PaaS")
        .salesActivitiesWithStrings("Customer has shown interest in solution")
        .expectedCustomerSpend(spend("1250"));
  }

  static ExpectedCustomerSpend spend(String amount) {
    return ExpectedCustomerSpend.builder()
        .amount(amount)
        .currencyCode("USD")
        .frequency("Monthly")
        .targetCompany("AWS")
        .build();
  }

  /** The update that changes nothing: what was read is what is written. */
  static UpdateOpportunityRequest.Builder update(GetOpportunityResponse read) {
    return UpdateOpportunityRequest.builder()
        .catalog(read.catalog())
        .identifier(read.id())
        .lastModifiedDate(read.lastModifiedDate())
        .primaryNeedsFromAwsWithStrings(read.primaryNeedsFromAwsAsStrings())
        .nationalSecurity(read.nationalSecurityAsString())
        .partnerOpportunityIdentifier(read.partnerOpportunityIdentifier())
        .customer(read.customer())
        .project(read.project())
        .opportunityType(read.opportunityTypeAsString())
        .marketing(read.marketing())
        .softwareRevenue(read.softwareRevenue())
        .lifeCycle(read.lifeCycle());
  }

  static GetOpportunityResponse get(PartnerCentralSellingClient client, String id) {
    return client.getOpportunity(request -> request.catalog("AWS").identifier(id));
  }

  static String created(PartnerCentralSellingClient client, String partnerIdentifier) {
    return client.createOpportunity(create(partnerIdentifier).build()).id();
  }

  static AssociateOpportunityRequest solution(String id) {
    return AssociateOpportunityRequest.builder()
        .catalog("AWS")
        .opportunityIdentifier(id)
        .relatedEntityType("Solutions")
        .relatedEntityIdentifier("S-1234567")
        .build();
  }

  static StartEngagementFromOpportunityTaskRequest submission(String id) {
    return StartEngagementFromOpportunityTaskRequest.builder()
        .catalog("AWS")
        .identifier(id)
        .clientToken("submission of " + id)
        .awsSubmission(
            AwsSubmission.builder().involvementType("Co-Sell").visibility("Full").build())
        .build();
  }

  static String submitted(PartnerCentralSellingClient client, String partnerIdentifier) {
    String id = created(client, partnerIdentifier);
    client.associateOpportunity(solution(id));
    client.startEngagementFromOpportunityTask(submission(id));
    return id;
  }

  static String approved(
      FakePartnerCentral fake, PartnerCentralSellingClient client, String partnerIdentifier) {
    String id = submitted(client, partnerIdentifier);
    fake.operator().approve(id);
    return id;
  }

  /** Reads, changes, writes all. */
  static void change(
      PartnerCentralSellingClient client,
      String id,
      Consumer<UpdateOpportunityRequest.Builder> change) {
    UpdateOpportunityRequest.Builder update = update(get(client, id));
    change.accept(update);
    client.updateOpportunity(update.build());
  }

  static void stage(PartnerCentralSellingClient client, String id, String stage) {
    change(
        client,
        id,
        update -> update.lifeCycle(get(client, id).lifeCycle().toBuilder().stage(stage).build()));
  }

  static List<String> codes(ValidationException refused) {
    return refused.errorList().stream()
        .map(error -> error.fieldName() + " " + error.codeAsString())
        .toList();
  }
}
