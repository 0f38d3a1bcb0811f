package dev.cosell.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValue.Whole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellFormatsTest {
  private static MappedRecord record(String field, String rule, String cell) {
    CrmImport read =
        CrmSamples.map("'fields': {'" + field + "': {'column': 'x'" + rule + "}}")
            .read(CrmSamples.files("deals.jsonl", json(cell)), CrmSamples.CLOCK);
    return read.records().get(0);
  }

  private static String json(String cell) {
    return "{\"id\": \"1\", \"x\": \"" + cell.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}\n";
  }

  private static Optional<FieldValue> value(String field, String rule, String cell) {
    MappedRecord record = record(field, rule, cell);
    assertThat(record.problems()).isEmpty();
    return record.values().get(new Field(field));
  }

  private static String problem(String field, String rule, String cell) {
    MappedRecord record = record(field, rule, cell);
    assertThat(record.values().get(new Field(field))).isEmpty();
    assertThat(record.problems()).hasSize(1);
    return record.problems().get(0).message();
  }

  @Nested
  class Amounts {
    @ParameterizedTest
    @CsvSource({
      "4514, 4514.00",
      "0, 0.00",
      "12.5, 12.50",
      "+7, 7.00",
      "00012, 12.00",
      "1.5000, 1.50"
    })
    void arePlainDecimalsByDefault(String cell, String amount) {
      assertThat(value("dealValue", ", 'currency': 'USD'", cell))
          .contains(new Amount(Money.parse("USD " + amount)));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "'number': {'grouping': ','} | 1,234,567.89",
          "'number': {'decimal': ',', 'grouping': '.'} | 1.234.567,89",
          "'number': {'decimal': ',', 'grouping': 'SPACE'} | 1\u00a0234\u202f567,89",
          "'number': {'grouping': '`'} | 1'234'567.89",
          "'number': {'grouping': ','} | 1234567.89"
        })
    void areReadWithTheStatedSeparators(String format, String cell) {
      assertThat(value("dealValue", ", 'currency': 'EUR', " + format.replace("`", "`"), cell))
          .contains(new Amount(Money.parse("EUR 1234567.89")));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"1,234", "1.234,56", "12,34,567", "1 234", ",5", "5.", ".5", "--5", "$5"})
    void areNeverGuessed(String cell) {
      assertThat(problem("dealValue", ", 'currency': 'USD'", cell))
          .startsWith("deals.jsonl row 1: dealValue must be a number such as 1234.50, but was ");
    }

    @Test
    void withMisplacedSeparatorsAreRefused() {
      assertThat(problem("dealValue", ", 'currency': 'USD', 'number': {'grouping': ','}", "12,34"))
          .isEqualTo(
              "deals.jsonl row 1: dealValue must be a number such as 1,234.50, but was '12,34';"
                  + " correct the number in the CRM, or the number format in the map");
    }

    @Test
    void inScientificNotationAreRefused() {
      assertThat(problem("dealValue", ", 'currency': 'USD'", "1.2E+5"))
          .isEqualTo(
              "deals.jsonl row 1: dealValue must not be in scientific notation, but was '1.2E+5';"
                  + " correct the number in the CRM, or the number format in the map");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "n/a", "Jane Doe", "٣٤"})
    void thatAreTextsAreRefusedWithoutShowingThem(String cell) {
      assertThat(problem("dealValue", ", 'currency': 'USD'", cell))
          .doesNotContain(cell.length() > 2 ? cell : "Jane");
    }

    @Test
    void beyondAllReasonAreRefused() {
      assertThat(problem("dealValue", ", 'currency': 'USD'", "100000000000000000000"))
          .isEqualTo(
              "deals.jsonl row 1: dealValue must have at most 15 digits before the decimal"
                  + " separator, but was '100000000000000000000'; correct the number in the CRM");
      assertThat(problem("dealValue", ", 'currency': 'USD'", "9".repeat(500)))
          .contains("but was a text of 500 characters");
    }

    @Test
    void belowZeroAreRefusedUnlessTheMapAllowsThem() {
      assertThat(problem("dealValue", ", 'currency': 'USD'", "-5"))
          .isEqualTo(
              "deals.jsonl row 1: dealValue must not be negative, but was '-5'; correct the number"
                  + " in the CRM, or allow negative numbers in the map");
      assertThat(value("dealValue", ", 'currency': 'USD', 'number': {'negative': true}", "-5"))
          .contains(new Amount(Money.parse("USD -5")));
    }

    @Test
    void withTooManyDecimalsAreRefusedUnlessARoundingIsStated() {
      assertThat(problem("dealValue", ", 'currency': 'JPY'", "10.5"))
          .isEqualTo(
              "deals.jsonl row 1: dealValue must have at most 0 decimals for JPY, but was '10.5';"
                  + " correct the amount in the CRM, or state a rounding in the map");
      assertThat(
              value(
                  "dealValue", ", 'currency': 'JPY', 'number': {'rounding': 'HALF_EVEN'}", "10.5"))
          .contains(new Amount(Money.parse("JPY 10")));
    }

    @Test
    void takeTheirCurrencyFromAColumnAndElseFromTheMap() {
      String rule =
          "'fields': {'dealValue': {'column': 'x', 'currencyColumn': 'c', 'currency': 'USD'}}";
      CrmImport read = CrmSamples.read(rule, "id,x,c\n1,5,EUR\n2,5,\n3,5,Euro\n");
      assertThat(read.records().get(0).values().amount(Field.DEAL_VALUE))
          .contains(Money.parse("EUR 5"));
      assertThat(read.records().get(1).values().amount(Field.DEAL_VALUE))
          .contains(Money.parse("USD 5"));
      assertThat(CrmSamples.messages(read.problems()))
          .containsExactly(
              "deals.csv row 4: dealValue must have an ISO 4217 currency such as USD; correct the"
                  + " currency in the CRM");
    }

    @Test
    void withoutAnyCurrencyAreRefused() {
      assertThat(problem("dealValue", ", 'currencyColumn': 'y'", "5"))
          .startsWith(
              "deals.jsonl row 1: dealValue must have a currency; fill the currency column");
    }
  }

  @Nested
  class Days {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "2031-02-28",
          "28.2.2031",
          "2/28/2031",
          "2031-02-28T23:59:59.000+0000",
          "2031-02-28T23:59:59Z"
        })
    void areReadWithTheStatedPatterns(String cell) {
      String rule =
          ", 'dates': ['yyyy-MM-dd', 'd.M.yyyy', 'M/d/yyyy',"
              + " 'yyyy-MM-dd`T`HH:mm:ss[.SSS][XX][X]']";
      assertThat(value("targetCloseDate", rule, cell))
          .contains(new Day(LocalDate.parse("2031-02-28")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-02-29", "2031-13-01", "31-02-28", "28.02.2031", "soon"})
    void thatDoNotExistOrHaveAnotherFormAreRefused(String cell) {
      assertThat(problem("targetCloseDate", "", cell))
          .startsWith(
              "deals.jsonl row 1: targetCloseDate must be a date in the form yyyy-MM-dd, but was ")
          .endsWith("; correct the date in the CRM, or add its pattern to the map");
    }
  }

  @Nested
  class OtherKinds {
    @Test
    void wholeNumbersHaveNoDecimals() {
      assertThat(value("contractMonths", "", "36.0")).contains(new Whole(36));
      assertThat(problem("contractMonths", "", "36.5"))
          .isEqualTo(
              "deals.jsonl row 1: contractMonths must be a whole number, but was '36.5'; correct"
                  + " the number in the CRM, or round it in the map");
    }

    @Test
    void itemsAreSplitAndTranslatedOneByOne() {
      String rule =
          ", 'kind': 'ITEMS', 'separator': ';', 'valueMap': {'a': 'Alpha', 'b': 'Beta'},"
              + " 'otherwise': 'CARRY'";
      assertThat(value("aws.deliveryModels", rule, "b; a;;c"))
          .contains(new Items(List.of("Alpha", "Beta", "c")));
    }

    @Test
    void textsKeepEmojiAndWritingFromRightToLeft() {
      assertThat(value("title", "", "🚀 عقد جديد ")).contains(new Text("🚀 عقد جديد"));
    }

    @Test
    void aTextIsCutAtTheStatedLengthWithANote() {
      MappedRecord record = record("title", ", 'transforms': ['truncate(5)']", "🚀🚀🚀🚀🚀🚀");
      assertThat(record.values().text(Field.TITLE)).contains("🚀🚀🚀🚀🚀");
      assertThat(record.problems().get(0).effect()).isEqualTo(CrmProblem.Effect.NOTED);
      assertThat(record.problems().get(0).message())
          .isEqualTo(
              "deals.jsonl row 1: title must have at most 5 characters, but has 6; its end was cut;"
                  + " shorten it in the CRM");
    }

    @Test
    void aCellOfTenMegabytesIsReadAndCut() {
      String cell = "x".repeat(10 * 1024 * 1024);
      MappedRecord record =
          CrmSamples.read(
                  "'fields': {'title': {'column': 'x', 'transforms': ['truncate(255)']}}",
                  "id,x\n1," + cell + "\n")
              .records()
              .get(0);
      assertThat(record.values().text(Field.TITLE).orElseThrow()).hasSize(255);
    }
  }

  @Nested
  class Transforms {
    @ParameterizedTest
    @CsvSource({
      "example.com, https://example.com",
      "HTTP://Example.COM/, http://example.com",
      "https://example.com:8443/Path?q=1#top, https://example.com:8443/Path?q=1"
    })
    void addressesGetOneSpelling(String cell, String address) {
      assertThat(value("account.website", ", 'transforms': ['url']", cell))
          .contains(new Text(address));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "localhost",
          "not an address",
          "ftp://example.com",
          "javascript://x.y",
          "https://"
        })
    void whatIsNoAddressIsRefused(String cell) {
      assertThat(problem("account.website", ", 'transforms': ['url']", cell))
          .isEqualTo(
              "deals.jsonl row 1: account.website must be a web address such as"
                  + " https://example.com; correct the address in the CRM");
    }

    @ParameterizedTest
    @CsvSource({
      "Germany, DE",
      "germany, DE",
      "DEU, DE",
      "de, DE",
      "USA, US",
      "South Korea, KR",
      "Turkey, TR",
      "Türkiye, TR",
      "Czech Republic, CZ",
      "United Kingdom, GB"
    })
    void countriesBecomeCodes(String cell, String code) {
      assertThat(value("account.country", ", 'transforms': ['isoCountry']", cell))
          .contains(new Text(code));
    }

    @Test
    void anUnknownCountryIsRefused() {
      assertThat(problem("account.country", ", 'transforms': ['isoCountry']", "Philipines"))
          .isEqualTo(
              "deals.jsonl row 1: account.country must be a country's English name or ISO 3166-1"
                  + " code; correct the country, or add its spelling to the value map");
    }

    @ParameterizedTest
    @CsvSource({
      "e164, +1 (206) 555-0100, +12065550100",
      "e164, 0041 44 555 01 00, +41445550100",
      "e164(1), 206.555.0100, +12065550100"
    })
    void telephoneNumbersGetOneSpelling(String transform, String cell, String number) {
      assertThat(value("crm.phone", ", 'transforms': ['" + transform + "']", cell))
          .contains(new Text(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"206 555 0100", "+0 1", "+12", "ext. 5"})
    void aNumberWithoutItsCountryIsRefused(String cell) {
      assertThat(problem("crm.phone", ", 'transforms': ['e164']", cell))
          .startsWith(
              "deals.jsonl row 1: crm.phone must be a telephone number with its country code");
    }

    @Test
    void salesforceIdsGetTheLongForm() {
      assertThat(value("account.id", ", 'transforms': ['salesforceId']", "70130000001tcyI"))
          .contains(new Text("70130000001tcyIAAQ"));
      assertThat(problem("account.id", ", 'transforms': ['salesforceId']", "70130000001tcyIAAR"))
          .isEqualTo(
              "deals.jsonl row 1: account.id must be a Salesforce id of 15 or 18 characters with a"
                  + " matching suffix; export the id anew; a spreadsheet may have changed its"
                  + " letters' case");
    }

    @Test
    void spacesAreCollapsed() {
      assertThat(value("title", ", 'transforms': ['collapseSpaces', 'upper']", "  a \u00a0 b  "))
          .contains(new Text("A B"));
    }
  }
}
