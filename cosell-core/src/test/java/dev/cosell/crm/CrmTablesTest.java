package dev.cosell.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrmTablesTest {
  private static CrmTable table(CrmTables tables, String name) {
    return tables.table(name).orElseThrow();
  }

  private static List<List<String>> cells(CrmTable table) {
    return table.rows().stream()
        .map(row -> table.columns().stream().map(c -> row.cell(c).orElse("(none)")).toList())
        .toList();
  }

  @Nested
  class Csv {
    @Test
    void hasQuotesLineBreaksAndAnyLineEnding() {
      CrmTables tables =
          CrmSamples.files("d.csv", "id,note\r\n1,\"a \"\"b\"\",\r\nc\"\r\n\r\n2,x\n");
      assertThat(cells(table(tables, "d")))
          .containsExactly(List.of("1", "a \"b\",\r\nc"), List.of("2", "x"));
      assertThat(table(tables, "d").rows().get(1).number()).isEqualTo(4);
      assertThat(tables.problems()).isEmpty();
    }

    @Test
    void mayBeginWithAByteOrderMark() {
      CrmTables tables = CrmSamples.files("d.csv", "\ufeffid,note\n1,ü\n");
      assertThat(table(tables, "d").columns()).containsExactly("id", "note");
      assertThat(cells(table(tables, "d"))).containsExactly(List.of("1", "ü"));
      CrmTables utf16 =
          CrmSamples.file("d.csv", "\ufeffid,note\n1,ü\n".getBytes(StandardCharsets.UTF_16LE));
      assertThat(cells(table(utf16, "d"))).containsExactly(List.of("1", "ü"));
    }

    @Test
    void withShiftedCellsHasItsRowsRefused() {
      CrmTables tables = CrmSamples.files("d.csv", "id,note\n1,a,b\n2\n3,c\n");
      assertThat(cells(table(tables, "d"))).containsExactly(List.of("3", "c"));
      assertThat(CrmSamples.messages(tables.problems()))
          .containsExactly(
              "d.csv row 2: the row must have 2 cells, but has 3; quote cells that hold a comma,"
                  + " and import the row anew",
              "d.csv row 3: the row must have 2 cells, but has 1; quote cells that hold a comma,"
                  + " and import the row anew");
    }

    @Test
    void thatIsEmptyOrHasOnlyAHeaderIsReported() {
      assertThat(CrmSamples.messages(CrmSamples.files("d.csv", "").problems()))
          .containsExactly("d.csv: the file must have a header; export it anew");
      assertThat(CrmSamples.messages(CrmSamples.files("d.csv", "id,note\n").problems()))
          .containsExactly(
              "d.csv: the file has a header and no rows that can be read; check the export's"
                  + " filter");
    }

    @Test
    void withAHeaderTwiceKeepsTheFirstColumn() {
      CrmTables tables = CrmSamples.files("d.csv", "id,note,note,\n1,a,b,c\n");
      assertThat(table(tables, "d").columns()).containsExactly("id", "note", "column 4");
      assertThat(cells(table(tables, "d"))).containsExactly(List.of("1", "a", "c"));
      assertThat(CrmSamples.messages(tables.problems()))
          .containsExactly(
              "d.csv row 1: column 'note' stands twice in the header; rename one of them; the first"
                  + " was read");
    }

    @Test
    void withAQuoteThatIsNotClosedIsReadUpToThere() {
      CrmTables tables = CrmSamples.files("d.csv", "id,note\n1,a\n2,\"b\n3,c\n4,d\n");
      assertThat(cells(table(tables, "d"))).containsExactly(List.of("1", "a"));
      assertThat(CrmSamples.messages(tables.problems()))
          .containsExactly(
              "d.csv row 3: quotation marks must be closed, doubled inside a quoted cell and"
                  + " followed by a comma; mend the row; it and the rows after it were not read");
    }

    @Test
    void losesControlCharactersWithANote() {
      CrmTables tables = CrmSamples.files("d.csv", "id,note\n1,a\u0000b\u0007\n");
      assertThat(cells(table(tables, "d"))).containsExactly(List.of("1", "ab"));
      assertThat(CrmSamples.messages(tables.problems()))
          .containsExactly(
              "d.csv row 2: note must not hold control characters; they were left out; export the"
                  + " file anew as UTF-8 text");
    }

    @Test
    void inAnotherEncodingHasItsRowsRefused() {
      CrmTables tables =
          CrmSamples.file("d.csv", "id,note\n1,ü\n2,u\n".getBytes(StandardCharsets.ISO_8859_1));
      assertThat(cells(table(tables, "d"))).containsExactly(List.of("2", "u"));
      assertThat(CrmSamples.messages(tables.problems()))
          .containsExactly(
              "d.csv row 2: note must be UTF-8 text; export the file as UTF-8, and import the row"
                  + " anew");
    }
  }

  @Nested
  class Json {
    @Test
    void isAListOfObjectsWithDifferentMembers() {
      CrmTables tables =
          CrmSamples.files(
              "d.json",
              """
              [{"id": 1, "amount": 1.39E8, "won": true, "note": null},
               {"id": "2", "tags": ["a", "b"], "huge": 1E400}]
              """);
      assertThat(cells(table(tables, "d")))
          .containsExactly(
              List.of("1", "139000000", "true", "", "(none)", "(none)"),
              List.of("2", "(none)", "(none)", "(none)", "a;b", "1E+400"));
    }

    @Test
    void isAnAnswerOfSalesforceWithRelatedRecords() {
      CrmTables tables =
          CrmSamples.files(
              "Opportunity.json",
              """
              {"totalSize": 1, "done": false, "records": [
                {"attributes": {"type": "Opportunity", "url": "/x"}, "Id": "006A",
                 "Account": {"attributes": {"type": "Account"}, "Name": "Heron"},
                 "OpportunityContactRoles": {"totalSize": 1, "done": true, "records": [
                   {"attributes": {"type": "OpportunityContactRole"}, "ContactId": "003A",
                    "Role": "Decision Maker"}]}}]}
              """);
      assertThat(table(tables, "Opportunity").columns()).containsExactly("Id", "Account.Name");
      assertThat(table(tables, "OpportunityContactRole").columns())
          .containsExactly("ContactId", "Role", "OpportunityId");
      assertThat(cells(table(tables, "OpportunityContactRole")))
          .containsExactly(List.of("003A", "Decision Maker", "006A"));
      assertThat(CrmSamples.messages(tables.problems()))
          .containsExactly(
              "Opportunity.json: the file must hold all pages, but its answer names a next one;"
                  + " fetch the other pages and put them into the same list");
    }

    @Test
    void isAnAnswerOfHubSpotWithAssociations() {
      CrmTables tables =
          CrmSamples.files(
              "deals.json",
              """
              {"results": [{"id": "7", "archived": false, "properties": {"dealname": "Renewal"},
                "associations": {"companies": {"results": [
                  {"id": "21", "type": "deal_to_company_unlabeled"},
                  {"id": "22", "type": "deal_to_company_unlabeled"},
                  {"id": "22", "type": "deal_to_company"}]}}}]}
              """);
      assertThat(cells(table(tables, "deals"))).containsExactly(List.of("7", "false", "Renewal"));
      assertThat(table(tables, "deals_to_companies").columns())
          .containsExactly("deals_id", "companies_id", "type");
      assertThat(cells(table(tables, "deals_to_companies")))
          .containsExactly(
              List.of("7", "22", "deal_to_company"),
              List.of("7", "21", "deal_to_company_unlabeled"));
    }

    @Test
    void mayBeOneObjectALine() {
      CrmTables tables =
          CrmSamples.files(
              "d.jsonl",
              "\ufeff{\"id\": \"1\"}\n\n{broken\n[1]\n{\"id\": \"5\", \"id\": \"6\"}\n{\"id\": \"7\"}\n");
      assertThat(cells(table(tables, "d"))).containsExactly(List.of("1"), List.of("7"));
      assertThat(table(tables, "d").rows().get(1).number()).isEqualTo(6);
      assertThat(CrmSamples.messages(tables.problems()))
          .containsExactly(
              "d.jsonl row 3: the line must be one JSON object, but is not JSON at column 2; mend"
                  + " the line, and import the row anew",
              "d.jsonl row 4: the element must be an object; write each record as one object with"
                  + " the columns as members",
              "d.jsonl row 5: the line must be one JSON object, but is not JSON at column 17; mend"
                  + " the line, and import the row anew");
    }

    @Test
    void thatBreaksOffIsReadUpToThere() {
      CrmTables tables = CrmSamples.files("d.json", "[{\"id\": \"1\"},\n {\"id\": ");
      assertThat(cells(table(tables, "d"))).containsExactly(List.of("1"));
      assertThat(tables.problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo(CrmProblem.Code.FILE_UNREADABLE);
                assertThat(problem.row()).isEqualTo(2);
                assertThat(problem.message()).contains("mend the file; what follows");
              });
    }

    @Test
    void thatIsEmptyIsReported() {
      for (String text : List.of("", "[]", "{\"records\": [], \"done\": true}")) {
        assertThat(CrmSamples.messages(CrmSamples.files("d.json", text).problems()))
            .containsExactly(
                "d.json: the file has no rows that can be read; check the export's filter");
      }
    }
  }

  @Nested
  class Folders {
    private final Path folder;

    Folders(@TempDir Path folder) {
      this.folder = folder;
    }

    @Test
    void areReadFileByFile() throws IOException {
      Files.writeString(folder.resolve("deals.CSV"), "id\n1\n");
      Files.writeString(folder.resolve("accounts.json"), "[{\"id\": \"a\"}]");
      Files.writeString(folder.resolve("README.md"), "not a table");
      CrmTables tables = CrmTables.fromDirectory(folder);
      assertThat(tables)
          .hasToString("CrmTables[CrmTable[accounts, 1 rows], CrmTable[deals, 1 rows]]");
      assertThat(table(tables, "deals").file()).isEqualTo("deals.CSV");
    }

    @Test
    void withTwoFilesOfOneTableKeepTheFirst() throws IOException {
      Files.writeString(folder.resolve("deals.csv"), "id\n1\n");
      Files.writeString(folder.resolve("deals.json"), "[{\"id\": \"2\"}]");
      CrmTables tables = CrmTables.fromDirectory(folder);
      assertThat(cells(table(tables, "deals"))).containsExactly(List.of("1"));
      assertThat(CrmSamples.messages(tables.problems()))
          .containsExactly(
              "deals.json: table 'deals' stands in deals.csv already; keep one file of each table;"
                  + " this one was not used");
    }

    @Test
    void thatAreMissingAreTheCallersMistake() {
      assertThatThrownBy(() -> CrmTables.fromDirectory(folder.resolve("none")))
          .isInstanceOf(NoSuchFileException.class);
    }
  }

  @Test
  void aFileOfAnotherKindIsTheCallersMistake() {
    assertThatThrownBy(
            () -> CrmTables.builder().file("deals.xlsx", new ByteArrayInputStream(new byte[0])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name must end in .csv, .json or .jsonl, but was 'deals.xlsx'");
  }

  @Test
  void tablesThatTheCallerHoldsHaveDifferentNames() {
    CrmTable one = CrmTable.of("deals", List.of(Map.of("id", "1")));
    assertThat(CrmTables.of(List.of(one)).table("deals")).contains(one);
    assertThatThrownBy(() -> CrmTables.of(List.of(one, one)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tables must have different names, but 'deals' stands twice");
  }

  @Test
  void nothingPersonalIsPrinted() {
    CrmTable table = CrmTable.of("people", List.of(Map.of("email", "ada@example.com")));
    assertThat(table + " " + table.rows()).isEqualTo("CrmTable[people, 1 rows] [CrmRow[1]]");
  }
}
