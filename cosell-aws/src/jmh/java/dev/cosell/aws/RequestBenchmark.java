package dev.cosell.aws;

import dev.cosell.account.Account;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.aws.internal.call.RegistrationSteps;
import dev.cosell.aws.internal.mapping.RecordMapper;
import dev.cosell.aws.internal.wire.SellingJson;
import dev.cosell.contact.Contact;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.Preflight;
import dev.cosell.portal.Preflight.Moment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.core.ClientEndpointProvider;
import software.amazon.awssdk.core.client.config.SdkClientConfiguration;
import software.amazon.awssdk.core.client.config.SdkClientOption;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.protocols.json.AwsJsonProtocol;
import software.amazon.awssdk.protocols.json.AwsJsonProtocolFactory;
import software.amazon.awssdk.services.partnercentralselling.model.CreateOpportunityRequest;
import software.amazon.awssdk.services.partnercentralselling.model.PartnerCentralSellingException;
import software.amazon.awssdk.services.partnercentralselling.transform.CreateOpportunityRequestMarshaller;

/**
 * One deal with every field that AWS's own client knows: the body of CreateOpportunity by the
 * mapper, and the same body by a request of AWS's client, built by hand and written by its
 * marshaller; and all rules beside the two.
 *
 * <p>AWS's client checks no value, knows no boundary and reports nothing; the mapper does all three.
 * The client of 2025-12 has no place for the contract's length, so the deal has none.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RequestBenchmark {
  private final Opportunity deal = deal();
  private final RegistrationSteps steps =
      new RegistrationSteps("AWS", new RecordMapper(SharingBoundary.standard()));
  private final AwsPreflight preflight =
      new AwsPreflight(
          SharingBoundary.standard(),
          Clock.fixed(Deals.TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
          AwsPartner.SOFTWARE);
  private final String token = steps.next(deal, Optional.empty()).orElseThrow().idempotencyKey();
  private final CreateOpportunityRequestMarshaller marshaller =
      new CreateOpportunityRequestMarshaller(
          AwsJsonProtocolFactory.builder()
              .clientConfiguration(
                  SdkClientConfiguration.builder()
                      .option(
                          SdkClientOption.CLIENT_ENDPOINT_PROVIDER,
                          ClientEndpointProvider.forEndpointOverride(
                              URI.create("https://localhost/")))
                      .build())
              .defaultServiceExceptionSupplier(PartnerCentralSellingException::builder)
              .protocol(AwsJsonProtocol.AWS_JSON)
              .protocolVersion("1.0")
              .build());

  /** Checks that both write the same before anything is measured. */
  public RequestBenchmark() {
    if (!SellingJson.object(mapper()).equals(SellingJson.object(officialClient()))) {
      throw new IllegalStateException("the two disagree:\n" + mapper() + "\n" + officialClient());
    }
    if (!preflight().passes()) {
      throw new IllegalStateException("the deal breaks rules: " + preflight().violations());
    }
  }

  private static Opportunity deal() {
    FieldValues values =
        Deals.full()
            .fieldValues()
            .only(
                field -> !field.equals(Field.DEAL_VALUE) && !field.equals(Field.CONTRACT_MONTHS));
    return Opportunity.of(Deals.full().id(), values);
  }

  /** {@return the body by the mapper, with the key that keeps it repeatable} */
  @Benchmark
  public String mapper() {
    return steps.next(deal, Optional.empty()).orElseThrow().body();
  }

  /** {@return what all rules say to the deal} */
  @Benchmark
  public Preflight preflight() {
    return preflight.check(deal, Moment.SUBMIT, Optional.empty());
  }

  /** {@return the body by AWS's client} */
  @Benchmark
  public String officialClient() {
    SdkHttpFullRequest request = marshaller.marshall(request());
    try (InputStream body = request.contentStreamProvider().orElseThrow().newStream()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // AWS's builders take consumers as generic varargs
  private CreateOpportunityRequest request() {
    FieldValues values = deal.fieldValues();
    Account account = deal.account().orElseThrow();
    return CreateOpportunityRequest.builder()
        .catalog("AWS")
        .clientToken(token)
        .origin("Partner Referral")
        .partnerOpportunityIdentifier(deal.id().value())
        .primaryNeedsFromAwsWithStrings(values.items(AwsFields.PRIMARY_NEEDS))
        .nationalSecurity(text(values, AwsFields.NATIONAL_SECURITY))
        .opportunityType(text(values, Field.TYPE))
        .customer(
            customer ->
                customer
                    .account(
                        company ->
                            company
                                .companyName(account.name().orElseThrow())
                                .industry(account.industry().orElseThrow().name())
                                .websiteUrl(account.website().orElseThrow())
                                .awsAccountId(text(values, AwsFields.CUSTOMER_AWS_ACCOUNT_ID))
                                .duns(account.duns().orElseThrow())
                                .address(
                                    address ->
                                        address
                                            .countryCode(text(values, Field.ACCOUNT_COUNTRY))
                                            .stateOrRegion(text(values, Field.ACCOUNT_REGION))
                                            .city(text(values, Field.ACCOUNT_CITY))
                                            .postalCode(text(values, Field.ACCOUNT_POSTAL_CODE))
                                            .streetAddress(text(values, Field.ACCOUNT_STREET))))
                    .contacts(
                        person -> {
                          Contact contact = deal.contacts().get(0).contact();
                          person
                              .email(contact.email().orElseThrow())
                              .firstName(contact.firstName().orElseThrow())
                              .lastName(contact.lastName().orElseThrow())
                              .businessTitle(contact.title().orElseThrow())
                              .phone(contact.phone().orElseThrow());
                        }))
        .project(
            project -> {
              Money spend = deal.expectedMonthlySpend().orElseThrow();
              project
                  .title(deal.title().orElseThrow())
                  .customerBusinessProblem(deal.customerProblem().orElseThrow())
                  .deliveryModelsWithStrings(values.items(AwsFields.DELIVERY_MODELS))
                  .customerUseCase(text(values, AwsFields.CUSTOMER_USE_CASE))
                  .salesActivitiesWithStrings(values.items(AwsFields.SALES_ACTIVITIES))
                  .competitorName(text(values, AwsFields.COMPETITOR_NAME))
                  .otherCompetitorNames(text(values, AwsFields.OTHER_COMPETITOR_NAMES))
                  .otherSolutionDescription(text(values, AwsFields.OTHER_SOLUTION_DESCRIPTION))
                  .apnPrograms(values.items(AwsFields.APN_PROGRAMS))
                  .additionalComments(deal.comments().orElseThrow())
                  .expectedCustomerSpend(
                      entry ->
                          entry
                              .amount(spend.getAmount().toPlainString())
                              .currencyCode(spend.getCurrencyUnit().getCode())
                              .frequency("Monthly")
                              .targetCompany("AWS"));
            })
        .marketing(
            marketing ->
                marketing
                    .source(text(values, AwsFields.MARKETING_SOURCE))
                    .campaignName(text(values, AwsFields.MARKETING_CAMPAIGN))
                    .channelsWithStrings(values.items(AwsFields.MARKETING_CHANNELS))
                    .useCases(values.items(AwsFields.MARKETING_USE_CASES))
                    .awsFundingUsed(text(values, AwsFields.MARKETING_FUNDING_USED)))
        .softwareRevenue(
            revenue -> {
              Money value = values.amount(AwsFields.SOFTWARE_REVENUE).orElseThrow();
              revenue
                  .deliveryModel(text(values, AwsFields.SOFTWARE_REVENUE_DELIVERY_MODEL))
                  .value(
                      money ->
                          money
                              .amount(value.getAmount().toPlainString())
                              .currencyCode(value.getCurrencyUnit().getCode()))
                  .effectiveDate(day(values, AwsFields.SOFTWARE_REVENUE_EFFECTIVE_DATE))
                  .expirationDate(day(values, AwsFields.SOFTWARE_REVENUE_EXPIRATION_DATE));
            })
        .lifeCycle(
            lifeCycle ->
                lifeCycle
                    .stage(text(values, Field.STAGE))
                    .nextSteps(text(values, Field.NEXT_STEPS))
                    .targetCloseDate(day(values, Field.TARGET_CLOSE_DATE)))
        .opportunityTeam(
            person -> {
              Contact owner = deal.owner().orElseThrow();
              person
                  .email(owner.email().orElseThrow())
                  .firstName(owner.firstName().orElseThrow())
                  .lastName(owner.lastName().orElseThrow())
                  .businessTitle("OpportunityOwner")
                  .phone(owner.phone().orElseThrow());
            })
        .build();
  }

  private static String text(FieldValues values, Field field) {
    return values.text(field).orElseThrow();
  }

  private static String day(FieldValues values, Field field) {
    return values.day(field).orElseThrow().toString();
  }
}
