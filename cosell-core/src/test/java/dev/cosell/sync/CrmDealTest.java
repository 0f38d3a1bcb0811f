package dev.cosell.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.crm.CrmFieldMap;
import dev.cosell.crm.CrmTables;
import dev.cosell.crm.MappedRecord;
import dev.cosell.crm.SalesforceRecords;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.assertj.core.groups.Tuple;
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
}
