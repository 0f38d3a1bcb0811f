package dev.cosell.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.Field;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharingBoundaryTest {
  private static final SharingBoundary BOUNDARY = SharingBoundary.standard();

  @Nested
  class Crosses {
    @Test
    void everyTypedFieldButTheRecordIds() {
      assertThat(Field.typed())
          .filteredOn(field -> !BOUNDARY.lets(field, Cloud.AWS))
          .containsExactlyInAnyOrder(Field.ACCOUNT_ID, Field.ACCOUNT_PARENT);
    }

    @Test
    void aPortalsOwnFieldToThatPortalOnly() {
      Field field = new Field("aws.deliveryModels");
      assertThat(BOUNDARY.lets(field, Cloud.AWS)).isTrue();
      assertThat(BOUNDARY.reasonToWithhold(field, Cloud.AZURE))
          .contains("not a field of a deal or of azure");
    }
  }

  @Nested
  class Stays {
    @ParameterizedTest
    @ValueSource(strings = {"crm.paymentTerms", "crm.margin", "crm.creditRating", "crm.Amount__c"})
    void customerFinancialsBeyondTheDealValue(String field) {
      assertThat(BOUNDARY.reasonToWithhold(new Field(field), Cloud.AWS))
          .contains("customer financials and internal notes beyond the deal value stay");
      assertThat(BOUNDARY.lets(Field.DEAL_VALUE, Cloud.AWS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm.preDecisionNotes", "crm.discussion.pricing"})
    void discussionBeforeADecision(String field) {
      assertThat(BOUNDARY.reasonToWithhold(new Field(field), Cloud.GCP))
          .contains("customer financials and internal notes beyond the deal value stay");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "status.counterparts",
          "status.review",
          "status.cloudStage",
          "status.involvement",
          "status.routing"
        })
    void theCloudsInternalRouting(String field) {
      assertThat(BOUNDARY.reasonToWithhold(new Field(field), Cloud.AWS))
          .contains("the cloud's own status, routing and people are never sent back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"transaction.offerId", "payment.fee"})
    void contractStructureAndPayment(String field) {
      assertThat(BOUNDARY.reasonToWithhold(new Field(field), Cloud.AWS))
          .contains("contract structure and payment terms stay");
    }

    @ParameterizedTest
    @ValueSource(strings = {"account.id", "account.parent"})
    void theCrmsRecordIds(String field) {
      assertThat(BOUNDARY.reasonToWithhold(new Field(field), Cloud.AWS))
          .contains("the CRM's record ids stay in the CRM");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"margin", "account.revenue", "awsome.field", "oci.region", "stage.note"})
    void whatNobodyHasListed(String field) {
      assertThat(BOUNDARY.reasonToWithhold(new Field(field), Cloud.AWS))
          .contains("not a field of a deal or of aws");
    }
  }

  @Nested
  class CannotBeWidened {
    @ParameterizedTest
    @CsvSource({
      "crm, crm.paymentTerms",
      "status, status.counterparts",
      "transaction, transaction.offerId",
      "payment, payment.fee"
    })
    void byACloudWhoseIdIsAReservedWord(String cloud, String field) {
      assertThat(BOUNDARY.lets(new Field(field), new Cloud(cloud))).isFalse();
    }

    @Test
    void byWithholdingLess() {
      SharingBoundary narrow = BOUNDARY.withholding(Field.TITLE, Field.COMMENTS);
      SharingBoundary again = narrow.withholding();
      for (SharingBoundary boundary : List.of(narrow, again, narrow.withholding(Field.STAGE))) {
        assertThat(boundary.reasonToWithhold(Field.TITLE, Cloud.AWS))
            .contains("withheld by the boundary that was set");
        assertThat(boundary.lets(Field.COMMENTS, Cloud.AWS)).isFalse();
        assertThat(boundary.lets(new Field("crm.margin"), Cloud.AWS)).isFalse();
      }
    }

    @Test
    void byNarrowingAnother() {
      BOUNDARY.withholding(Field.TITLE);
      assertThat(BOUNDARY.lets(Field.TITLE, Cloud.AWS)).isTrue();
    }
  }

  @Test
  void boundariesThatWithholdTheSameAreEqual() {
    SharingBoundary one = BOUNDARY.withholding(Field.TITLE).withholding(Field.STAGE);
    assertThat(one)
        .isEqualTo(BOUNDARY.withholding(Field.STAGE, Field.TITLE, Field.STAGE))
        .hasSameHashCodeAs(BOUNDARY.withholding(Field.STAGE, Field.TITLE))
        .isNotEqualTo(BOUNDARY)
        .hasToString("SharingBoundary[withholding [stage, title]]");
  }
}
