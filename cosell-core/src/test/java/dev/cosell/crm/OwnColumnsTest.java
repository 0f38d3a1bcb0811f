package dev.cosell.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.crm.CrmProblem.Code;
import org.junit.jupiter.api.Test;

/** Columns that only the CRM keeps, and that an export may lack. */
class OwnColumnsTest {
  private static final String FIELDS =
      "'fields': {'title': {'column': 'name'}, 'targetCloseDate': {'column': 'close'},"
          + " 'crm.createdOn': {'kind': 'DAY', 'column': 'created', 'optional': true}}";

  @Test
  void anOptionalColumnThatAnExportLacksIsNoProblem() {
    CrmImport read = CrmSamples.read(FIELDS, "id,name,close\n1,Mill,2031-03-01\n");
    assertThat(CrmSamples.messages(read.problems())).isEmpty();
    String required = FIELDS.replace(", 'optional': true", "");
    assertThat(
            CrmSamples.messages(
                CrmSamples.read(required, "id,name,close\n1,Mill,2031-03-01\n").problems()))
        .containsExactly(
            "deals.csv: the file must have a column 'created'; export the column, or take it out of"
                + " the map");
  }

  @Test
  void aMapKeepsWhatItSaysOfIt() {
    CrmFieldMap map = CrmSamples.map(FIELDS);
    assertThat(map.toJson()).contains("\"optional\" : true");
    assertThat(CrmFieldMap.fromJson(map.toJson())).isEqualTo(map);
  }

  @Test
  void aDayOfTheCrmsOwnThatCannotBeReadIsToldAndKeepsNoDealFromACloud() {
    MappedRecord record =
        CrmSamples.read(FIELDS, "id,name,close,created\n1,Mill,2031-03-01,last May\n")
            .records()
            .get(0);
    assertThat(record.problems())
        .extracting(CrmProblem::code)
        .containsExactly(Code.DATE_UNREADABLE);
    assertThat(record.blocking()).isEmpty();
    MappedRecord forecast =
        CrmSamples.read(FIELDS, "id,name,close,created\n1,Mill,in May,2031-01-01\n")
            .records()
            .get(0);
    assertThat(forecast.blocking()).hasSize(1);
  }
}
