package dev.cosell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cosell comp --attribution}, by the plan of {@code examples/comp}. */
class CompAttributionTest {
  private static final String HEADER =
      "deal_id,value,currency,closed_on,people,account_id,created_on,attribution\n";
  private static final String PEOPLE = ",ACCOUNT_EXECUTIVE=005S1|ALLIANCE_MANAGER@aws=005A1,";

  @TempDir private Path folder = Path.of("");

  private Outcome comp(String deals, String entries, Object... more) throws IOException {
    Path file = Files.writeString(folder.resolve("deals.csv"), HEADER + deals);
    Path log =
        Files.writeString(
            folder.resolve("log.json"), "{\"format\": 1, \"entries\": [" + entries + "]}");
    List<Object> command =
        new ArrayList<>(
            List.of("comp", "--plan", Examples.file("comp/plan.json"), "--as-of", "2026-09-30"));
    command.addAll(List.of("--deals", file, "--attribution", log, "--out", folder.resolve("out")));
    command.addAll(List.of(more));
    return Shell.run(command.toArray());
  }

  private String findings() throws IOException {
    return Files.readString(folder.resolve("out/findings.csv"));
  }

  private static String introduction(String id, String members, String on, String recordedOn) {
    return "{\"id\": \""
        + id
        + "\", \"kind\": \"INTRODUCTION\", \"on\": \""
        + on
        + "\", \"recordedOn\": \""
        + recordedOn
        + "\", \"cloud\": \"aws\", \"counterpart\": {\"system\": \"crm\", \"id\": \"003P1\"},"
        + " \"seller\": \"005S1\", \"by\": \"005A1\""
        + members
        + "}";
  }

  @Test
  void theLogSaysWhoBroughtADealByItsIdItsCustomerOrItsPeople() throws IOException {
    Outcome outcome =
        comp(
            "D1,1000.00,USD,2026-08-01"
                + PEOPLE
                + "001A,2026-07-10,\n"
                + "D2,2000.00,USD,2026-08-01"
                + PEOPLE
                + "001B,2026-07-10,aws=SOURCED\n"
                + "D3,4000.00,USD,2026-08-01"
                + PEOPLE
                + "001C,2026-07-10,\n",
            introduction("A1", ", \"deal\": \"D1\"", "2026-07-08", "2026-07-08")
                + ","
                + introduction("A2", ", \"account\": \"001B\"", "2026-07-09", "2026-07-09")
                + ",{\"id\": \"A3\", \"kind\": \"MEETING\", \"on\": \"2026-07-20\", \"recordedOn\":"
                + " \"2026-07-20\", \"deal\": \"D3\", \"cloud\": \"aws\", \"counterpart\":"
                + " {\"system\": \"crm\", \"id\": \"003P1\"}},"
                + introduction("A4", "", "2026-07-05", "2026-07-05"));
    assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isZero();
    // 30 % of 7000 is what the split 'sourced' gives to alliances.
    assertThat(outcome.out()).containsPattern("005A1 +2100.00");
    assertThat(findings().lines()).hasSize(1);
  }

  @Test
  void whereLogAndFileDifferTheLogCountsAndAFindingSaysSo() throws IOException {
    Outcome outcome =
        comp(
            "D1,1000.00,USD,2026-08-01"
                + PEOPLE
                + ",2026-07-10,aws=SOURCED\n"
                + "D2,2000.00,USD,2026-08-01"
                + PEOPLE
                + ",2026-07-10,aws=SUPPORTED|gcp=SUPPORTED\n"
                + "D3,2000.00,USD,2026-08-01"
                + PEOPLE
                + ",2026-07-10,aws=DIRECT\n"
                + "D4,2000.00,USD,2026-10-01"
                + PEOPLE
                + ",2026-07-10,aws=SOURCED\n",
            introduction("A1", ", \"deal\": \"D2\"", "2026-07-08", "2026-07-08"));
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("2 ATTRIBUTION_DIFFERS: see findings.csv")
        .containsPattern("005A1 +600.00");
    assertThat(findings())
        .isEqualTo(
            """
            deal_id,finding,detail
            D1,ATTRIBUTION_DIFFERS,"the log says DIRECT and the file aws=SOURCED; the log counts, \
            correct the file or log what is missing"
            D2,ATTRIBUTION_DIFFERS,"the log says aws=SOURCED and the file \
            aws=SUPPORTED|gcp=SUPPORTED; the log counts, correct the file or log what is missing"
            """);
    assertThat(Files.readString(folder.resolve("out/report.html")))
        .contains("the log says DIRECT and the file aws=SOURCED");
  }

  @Test
  void whatTheLogLacksForCreditIsAFinding() throws IOException {
    Outcome outcome =
        comp(
            "D1,1000.00,USD,2026-08-01"
                + PEOPLE
                + ",,\n"
                + "D2,2000.00,USD,2026-08-01"
                + PEOPLE
                + ",2026-07-10,\n",
            introduction("A1", ", \"deal\": \"D1\"", "2026-07-08", "2026-07-08")
                + ","
                + introduction("A2", ", \"deal\": \"D2\"", "2026-07-08", "2026-07-30")
                + ","
                + introduction("A3", ", \"deal\": \"D2\"", "2026-09-29", "2026-10-01"));
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).containsPattern("005A1 +300.00");
    assertThat(findings())
        .isEqualTo(
            """
            deal_id,finding,detail
            D1,CREATION_DAY_UNKNOWN,"created_on is not known, so that the deal may have existed before \
            any touch; state it in the file of deals"
            D2,CLAIM_WITHOUT_PROOF,"INTRODUCTION of 2026-07-08 was logged on 2026-07-30, more than \
            7 days later; log what happens when it happens; this one counts as a claim, not as \
            proof"
            """);
  }

  @Test
  void aLogThatIsBrokenIsToldWithTheRest() throws IOException {
    Outcome outcome =
        comp(
            "D1,1000.00,USD,2026-08-01" + PEOPLE + ",soon,\n",
            introduction("A1", "", "today", "2026-07-08")
                + ","
                + introduction("A2", ", \"deal\": 7", "2026-07-08", "2026-07-08"));
    assertThat(outcome.exitCode()).isEqualTo(2);
    String log = "--attribution " + folder.resolve("log.json") + ": ";
    assertThat(outcome.err())
        .isEqualTo(
            "cosell: "
                + log
                + "entries[0].on must be a date such as 2031-01-15, but was 'today'; correct the"
                + " file\n"
                + log
                + "entries[1].deal must be a text that is not blank; correct the file\n"
                + "deals.csv, row 2, column created_on: must be a date such as 2031-01-15, but was"
                + " 'soon'; correct it\n");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
