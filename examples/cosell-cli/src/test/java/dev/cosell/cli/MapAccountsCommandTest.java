package dev.cosell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.alias.PursuitPolicy;
import dev.cosell.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapAccountsCommandTest {
  private static final String ACCOUNTS =
      """
      account_id,legal_name,country
      A1,Brindlewick Instruments GmbH,DE
      A2,Quillfeather Logistics Inc,US
      A3,Osterwhistle Foods SA,FR
      A4,Tamarack Zephyr Energy LLC,US
      """;

  private static final String CUSTOMERS =
      """
      customer_id,name,country,commit,commit_amount,commit_currency,commit_until,counterparts
      C1,Brindlewick Instruments,DE,,,,,
      C2,Quillfeather Logistics,US,EDP,2000000,USD,2031-12-31,AE@2031-01-01|PDM
      C3,=Nobody Knows This Company,,,,,,
      C4,Osterwhistle Foods,,,,,,
      C4,Tamarack Zephyr Energy,,,,,,
      """;

  @TempDir private Path folder = Path.of("");

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Outcome map(String customers, Object... more) throws IOException {
    return Shell.run(
        Stream.concat(
                Stream.of(
                    "map-accounts",
                    "--accounts",
                    file("accounts.csv", ACCOUNTS),
                    "--customers",
                    file("customers.csv", customers),
                    "--cloud",
                    "aws",
                    "--as-of",
                    "2031-01-01",
                    "--today",
                    "2031-01-15",
                    "--out",
                    out()),
                Stream.of(more))
            .toArray());
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(out().resolve(name));
  }

  @Test
  void everyRowOfBothFilesIsInTheMapping() throws IOException {
    Outcome outcome = map(CUSTOMERS);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .isEqualTo(
            "2 in the overlap, 1 conflicts, 0 to review, 1 customers and 0 accounts unmatched;"
                + " the list is 14 days old, fresh by the limit of 92\n");
    List<String> mapping = lines("mapping.csv");
    assertThat(mapping).hasSize(6);
    assertThat(mapping.get(0))
        .isEqualTo("result,account_id,customer_id,customer_name,confidence,relation,evidence");
    assertThat(mapping.get(1)).startsWith("OVERLAP,A1,C1,Brindlewick Instruments,0.");
    assertThat(mapping.get(2)).startsWith("OVERLAP,A2,C2,Quillfeather Logistics,0.");
    assertThat(mapping.subList(3, 6))
        .containsExactly(
            "CONFLICT,A3|A4,C4,Osterwhistle Foods,,,",
            "CONFLICT,A3|A4,C4,Tamarack Zephyr Energy,,,",
            "UNMATCHED_CUSTOMER,,C3,'=Nobody Knows This Company,,,");
    assertThat(lines("review.csv")).hasSize(3);
    assertThat(lines("review.csv").get(1))
        .startsWith("C4,Osterwhistle Foods,SEVERAL_ACCOUNTS,A3,0.");
  }

  @Test
  void thePursuitListExplainsEveryPointAndSaysWhatIsUnknown() throws IOException {
    map(CUSTOMERS);
    List<String> pursuit = lines("pursuit.csv");
    assertThat(pursuit).hasSize(3);
    assertThat(pursuit.get(1))
        .startsWith("1,A2,55,C2,EDP of USD 2000000.00 until 2031-12-31,")
        .contains("AE@2031-01-01 IN_TOUCH|PDM UNKNOWN,unknown,unknown,unknown,")
        .contains("COMMIT_IN_FORCE 30 EDP of USD")
        .contains("OTHER_COUNTERPART_IN_TOUCH 10 AE last on 2031-01-01")
        .contains("BOUGHT_AT_THIS_CLOUD 0 marketplace history unknown");
    assertThat(pursuit.get(2))
        .startsWith("2,A1,10,C1,unknown,unknown,unknown,unknown,unknown,\"SAME_COMPANY 10");
  }

  @Test
  void tenancyPurchasesAndPoliciesCount() throws IOException {
    Path purchases =
        file("purchases.csv", "account_id,cloud,offer_type,bought_on\nA1,aws,Private offer,\n");
    Path pursuit =
        file(
            "pursuit.json",
            PursuitPolicy.standard()
                .toJson()
                .replace("\"BOUGHT_AT_THIS_CLOUD\" : 20", "\"BOUGHT_AT_THIS_CLOUD\" : 500"));
    map(
        CUSTOMERS,
        "--tenancy",
        "CUSTOMER_DEPLOYED",
        "--purchases",
        purchases,
        "--pursuit",
        pursuit);
    assertThat(lines("pursuit.csv").get(1))
        .startsWith("1,A1,510,C1,")
        .contains("CUSTOMER_DEPLOYED,bought before,")
        .contains("BOUGHT_AT_THIS_CLOUD 500 Private offer at aws");
    assertThat(lines("pursuit.csv").get(2))
        .contains("LEADING_COUNTERPART_IN_TOUCH 25 AE last on 2031-01-01")
        .contains(",AE|PDM,CUSTOMER_DEPLOYED,nothing bought,");
  }

  @Test
  void aSecondRunGivesTheSameBytesWhateverTheOrderOfTheRows() throws IOException {
    map(CUSTOMERS);
    List<String> mapping = lines("mapping.csv");
    List<String> pursuit = lines("pursuit.csv");
    List<String> rows = CUSTOMERS.lines().toList();
    StringBuilder reversed = new StringBuilder(rows.get(0)).append('\n');
    for (int i = rows.size() - 1; i > 0; i--) {
      reversed.append(rows.get(i)).append('\n');
    }
    map(reversed.toString());
    assertThat(lines("mapping.csv")).isEqualTo(mapping);
    assertThat(lines("pursuit.csv")).isEqualTo(pursuit);
  }

  @Test
  void allMistakesAreToldAtOnce() throws IOException {
    Outcome outcome =
        map(
            """
            customer_id,name,commit,commit_amount,commit_currency,commit_until,counterparts
            ,Blank,,,,,
            C1,a,EDP,many,USD,,
            C2,b,MACC,10,,,
            C3,c,,,,2031-01-01,
            C4,d,CUD,,,soon,AE@never
            """,
            "--pursuit",
            file("pursuit.json", "{\"name\": \"x\", \"points\": 1}"),
            "--purchases",
            file("purchases.csv", "account_id,cloud\nA1,ibm\n"));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("cosell: customers.csv, row 2, column customer_id: must not be blank;")
        .contains(
            "customers.csv, row 3, column commit_amount: must be an amount of a currency such as"
                + " 120000.00 and USD, but was 'many' and 'USD'",
            "customers.csv, row 4, column commit_currency: must stand beside an amount",
            "customers.csv, row 5, column commit: must say what is committed",
            "customers.csv, row 6, column commit_until: must be a date such as 2031-01-15, but was"
                + " 'soon'",
            "customers.csv, row 6, column counterparts: must be a date such as 2031-01-15, but was"
                + " 'never'",
            "purchases.csv, row 2, column cloud: must be aws, azure or gcp",
            "pursuit.json: version is required; correct the file",
            "pursuit.json: points must be an object; correct the file");
    assertThat(out()).doesNotExist();
  }

  @Test
  void aCloudThatIsNone() throws IOException {
    Outcome outcome = map(CUSTOMERS, "--ledger", folder.resolve("none.json"));
    assertThat(outcome.err()).contains("none.json: must be a text file in UTF-8; check the path");
    Outcome cloud =
        Shell.run(
            "map-accounts",
            "--accounts",
            file("accounts.csv", ACCOUNTS),
            "--customers",
            file("customers.csv", CUSTOMERS),
            "--cloud",
            "ibm",
            "--as-of",
            "2031-01-01",
            "--out",
            out());
    assertThat(cloud.exitCode()).isEqualTo(2);
    assertThat(cloud.err())
        .isEqualTo("cosell: --cloud ibm: must be aws, azure or gcp; correct the cloud\n");
  }
}
