package dev.cosell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cosell.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncOptionsTest {
  @TempDir private Path folder = Path.of("");

  private static final String HEADER = "Id,AccountId,Name,StageName,Amount,CloseDate\n";

  private Path crm(String opportunities) throws IOException {
    Path crm = Files.createDirectories(folder.resolve("crm"));
    Files.writeString(crm.resolve("Opportunity.csv"), opportunities);
    Files.writeString(crm.resolve("Account.csv"), "Id,Name\n");
    return crm;
  }

  @Test
  void anExportWithAHeaderAndNoRowsIsFine() throws IOException {
    Outcome outcome = Shell.run("sync", "--crm", crm(HEADER), "--out", folder.resolve("out"));
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("all                               0          0          0")
        .contains("nothing to do: no write call was made");
  }

  @Test
  void anOfferedDealOfAKnownCustomerCanBeAccepted() throws IOException {
    Path out = folder.resolve("out");
    Outcome outcome =
        Shell.run("sync", "--out", out, "--clouds", "aws", "--accept-invitations", "--json");
    JsonNode result = new ObjectMapper().readTree(outcome.out());
    assertThat(result.path("counts").path("PROPOSED").asInt()).isEqualTo(1);
    JsonNode invitations = result.path("clouds").path(0).path("invitations");
    assertThat(invitations).hasSize(1);
    assertThat(invitations.path(0).path("customer").asText())
        .isEqualTo("Thornbury Pharma Logistics");
    JsonNode proposals = new ObjectMapper().readTree(out.resolve("proposals.json").toFile());
    assertThat(proposals).hasSize(1);
    assertThat(proposals.path(0).path("fields").path("account.name").asText())
        .isEqualTo("Orchard & Vale Grocers");
    assertThat(proposals.path(0).path("provenance").path("source").asText())
        .startsWith("opportunity O")
        .endsWith(" at aws");
    assertThat(Shell.run("sync", "--out", out, "--clouds", "aws", "--accept-invitations").out())
        .contains("nothing to do: no write call was made");
  }

  @Test
  void theFirstDealsOnlyCanBeTaken() throws IOException {
    Outcome outcome = Shell.run("sync", "--out", folder.resolve("out"), "--limit", 2, "--json");
    JsonNode deals = new ObjectMapper().readTree(outcome.out()).path("deals");
    assertThat(deals.findValuesAsText("row")).isEmpty();
    assertThat(deals.findValuesAsText("id")).filteredOn(id -> !id.equals("null")).hasSize(2);
  }

  @Test
  void aDealGoesToTheCloudsOfTheRunThatTheRoutingNames() throws IOException {
    Path routing =
        Files.writeString(
            folder.resolve("routing.json"),
            """
            {"name": "ours", "version": 2, "effectiveFrom": "2026-01-01", "rules": [
              {"name": "Europe", "when": {"account.country": ["DE", "GB"]},
               "clouds": ["azure", "gcp"]},
              {"name": "all others", "clouds": ["aws"]}]}
            """);
    Path out = folder.resolve("out");
    Object[] command = {
      "sync", "--out", out, "--clouds", "azure,aws", "--routing", routing, "--json"
    };
    JsonNode result = new ObjectMapper().readTree(Shell.run(command).out());
    assertThat(result.path("routing").asText()).isEqualTo("ours version 2");
    assertThat(result.path("clouds").findValuesAsText("cloud")).startsWith("azure", "aws");
    for (JsonNode deal : result.path("deals")) {
      if (deal.path("title").asText().equals("Werksdaten in der Cloud")) {
        assertThat(deal.path("route").asText()).isEqualTo("Europe: account.country is DE");
        assertThat(deal.path("clouds").findValuesAsText("cloud")).containsExactly("azure");
        assertThat(deal.path("notes").findValuesAsText("message"))
            .contains("the deal goes to [gcp] as well, which this run leaves out");
      }
      if (deal.path("title").asText().equals("Claims assistant")) {
        assertThat(deal.path("clouds").findValuesAsText("cloud")).containsExactly("aws");
      }
    }
  }

  @Test
  void aRecordStaysLookedAfterWhenThePolicySendsItsDealElsewhere() throws IOException {
    Path out = folder.resolve("out");
    Shell.run("sync", "--out", out, "--limit", 1, "--clouds", "aws");
    Path routing =
        Files.writeString(
            folder.resolve("routing.json"),
            """
            {"name": "ours", "version": 3, "effectiveFrom": "2026-01-01", "rules": [
              {"name": "Google alone", "clouds": ["gcp"]}]}
            """);
    Object[] command = {
      "sync", "--out", out, "--limit", 1, "--clouds", "aws", "--routing", routing, "--json"
    };
    JsonNode deal = new ObjectMapper().readTree(Shell.run(command).out()).path("deals").path(0);
    assertThat(deal.path("clouds").findValuesAsText("cloud")).containsExactly("aws");
    assertThat(deal.path("notes").findValuesAsText("code"))
        .contains("CLOUD_LEFT_OUT", "RECORD_OF_ANOTHER_ROUTE");
  }

  @Test
  void theJsonThatIsPrintedIsTheFile() throws IOException {
    Outcome outcome =
        Shell.run("sync", "--crm", crm(HEADER), "--out", folder.resolve("out"), "--json");
    assertThat(outcome.out()).isEqualTo(Files.readString(folder.resolve("out/result.json")));
  }

  @Test
  void aDayCanBeSetForANewFake() throws IOException {
    Outcome outcome =
        Shell.run(
            "sync", "--crm", crm(HEADER), "--out", folder.resolve("out"), "--today", "2031-01-15");
    assertThat(outcome.out()).contains("2031-01-15 09:00");
  }

  @Test
  void aProgressLineCanBeAskedFor() {
    Outcome outcome = Shell.run("sync", "--out", folder.resolve("out"), "--limit", 2, "--progress");
    assertThat(outcome.err()).contains("azure 2/2 at ").contains("gcp 1/1 at ").contains(" by ");
  }
}
