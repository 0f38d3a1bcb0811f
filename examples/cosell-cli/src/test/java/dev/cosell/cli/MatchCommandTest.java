package dev.cosell.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchCommandTest {
  private static final String ACCOUNTS =
      """
      account_id,legal_name,country,region,domain,known_aliases,extra
      A1,Brindlewick Instruments GmbH,DE,,brindlewick.example,Brindlewick Labs|BWI Optik,x
      A2,"Quillfeather Logistics, Inc.",US,WA,,,x
      A3,Osterwhistle Foods SA,FR,,,,x
      """;

  private static final String QUERIES =
      """
      query_id,query_name,query_country,query_region,query_domain,expected_account_id
      Q1,Brindlewick Instruments,DE,,,A3
      Q2,Nobody Knows This Company,,,,A1
      Q3,"Quillfeather ""Logistics"", Inc",US,,,NONE
      Q4,BWI Optik,,,,NONE
      """;

  @TempDir private Path folder = Path.of("");

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Outcome match(Path accounts, Path queries, Object... more) {
    Object[] args =
        Stream.concat(
                Stream.of("match", "--accounts", accounts, "--queries", queries, "--out", out()),
                Stream.of(more))
            .toArray();
    return Shell.run(args);
  }

  private Path out() {
    return folder.resolve("out").resolve("matches.csv");
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(out());
  }

  @Test
  void everyQueryHasALineInItsOrder() throws IOException {
    Outcome outcome = match(file("accounts.csv", ACCOUNTS), file("queries.csv", QUERIES));
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).isEqualTo("4 queries: 3 RESOLVED, 0 AMBIGUOUS, 1 UNKNOWN\n");
    assertThat(lines()).hasSize(5);
    assertThat(lines().get(0))
        .isEqualTo("query_id,decision,account_id,confidence,relation,evidence,candidates");
    assertThat(lines().get(1))
        .startsWith("Q1,RESOLVED,A1,0.")
        .contains(",SAME,")
        .containsPattern("A1:0\\.\\d{4}");
    assertThat(lines().get(2)).matches("Q2,UNKNOWN,,0\\.\\d{4},.*");
    assertThat(lines().get(3)).startsWith("Q3,RESOLVED,A2,");
    assertThat(lines().get(4)).startsWith("Q4,RESOLVED,A1,");
  }

  @Test
  void aSecondRunGivesTheSameBytes() throws IOException {
    Path accounts = file("accounts.csv", ACCOUNTS);
    Path queries = file("queries.csv", QUERIES);
    match(accounts, queries);
    byte[] first = Files.readAllBytes(out());
    match(accounts, queries);
    assertThat(Files.readAllBytes(out())).isEqualTo(first);
    try (Stream<Path> files = Files.list(java.util.Objects.requireNonNull(out().getParent()))) {
      assertThat(files).containsExactly(out());
    }
  }

  @Test
  void orderOfColumnsByteOrderMarkAndLineBreaksDoNotMatter() throws IOException {
    match(file("accounts.csv", ACCOUNTS), file("queries.csv", QUERIES));
    byte[] first = Files.readAllBytes(out());
    Path accounts =
        file(
            "accounts.csv",
            String.join(
                "\r\n",
                "\ufeff\"known_aliases\",domain,region,country,legal_name,account_id",
                "Brindlewick Labs|BWI Optik,brindlewick.example,,DE,Brindlewick Instruments GmbH,A1",
                ",,WA,US,\"Quillfeather Logistics, Inc.\",A2",
                "",
                ",,,FR,Osterwhistle Foods SA,A3",
                ""));
    Path queries =
        file(
            "queries.csv",
            String.join(
                "\r\n",
                "\ufeffquery_country,query_name,query_id",
                "DE,Brindlewick Instruments,Q1",
                ",Nobody Knows This Company,Q2",
                "US,\"Quillfeather \"\"Logistics\"\", Inc\",Q3",
                ",BWI Optik,Q4",
                ""));
    assertThat(match(accounts, queries).exitCode()).isZero();
    assertThat(Files.readAllBytes(out())).isEqualTo(first);
  }

  @Test
  void namesAloneAreEnough() throws IOException {
    Outcome outcome =
        match(
            file("accounts.csv", "account_id,legal_name\nA1,Brindlewick Instruments GmbH\n"),
            file("queries.csv", "query_id,query_name\nQ1,Brindlewick Instruments\nQ2,\n"));
    assertThat(outcome.out()).isEqualTo("2 queries: 1 RESOLVED, 0 AMBIGUOUS, 1 UNKNOWN\n");
  }

  @Test
  void whatPeopleDecidedStands() throws IOException {
    Path ledger =
        file(
            "ledger.json",
            """
            {"format": 1, "entries": [
              {"kind": "DBA", "name": "Nobody Knows This Company", "account": "A3",
               "decidedBy": "alliance operations", "decidedAt": "2031-01-15T10:00:00Z",
               "evidence": "asked the customer"}]}
            """);
    match(file("accounts.csv", ACCOUNTS), file("queries.csv", QUERIES), "--ledger", ledger);
    assertThat(lines().get(2))
        .isEqualTo("Q2,RESOLVED,A3,1.0000,SAME,LEDGER +20.00 decided for the name,A3:1.0000");
  }

  @Test
  void allMistakesAreToldAtOnceAndNothingIsWritten() throws IOException {
    Path accounts =
        file("accounts.csv", "account_id,legal_name\nA1,Brindlewick\n ,Blank\nA1,Again\nA2\n");
    Path queries = file("queries.csv", "query_id,name\nQ1,Brindlewick\n,Blank\n");
    Path ledger = file("ledger.json", "{");
    Outcome outcome = match(accounts, queries, "--ledger", ledger);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines())
        .containsExactly(
            "cosell: accounts.csv, row 3, column account_id: must not be blank; state it, or take"
                + " the row out",
            "accounts.csv, row 4, column account_id: must differ from all others, but 'A1' stands"
                + " in row 2 already; take one of the rows out",
            "accounts.csv, row 5: must have 2 cells, but has 1; quote cells that hold a comma or a"
                + " quotation mark",
            "--ledger " + ledger + ": not JSON at line 1, column 2; correct the file",
            "queries.csv, row 1, column query_name: is missing in the header; add it, or correct"
                + " its name",
            "queries.csv, row 3, column query_id: must not be blank; state it, or take the row"
                + " out");
    assertThat(out()).doesNotExist();
  }

  @Test
  void filesThatHoldNothing() throws IOException {
    Outcome outcome = match(file("accounts.csv", ""), file("queries.csv", "query_id,query_name\n"));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err().lines())
        .containsExactly(
            "cosell: accounts.csv: must not be empty, but have a header account_id,legal_name;"
                + " export the file anew",
            "queries.csv: must have rows below its header; export the file anew");
  }

  @Test
  void filesThatAreNotThereOrNoText() throws IOException {
    Path garbled = folder.resolve("queries.csv");
    Files.write(garbled, new byte[] {'a', (byte) 0xff, '\n'});
    Path none = folder.resolve("none.csv");
    Outcome outcome = match(none, garbled, "--ledger", none);
    assertThat(outcome.err().lines())
        .containsExactly(
            "cosell: --accounts " + none + ": must be a file that can be read; check the path",
            "--ledger " + none + ": must be a text file in UTF-8; check the path",
            "--queries " + garbled + ": must be text in UTF-8; save it as UTF-8");
  }

  @Test
  void aQuoteThatIsNeverClosedAndAColumnThatStandsTwice() throws IOException {
    Outcome outcome =
        match(
            file("accounts.csv", "account_id,legal_name,legal_name\nA1,\"Brindlewick,x\n"),
            file("queries.csv", QUERIES));
    assertThat(outcome.err().lines().toList())
        .containsExactly(
            "cosell: accounts.csv, row 1, column legal_name: must stand in the header once; rename"
                + " one of the two",
            "accounts.csv, row 2: quotation marks must be closed, doubled inside a quoted cell and"
                + " followed by a comma; mend the row; what comes after it was not read");
  }

  @Test
  void manyMistakesAreCounted() throws IOException {
    Outcome outcome =
        match(
            file("accounts.csv", ACCOUNTS),
            file("queries.csv", "query_id,query_name\n" + ",x\n".repeat(300)));
    assertThat(outcome.err().lines()).hasSize(201);
    assertThat(outcome.err())
        .endsWith("and 100 more; in all there are problems in the columns queries.csv query_id\n");
  }

  @Test
  void aPlaceThatCannotBeWrittenTo() throws IOException {
    Path plain = file("plain", "x");
    Outcome outcome =
        Shell.run(
            "match",
            "--accounts",
            file("accounts.csv", ACCOUNTS),
            "--queries",
            file("queries.csv", QUERIES),
            "--out",
            plain.resolve("matches.csv"));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("must be a file that can be written; check the path");
  }

  @Test
  void namesOfAllScriptsComeThrough() throws IOException {
    match(
        file("accounts.csv", "account_id,legal_name\nК1,Бриндлвик Приборы\n"),
        file("queries.csv", "query_id,query_name\nВ1,Бриндлвик Приборы\n"));
    assertThat(new String(Files.readAllBytes(out()), UTF_8)).contains("В1,RESOLVED,К1,");
  }
}
