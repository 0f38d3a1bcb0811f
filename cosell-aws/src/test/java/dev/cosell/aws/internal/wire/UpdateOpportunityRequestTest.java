package dev.cosell.aws.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UpdateOpportunityRequestTest {
  private static UpdateOpportunityRequest updateOf(String record) {
    return UpdateOpportunityRequest.from(
        SellingJson.readAnswer(record, GetOpportunityResponse.class));
  }

  @Test
  void theIdentifierIsRenamedAndWhatTheRequestDoesNotTakeIsLeftOut() {
    UpdateOpportunityRequest update =
        updateOf(
            "{\"Catalog\":\"Sandbox\",\"Id\":\"O1\",\"Arn\":\"arn:x\",\"CreatedDate\":\"2026\","
                + "\"LastModifiedDate\":\"2026-01-02T03:04:05.006Z\",\"OpportunityTeam\":[{}],"
                + "\"RelatedEntityIdentifiers\":{\"Solutions\":[\"S-1\"]}}");

    assertThat(SellingJson.write(update))
        .isEqualTo(
            "{\"Catalog\":\"Sandbox\",\"LastModifiedDate\":\"2026-01-02T03:04:05.006Z\","
                + "\"Identifier\":\"O1\"}");
  }

  @Test
  void everyMemberThatBothHaveIsCarried() {
    GetOpportunityResponse record =
        SellingJson.read(FullJson.of(GetOpportunityResponse.class), GetOpportunityResponse.class);

    UpdateOpportunityRequest update = UpdateOpportunityRequest.from(record);

    assertThat(SellingJson.tree(update).properties().stream().map(Map.Entry::getKey))
        .containsExactlyInAnyOrderElementsOf(
            FullJson.members(UpdateOpportunityRequest.class).keySet());
    assertThat(update.project()).isEqualTo(record.project());
    assertThat(update.customer()).isEqualTo(record.customer());
  }

  @Test
  void membersThatNobodyKnowsAreCarriedAtEveryLevel() {
    UpdateOpportunityRequest update =
        updateOf("{\"Id\":\"O1\",\"New\":1,\"Project\":{\"Newer\":{\"Newest\":[1.10]}}}");

    assertThat(SellingJson.write(update))
        .isEqualTo("{\"Project\":{\"Newer\":{\"Newest\":[1.10]}},\"Identifier\":\"O1\",\"New\":1}");
  }

  @Test
  void decodedTextIsNotDecodedTwice() {
    UpdateOpportunityRequest update =
        updateOf("{\"Project\":{\"CustomerBusinessProblem\":\"&amp;lt; is a tag\"}}");

    assertThat(update.project().orElseThrow().customerBusinessProblem()).contains("&lt; is a tag");
  }

  @Test
  void theServicesTypeTagsAreLeftOut() {
    UpdateOpportunityRequest update =
        updateOf("{\"Project\":{\"ExpectedCustomerSpend\":[{\"__type\":\"x\",\"Amount\":\"1\"}]}}");

    assertThat(SellingJson.write(update))
        .isEqualTo("{\"Project\":{\"ExpectedCustomerSpend\":[{\"Amount\":\"1\"}]}}");
  }

  @Test
  void aRecordWithoutAnIdentifierGivesAnUpdateWithoutOne() {
    assertThat(updateOf("{\"Identifier\":\"O9\"}").identifier()).isEmpty();
  }
}
