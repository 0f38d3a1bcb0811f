package dev.cosell.crm;

import static dev.cosell.opportunity.Field.CLOSED_LOST_REASON;
import static dev.cosell.opportunity.Field.STAGE;
import static dev.cosell.opportunity.Field.TARGET_CLOSE_DATE;
import static dev.cosell.opportunity.Field.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.crm.CrmProblem.Code;
import dev.cosell.crm.CrmProblem.Effect;
import dev.cosell.crm.Provenance.Rung;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Text;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LadderTest {
  private static final String CLOSE_DATE =
      """
      'fields': {'targetCloseDate': {'column': 'close', 'ladder': [
        {'take': 'CRM_VALUE', 'when': 'value >= today'},
        {'take': 'EXPRESSION', 'expression': 'today + 90 days'}]}}""";

  private static MappedRecord first(String members, String csv) {
    return CrmSamples.read(members, csv).records().get(0);
  }

  @Test
  void theCrmsValueStandsWhereItsConditionHolds() {
    MappedRecord record = first(CLOSE_DATE, "id,close\n1,2031-01-15\n");
    assertThat(record.values().get(TARGET_CLOSE_DATE))
        .contains(new Day(LocalDate.parse("2031-01-15")));
    assertThat(record.provenance(TARGET_CLOSE_DATE).orElseThrow().rung()).isEqualTo(Rung.CRM_VALUE);
    assertThat(record.derivedFields()).isEmpty();
  }

  @Test
  void theNextRungIsTakenWhereItDoesNot() {
    MappedRecord record = first(CLOSE_DATE, "id,close\n1,2031-01-14\n");
    assertThat(record.values().get(TARGET_CLOSE_DATE))
        .contains(new Day(LocalDate.parse("2031-04-15")));
    assertThat(record.derivedFields()).containsExactly(TARGET_CLOSE_DATE);
    assertThat(record.provenance(TARGET_CLOSE_DATE).orElseThrow().toString())
        .isEqualTo("EXPRESSION from deals.csv row 2 []");
  }

  @Test
  void aValueThatCannotBeReadEndsTheLadder() {
    MappedRecord record = first(CLOSE_DATE, "id,close\n1,soon\n");
    assertThat(record.values().get(TARGET_CLOSE_DATE)).isEmpty();
    assertThat(record.problems())
        .singleElement()
        .extracting(CrmProblem::code, CrmProblem::effect)
        .containsExactly(Code.DATE_UNREADABLE, Effect.FIELD_LEFT_OUT);
  }

  @Test
  void anEmptyCellWithoutAnotherRungIsBlank() {
    MappedRecord record =
        first(
            "'fields': {'title': {'column': 'name'}, 'stage': {'column': 'gone'}}",
            "id,name\n1,\n");
    assertThat(record.values().get(TITLE)).contains(Blank.BLANK);
    assertThat(record.values().get(STAGE)).isEmpty();
    assertThat(record.opportunity().title()).isEmpty();
    assertThat(record.provenance()).isEmpty();
  }

  @Test
  void aDefaultFillsAnEmptyCell() {
    MappedRecord record =
        first(
            "'fields': {'title': {'column': 'name', 'ladder': [{'take': 'CRM_VALUE'},"
                + " {'take': 'DEFAULT', 'value': 'Untitled'}]}}",
            "id,name\n1,\n");
    assertThat(record.values().get(TITLE)).contains(new Text("Untitled"));
    assertThat(record.provenance(TITLE).orElseThrow())
        .isEqualTo(
            new Provenance(
                "deals.csv",
                2,
                java.util.List.of(),
                Rung.DEFAULT,
                java.util.Optional.empty(),
                java.util.Optional.of("Untitled")));
  }

  @Test
  void aConditionMayLookAtAnotherColumn() {
    String members =
        "'fields': {'closedLostReason': {'ladder': [{'take': 'DEFAULT', 'value': 'Other', 'when':"
            + " '{stage} = `Lost`'}]}}";
    assertThat(first(members, "id,stage\n1,Lost\n").values().text(CLOSED_LOST_REASON))
        .contains("Other");
    assertThat(first(members, "id,stage\n1,Won\n").values().get(CLOSED_LOST_REASON)).isEmpty();
  }

  @Test
  void aLadderMayEndInAViolationOfItsOwnWords() {
    MappedRecord record =
        first(
            "'fields': {'title': {'column': 'name', 'ladder': [{'take': 'CRM_VALUE'}, {'take':"
                + " 'VIOLATION', 'rule': 'must be stated', 'remedy': 'ask the seller'}]}}",
            "id,name\n1,\n");
    assertThat(record.values().get(TITLE)).isEmpty();
    assertThat(CrmSamples.messages(record.problems()))
        .containsExactly("deals.csv row 2: title must be stated; ask the seller");
    assertThat(record.problems().get(0).code()).isEqualTo(Code.LADDER_VIOLATION);
  }

  @Test
  void aValueThatNoRungTakesIsReported() {
    MappedRecord record =
        first(
            "'fields': {'title': {'column': 'name', 'ladder': [{'take': 'CRM_VALUE', 'when':"
                + " 'value != `tbd`'}]}}",
            "id,name\n1,tbd\n");
    assertThat(record.values().get(TITLE)).isEmpty();
    assertThat(CrmSamples.messages(record.problems()))
        .containsExactly(
            "deals.csv row 2: title has a value in the CRM that no rung of its ladder takes;"
                + " correct the value in the CRM, or the conditions in the map");
  }

  @Test
  void anExpressionUsesTheFieldsOwnValue() {
    MappedRecord record =
        first(
            "'fields': {'expectedMonthlySpend': {'column': 'year', 'currency': 'USD', 'ladder':"
                + " [{'take': 'EXPRESSION', 'expression': 'value / 12 rounding HALF_UP'}]}}",
            "id,year\n1,1000\n");
    assertThat(record.values().amount(Field.EXPECTED_MONTHLY_SPEND).orElseThrow())
        .hasToString("USD 83.33");
    assertThat(record.provenance(Field.EXPECTED_MONTHLY_SPEND).orElseThrow().columns())
        .containsExactly("year");
  }

  @Test
  void aWordOutsideTheValueMapIsCountedAndRefused() {
    CrmImport read =
        CrmSamples.read(
            "'fields': {'stage': {'column': 's', 'valueMap': {'Won': 'Committed'}, 'otherwise':"
                + " 'VIOLATION'}}",
            "id,s\n1,Won\n2,Wno\n3,Wno\n");
    assertThat(read.records()).hasSize(3);
    assertThat(read.records().get(0).provenance(STAGE).orElseThrow().rung())
        .isEqualTo(Rung.VALUE_MAP);
    assertThat(CrmSamples.messages(read.problems()))
        .containsExactly(
            "deals.csv row 3: stage must be one of [Won], but was 'Wno'; add the value to the"
                + " field's value map, or correct it in the CRM",
            "deals.csv row 4: stage must be one of [Won], but was 'Wno'; add the value to the"
                + " field's value map, or correct it in the CRM");
    assertThat(read.leftovers().values()).isEqualTo(Map.of(STAGE, Map.of("Wno", 2)));
  }

  @Test
  void aWordOutsideTheValueMapMayBeCarried() {
    CrmImport read =
        CrmSamples.read(
            "'fields': {'stage': {'column': 's', 'valueMap': {'Won': 'Committed'}, 'otherwise':"
                + " 'CARRY'}}",
            "id,s\n1,Pilot\n");
    assertThat(read.problems()).isEmpty();
    assertThat(read.records().get(0).values().text(STAGE)).contains("Pilot");
    assertThat(read.records().get(0).provenance(STAGE).orElseThrow().rung())
        .isEqualTo(Rung.CRM_VALUE);
    assertThat(read.leftovers().values()).isEqualTo(Map.of(STAGE, Map.of("Pilot", 1)));
  }
}
