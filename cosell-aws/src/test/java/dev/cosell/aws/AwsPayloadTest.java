package dev.cosell.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.Preflight.Moment;
import org.junit.jupiter.api.Test;

class AwsPayloadTest {
  private static final String NEW =
      """
      {"Catalog": "AWS", "ClientToken": "t", "PartnerOpportunityIdentifier": "006A1",
       "Customer": {"Account": {"CompanyName": "Example Customer", "Industry": "Retail",
         "Address": {"CountryCode": "US", "PostalCode": "43215"}}},
       "Project": {"Title": "Store forecasting", "DeliveryModels": ["SaaS or PaaS"]},
       "LifeCycle": {"Stage": "Qualified", "TargetCloseDate": "2031-01-15"},
       "SomethingNew": {"A": 1}}
      """;

  private static String answer(String reviewStatus) {
    return NEW.replace(
            "\"Catalog\": \"AWS\", \"ClientToken\": \"t\",",
            "\"Catalog\": \"AWS\", \"Id\": \"O1\", \"LastModifiedDate\": \"2031-01-02T03:04:05Z\",")
        .replace(
            "\"Stage\": \"Qualified\"",
            "\"Stage\": \"Qualified\", \"ReviewStatus\": \"" + reviewStatus + "\"");
  }

  @Test
  void whatCreateIsSentIsADealThatIsCreatedNext() {
    AwsPayload payload = AwsPayload.read(NEW).orElseThrow();
    FieldValues values = payload.deal().fieldValues();
    assertThat(payload.deal().id().value()).isEqualTo("006A1");
    assertThat(values.text(Field.ACCOUNT_NAME)).contains("Example Customer");
    assertThat(values.items(AwsFields.DELIVERY_MODELS)).containsExactly("SaaS or PaaS");
    assertThat(payload.current()).isEmpty();
    assertThat(payload.moment()).isEqualTo(Moment.CREATE);
  }

  @Test
  void aDraftThatIsAnsweredIsSubmittedNext() {
    AwsPayload payload = AwsPayload.read(answer("Pending Submission")).orElseThrow();
    assertThat(payload.moment()).isEqualTo(Moment.SUBMIT);
    assertThat(payload.current()).isPresent();
  }

  @Test
  void anyOtherRecordThatIsAnsweredIsUpdatedNext() {
    AwsPayload payload = AwsPayload.read(answer("Approved")).orElseThrow();
    assertThat(payload.moment()).isEqualTo(Moment.UPDATE);
    assertThat(payload.current().orElseThrow().registration().reviewStatus())
        .isEqualTo(ReviewStatus.APPROVED);
    assertThat(payload.deal().fieldValues().fields()).noneMatch(field -> field.isIn("status"));
  }

  @Test
  void withoutAPartnerIdentifierItIsUnnamed() {
    AwsPayload payload =
        AwsPayload.read("{\"Project\": {\"Title\": \"Store forecasting\"}}").orElseThrow();
    assertThat(payload.deal().id().value()).isEqualTo("unnamed");
  }

  @Test
  void anObjectOfSomethingElseIsNone() {
    assertThat(AwsPayload.read("{\"records\": []}")).isEmpty();
  }

  @Test
  void aTextThatIsNoObjectIsRefusedWithoutQuotingIt() {
    assertThatThrownBy(() -> AwsPayload.read("[\"secret\"]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }
}
