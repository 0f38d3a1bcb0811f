package dev.cosell.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cli.Shell.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompCommandTest {
  private static final String HEADER = "deal_id,value,currency,closed_on,people,attribution";
  private static final String SELLER = ",ACCOUNT_EXECUTIVE=005S1";
  private static final String D1 = "D1,1000.00,USD,2031-01-15" + SELLER + ",";
  private static final String D2 =
      "D2,2000.00,USD,2031-02-03" + SELLER + "|ALLIANCE_MANAGER@aws=005A1,aws=SOURCED";
  private static final String PLAN =
      """
      {"name": "ours", "version": 1, "effectiveFrom": "2031-01-01",
       "signatories": [{"role": "VP Alliances", "signedOn": "2030-12-10"},
                       {"role": "VP Sales", "signedOn": "2030-12-12"}],
       "currency": "USD", "quotaPeriod": "QUARTER", "payPeriod": "MONTH",
       "facts": {"product": "TEXT", "strategic": "FLAG"},
       "participants": [
         {"payee": "005S1", "role": "ACCOUNT_EXECUTIVE", "quota": "5000.00"},
         {"payee": "005A1", "role": "ALLIANCE_MANAGER"}],
       "splits": [
         {"id": "sourced", "rank": 1, "when": {"fact": "attribution", "is": "SOURCED"},
          "shares": {"ACCOUNT_EXECUTIVE": "70", "ALLIANCE_MANAGER": "30"}},
         {"id": "else", "rank": 2, "shares": {"ACCOUNT_EXECUTIVE": "100"}}],
       "pools": [{"id": "commission", "kind": "INCREMENTAL_BOOKING", "cap": "20"}],
       "rules": [
         {"id": "strategic", "pool": "commission", "kind": "INCREMENTAL_BOOKING", "rank": 1,
          "role": "ACCOUNT_EXECUTIVE", "when": {"fact": "strategic", "is": true},
          "amount": {"share": "20", "of": "OWN_PRIMARY"}},
         {"id": "tenth", "pool": "commission", "kind": "INCREMENTAL_BOOKING", "rank": 2,
          "role": "ACCOUNT_EXECUTIVE", "amount": {"share": "10", "of": "OWN_PRIMARY"}}]}
      """;

  @TempDir private Path folder = Path.of("");

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path deals(String... rows) throws IOException {
    return file("deals.csv", HEADER + "\n" + String.join("\n", rows) + "\n");
  }

  private Path out() {
    return folder.resolve("out");
  }

  private String written(String name) throws IOException {
    return Files.readString(out().resolve(name));
  }

  private Outcome comp(Path deals, Object... more) throws IOException {
    List<Object> command = new ArrayList<>(List.of("comp", "--deals", deals));
    List<Object> stated = List.of(more);
    if (!stated.contains("--out")) {
      command.addAll(List.of("--out", out()));
    }
    if (!stated.contains("--plan")) {
      command.addAll(List.of("--plan", file("plan.json", PLAN)));
    }
    if (!stated.contains("--as-of")) {
      command.addAll(List.of("--as-of", "2031-02-28"));
    }
    command.addAll(stated);
    return Shell.run(command.toArray());
  }

  private Outcome step(String name, Object... more) {
    List<Object> command = new ArrayList<>(List.of("comp", name));
    command.addAll(List.of(more));
    command.addAll(List.of("--out", out()));
    return Shell.run(command.toArray());
  }

  private static Map<String, String> files(Path in) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(in)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        files.put(in.relativize(each).toString(), Files.readString(each));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return files;
  }

  private static void assertSame(Map<String, String> files, Map<String, String> others) {
    assertThat(files.keySet()).isEqualTo(others.keySet());
    files.forEach((name, text) -> assertThat(text).as(name).isEqualTo(others.get(name)));
  }

  private static void assertRefused(Outcome outcome, String... lines) {
    assertThat(outcome.exitCode()).as(outcome.out()).isEqualTo(2);
    assertThat(outcome.err().lines())
        .containsExactlyElementsOf(
            Stream.concat(Stream.of("cosell: " + lines[0]), Stream.of(lines).skip(1)).toList());
  }

  @Test
  void everyPayeeIsToldWhatRetiresQuotaAndWhatIsPaidOnTop() throws IOException {
    Outcome outcome = comp(deals(D1, D2));
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .isEqualTo(
            """
            cosell comp: run 2031-02-28, as of 2031-02-28, in USD

              payee                                              retires quota         on top of quota
              005A1                                                     600.00
              005S1                                                    2400.00                  240.00
              all                                                      3000.00                  240.00

            5 claims; the ledger took 5 lines
            written to %s
            """
                .formatted(out()));
    assertThat(files(out()).keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of(
                        "findings.csv",
                        "journal.csv",
                        "ledger.json",
                        "lines.csv",
                        "neutrality.csv",
                        "plans.json",
                        "report.html"),
                    Stream.of("005A1/2031-01", "005A1/2031-02", "005S1/2031-01", "005S1/2031-02")
                        .flatMap(
                            page ->
                                Stream.of("csv", "html", "json", "txt")
                                    .map(kind -> "statements/" + page + "." + kind)))
                .toList());
    assertThat(written("lines.csv").lines().skip(1).map(line -> line.split(",", -1)[8]))
        .containsExactly("100.00", "1000.00", "140.00", "1400.00", "600.00");
    assertThat(written("findings.csv")).isEqualTo("deal_id,finding,detail\n");
    assertThat(written("neutrality.csv"))
        .isEqualTo("claim,marketplace,structure,direct,through_marketplace,rules\n");
  }

  @Test
  void aDayOnWhichItIsPostedIsTodayUnlessTheDayIsLater() throws IOException {
    comp(deals(D1));
    assertThat(written("lines.csv")).contains("\r\n2031-02-28/000001,2031-02-28,2031-01,005S1,");
  }

  @Test
  void aSecondRunChangesNothing() throws IOException {
    Path deals = deals(D1, D2);
    comp(deals);
    Map<String, String> before = files(out());
    Outcome outcome = comp(deals);
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("the ledger took 0 lines: nothing has changed since the run before");
    assertSame(files(out()), before);
  }

  @Test
  void theOrderOfRowsAndColumnsDoesNotMatter() throws IOException {
    comp(deals(D1, D2));
    Map<String, String> before = files(out());
    Path turned =
        file(
            "turned.csv",
            """
            people,closed_on,currency,attribution,note,value,deal_id
            ALLIANCE_MANAGER@aws=005A1|ACCOUNT_EXECUTIVE=005S1,2031-02-03,USD,aws=SOURCED,x,2000,D2
            ACCOUNT_EXECUTIVE=005S1,2031-01-15,USD,,y,1000,D1
            """);
    Path other = folder.resolve("other");
    assertThat(comp(turned, "--out", other).exitCode()).isZero();
    assertSame(files(other), before);
  }

  @Test
  void aDealThatChangesIsReversedAndOneThatChangesBackIsWhatItWas() throws IOException {
    comp(deals(D1, D2));
    Outcome changed = comp(deals(D1.replace("1000.00", "1500.00"), D2));
    assertThat(changed.out())
        .contains("run 2031-02-28-2,", "the ledger took 4 lines\n")
        .containsPattern("005S1 +2900.00 +290.00");
    assertThat(written("lines.csv"))
        .contains(
            "2031-02-28-2/000001,2031-02-28,2031-01,005S1,D1,commission,ACCOUNT_EXECUTIVE,"
                + "INCREMENTAL_BOOKING,-100.00,USD,tenth,ours,1,2031-02-28/000001,CORRECTION,");
    Outcome back = comp(deals(D1, D2));
    assertThat(back.out())
        .contains("run 2031-02-28-3,", "the ledger took 4 lines\n")
        .containsPattern("005S1 +2400.00 +240.00");
    assertThat(comp(deals(D1, D2)).out()).contains("run 2031-02-28-3,", "took 0 lines");
  }

  @Test
  void aRunThatOthersHaveFollowedIsLeftAlone() throws IOException {
    comp(deals(D1), "--run", "first");
    comp(deals(D1, D2), "--run", "second");
    Map<String, String> before = files(out());
    Outcome again = comp(deals(D1), "--run", "first");
    assertThat(again.exitCode()).isZero();
    assertThat(again.out())
        .isEqualTo(
            "run first was posted before, and others since: nothing is changed or written\n");
    assertSame(files(out()), before);
    assertRefused(
        comp(deals(D1, D2), "--run", "first"),
        "id must be new, but 'first' is in the ledger; count on");
  }

  @Test
  void anEarlierDayAndADayBeforeTheLastEntryAreRefused() throws IOException {
    comp(deals(D1, D2));
    Map<String, String> before = files(out());
    assertRefused(
        comp(deals(D1, D2), "--as-of", "2031-01-31", "--today", "2031-01-30"),
        "--today must not be before the entry before, 2031-02-28, but was 2031-01-30; a ledger only"
            + " grows",
        "--as-of must not be after recordedOn 2031-01-30, but was 2031-01-31; post what is known",
        "--as-of must not be before that of run '2031-02-28', 2031-02-28, but was 2031-01-31; it"
            + " would take back what was won since");
    assertSame(files(out()), before);
  }

  @Test
  void dealsAfterTheDayDoNotCount() throws IOException {
    Outcome outcome = comp(deals(D1, D2), "--as-of", "2031-01-31");
    assertThat(outcome.out()).contains("1 deals were won after the day and are not in it");
    assertThat(written("lines.csv")).doesNotContain("D2");
  }

  @Test
  void findingsAreAFileAndAnExitCode() throws IOException {
    Outcome outcome = comp(deals(D1, "D3,10.00,EUR,2031-01-20" + SELLER + ","));
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).contains("1 NO_RATE: see findings.csv");
    assertThat(written("findings.csv"))
        .contains("D3,NO_RATE,no rate from EUR to USD on 2031-01-20; add it to the table of rates");
  }

  @Test
  void ratesTurnOtherCurrenciesIntoThePlans() throws IOException {
    Path rates = file("rates.csv", "\ufefffrom,to,since,rate\r\nEUR,USD,2031-01-01,1.10\r\n");
    Outcome outcome = comp(deals("D3,10.00,EUR,2031-01-20" + SELLER + ","), "--rates", rates);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).containsPattern("005S1 +11.00 +1.10");
  }

  @Test
  void factsThatThePlanDeclaresAreColumns() throws IOException {
    Path deals =
        file(
            "facts.csv",
            """
            deal_id,value,currency,closed_on,people,fact:strategic
            D1,1000.00,USD,2031-01-15,ACCOUNT_EXECUTIVE=005S1,true
            """);
    assertThat(comp(deals).out()).containsPattern("005S1 +1000.00 +200.00");
  }

  @Test
  void everyDealHasTheVersionOfThePlanOfItsDay() throws IOException {
    String later =
        PLAN.replace("\"version\": 1", "\"version\": 2")
            .replace("2031-01-01", "2031-02-01")
            .replace("\"share\": \"10\"", "\"share\": \"5\"");
    Path plans = file("plans.json", "{\"format\": 1, \"plans\": [" + PLAN + "," + later + "]}");
    comp(deals(D1, D2), "--as-of", "2031-01-31");
    Outcome outcome = comp(deals(D1, D2), "--plan", plans);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(written("lines.csv"))
        .contains("D1,commission,ACCOUNT_EXECUTIVE,INCREMENTAL_BOOKING,100.00,USD,tenth,ours,1,")
        .contains("D2,commission,ACCOUNT_EXECUTIVE,INCREMENTAL_BOOKING,70.00,USD,tenth,ours,2,");
    assertThat(step("explain", "D2/commission/ACCOUNT_EXECUTIVE/005S1").out())
        .contains("rule 'tenth' of ours v2 for pool commission");
  }

  @Test
  void idsThatWouldLeaveTheFolderOrBeAFormulaDoNeither() throws IOException {
    Path deals =
        deals(
            "../x,10.00,USD,2031-01-15,ACCOUNT_EXECUTIVE=..,",
            "=1+1,20.00,USD,2031-01-16,ACCOUNT_EXECUTIVE==2+2,",
            "<i x>,30.00,USD,2031-01-17,ACCOUNT_EXECUTIVE=.2e,",
            "D4,40.00,USD,2031-01-18,ACCOUNT_EXECUTIVE=Zo\u00eb \u001b[31m,");
    Outcome outcome = comp(deals);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(
            outcome.out()
                + step("explain", "D4/primary/ACCOUNT_EXECUTIVE/Zo\u00eb \u001b[31m").out())
        .doesNotContain("\u001b");
    assertThat(files(folder).keySet())
        .contains(
            "out/statements/_2e__2e_/2031-01.csv",
            "out/statements/_3d_2_2b_2/2031-01.csv",
            "out/statements/_2e_2e/2031-01.csv",
            "out/statements/Zo_eb_ _1b__5b_31m/2031-01.csv")
        .allMatch(name -> name.matches("(deals.csv|plan.json|out/[-\\w./ ]+)"));
    assertThat(files(out()).entrySet())
        .filteredOn(each -> each.getKey().endsWith(".csv"))
        .allSatisfy(each -> assertThat(each.getValue()).doesNotContainPattern("(?m)(^|,)\"?="));
    assertThat(files(out()).entrySet())
        .filteredOn(each -> each.getKey().endsWith(".html"))
        .allSatisfy(each -> assertThat(each.getValue()).doesNotContain("<i x>"));
  }

  @Test
  void theReportLinksStatementsAndIsWellFormed() throws Exception {
    Path deals =
        deals(
            D1,
            "D2,10.00,USD,2031-01-19,ACCOUNT_EXECUTIVE=A <i>,",
            "D3,10.00,EUR,2031-01-20" + SELLER + ",");
    String neutral = PLAN.replace("\"of\": \"OWN_PRIMARY\"", "\"of\": \"NET_OF_FEE\"");
    comp(deals, "--plan", file("other.json", neutral));
    String report = written("report.html");
    assertThat(report)
        .contains("<h1>Who earns what</h1>", "Run 2031-02-28, as of 2031-02-28, in USD")
        .contains("<a href=\"statements/005S1/2031-01.html\">2031-01</a>")
        .contains("<td>NO_RATE</td>")
        .contains(
            "005S1 as ACCOUNT_EXECUTIVE has USD 100.00 of pool commission if D1 is sold direct")
        .contains("(rule &#39;tenth&#39;)");
    Matcher link = Pattern.compile("href=\"([^\"]+)\"").matcher(report);
    int links = 0;
    while (link.find()) {
      assertThat(out().resolve(link.group(1).replace("%20", " "))).exists();
      links++;
    }
    assertThat(links).isEqualTo(3);
    assertThat(written("neutrality.csv"))
        .contains(
            "D1/commission/ACCOUNT_EXECUTIVE/005S1,aws,PRIVATE_OFFER,100.00,97.00,tenth | tenth");
    for (String page : List.of("report.html", "statements/005S1/2031-01.html")) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      String body = written(page).replace("<!DOCTYPE html>", "");
      body = body.replaceAll("(?s)<(style|script)>.*?</\\1>", "");
      factory.newDocumentBuilder().parse(new ByteArrayInputStream(body.getBytes(UTF_8)));
    }
  }

  @Test
  void whoeverHasNothingHasAStatementThatSaysSo() throws IOException {
    comp(deals(D1));
    assertThat(written("statements/005A1/2031-01.txt"))
        .startsWith("Statement of 005A1 for 2031-01\n")
        .containsPattern("earned +USD 0.00");
  }

  @Nested
  class BadInput {
    @Test
    void everythingThatIsWrongIsToldAtOnceAndNothingIsWritten() throws IOException {
      Path broken =
          file(
              "deals.csv",
              """
              deal_id,value,currency,closed_on,people,attribution,marketplace,structure,fee_percent,disbursed_on,billing_closed_on,under_verification,refunds,approvals,tenancy,fact:prodcut
              A,12.345,USD,15.1.2031,SELLER:Kim Moor,aws=BROUGHT,,,3,,,,,,,
              A,1e999999999,USD,2031-01-15,,,,CPPO,,,,,,,,
              B,10,usd,2031-01-15,,,,,,,,,,,,
              C,,,,,,,,,,,,,,,
              D,10,USD,2031-01-15,ACCOUNT_EXECUTIVE=Kim Moor|ACCOUNT_EXECUTIVE=Kim Moor,aws=SOURCED|aws=DIRECT,aws,DIRECT,101,2031-01-01,2031-02-01,maybe,2031-02-01=11.00,r=Kim,CLOUD,
              E,10,USD,2031-01-15,ACCOUNT_EXECUTIVE=Kim*0,,AWS!,,,2031-01-01,2031-02-01,,2031-02-01=11.00,,,
              F,10,USD,+12031-01-15,,,,,,,,,2031-02-01,,,
              G,10
              ,10,USD,2031-01-15,,,,,,,,,,,,
              """);
      Path rates = file("rates.csv", "from,to,since,rate\nUSD,EUR,2031-01-01,1e-999999999\n");
      Path plan = file("broken.json", PLAN.replace("\"70\"", "\"60\""));
      Outcome outcome = comp(broken, "--plan", plan, "--rates", rates);
      assertThat(outcome.exitCode()).isEqualTo(2);
      assertThat(outcome.err().lines().toList())
          .contains(
              "rates.csv, row 2, column rate: must be a number such as 1.0832, but was"
                  + " '1e-999999999'; correct it",
              "deals.csv, row 2, column closed_on: must be a date such as 2031-01-15, but was"
                  + " '15.1.2031'; correct it",
              "deals.csv, row 2, column value: must be an amount in USD with at most 2 decimals, but"
                  + " was '12.345'; correct it",
              "deals.csv, row 2, column people: must be such as"
                  + " ACCOUNT_EXECUTIVE=005S1*2|ALLIANCE_MANAGER@aws=005A1; correct it",
              "deals.csv, row 2, column attribution: must be such as aws=SOURCED, one of [SOURCED,"
                  + " INFLUENCED, SUPPORTED, DIRECT], but was 'aws=BROUGHT'; correct it",
              "deals.csv, row 2, column marketplace: must not be blank where fee_percent is stated;"
                  + " say whose marketplace it is",
              "deals.csv, row 3, column deal_id: must differ from all others, but 'A' stands in row 2"
                  + " already; take one of the rows out",
              "deals.csv, row 3, column value: must be an amount in USD with at most 2 decimals, but"
                  + " was '1e999999999'; correct it",
              "deals.csv, row 3, column marketplace: must not be blank where structure is stated; say"
                  + " whose marketplace it is",
              "deals.csv, row 4, column currency: must be a currency such as USD, but was 'usd';"
                  + " correct it",
              "deals.csv, row 5, column value: must not be blank; state it",
              "deals.csv, row 5, column currency: must not be blank; state it",
              "deals.csv, row 5, column closed_on: must not be blank; state it",
              "deals.csv, row 6, column people: must have each person once in a role, but has one"
                  + " twice as ACCOUNT_EXECUTIVE; take one of them out",
              "deals.csv, row 6, column attribution: must have each cloud once, but has aws twice;"
                  + " take one of them out",
              "deals.csv, row 6, column fee_percent: must be a number from 0 to 100 such as 3, but was '101';"
                  + " correct it",
              "deals.csv, row 6, column marketplace: structure must not be DIRECT, which is what a"
                  + " deal without a marketplace is; correct the row",
              "deals.csv, row 6, column under_verification: must be true or false, but was 'maybe';"
                  + " correct it",
              "deals.csv, row 6, column approvals: must be such as RULE=OFFICE@2031-03-01#where it is"
                  + " written down; correct it",
              "deals.csv, row 6, column tenancy: must be one of [ISV_HOSTED, CUSTOMER_DEPLOYED], but"
                  + " was 'CLOUD'; correct it",
              "deals.csv, row 6: refunds must not be more than the value USD 10.00, but were USD"
                  + " 11.00; correct the row",
              "deals.csv, row 7, column marketplace: must be the id of a cloud such as aws, but was"
                  + " 'AWS!'; correct it",
              "deals.csv, row 8, column closed_on: must be a date such as 2031-01-15, but was"
                  + " '+12031-01-15'; correct it",
              "deals.csv, row 8, column refunds: must be such as 2031-03-01=250.00, but was"
                  + " '2031-02-01'; correct it",
              "deals.csv, row 9: must have 16 cells, but has 2; quote cells that hold a comma or a"
                  + " quotation mark",
              "deals.csv, row 10, column deal_id: must not be blank; state it, or take the row out")
          .anyMatch(line -> line.contains("broken.json: splits.sourced.shares"));
      assertThat(outcome.err()).doesNotContain("Kim", "prodcut", "\tat ");
      assertThat(out()).doesNotExist();
    }

    @Test
    void aFactThatNoPlanDeclaresIsNotLost() throws IOException {
      Path deals = file("deals.csv", HEADER + ",fact:prodcut\n" + D1 + ",Flow\n" + D2 + ",Flow\n");
      assertRefused(
          comp(deals),
          "deals.csv: column fact:prodcut must be a fact that the plan declares; declare it under"
              + " facts, or take the column out");
    }

    @Test
    void missingColumnsAreNamedOnce() throws IOException {
      assertRefused(
          comp(file("deals.csv", "id,value\nD1,10\nD2,20\n")),
          "deals.csv, row 1, column deal_id: is missing in the header; add it, or correct its name",
          "deals.csv, row 1, column currency: is missing in the header; add it, or correct its name",
          "deals.csv, row 1, column closed_on: is missing in the header; add it, or correct its name",
          "deals.csv, row 1, column people: is missing in the header; add it, or correct its name");
    }

    @Test
    void anEmptyFileAndOneWithoutRowsAreNamed() throws IOException {
      assertRefused(
          comp(file("deals.csv", "")),
          "deals.csv: must not be empty, but have a header deal_id,value,currency,closed_on,people;"
              + " export the file anew");
      assertRefused(
          comp(file("deals.csv", HEADER + "\n")),
          "deals.csv: must have rows below its header; export the file anew");
    }

    @Test
    void aFileWithMarkAndOtherLineBreaksIsRead() throws IOException {
      Path deals = file("deals.csv", "\ufeff" + HEADER + "\r\n" + D1 + "\r\n\r\n" + D2 + "\r\n");
      assertThat(comp(deals).out()).contains("5 claims");
    }

    @Test
    void filesThatAreNotThereAreNamedTogether() throws IOException {
      Path none = folder.resolve("none");
      assertRefused(
          comp(none, "--plan", none, "--rates", none),
          "--plan " + none + ": must be a text file in UTF-8; check the path",
          "--rates " + none + ": must be a file that can be read; check the path",
          "--deals " + none + ": must be a file that can be read; check the path");
    }

    @Test
    void optionsThatAreMissingAreNamedTogether() {
      Outcome outcome = Shell.run("comp", "--as-of", "2031-01-31");
      assertThat(outcome.exitCode()).isEqualTo(2);
      assertThat(outcome.err()).startsWith("Missing required options: --plan, --deals, --out\n");
    }

    @Test
    void ratesThatContradictEachOtherAreToldWithTheRest() throws IOException {
      Path rates =
          file(
              "rates.csv",
              """
              from,to,since,rate
              EUR,USD,2031-01-01,1.1
              EUR,USD,2031-01-01,1.2
              EUR,EUR,2031-01-01,1
              EUR,USD,2031-01-02,0
              ,USD,2031-01-02,1
              """);
      assertRefused(
          comp(deals(D1), "--rates", rates),
          "rates.csv, row 4: from and to must differ, but both were EUR; correct the row",
          "rates.csv, row 5: rate must be above zero, but was 0; correct the row",
          "rates.csv, row 6, column from: must not be blank; state it, or take the row out",
          "rates.csv: rates must be one a day, but were EUR 1 is USD 1.1 since 2031-01-01 and EUR 1"
              + " is USD 1.2 since 2031-01-01; take one of them out");
    }

    @Test
    void anOutThatIsAFileIsNamed() throws IOException {
      Path taken = file("out", "mine");
      assertRefused(
          comp(deals(D1)),
          "--out " + taken + ": must be a place that can be written to; check the path");
      assertThat(taken).hasContent("mine");
    }

    @Test
    void aLedgerThatSomebodyEditedIsFound() throws IOException {
      comp(deals(D1));
      Path ledger = out().resolve("ledger.json");
      Files.writeString(ledger, Files.readString(ledger).replaceFirst("USD 100.00", "USD 900.00"));
      Outcome outcome = comp(deals(D1));
      assertThat(outcome.exitCode()).isEqualTo(2);
      assertThat(outcome.err())
          .startsWith("cosell: " + ledger + ": ")
          .contains("; give all versions of the plan, or another --out");
      Files.writeString(out().resolve("plans.json"), "{");
      Outcome explained = step("explain", "2031-02-28/000001");
      assertThat(explained.exitCode()).isEqualTo(2);
      assertThat(explained.err())
          .startsWith("cosell: " + out().resolve("plans.json") + ": ")
          .contains("; run cosell comp with all versions of the plan");
    }

    @Test
    void aRunIdThatALedgerCannotHaveIsRefused() throws IOException {
      assertRefused(
          comp(deals(D1), "--run", "../x"),
          "id must not be blank, begin or end with a space, or hold '/', '|' or a line break");
      assertThat(out()).doesNotExist();
    }
  }

  @Test
  void aRunThatIsKilledLeavesWholeFilesAndIsRepeatedCleanly() throws Exception {
    String[] rows = new String[120];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = "D" + i + ",1000.00,USD,2031-01-15,ACCOUNT_EXECUTIVE=S" + i + ",";
    }
    Path deals = deals(rows);
    Object[] command = {
      "comp", "--deals", deals, "--plan", file("plan.json", PLAN), "--as-of", "2031-01-31"
    };
    Path killed = folder.resolve("killed");
    Process process =
        Shell.process(Stream.concat(Stream.of(command), Stream.of("--out", killed)).toArray())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (process.isAlive() && !Files.exists(killed.resolve("statements/S3"))) {
      Thread.sleep(1);
    }
    process.destroyForcibly().waitFor();
    assertThat(killed.resolve("ledger.json")).doesNotExist();
    assertThat(comp(deals, "--as-of", "2031-01-31").exitCode()).isEqualTo(1);
    Map<String, String> whole = files(out());
    files(killed)
        .forEach(
            (name, text) -> {
              if (!name.endsWith(".new")) {
                assertThat(text).as(name).isEqualTo(whole.get(name));
              }
            });
    assertThat(comp(deals, "--as-of", "2031-01-31", "--out", killed).exitCode()).isEqualTo(1);
    assertThat(files(killed)).containsAllEntriesOf(whole);
  }

  @Test
  void aRunThatIsBrokenOffIsRepeatedCleanly() throws IOException {
    comp(deals(D1), "--as-of", "2031-01-31");
    String before = written("ledger.json");
    Path blocked = out().resolve("statements/005A1");
    Files.move(blocked, folder.resolve("kept"));
    Files.writeString(blocked, "in the way");
    Outcome broken = comp(deals(D1, D2));
    assertThat(broken.exitCode()).isEqualTo(2);
    assertThat(broken.err()).contains("must be a place that can be written to");
    assertThat(written("ledger.json")).isEqualTo(before);
    Files.delete(blocked);
    Outcome again = comp(deals(D1, D2));
    assertThat(again.out()).contains("run 2031-02-28,", "the ledger took 3 lines\n");
    Path fresh = folder.resolve("fresh");
    comp(deals(D1), "--as-of", "2031-01-31", "--out", fresh);
    comp(deals(D1, D2), "--out", fresh);
    assertSame(files(out()), files(fresh));
  }
}
