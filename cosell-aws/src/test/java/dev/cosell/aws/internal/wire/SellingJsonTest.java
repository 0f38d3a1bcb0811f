package dev.cosell.aws.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SellingJsonTest {
  @Nested
  class Reading {
    @Test
    void anExplicitNullIsAnAbsentMember() {
      Project read = SellingJson.readAnswer("{\"Title\":null,\"ApnPrograms\":null}", Project.class);

      assertThat(read).isEqualTo(Project.builder().build());
    }

    @Test
    void aNumberIsShownAsItsDigitsWhereTextIsExpected() {
      MonetaryValue read = SellingJson.readAnswer("{\"Amount\":12500.50}", MonetaryValue.class);

      assertThat(read.amount()).contains("12500.50");
    }

    @Test
    void aTimeKeepsItsExactText() {
      String lock = "2025-12-01T10:11:12.120000000Z";

      assertThat(
              SellingJson.readAnswer(
                      "{\"LastModifiedDate\":\"" + lock + "\"}", GetOpportunityResponse.class)
                  .lastModifiedDate())
          .contains(lock);
    }

    @Test
    void aVocabularyValueThatNobodyKnowsIsCarried() {
      assertThat(SellingJson.readAnswer("{\"Stage\":\"Dreaming\"}", LifeCycle.class).stage())
          .contains("Dreaming");
    }

    @Test
    void aMemberOfAnotherShapeIsKeptAside() {
      Customer read =
          SellingJson.readAnswer("{\"Account\":\"text\",\"Contacts\":[null]}", Customer.class);

      assertThat(read.account()).isEmpty();
      assertThat(read.contacts()).isEmpty();
      assertThat(read.otherMembers()).containsOnlyKeys("Account", "Contacts");
    }

    @Test
    void aScoreThatIsNoWholeNumberIsKeptAside() {
      OpportunityQuality read =
          SellingJson.readAnswer("{\"Score\":71.5}", OpportunityQuality.class);

      assertThat(read.score()).isEmpty();
      assertThat(SellingJson.write(read)).isEqualTo("{\"Score\":71.5}");
    }

    @Test
    void anEmptyBodyIsAnObjectWithoutMembers() {
      assertThat(SellingJson.readAnswer("", EngagementTask.class))
          .isEqualTo(EngagementTask.builder().build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"ann@example.com\"", "null", "3"})
    void whatIsNotAnObjectIsRefused(String json) {
      assertThatThrownBy(() -> SellingJson.read(json, Project.class))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("text is JSON but not an object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Title\":\"ann@exam", "{} {}", "<ann@example.com>", "{ann:1}"})
    void whatIsNotJsonIsRefusedWithoutQuotingIt(String text) {
      assertThatThrownBy(() -> SellingJson.read(text, Project.class))
          .isInstanceOf(IllegalArgumentException.class)
          .hasNoCause()
          .message()
          .startsWith("text is not JSON, broken at character ")
          .doesNotContain("ann");
    }
  }

  @Nested
  class Writing {
    @Test
    void membersComeInTheModelsOrderAndTheOthersLast() {
      Project project =
          Project.builder()
              .putOtherMembers("Alpha", TextNode.valueOf("a"))
              .customerUseCase("Database")
              .title("Move")
              .addDeliveryModels("Resell")
              .addExpectedCustomerSpend(
                  ExpectedCustomerSpend.builder()
                      .targetCompany("AWS")
                      .frequency("Monthly")
                      .currencyCode("USD")
                      .amount("100.00")
                      .build())
              .build();

      assertThat(SellingJson.write(project))
          .isEqualTo(
              "{\"DeliveryModels\":[\"Resell\"],\"ExpectedCustomerSpend\":[{\"Amount\":\"100.00\","
                  + "\"CurrencyCode\":\"USD\",\"Frequency\":\"Monthly\",\"TargetCompany\":\"AWS\"}],"
                  + "\"Title\":\"Move\",\"CustomerUseCase\":\"Database\",\"Alpha\":\"a\"}");
    }

    @Test
    void whatHasNoValueIsLeftOutButEmptyTextIsAValue() {
      assertThat(SellingJson.write(LifeCycle.builder().nextSteps("").build()))
          .isEqualTo("{\"NextSteps\":\"\"}");
    }

    @Test
    void anEmptyListThatWasReadIsWrittenBack() {
      String json = "{\"Solutions\":[]}";

      assertThat(SellingJson.write(SellingJson.read(json, RelatedEntityIdentifiers.class)))
          .isEqualTo(json);
    }

    @Test
    void aValueThatIsSetReplacesTheOneThatWasKeptAside() {
      Customer read = SellingJson.read("{\"Account\":\"text\",\"Contacts\":[]}", Customer.class);
      Customer changed =
          Customer.builder()
              .from(read)
              .account(CustomerAccount.builder().duns("123456789").build())
              .build();

      assertThat(SellingJson.write(changed))
          .isEqualTo("{\"Account\":{\"Duns\":\"123456789\"},\"Contacts\":[]}");
    }

    @Test
    void clearingTheContractDurationWritesAnExplicitNull() {
      Project project = Project.builder().title("Move").clearExpectedContractDuration().build();

      assertThat(SellingJson.write(project))
          .isEqualTo("{\"Title\":\"Move\",\"ExpectedContractDuration\":null}");
    }

    @Test
    void clearingTheContractDurationDropsTheOneThatWasSet() {
      Project project =
          Project.builder()
              .expectedContractDuration(
                  ExpectedContractDuration.builder().term("Months").value("12").build())
              .clearExpectedContractDuration()
              .build();

      assertThat(SellingJson.write(project)).isEqualTo("{\"ExpectedContractDuration\":null}");
    }

    @Test
    void theMemberThatIsAllCapitalsKeepsItsName() {
      String json = "{\"AWS\":{\"TotalAmount\":\"0\"}}";
      AwsProductsSpendInsightsBySource read =
          SellingJson.readAnswer(json, AwsProductsSpendInsightsBySource.class);

      assertThat(read.aws()).isPresent();
      assertThat(SellingJson.write(read)).isEqualTo(json);
    }
  }

  @Nested
  class Describing {
    @Test
    void anIdentifierIsShownAndNothingElse() {
      GetOpportunityResponse record =
          GetOpportunityResponse.builder()
              .id("O1234567")
              .customer(
                  Customer.builder()
                      .addContacts(PortalContact.builder().email("ann@example.com").build())
                      .build())
              .build();

      assertThat(record).hasToString("GetOpportunityResponse{O1234567}");
      assertThat(record.customer().orElseThrow().contacts()).hasToString("[PortalContact]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"S-0000001", "engi-0000001abc3de", "task-thqoe8sf0cnfx"})
    void identifiersOfEveryKindAreShown(String id) {
      assertThat(IdentifierRequest.builder().identifier(id).build())
          .hasToString("IdentifierRequest{" + id + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@example.com", "ann", "111122223333", "arn:aws:x:111122223333"})
    void whatDoesNotLookLikeAnIdentifierIsNotShown(String id) {
      assertThat(IdentifierRequest.builder().identifier(id).build())
          .hasToString("IdentifierRequest{?}");
    }
  }
}
