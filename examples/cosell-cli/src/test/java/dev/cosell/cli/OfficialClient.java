package dev.cosell.cli;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.partnercentralselling.PartnerCentralSellingClient;
import software.amazon.awssdk.services.partnercentralselling.model.CreateOpportunityResponse;
import software.amazon.awssdk.services.partnercentralselling.model.ExpectedCustomerSpend;
import software.amazon.awssdk.services.partnercentralselling.model.Industry;

/** AWS's own client, unchanged, for a fake in a process of its own. */
final class OfficialClient {
  private static final String CATALOG = "AWS";

  private OfficialClient() {}

  static PartnerCentralSellingClient of(FakeProcess fake, String secret) {
    return PartnerCentralSellingClient.builder()
        .endpointOverride(fake.url())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(fake.printed("AWS_ACCESS_KEY_ID"), secret)))
        .build();
  }

  /** Creates a deal that AWS takes, under its partner identifier. */
  static CreateOpportunityResponse create(PartnerCentralSellingClient client, String id) {
    return client.createOpportunity(
        request ->
            request
                .catalog(CATALOG)
                .clientToken("token of " + id)
                .origin("Partner Referral")
                .partnerOpportunityIdentifier(id)
                .opportunityType("Net New Business")
                .primaryNeedsFromAwsWithStrings("Co-Sell - Deal Support")
                .customer(
                    customer ->
                        customer.account(
                            account ->
                                account
                                    .companyName("Lakeside Mills")
                                    .industry(Industry.RETAIL)
                                    .websiteUrl("https://lakeside.example")
                                    .address(
                                        address ->
                                            address
                                                .countryCode("US")
                                                .stateOrRegion("Ohio")
                                                .postalCode("43215"))))
                .project(
                    project ->
                        project
                            .title("Store forecasting " + id)
                            .customerBusinessProblem(
                                "Shelves run empty on Saturdays and are full on Mondays.")
                            .customerUseCase("AI Machine Learning and Analytics")
                            .deliveryModelsWithStrings("SaaS or PaaS")
                            .salesActivitiesWithStrings("Customer has shown interest in solution")
                            .expectedCustomerSpend(
                                ExpectedCustomerSpend.builder()
                                    .amount("1200.00")
                                    .currencyCode("USD")
                                    .frequency("Monthly")
                                    .targetCompany("AWS")
                                    .build()))
                .marketing(marketing -> marketing.source("None"))
                .lifeCycle(cycle -> cycle.stage("Prospect").targetCloseDate("2035-01-15")));
  }
}
