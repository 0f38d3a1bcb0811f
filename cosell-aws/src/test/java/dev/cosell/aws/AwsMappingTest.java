package dev.cosell.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.aws.internal.call.RegistrationSteps;
import dev.cosell.aws.internal.call.UpdateSteps;
import dev.cosell.aws.internal.mapping.DealProjection;
import dev.cosell.aws.internal.mapping.RecordMapper;
import dev.cosell.aws.internal.mapping.RecordReading;
import dev.cosell.aws.internal.wire.GetAwsOpportunitySummaryResponse;
import dev.cosell.aws.internal.wire.GetOpportunityResponse;
import dev.cosell.aws.internal.wire.SellingJson;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.contact.Contact;
import dev.cosell.contact.Counterpart;
import dev.cosell.contact.CounterpartRole;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValue.Whole;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.Registration;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.opportunity.Stage;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Projection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AwsMappingTest {
  private final RecordMapper mapper = new RecordMapper(SharingBoundary.standard());

  private Projection project(Opportunity deal) {
    return DealProjection.of(deal, mapper).toProjection();
  }

  private ObjectNode created(Opportunity deal) {
    PortalCall call =
        new RegistrationSteps("AWS", mapper).next(deal, Optional.empty()).orElseThrow();
    return SellingJson.object(call.body());
  }

  private Optional<ObjectNode> updated(PortalRecord record, FieldValues changes) {
    return new UpdateSteps("AWS", mapper)
        .next(record, changes)
        .map(call -> SellingJson.object(call.body()));
  }

  private ObjectNode updated(PortalRecord record, Field field, FieldValue value) {
    return updated(record, FieldValues.builder().put(field, value).build()).orElseThrow();
  }

  private static Opportunity with(Field field, FieldValue value) {
    Opportunity deal = Deals.full();
    return Opportunity.of(deal.id(), deal.fieldValues().with(field, value));
  }

  private static Opportunity without(Field field) {
    Opportunity deal = Deals.full();
    return Opportunity.of(deal.id(), deal.fieldValues().only(other -> !other.equals(field)));
  }

  private static FieldValue people(Contact... people) {
    return new People(java.util.Arrays.stream(people).map(OpportunityContact::of).toList());
  }

  private static ObjectNode sample(String name) {
    try (InputStream in =
        Objects.requireNonNull(AwsMappingTest.class.getResourceAsStream(name), name)) {
      return SellingJson.object(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aFullDealBecomesTheRequestOfTheSample() {
    ObjectNode body = created(Deals.full());
    assertThat(body.remove("ClientToken").asText()).matches("[0-9a-f]{64}");
    assertThat(body).isEqualTo(sample("create-full-deal.json"));
  }

  @Test
  void theClientTokenIsTheKeyOfTheCall() {
    PortalCall call =
        new RegistrationSteps("AWS", mapper).next(Deals.full(), Optional.empty()).orElseThrow();
    assertThat(SellingJson.object(call.body()).path("ClientToken").asText())
        .isEqualTo(call.idempotencyKey());
    PortalCall inSandbox =
        new RegistrationSteps("Sandbox", mapper).next(Deals.full(), Optional.empty()).orElseThrow();
    assertThat(inSandbox.idempotencyKey()).isNotEqualTo(call.idempotencyKey());
  }

  @Test
  void aChangedDealHasTheSameKey() {
    PortalCall first =
        new RegistrationSteps("AWS", mapper).next(Deals.full(), Optional.empty()).orElseThrow();
    PortalCall second =
        new RegistrationSteps("AWS", mapper)
            .next(with(Field.TITLE, new Text("Another title")), Optional.empty())
            .orElseThrow();
    assertThat(second.idempotencyKey()).isEqualTo(first.idempotencyKey());
    assertThat(second.body()).isNotEqualTo(first.body());
  }

  @Nested
  class ContractValue {
    @Test
    void withoutTheContractsLengthIsNotCarried() {
      Opportunity deal = without(Field.CONTRACT_MONTHS);
      assertThat(project(deal).notCarried())
          .containsEntry(
              Field.DEAL_VALUE,
              "AWS takes a contract's total value only with its length, and contractMonths is"
                  + " missing");
      assertThat(created(deal).path("Project").path("ExpectedCustomerSpend")).hasSize(1);
      assertThat(project(deal).values().amount(Field.DEAL_VALUE)).isPresent();
    }

    @Test
    void withALengthThatDoesNotFitIsNotCarriedEither() {
      Projection projection = project(with(Field.CONTRACT_MONTHS, new Whole(0)));
      assertThat(projection.notCarried()).containsOnlyKeys(Field.DEAL_VALUE);
      assertThat(projection.unmapped())
          .containsEntry(Field.CONTRACT_MONTHS, "contractMonths must be from 1 to 144, but was 0");
    }

    @Test
    void aLengthAloneIsNotSentWithANewRecord() {
      Opportunity deal = without(Field.DEAL_VALUE);
      assertThat(project(deal).notCarried())
          .containsEntry(
              Field.CONTRACT_MONTHS,
              "AWS takes a contract's length only with its total value, and dealValue is missing");
      assertThat(created(deal).path("Project").has("ExpectedContractDuration")).isFalse();
    }

    @Test
    void clearingTheLengthTakesTheTotalValueAlong() {
      PortalRecord record = Records.of(Deals.full(), "Approved");
      ObjectNode body = updated(record, Field.CONTRACT_MONTHS, Blank.BLANK);
      assertThat(body.path("Project").get("ExpectedContractDuration").isNull()).isTrue();
      assertThat(body.path("Project").path("ExpectedCustomerSpend"))
          .singleElement()
          .satisfies(entry -> assertThat(entry.path("TargetCompany").asText()).isEqualTo("AWS"));
    }

    @Test
    void clearingTheTotalValueLeavesTheLength() {
      PortalRecord record = Records.of(Deals.full(), "Approved");
      ObjectNode body = updated(record, Field.DEAL_VALUE, Blank.BLANK);
      assertThat(body.path("Project").path("ExpectedCustomerSpend")).hasSize(1);
      assertThat(body.path("Project").path("ExpectedContractDuration").path("Value").asText())
          .isEqualTo("24");
    }

    @Test
    void aTotalValueForARecordWithoutALengthIsNoUpdate() {
      Opportunity deal = without(Field.CONTRACT_MONTHS);
      PortalRecord record = Records.of(deal, "Approved");
      FieldValues change =
          FieldValues.builder().put(Field.DEAL_VALUE, new Amount(Money.parse("USD 5.00"))).build();
      assertThat(updated(record, change)).isEmpty();
    }
  }

  @Nested
  class Amounts {
    @ParameterizedTest
    @CsvSource({
      "USD 12500.00, 12500.00, USD",
      "JPY 1250, 1250, JPY",
      "KWD 1.500, 1.50, KWD",
      "KWD 2.000, 2.00, KWD",
      "USD 12345678901234567890.01, 12345678901234567890.01, USD"
    })
    void areWrittenAsPlainText(String money, String amount, String currency) {
      ObjectNode body = created(with(AwsFields.SOFTWARE_REVENUE, new Amount(Money.parse(money))));
      assertThat(body.path("SoftwareRevenue").path("Value"))
          .isEqualTo(
              SellingJson.object(
                  "{\"Amount\":\"" + amount + "\",\"CurrencyCode\":\"" + currency + "\"}"));
    }

    @ParameterizedTest
    @CsvSource({
      "12500, USD, USD 12500.00",
      "12500.5, USD, USD 12500.50",
      "12500.500000, USD, USD 12500.50",
      "0012, USD, USD 12.00",
      "1250., JPY, JPY 1250"
    })
    void areReadExactly(String amount, String currency, String money) {
      assertThat(spend(amount, currency)).contains(new Amount(Money.parse(money)));
    }

    @ParameterizedTest
    @CsvSource({"12.345, USD", "12.5, JPY", "1E9, USD", "twelve, USD", "12, Dollars", "12, XZZ"})
    void thatAreNoExactAmountAreCarriedAsText(String amount, String currency) {
      assertThat(spend(amount, currency)).contains(new Text(amount + " " + currency));
    }

    @Test
    void thatAreMissingAreNoValue() {
      assertThat(spend("", "USD")).isEmpty();
    }

    private Optional<FieldValue> spend(String amount, String currency) {
      ObjectNode json = Records.json(without(Field.DEAL_VALUE), "Approved");
      ObjectNode entry = (ObjectNode) json.path("Project").path("ExpectedCustomerSpend").get(0);
      entry.put("Amount", amount).put("CurrencyCode", currency);
      return Records.of(json, Optional.empty()).values().get(Field.EXPECTED_MONTHLY_SPEND);
    }
  }

  @Nested
  class MonthlySpend {
    @Test
    void ofAnotherFrequencyIsNotReadAndBecomesMonthlyWhenWritten() {
      ObjectNode json = Records.json(without(Field.DEAL_VALUE), "Approved");
      ((ObjectNode) json.path("Project").path("ExpectedCustomerSpend").get(0))
          .put("Frequency", "Annual")
          .put("Source", "estimate");
      PortalRecord record = Records.of(json, Optional.empty());
      assertThat(record.values().get(Field.EXPECTED_MONTHLY_SPEND)).isEmpty();
      ObjectNode body =
          updated(record, Field.EXPECTED_MONTHLY_SPEND, new Amount(Money.parse("USD 100.00")));
      assertThat(body.path("Project").path("ExpectedCustomerSpend"))
          .singleElement()
          .isEqualTo(
              SellingJson.object(
                  """
                  {"Amount": "100.00", "CurrencyCode": "USD", "Frequency": "Monthly",
                   "TargetCompany": "AWS", "Source": "estimate"}"""));
    }

    @Test
    void ofAnEstimateAloneIsSentWithoutAnAmount() {
      String url = "https://calculator.aws/#/estimate?id=" + "0123456789abcdef".repeat(2);
      FieldValues values =
          Deals.minimal()
              .fieldValues()
              .only(field -> !field.equals(Field.EXPECTED_MONTHLY_SPEND))
              .with(AwsFields.ESTIMATION_URL, new Text(url));
      ObjectNode body = created(Opportunity.of(new OpportunityId("006-A1"), values));
      assertThat(body.path("Project").path("ExpectedCustomerSpend"))
          .singleElement()
          .isEqualTo(
              SellingJson.object(
                  "{\"CurrencyCode\":\"USD\",\"Frequency\":\"Monthly\",\"TargetCompany\":\"AWS\","
                      + "\"EstimationUrl\":\""
                      + url
                      + "\"}"));
    }

    @Test
    void isClearedWithItsEntryUnlessAnEstimateStays() {
      PortalRecord record = Records.of(without(Field.DEAL_VALUE), "Approved");
      assertThat(
              updated(record, Field.EXPECTED_MONTHLY_SPEND, Blank.BLANK)
                  .path("Project")
                  .has("ExpectedCustomerSpend"))
          .isFalse();
      ObjectNode json = Records.json(without(Field.DEAL_VALUE), "Approved");
      ((ObjectNode) json.path("Project").path("ExpectedCustomerSpend").get(0))
          .put("EstimationUrl", "https://calculator.aws/#/estimate?id=1");
      ObjectNode body =
          updated(Records.of(json, Optional.empty()), Field.EXPECTED_MONTHLY_SPEND, Blank.BLANK);
      assertThat(body.path("Project").path("ExpectedCustomerSpend"))
          .singleElement()
          .satisfies(entry -> assertThat(entry.has("Amount")).isFalse());
    }
  }

  @Nested
  class PeopleOfTheCustomer {
    @ParameterizedTest
    @ValueSource(
        strings = {"+12065550100", "+1 206 555 0100", "+1 (206) 555-0100", "+1.206.555.0100"})
    void haveTheirNumbersBroughtToOneForm(String phone) {
      Contact person = Contact.builder().firstName("Kim").phone(phone).build();
      Projection projection = project(with(Field.CONTACTS, people(person)));
      assertThat(projection.unmapped()).isEmpty();
      assertThat(projection.values().get(Field.CONTACTS))
          .contains(people(Contact.builder().firstName("Kim").phone("+12065550100").build()));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "206 555 0100",
          "0012065550100",
          "+44 (0)20 7946 0000",
          "+1 206 555 0100 ext. 7",
          "+0123456",
          "+1234567890123456"
        })
    void haveNoNumberGuessed(String phone) {
      Contact person = Contact.builder().firstName("Kim").phone(phone).build();
      Projection projection = project(with(Field.CONTACTS, people(person)));
      assertThat(projection.unmapped())
          .containsEntry(
              Field.CONTACTS,
              "contacts[0].phone must be + and the whole number with its country code, at most 15"
                  + " digits");
    }

    @Test
    void keepIdAndRoleInTheCrm() {
      Opportunity deal = Deals.full();
      FieldValue arrived = project(deal).values().get(Field.CONTACTS).orElseThrow();
      OpportunityContact person = ((People) arrived).people().get(0);
      assertThat(person.role()).isEmpty();
      assertThat(person.contact().id()).isEmpty();
      assertThat(person.contact().title()).contains("Head of Data");
    }

    @Test
    void allHaveToFitForOneToBeSent() {
      Contact good = Contact.builder().email("a@northwind.example").build();
      Contact bad = Contact.builder().email("b at northwind").build();
      Opportunity deal = with(Field.CONTACTS, people(good, bad));
      assertThat(project(deal).unmapped().get(Field.CONTACTS))
          .startsWith("contacts[1].email must be")
          .doesNotContain("northwind");
      assertThat(created(deal).path("Customer").has("Contacts")).isFalse();
    }

    @Test
    void keepWhatIsNotKnownOfThemWhenTheyAreChanged() {
      ObjectNode json = Records.json(Deals.full(), "Approved");
      ((ObjectNode) json.path("Customer").path("Contacts").get(0))
          .put("Email", "KIM.OKAFOR@northwind.example")
          .put("Pronouns", "they");
      Contact changed = Deals.person("Kim", "Okafor-Lind", "kim.okafor@northwind.example");
      Contact other = Contact.builder().lastName("Reyes").build();
      ObjectNode body =
          updated(Records.of(json, Optional.empty()), Field.CONTACTS, people(changed, other));
      assertThat(body.path("Customer").path("Contacts")).hasSize(2);
      assertThat(body.path("Customer").path("Contacts"))
          .anySatisfy(
              person -> {
                assertThat(person.path("Pronouns").asText()).isEqualTo("they");
                assertThat(person.path("LastName").asText()).isEqualTo("Okafor-Lind");
                assertThat(person.path("Email").asText()).isEqualTo("kim.okafor@northwind.example");
              });
    }
  }

  @Nested
  class Owner {
    @Test
    void isSentWithANewRecord() {
      assertThat(created(Deals.full()).path("OpportunityTeam"))
          .singleElement()
          .satisfies(
              member ->
                  assertThat(member.path("BusinessTitle").asText()).isEqualTo("OpportunityOwner"));
      assertThat(project(Deals.full()).notCarried()).doesNotContainKey(Field.OWNER);
    }

    @Test
    void isNotCarriedOnceTheDealIsAtAws() {
      Opportunity deal =
          Opportunity.builder()
              .from(Deals.full())
              .addPortalIds(new PortalId(Cloud.AWS, "O1234567"))
              .build();
      assertThat(project(deal).notCarried())
          .containsEntry(
              Field.OWNER,
              "AWS takes the owner when the record is made, and hands it on by AssignOpportunity"
                  + " alone");
    }

    @Test
    void isReadFromTheTeamByRole() {
      ObjectNode json = Records.json(Deals.full(), "Approved");
      json.withArray("OpportunityTeam")
          .insertObject(0)
          .put("BusinessTitle", "PartnerAccountManager")
          .put("FirstName", "Sam");
      FieldValue owner = Records.of(json, Optional.empty()).values().get(Field.OWNER).orElseThrow();
      assertThat(((People) owner).people().get(0).contact().firstName()).contains("Robin");
    }
  }

  @Nested
  class Places {
    @ParameterizedTest
    @CsvSource({
      "WA, Washington",
      "wa, Washington",
      "Washington, Washington",
      "DC, Dist. of Columbia",
      "District of Columbia, Dist. of Columbia"
    })
    void inTheUnitedStatesHaveAwssNames(String region, String name) {
      assertThat(project(with(Field.ACCOUNT_REGION, new Text(region))).values())
          .satisfies(values -> assertThat(values.text(Field.ACCOUNT_REGION)).contains(name));
    }

    @Test
    void elsewhereAreFreeText() {
      Opportunity deal = with(Field.ACCOUNT_COUNTRY, new Text("de"));
      Opportunity inHamburg =
          Opportunity.of(deal.id(), deal.fieldValues().with(Field.ACCOUNT_REGION, new Text("WA")));
      Projection projection = project(inHamburg);
      assertThat(projection.values().text(Field.ACCOUNT_REGION)).contains("WA");
      assertThat(projection.values().text(Field.ACCOUNT_COUNTRY)).contains("DE");
    }

    @Test
    void ofAnUpdateGoByTheRecordsCountry() {
      PortalRecord record = Records.of(Deals.full(), "Pending Submission");
      ObjectNode body = updated(record, Field.ACCOUNT_REGION, new Text("OR"));
      assertThat(
              body.path("Customer").path("Account").path("Address").path("StateOrRegion").asText())
          .isEqualTo("Oregon");
    }
  }

  @Nested
  class Numbers {
    @Test
    void inGroupsAreJoined() {
      assertThat(
              project(with(Field.ACCOUNT_DUNS, new Text("12-345-6789")))
                  .values()
                  .text(Field.ACCOUNT_DUNS))
          .contains("123456789");
      assertThat(
              project(with(AwsFields.CUSTOMER_AWS_ACCOUNT_ID, new Text("1111-2222-3333")))
                  .values()
                  .text(AwsFields.CUSTOMER_AWS_ACCOUNT_ID))
          .contains("111122223333");
    }
  }

  @Nested
  class Vocabularies {
    @Test
    void anUnknownStageOfTheCrmIsNamedAndNotSent() {
      Opportunity deal = with(Field.STAGE, new Text("Prspect"));
      assertThat(project(deal).unmapped())
          .containsEntry(
              Field.STAGE,
              "stage must be one of Prospect, Qualified, Technical Validation, Business Validation,"
                  + " Committed, Launched, Closed Lost, but was 'Prspect'");
      assertThat(project(deal).values().text(Field.STAGE)).contains("Prspect");
      assertThat(created(deal).path("LifeCycle").has("Stage")).isFalse();
    }

    @Test
    void anUnknownStageOfAwsIsCarriedAndSentBack() {
      ObjectNode json = Records.json(Deals.full(), "Approved");
      ((ObjectNode) json.path("LifeCycle")).put("Stage", "Verbal Commit");
      PortalRecord record = Records.of(json, Optional.empty());
      assertThat(record.values().text(Field.STAGE)).contains("Verbal Commit");
      assertThat(
              updated(record, Field.NEXT_STEPS, new Text("Call"))
                  .path("LifeCycle")
                  .path("Stage")
                  .asText())
          .isEqualTo("Verbal Commit");
    }

    @Test
    void everyStageOfTheLibraryIsOneOfAws() {
      for (Stage stage :
          List.of(
              Stage.PROSPECT,
              Stage.QUALIFIED,
              Stage.TECHNICAL_VALIDATION,
              Stage.BUSINESS_VALIDATION,
              Stage.COMMITTED,
              Stage.LAUNCHED,
              Stage.CLOSED_LOST)) {
        assertThat(project(with(Field.STAGE, new Text(stage.name()))).unmapped()).isEmpty();
      }
    }
  }

  @Nested
  class NotOfAws {
    @Test
    void aFieldOfNobodyIsWithheldAndOneOfAwsWithoutAPlaceIsNotCarried() {
      Field unknown = Field.of(Cloud.AWS, "moonPhase");
      Projection projection = project(with(unknown, new Text("full")));
      assertThat(projection.notCarried())
          .containsEntry(unknown, "AWS's record has no place for this field");
      assertThat(projection.values().text(unknown)).contains("full");
      assertThat(project(with(new Field("crm.notes"), new Text("x"))).notCarried()).isEmpty();
    }
  }

  @Nested
  class Updates {
    @Test
    void ofNothingAreNone() {
      assertThat(updated(Records.of(Deals.full(), "Approved"), FieldValues.none())).isEmpty();
      PortalRecord record = Records.of(Deals.full(), "Approved");
      assertThat(
              updated(
                  record,
                  record
                      .values()
                      .only(field -> field.equals(Field.TITLE) || field.equals(Field.CONTACTS))))
          .isEmpty();
    }

    @Test
    void changeWhatIsAskedForAndNothingElse() {
      ObjectNode json = Records.json(Deals.full(), "Approved");
      json.putObject("Telemetry").put("Score", 7);
      ((ObjectNode) json.path("Project")).putNull("AwsPartition").put("Cadence", "weekly");
      PortalRecord record = Records.of(json, Optional.of("Co-Sell"));
      ObjectNode body = updated(record, Field.NEXT_STEPS, new Text("Contract review"));
      ObjectNode expected = json.deepCopy();
      expected.remove(List.of("Id", "Arn", "CreatedDate", "OpportunityTeam"));
      expected.remove("RelatedEntityIdentifiers");
      expected.put("Identifier", "O1234567");
      ((ObjectNode) expected.path("Project")).remove("AwsPartition");
      ((ObjectNode) expected.path("LifeCycle")).put("NextSteps", "Contract review");
      assertThat(body).isEqualTo(expected);
    }

    @Test
    void stateTheVersionExactly() {
      ObjectNode json = Records.json(Deals.full(), "Approved");
      json.put("LastModifiedDate", "2026-11-20T09:00:00.123456789Z");
      PortalRecord record = Records.of(json, Optional.empty());
      assertThat(record.version()).isEqualTo("2026-11-20T09:00:00.123456789Z");
      assertThat(
              updated(record, Field.NEXT_STEPS, new Text("Call")).path("LastModifiedDate").asText())
          .isEqualTo("2026-11-20T09:00:00.123456789Z");
    }

    @Test
    void giveARecordWithoutAStageTheFirst() {
      ObjectNode json = Records.json(Deals.full(), "Pending Submission");
      ((ObjectNode) json.path("LifeCycle")).remove("Stage");
      PortalRecord record = Records.of(json, Optional.empty());
      assertThat(
              updated(record, Field.NEXT_STEPS, new Text("Call"))
                  .path("LifeCycle")
                  .path("Stage")
                  .asText())
          .isEqualTo("Prospect");
      assertThat(updated(record, FieldValues.none())).isEmpty();
    }

    @Test
    void clearWhatIsBlank() {
      PortalRecord record = Records.of(Deals.full(), "Approved");
      FieldValues blanks =
          FieldValues.builder()
              .put(Field.NEXT_STEPS, Blank.BLANK)
              .put(AwsFields.SOFTWARE_REVENUE, Blank.BLANK)
              .put(AwsFields.SOFTWARE_REVENUE_DELIVERY_MODEL, Blank.BLANK)
              .put(AwsFields.SOFTWARE_REVENUE_EFFECTIVE_DATE, Blank.BLANK)
              .put(AwsFields.SOFTWARE_REVENUE_EXPIRATION_DATE, Blank.BLANK)
              .put(AwsFields.MARKETING_CHANNELS, Blank.BLANK)
              .put(Field.CONTACTS, Blank.BLANK)
              .build();
      ObjectNode body = updated(record, blanks).orElseThrow();
      assertThat(body.path("LifeCycle").has("NextSteps")).isFalse();
      assertThat(body.has("SoftwareRevenue")).isFalse();
      assertThat(body.path("Marketing").has("Channels")).isFalse();
      assertThat(body.path("Customer").has("Contacts")).isFalse();
    }

    @Test
    void haveOtherKeysForOtherVersionsAndOtherContent() {
      UpdateSteps steps = new UpdateSteps("AWS", mapper);
      PortalRecord record = Records.of(Deals.full(), "Approved");
      ObjectNode later = Records.json(Deals.full(), "Approved");
      later.put("LastModifiedDate", "2026-11-21T09:00:00Z");
      FieldValues call = FieldValues.builder().put(Field.NEXT_STEPS, new Text("Call")).build();
      FieldValues mail = FieldValues.builder().put(Field.NEXT_STEPS, new Text("Mail")).build();
      String key = steps.next(record, call).orElseThrow().idempotencyKey();
      assertThat(steps.next(record, call).orElseThrow().idempotencyKey()).isEqualTo(key);
      assertThat(steps.next(record, mail).orElseThrow().idempotencyKey()).isNotEqualTo(key);
      assertThat(
              steps
                  .next(Records.of(later, Optional.of("Co-Sell")), call)
                  .orElseThrow()
                  .idempotencyKey())
          .isNotEqualTo(key);
    }

    @Test
    void takeNoValueThatAwsWouldNotTake() {
      PortalRecord record = Records.of(Deals.full(), "Approved");
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> updated(record, Field.STAGE, new Text("Prspect"))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("AWS takes no such value of [stage]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "aws.involvement", "account.id", "status.review", "aws.moon"})
    void takeNoFieldThatIsNotOfTheRecord(String field) {
      PortalRecord record = Records.of(Deals.full(), "Approved");
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> updated(record, new Field(field), new Text("x"))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("AWS takes no update of " + field);
    }
  }

  @Nested
  class Associations {
    private final UpdateSteps steps = new UpdateSteps("AWS", mapper);

    private String operations(PortalRecord record, Items solutions) {
      FieldValues wanted = FieldValues.builder().put(AwsFields.SOLUTIONS, solutions).build();
      return steps
          .next(record, wanted)
          .map(
              call ->
                  call.operation()
                      + " "
                      + SellingJson.object(call.body()).path("RelatedEntityIdentifier").asText())
          .orElse("nothing");
    }

    @Test
    void areReplacedNewFirst() {
      PortalRecord record = Records.of(Deals.full(), "Approved");
      assertThat(operations(record, Items.of("S-7"))).isEqualTo("AssociateOpportunity S-7");
      Opportunity withBoth = with(AwsFields.SOLUTIONS, Items.of("S-1234567", "S-7"));
      assertThat(operations(Records.of(withBoth, "Approved"), Items.of("S-7")))
          .isEqualTo("DisassociateOpportunity S-1234567");
      Opportunity done = with(AwsFields.SOLUTIONS, Items.of("S-7"));
      assertThat(operations(Records.of(done, "Approved"), Items.of("S-7"))).isEqualTo("nothing");
    }

    @Test
    void comeBeforeTheRecord() {
      FieldValues wanted =
          FieldValues.builder()
              .put(AwsFields.SOLUTIONS, Items.of("S-1234567", "S-7"))
              .put(Field.NEXT_STEPS, new Text("Call"))
              .build();
      assertThat(steps.next(Records.of(Deals.full(), "Approved"), wanted).orElseThrow().operation())
          .isEqualTo("AssociateOpportunity");
      Opportunity joined = with(AwsFields.SOLUTIONS, Items.of("S-1234567", "S-7"));
      assertThat(steps.next(Records.of(joined, "Approved"), wanted).orElseThrow().operation())
          .isEqualTo("UpdateOpportunity");
    }

    @Test
    void thatAwsAnswersByTheIdAloneAreThere() {
      String arn = "arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace/Offer/offer-abc";
      ObjectNode json = Records.json(Deals.full(), "Approved");
      json.withObjectProperty("RelatedEntityIdentifiers")
          .putArray("AwsMarketplaceOffers")
          .add("offer-abc");
      FieldValues wanted = FieldValues.builder().put(AwsFields.OFFERS, Items.of(arn)).build();
      assertThat(steps.next(Records.of(json, Optional.empty()), wanted)).isEmpty();
    }

    @Test
    void areMadeBeforeTheSubmissionAndOffersAreNot() {
      RegistrationSteps registration = new RegistrationSteps("AWS", mapper);
      String arn = "arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace/Offer/offer-abc";
      Opportunity deal = with(AwsFields.OFFERS, Items.of(arn));
      ObjectNode json = Records.json(deal, "Pending Submission");
      json.remove("RelatedEntityIdentifiers");
      PortalRecord draft = Records.of(json, Optional.empty());
      PortalCall first = registration.next(deal, Optional.of(draft)).orElseThrow();
      assertThat(SellingJson.object(first.body()).path("RelatedEntityType").asText())
          .isEqualTo("Solutions");
      json.putObject("RelatedEntityIdentifiers").putArray("Solutions").add("S-1234567");
      PortalCall second =
          registration.next(deal, Optional.of(Records.of(json, Optional.empty()))).orElseThrow();
      assertThat(SellingJson.object(second.body()).path("RelatedEntityType").asText())
          .isEqualTo("AwsProducts");
      json.withObjectProperty("RelatedEntityIdentifiers")
          .putArray("AwsProducts")
          .add("AWSAmplify")
          .add("AWSApp2Container");
      PortalCall third =
          registration.next(deal, Optional.of(Records.of(json, Optional.empty()))).orElseThrow();
      assertThat(third.operation()).isEqualTo("StartEngagementFromOpportunityTask");
      assertThat(SellingJson.object(third.body()).path("AwsSubmission"))
          .isEqualTo(
              SellingJson.object("{\"InvolvementType\": \"Co-Sell\", \"Visibility\": \"Full\"}"));
    }

    @Test
    void withoutAnInvolvementTheDealStaysADraft() {
      Opportunity deal = without(AwsFields.INVOLVEMENT);
      PortalRecord draft = Records.of(deal, "Pending Submission");
      assertThat(new RegistrationSteps("AWS", mapper).next(deal, Optional.of(draft))).isEmpty();
    }
  }

  @Nested
  class AwssView {
    @Test
    void isReadAsStatus() {
      GetAwsOpportunitySummaryResponse summary =
          SellingJson.readAnswer(
              sample("aws-view.json").toString(), GetAwsOpportunitySummaryResponse.class);
      ObjectNode json = Records.json(Deals.full(), "Approved");
      ((ObjectNode) json.path("LifeCycle"))
          .put("ReviewComments", "Welcome")
          .put("ReviewStatusReason", "Clarify Revenue");
      PortalRecord record =
          RecordReading.of(
                  SellingJson.readAnswer(json.toString(), GetOpportunityResponse.class),
                  Optional.of(summary))
              .orElseThrow();
      Registration registration = record.registration();
      assertThat(registration.reviewStatus()).isEqualTo(ReviewStatus.APPROVED);
      assertThat(registration.reviewComments()).contains("Welcome");
      assertThat(registration.cloudStage()).contains("Evaluating");
      assertThat(registration.cloudCloseDate()).contains(LocalDate.of(2027, 6, 30));
      assertThat(registration.involvement()).contains("Co-Sell");
      assertThat(registration.origin()).contains("Partner Referral");
      assertThat(registration.lastModified()).isEqualTo(Instant.parse("2026-11-20T09:00:00.123Z"));
      assertThat(registration.counterparts())
          .extracting(Counterpart::role)
          .containsExactly(
              Optional.of(CounterpartRole.PDM), Optional.of(new CounterpartRole("Signatory")));
      FieldValues status = record.values().only(field -> field.isIn("status"));
      assertThat(SellingJson.object(status.toJson()))
          .isEqualTo(
              SellingJson.object(
                  """
          {"status.cloudClosedLostReason": "No Customer Reference",
           "status.cloudCloseDate": {"date": "2027-06-30"},
           "status.cloudNextSteps": "Legal review",
           "status.cloudStage": "Evaluating",
           "status.cosellMotion": "AWS Field-engaged",
           "status.counterparts": [
             {"email": "jo@aws.example", "firstName": "Jo", "lastName": "Ito",
              "role": "aws counterpart: PDM"},
             {"email": "li@aws.example", "firstName": "Li", "lastName": "Roy",
              "role": "aws counterpart: Signatory"}],
           "status.engagementScore": "High",
           "status.involvement": "Co-Sell",
           "status.involvementChangeReason": "Customer Requested",
           "status.nextBestActions": "Meet",
           "status.origin": "Partner Referral",
           "status.review": "Approved",
           "status.reviewComments": "Welcome",
           "status.reviewReason": "Clarify Revenue"}"""));
    }

    @Test
    void mayBeMissingInEveryPart() {
      PortalRecord record = Records.of(Records.json(Deals.full(), "Submitted"), Optional.empty());
      assertThat(record.registration().counterparts()).isEmpty();
      assertThat(record.registration().involvement()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "Pending Submission, Draft",
      "Draft, Draft",
      "Submitted, Submitted",
      "In review, In Review",
      "In-Review, In Review",
      "Action Required, Action Required",
      "Approved, Approved",
      "Rejected, Rejected",
      "Disqualified, Disqualified"
    })
    void hasItsReviewStatusInTheLibrarysWords(String wire, String name) {
      PortalRecord record = Records.of(Records.json(Deals.full(), wire), Optional.empty());
      assertThat(record.registration().reviewStatus()).isEqualTo(new ReviewStatus(name));
    }

    @Test
    void aRecordWithoutVersionOrIdIsNone() {
      for (String member : List.of("Id", "LastModifiedDate")) {
        ObjectNode json = Records.json(Deals.full(), "Approved");
        json.remove(member);
        assertThat(
                RecordReading.of(
                    SellingJson.readAnswer(json.toString(), GetOpportunityResponse.class),
                    Optional.empty()))
            .isEmpty();
      }
    }

    @Test
    void aDayThatIsNoneIsCarriedAsText() {
      ObjectNode json = Records.json(Deals.full(), "Approved");
      ((ObjectNode) json.path("LifeCycle")).put("TargetCloseDate", "2027-02-31");
      assertThat(Records.of(json, Optional.empty()).values().get(Field.TARGET_CLOSE_DATE))
          .contains(new Text("2027-02-31"));
      ((ObjectNode) json.path("LifeCycle")).put("TargetCloseDate", "2027-02-28");
      assertThat(Records.of(json, Optional.empty()).values().get(Field.TARGET_CLOSE_DATE))
          .contains(new Day(LocalDate.of(2027, 2, 28)));
    }
  }
}
