package dev.cosell.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.authority.Editability;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.azure.internal.mapping.DealMapper;
import dev.cosell.contact.Contact;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.Stage;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AzureRulesTest {
  private final AzurePreflight preflight =
      new AzurePreflight(SharingBoundary.standard(), Clock.fixed(Deals.NOW, ZoneOffset.UTC));
  private final AzureReferrals azure = AzureReferrals.builder(() -> "none").build();

  @Nested
  class ANewReferral {
    @Test
    void ofEachKindPasses() {
      for (Opportunity deal : List.of(Deals.coSell(), Deals.partnerLed(), Deals.privateDeal())) {
        assertThat(submit(deal)).isEmpty();
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "title",
          "account.name",
          "account.street",
          "account.city",
          "account.country",
          "dealValue",
          "targetCloseDate",
          "owner",
          "azure.consentToContact",
          "azure.consentToShareInfo",
          "azure.dealType"
        })
    void needs(String field) {
      assertThat(submit(with(Deals.privateDeal(), Deals.one(new Field(field), Blank.BLANK))))
          .singleElement()
          .isEqualTo(
              new Violation(
                  field,
                  ViolationCode.REQUIRED_FIELD_MISSING,
                  field + " is required",
                  "state the value"));
    }

    @Test
    void needsATwoLetterCountry() {
      assertThat(
              submit(with(Deals.privateDeal(), Deals.one(Field.ACCOUNT_COUNTRY, new Text("USA")))))
          .extracting(Violation::path, Violation::code, Violation::message)
          .containsExactly(
              tuple(
                  "account.country",
                  ViolationCode.INVALID_STRING_FORMAT,
                  "account.country must be a two-letter country code of ISO 3166-1"));
    }

    @Test
    void mayNotBeClosedAlready() {
      assertThat(submit(Deals.privateDeal().withStage(Stage.LAUNCHED)))
          .extracting(Violation::message)
          .containsExactly("stage must be open for a new referral, but was Launched");
    }

    @Test
    void needsTheWordsOfClosedLists() {
      assertThat(submit(Deals.privateDeal().withStage(new Stage("Prspect"))))
          .singleElement()
          .satisfies(
              found -> {
                assertThat(found.code()).isEqualTo(ViolationCode.INVALID_ENUM_VALUE);
                assertThat(found.message())
                    .startsWith("stage 'Prspect' is not known; known: Prospect, Qualified");
              });
      FieldValues help = Deals.one(AzureFields.ASSISTANCE_REQUEST, new Text("Everything"));
      assertThat(submit(with(Deals.coSell(), help)))
          .extracting(Violation::path)
          .containsExactly("azure.assistanceRequest");
    }

    @Test
    void thatMicrosoftSeesNeedsASolution() {
      assertThat(submit(with(Deals.partnerLed(), Deals.one(AzureFields.SOLUTIONS, Blank.BLANK))))
          .extracting(Violation::code, Violation::path)
          .containsExactly(tuple(ViolationCode.NOT_ENOUGH_VALUES, "azure.solutions"));
    }

    @Test
    void takesFiftySolutionsAndNoMore() {
      assertThat(submit(with(Deals.partnerLed(), Deals.one(AzureFields.SOLUTIONS, solutions(50)))))
          .isEmpty();
      assertThat(submit(with(Deals.partnerLed(), Deals.one(AzureFields.SOLUTIONS, solutions(51)))))
          .extracting(Violation::message)
          .containsExactly("azure.solutions must have at most 50 solutions, but had 51");
    }

    @Test
    void thatAsksForHelpSaysWhichAndWhomToCall() {
      FieldValues none =
          Deals.one(AzureFields.ASSISTANCE_REQUEST, Blank.BLANK).with(Field.CONTACTS, Blank.BLANK);
      assertThat(submit(with(Deals.coSell(), none)))
          .extracting(Violation::message)
          .containsExactly(
              "azure.assistanceRequest is required where Microsoft is asked for help",
              "contacts is required where Microsoft is asked for help");
    }

    @Test
    void namesWhatAPersonLacksAndNothingOfThePerson() {
      Contact half = Contact.builder().firstName("Robin").email("robin@partner.example").build();
      assertThat(submit(Deals.privateDeal().withOwner(half)))
          .extracting(Violation::message)
          .containsExactly("owner[0].lastName is required", "owner[0].phone is required");
    }

    @Test
    void needsTheConsentToBeGiven() {
      FieldValues no = Deals.one(AzureFields.CONSENT_TO_SHARE_INFO, new Text("No"));
      assertThat(submit(with(Deals.privateDeal(), no)))
          .extracting(Violation::message)
          .containsExactly("azure.consentToShareInfo must be Yes, but was No");
    }

    @Test
    void saysWhyAnIndustryDoesNotGoOut() {
      FieldValues industry = Deals.one(Field.ACCOUNT_INDUSTRY, new Text("Aerospace"));
      assertThat(submit(with(Deals.privateDeal(), industry)))
          .extracting(Violation::message)
          .containsExactly("account.industry must be an industry that Microsoft has a word for");
    }

    private List<Violation> submit(Opportunity deal) {
      return preflight.check(deal, Moment.SUBMIT, Optional.empty()).violations();
    }

    private Items solutions(int number) {
      return new Items(IntStream.range(0, number).mapToObj(i -> "SOL-" + i).toList());
    }
  }

  @Nested
  class AReferralOfTheirs {
    @Test
    void letsWhatIsPatchableChangeWhileItIsOpen() {
      assertThat(open(AzureMappingTest.read(AzureMappingTest.own(), null)))
          .containsExactlyInAnyOrder(
              Field.CUSTOMER_PROBLEM,
              Field.STAGE,
              Field.TARGET_CLOSE_DATE,
              Field.DEAL_VALUE,
              Field.CLOSED_LOST_REASON,
              Field.OWNER,
              Field.CONTACTS,
              AzureFields.DEAL_TYPE,
              AzureFields.SOLUTIONS,
              AzureFields.CAMPAIGN_ID,
              AzureFields.REFERRAL_PROGRAM);
    }

    @Test
    void freezesTheContactsOnceMicrosoftIsInvited() {
      PortalRecord record =
          AzureMappingTest.read(AzureMappingTest.own(), AzureMappingTest.microsoft());
      assertThat(azure.editability(record).locked(Field.CONTACTS))
          .contains("Microsoft freezes this once it is invited");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lost", "Declined", "Expired", "Error"})
    void letsNothingChangeOnceItIsClosed(String substatus) {
      ObjectNode own = AzureMappingTest.own().put("status", "Closed").put("substatus", substatus);
      assertThat(open(AzureMappingTest.read(own, null))).isEmpty();
    }

    @Test
    void doesNotGoBackToPrivate() {
      PortalRecord record = AzureMappingTest.read(AzureMappingTest.own(), null);
      FieldValues back = Deals.one(AzureFields.DEAL_TYPE, new Text("Private"));
      Opportunity deal = Opportunity.of(new OpportunityId("006"), stated(record).with(back));
      assertThat(preflight.check(deal, Moment.UPDATE, Optional.of(record)).violations())
          .extracting(Violation::code, Violation::message)
          .containsExactly(
              tuple(
                  ViolationCode.ACTION_NOT_PERMITTED,
                  "azure.dealType must not go back to Private"));
    }

    @Test
    void saysWhatIsFrozen() {
      PortalRecord record = AzureMappingTest.read(AzureMappingTest.own(), null);
      FieldValues renamed = stated(record).with(Field.TITLE, new Text("Another name"));
      Opportunity deal = Opportunity.of(new OpportunityId("006"), renamed);
      assertThat(preflight.check(deal, Moment.UPDATE, Optional.of(record)).violations())
          .extracting(Violation::code, Violation::message)
          .containsExactly(
              tuple(
                  ViolationCode.INVALID_RESOURCE_STATE,
                  "title cannot change: Microsoft takes this with a new referral alone"));
    }

    private List<Field> open(PortalRecord record) {
      Editability editability = azure.editability(record);
      return DealMapper.carried().stream()
          .filter(field -> editability.locked(field).isEmpty())
          .toList();
    }
  }

  @Nested
  class ADealRegistration {
    @Test
    void ofAWonDealPasses() {
      assertThat(register(won(), Deals.registration(Deals.TODAY))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "Active, Accepted, Active, Accepted, Microsoft registers a deal once it is won",
      "Closed, Won, New, Pending, Microsoft registers a co-sell deal only if it has accepted it",
      "Closed, Won, Closed, Declined, Microsoft registers a co-sell deal only if it has accepted it"
    })
    void isLockedUntilTheDealIsWonAndAccepted(
        String status, String substatus, String theirs, String theirSubstatus, String reason) {
      ObjectNode own = AzureMappingTest.own().put("status", status).put("substatus", substatus);
      ObjectNode microsoft =
          AzureMappingTest.microsoft().put("status", theirs).put("substatus", theirSubstatus);
      PortalRecord record = AzureMappingTest.read(own, microsoft);
      assertThat(azure.editability(record).locked(AzureFields.REGISTRATION_TERM)).contains(reason);
    }

    @Test
    void needsItsRequiredMembersAllAtOnce() {
      FieldValues one = Deals.one(AzureFields.REGISTRATION_TERM, new Text("Finite"));
      assertThat(register(won(), one))
          .hasSize(9)
          .allSatisfy(
              found ->
                  assertThat(found.message()).endsWith(" is required for a deal registration"));
    }

    @Test
    void withoutAnEndNeedsNoEndDate() {
      FieldValues perpetual =
          Deals.registration(Deals.TODAY)
              .only(field -> !field.equals(AzureFields.REGISTRATION_END_DATE))
              .with(AzureFields.REGISTRATION_TERM, new Text("Perpetual"))
              .with(
                  AzureFields.REGISTRATION_CONTRACT_VALUE,
                  new Amount(Money.parse("USD 150006.00")));
      assertThat(register(won(), perpetual)).isEmpty();
    }

    @Test
    void isBoundToItsDays() {
      assertThat(messages(AzureFields.REGISTRATION_SIGN_DATE, new Day(Deals.TODAY.plusDays(1))))
          .contains("azure.registration.signDate must not be after 2031-01-15, but was 2031-01-16");
      assertThat(messages(AzureFields.REGISTRATION_SIGN_DATE, new Day(Deals.TODAY.minusDays(61))))
          .contains(
              "azure.registration.signDate must not be before 2031-01-05, but was 2030-11-15");
      assertThat(messages(AzureFields.REGISTRATION_START_DATE, new Day(Deals.TODAY.minusDays(91))))
          .contains(
              "azure.registration.startDate must not be before 2030-10-17, but was 2030-10-16");
      assertThat(messages(AzureFields.REGISTRATION_END_DATE, new Day(Deals.TODAY)))
          .contains("azure.registration.endDate must not be before 2031-01-25, but was 2031-01-15");
    }

    @Test
    void isBoundToItsAmounts() {
      assertThat(
              messages(
                  AzureFields.REGISTRATION_SOLUTION_VALUE,
                  new Amount(Money.parse("USD 120000.01"))))
          .containsExactly(
              "azure.registration.solutionValue must not be above the contract's value");
      assertThat(
              messages(
                  AzureFields.REGISTRATION_CONTRACT_VALUE, new Amount(Money.parse("USD 50000.00"))))
          .contains("azure.registration.contractValue must be more than USD 25000 a year");
    }

    @Test
    void isOfADealThatRunsOnAzure() {
      assertThat(messages(AzureFields.REGISTRATION_DEPLOYED_ON_AZURE, new Text("No")))
          .containsExactly(
              "azure.registration.deployedOnAzure must be Yes: Microsoft closes other"
                  + " registrations");
    }

    @Test
    void isOfADealThatWasOpenForThreeDays() {
      ObjectNode own = wonReferral().put("closedDateTime", "2031-01-08T08:59:59Z");
      PortalRecord record = AzureMappingTest.read(own, accepted());
      assertThat(register(record, Deals.registration(Deals.TODAY)))
          .extracting(Violation::message)
          .containsExactly(
              "azure.registration.signDate must be of a deal that was open for 72 hours before it"
                  + " was won");
    }

    private List<String> messages(Field field, FieldValue value) {
      return register(won(), Deals.registration(Deals.TODAY).with(field, value)).stream()
          .map(Violation::message)
          .toList();
    }

    private List<Violation> register(PortalRecord record, FieldValues registration) {
      Opportunity deal =
          Opportunity.of(new OpportunityId("006"), stated(record).with(registration));
      return preflight.check(deal, Moment.UPDATE, Optional.of(record)).violations();
    }

    private PortalRecord won() {
      return AzureMappingTest.read(wonReferral(), accepted());
    }

    private ObjectNode wonReferral() {
      return AzureMappingTest.own()
          .put("status", "Closed")
          .put("substatus", "Won")
          .put("createdDateTime", "2031-01-05T09:00:00.0000000Z")
          .put("closedDateTime", "2031-01-08T09:00:00.0000000Z");
    }

    private ObjectNode accepted() {
      return AzureMappingTest.microsoft().put("status", "Active").put("substatus", "Accepted");
    }
  }

  private static FieldValues stated(PortalRecord record) {
    return record.values().only(field -> !field.isIn("status"));
  }

  private static Opportunity with(Opportunity deal, FieldValues values) {
    return Opportunity.of(deal.id(), deal.fieldValues().with(values));
  }
}
