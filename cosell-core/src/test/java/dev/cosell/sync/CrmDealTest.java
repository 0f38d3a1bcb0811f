package dev.cosell.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.crm.CrmFieldMap;
import dev.cosell.crm.CrmTables;
import dev.cosell.crm.MappedRecord;
import dev.cosell.crm.SalesforceRecords;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sync takes of a record that was read from a CRM. */
class CrmDealTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2031-01-15T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder = Path.of("");

  private MappedRecord read(String header, String row) throws IOException {
    Files.writeString(folder.resolve("Opportunity.csv"), header + "\n" + row + "\n");
    CrmFieldMap map = SalesforceRecords.map();
    return map.read(CrmTables.fromDirectory(folder), NOON).records().get(0);
  }

  @Test
  void whatWasReadIsTheDeal() throws IOException {
    MappedRecord record =
        read(
            "Id,Name,StageName,Amount,CurrencyIsoCode",
            "0065f00000K001h,Ovens,Qualification,120,USD");
    CrmDeal deal = CrmDeal.of(record);
    assertThat(deal.deal().title()).contains("Ovens");
    assertThat(deal.id()).isEqualTo(record.id());
    assertThat(deal.derived()).isEqualTo(record.derivedFields());
    assertThat(deal.violations()).isEmpty();
    assertThat(deal.unmapped()).isEmpty();
  }

  @Test
  void aValueThatCouldNotBeReadKeepsTheDealFromTheCloud() throws IOException {
    CrmDeal deal =
        CrmDeal.of(
            read(
                "Id,Name,StageName,Amount,CurrencyIsoCode",
                "0065f00000K001h,Ovens,Dreaming,a lot,USD"));
    assertThat(deal.violations())
        .extracting(Violation::path, Violation::code)
        .contains(
            Tuple.tuple("stage", ViolationCode.INVALID_ENUM_VALUE),
            Tuple.tuple("dealValue", ViolationCode.INVALID_STRING_FORMAT));
    assertThat(deal.unmapped()).containsOnlyKeys(Field.STAGE);
    assertThat(deal.violations()).extracting(Violation::remedy).doesNotContain("");
  }

  @Test
  void anEmptyCellIsABlank() throws IOException {
    CrmDeal deal = CrmDeal.of(read("Id,Name,NextStep", "0065f00000K001h,Ovens,"));
    assertThat(deal.deal().fieldValues().get(Field.NEXT_STEPS)).contains(Blank.BLANK);
    assertThat(deal.deal().nextSteps()).isEmpty();
  }

  @Nested
  class AtACloud {
    private final Field ownStage = Field.STAGE.at(Cloud.GCP);
    private final Field solutions = Field.of(Cloud.AZURE, "solutions");

    private CrmDeal deal() {
      FieldValues values =
          FieldValues.builder()
              .put(Field.TITLE, new Text("Ovens"))
              .put(Field.STAGE, new Text("Qualified"))
              .put(ownStage, new Text("Committed"))
              .put(Field.TITLE.at(Cloud.GCP), Blank.BLANK)
              .put(solutions, new Text("SOL-1"))
              .build();
      Opportunity deal =
          Opportunity.of(new OpportunityId("D1"), values)
              .withPortalIds(new PortalId(Cloud.AWS, "O1"));
      return new CrmDeal(
          deal,
          Set.of(Field.STAGE, solutions),
          Map.of(solutions, "why", ownStage, "own", Field.TITLE, "general"),
          List.of(
              new Violation("azure.solutions", ViolationCode.INVALID_VALUE, "m", "r"),
              new Violation("gcp.stage", ViolationCode.INVALID_VALUE, "m", "r"),
              new Violation("title", ViolationCode.INVALID_VALUE, "m", "r")));
    }

    @Test
    void aFieldUnderTheCloudsIdStandsForTheFieldOfAllClouds() {
      CrmDeal there = deal().at(Cloud.GCP);
      assertThat(there.deal().fieldValues().text(Field.STAGE)).contains("Committed");
      assertThat(there.deal().fieldValues().fields())
          .containsExactlyInAnyOrder(Field.TITLE, Field.STAGE);
      assertThat(there.deal().portalIds()).containsExactly(new PortalId(Cloud.AWS, "O1"));
    }

    @Test
    void aBlankUnderTheCloudsIdReplacesNothing() {
      assertThat(deal().at(Cloud.GCP).deal().title()).contains("Ovens");
    }

    @Test
    void whatIsUnderAnotherCloudsIdIsNotForThisOne() {
      CrmDeal there = deal().at(Cloud.AWS);
      assertThat(there.deal().fieldValues().fields())
          .containsExactlyInAnyOrder(Field.TITLE, Field.STAGE);
      assertThat(there.deal().fieldValues().text(Field.STAGE)).contains("Qualified");
      assertThat(there.violations()).extracting(Violation::path).containsExactly("title");
      assertThat(there.unmapped()).containsOnlyKeys(Field.TITLE);
    }

    @Test
    void theProblemsOfWhatTheCloudWouldSeeStay() {
      CrmDeal there = deal().at(Cloud.GCP);
      assertThat(there.violations())
          .extracting(Violation::path)
          .containsExactly("gcp.stage", "title");
      assertThat(there.unmapped()).containsOnlyKeys(Field.STAGE, Field.TITLE);
    }

    @Test
    void aValueIsDerivedWhereTheOneThatIsSeenIs() {
      assertThat(deal().at(Cloud.AZURE).derived())
          .containsExactlyInAnyOrder(Field.STAGE, solutions);
      assertThat(deal().at(Cloud.GCP).derived()).isEmpty();
    }
  }
}
