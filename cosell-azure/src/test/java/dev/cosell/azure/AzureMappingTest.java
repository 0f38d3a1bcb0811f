package dev.cosell.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.azure.internal.mapping.RecordPayload;
import dev.cosell.azure.internal.mapping.RecordReading;
import dev.cosell.azure.internal.wire.ReferralJson;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.Contact;
import dev.cosell.contact.Counterpart;
import dev.cosell.contact.CounterpartMark;
import dev.cosell.contact.CounterpartMark.Standing;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.opportunity.Stage;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Projection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AzureMappingTest {
  private final AzureReferrals azure = AzureReferrals.builder(() -> "none").build();

  @Nested
  class Creating {
    @Test
    void aCoSellDealIsSharedAndShown() {
      JsonNode body = body(Deals.coSell());
      assertThat(body.path("type").asText()).isEqualTo("Shared");
      assertThat(body.at("/consent/consentToShareReferralWithMicrosoftSellers").asBoolean())
          .isTrue();
      assertThat(body.path("externalReferenceId").asText()).isEqualTo("006-A1");
      assertThat(body.path("salesStage").asText()).isEqualTo("20");
      assertThat(body.at("/details/dealValue").isNumber()).isTrue();
      assertThat(azure.nextStep(Deals.coSell(), Optional.empty()).orElseThrow().body())
          .contains("\"dealValue\":240000.00,");
      assertThat(body.at("/consent/consentToToShareInfoWithOthers").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Private, false", "Partner-led, true"})
    void aDealWithoutMicrosoftsHelpIsIndependent(String dealType, boolean shown) {
      JsonNode body =
          body(Deals.privateDeal().withDetails(details(AzureFields.DEAL_TYPE, dealType)));
      assertThat(body.path("type").asText()).isEqualTo("Independent");
      JsonNode flag = body.at("/consent/consentToShareReferralWithMicrosoftSellers");
      assertThat(flag.isBoolean()).isTrue();
      assertThat(flag.asBoolean()).isEqualTo(shown);
    }

    @Test
    void withoutADealTypeNothingIsShownToMicrosoft() {
      JsonNode body = body(Deals.privateDeal().withDetails(Map.of()));
      assertThat(body.path("type").asText()).isEqualTo("Independent");
      assertThat(body.at("/consent/consentToShareReferralWithMicrosoftSellers").asBoolean(true))
          .isFalse();
    }

    @Test
    void whatTheBoundaryWithholdsIsNotWritten() {
      AzureReferrals narrow =
          AzureReferrals.builder(() -> "none")
              .boundary(SharingBoundary.standard().withholding(Field.CUSTOMER_PROBLEM))
              .build();
      String body = narrow.nextStep(Deals.coSell(), Optional.empty()).orElseThrow().body();
      assertThat(body).doesNotContain("warehouse is full").contains("Northwind Mills");
    }

    private JsonNode body(Opportunity deal) {
      return ReferralJson.object(azure.nextStep(deal, Optional.empty()).orElseThrow().body());
    }
  }

  @Nested
  class Projecting {
    @Test
    void anIndustryThatSharesMicrosoftsWordTakesItsSpelling() {
      Projection projection = azure.project(withText(Field.ACCOUNT_INDUSTRY, "Consumer Goods"));
      assertThat(projection.values().text(Field.ACCOUNT_INDUSTRY)).contains("Retail");
    }

    @Test
    void anIndustryWithoutAWordIsUnmappedAndKept() {
      Projection projection = azure.project(withText(Field.ACCOUNT_INDUSTRY, "Aerospace"));
      assertThat(projection.unmapped())
          .containsEntry(
              Field.ACCOUNT_INDUSTRY,
              "account.industry must be an industry that Microsoft has a word for");
      assertThat(projection.values().text(Field.ACCOUNT_INDUSTRY)).contains("Aerospace");
    }

    @Test
    void whatHasNoPlaceIsNamed() {
      Projection projection = azure.project(withText(Field.NEXT_STEPS, "Call on Friday"));
      assertThat(projection.notCarried())
          .containsEntry(Field.NEXT_STEPS, "Microsoft's referral has no place for this field");
    }

    private Opportunity withText(Field field, String text) {
      FieldValues values = Deals.coSell().fieldValues().with(field, new Text(text));
      return Opportunity.of(Deals.coSell().id(), values);
    }
  }

  @Nested
  class Reading {
    @ParameterizedTest
    @CsvSource({
      "Active, Accepted, , Prospect",
      "Active, Accepted, 10, Prospect",
      "Active, Accepted, 20, Qualified",
      "Active, Accepted, 40, Technical Validation",
      "Active, Accepted, 60, Business Validation",
      "Active, Accepted, 80, Committed",
      "Active, Accepted, 100, Committed",
      "Active, Accepted, Propose, Business Validation",
      "Active, Accepted, 55, 55",
      "Closed, Won, 100, Launched",
      "Closed, Lost, 40, Closed Lost",
      "Closed, Error, 40, Error"
    })
    void theStageIsThePercentageUntilTheOutcomeIsKnown(
        String status, String substatus, String percent, String stage) {
      ObjectNode own = own().put("status", status).put("substatus", substatus);
      own.put("salesStage", percent);
      assertThat(read(own, null).values().text(Field.STAGE)).contains(stage);
    }

    @ParameterizedTest
    @CsvSource({
      "New, Pending, Submitted",
      "New, Received, Submitted",
      "Active, Accepted, Approved",
      "Closed, Won, Approved",
      "Closed, Declined, Rejected",
      "Closed, Expired, Expired",
      "Closed, Missed, Missed"
    })
    void theReviewIsMicrosoftsStatus(String status, String substatus, String review) {
      ObjectNode microsoft = microsoft().put("status", status).put("substatus", substatus);
      PortalRecord record = read(own(), microsoft);
      assertThat(record.registration().reviewStatus()).isEqualTo(new ReviewStatus(review));
      assertThat(record.registration().cloudStage()).contains(status + "/" + substatus);
      assertThat(record.values().text(AzureFields.PARTNER_STATUS)).contains("Active/Accepted");
      assertThat(record.values().text(AzureFields.DEAL_TYPE)).contains("Co-sell");
    }

    @Test
    void microsoftsPeopleAreCounterpartsWithoutARole() {
      ObjectNode microsoft = microsoft().put("status", "Active").put("substatus", "Accepted");
      microsoft.putArray("team").addObject().put("firstName", "Mia").put("email", "mia@ms.example");
      microsoft.putObject("trackingInfo").put("microsoftMsxId", "7-ABC");
      PortalRecord record = read(own(), microsoft);
      assertThat(record.registration().counterparts())
          .singleElement()
          .satisfies(
              person -> {
                assertThat(person.cloud()).isEqualTo(Cloud.AZURE);
                assertThat(person.role()).isEmpty();
                assertThat(person.person().email()).contains("mia@ms.example");
              });
      assertThat(record.values().get(Field.COUNTERPARTS))
          .contains(
              new People(
                  List.of(
                      OpportunityContact.of(
                          Contact.builder().firstName("Mia").email("mia@ms.example").build(),
                          new CounterpartMark(Cloud.AZURE, Optional.empty(), Standing.TEAM)))));
      assertThat(record.values().text(AzureFields.MSX_ID)).contains("7-ABC");
    }

    @Test
    void microsoftsPeopleAreNotShownWhenItDeclined() {
      ObjectNode microsoft = microsoft().put("status", "Closed").put("substatus", "Declined");
      microsoft.put("statusReason", "No matching customer");
      microsoft.putArray("team").addObject().put("firstName", "Mia").put("email", "mia@ms.example");
      PortalRecord record = read(own(), microsoft);
      assertThat(record.registration().counterparts()).extracting(Counterpart::person).isEmpty();
      assertThat(record.registration().reviewComments()).contains("No matching customer");
    }

    @Test
    void aDealWithoutMicrosoftIsADraftOrShared() {
      assertThat(read(own(), null).registration().reviewStatus()).isEqualTo(ReviewStatus.DRAFT);
      ObjectNode shown = own().put("type", "Independent");
      shown.putObject("consent").put("consentToShareReferralWithMicrosoftSellers", true);
      assertThat(read(shown, null).registration().reviewStatus())
          .isEqualTo(new ReviewStatus("Shared"));
    }

    @Test
    void anAmountThatIsNotExactInItsCurrencyIsKeptAsText() {
      ObjectNode own = own();
      own.putObject("details").put("dealValue", new BigDecimal("10.5")).put("currency", "JPY");
      assertThat(read(own, null).values().get(Field.DEAL_VALUE)).contains(new Text("10.5 JPY"));
    }

    @Test
    void theStateMayStandInTheRegion() {
      ObjectNode own = own();
      own.putObject("customerProfile").putObject("address").putNull("state").put("region", "WA");
      assertThat(read(own, null).values().text(Field.ACCOUNT_REGION)).contains("WA");
    }
  }

  @Nested
  class Updating {
    @Test
    void aDealValueGoesOutAsText() {
      ObjectNode own = own();
      own.putObject("details").put("dealValue", 100).put("currency", "USD");
      PortalCall call =
          update(own, Deals.one(Field.DEAL_VALUE, new Amount(Money.parse("USD 250.00"))));
      assertThat(ReferralJson.object(call.body()).path("patch"))
          .isEqualTo(
              ReferralJson.tree(
                  "[{\"op\":\"replace\",\"path\":\"/details/dealValue\",\"value\":\"250.00\"}]"));
      assertThat(ReferralJson.object(call.body()).path("ifMatch").asText()).isEqualTo("\"1\"");
      assertThat(call.kind()).isEqualTo(CallKind.UPDATE);
    }

    @Test
    void winningSetsPercentageStatusAndOutcomeInOneDocument() {
      PortalCall call = update(own(), Deals.one(Field.STAGE, new Text(Stage.LAUNCHED.name())));
      assertThat(ReferralJson.object(call.body()).path("patch").findValuesAsText("path"))
          .containsExactly("/salesStage", "/status", "/substatus");
      assertThat(ReferralJson.object(call.body()).path("patch").findValuesAsText("value"))
          .containsExactly("100", "Closed", "Won");
    }

    @Test
    void whatIsKnownOfAPersonOrASolutionBesidesIsSentBack() {
      ObjectNode own = own();
      own.putArray("team").addObject().put("email", "robin@partner.example").put("badge", "gold");
      own.putObject("details")
          .putObject("requirements")
          .putArray("solutions")
          .addObject()
          .put("id", "SOL-1")
          .put("price", 12);
      FieldValues change =
          Deals.one(AzureFields.SOLUTIONS, Items.of("SOL-1", "SOL-2"))
              .with(
                  Field.OWNER,
                  new People(
                      List.of(
                          OpportunityContact.of(
                              Deals.person("Robin", "Reyes", "robin@partner.example")))));
      assertThat(update(own, change).body())
          .contains("\"badge\":\"gold\"", "\"price\":12", "SOL-2");
    }

    @Test
    void whatCannotBePatchedIsNotSent() {
      assertThat(azure.nextUpdate(read(own(), null), Deals.one(Field.TITLE, new Text("Other"))))
          .isEmpty();
    }

    @Test
    void lettingMicrosoftInIsAStepOfItsOwn() {
      ObjectNode hidden = own().put("type", "Independent");
      hidden.putObject("consent").put("consentToShareReferralWithMicrosoftSellers", false);
      FieldValues change = Deals.one(AzureFields.DEAL_TYPE, new Text("Co-sell"));
      PortalCall first = update(hidden, change);
      assertThat(first.kind()).isEqualTo(CallKind.SUBMIT);
      assertThat(first.body())
          .contains("consentToShareReferralWithMicrosoftSellers\",\"value\":true");
      ObjectNode shown = hidden.deepCopy();
      shown.putObject("consent").put("consentToShareReferralWithMicrosoftSellers", true);
      assertThat(azure.nextUpdate(read(shown, null), change)).isEmpty();
      PortalCall second =
          azure.nextStep(Deals.coSell(), Optional.of(read(shown, null))).orElseThrow();
      assertThat(second.operation()).isEqualTo("CreateMicrosoftReferral");
      assertThat(ReferralJson.object(second.body()).at("/target/0/id").asText()).isEqualTo("msft");
      assertThat(ReferralJson.object(second.body()).path("engagementId").asText()).isEqualTo("e-1");
    }

    private PortalCall update(ObjectNode own, FieldValues change) {
      return azure.nextUpdate(read(own, null), change).orElseThrow();
    }
  }

  static ObjectNode own() {
    return ReferralJson.object(
        "{\"id\":\"r-1\",\"engagementId\":\"e-1\",\"type\":\"Shared\",\"eTag\":\"\\\"1\\\"\","
            + "\"direction\":\"Outgoing\",\"status\":\"Active\",\"substatus\":\"Accepted\","
            + "\"salesStage\":\"20\"}");
  }

  static ObjectNode microsoft() {
    return ReferralJson.object(
        "{\"id\":\"m-1\",\"engagementId\":\"e-1\",\"target\":[{\"id\":\"msft\"}]}");
  }

  static PortalRecord read(ObjectNode own, @Nullable ObjectNode microsoft) {
    return RecordReading.of(new RecordPayload(own, Optional.ofNullable(microsoft))).orElseThrow();
  }

  private static Map<Field, FieldValue> details(Field field, String text) {
    return Map.of(field, new Text(text));
  }
}
