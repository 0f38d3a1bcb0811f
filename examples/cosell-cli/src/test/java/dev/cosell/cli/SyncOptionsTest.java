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
        .contains("all                            0")
        .contains("nothing to do: no write call was made");
  }

  @Test
  void anOfferedDealOfAKnownCustomerCanBeAccepted() throws IOException {
    Path out = folder.resolve("out");
    Outcome outcome = Shell.run("sync", "--out", out, "--accept-invitations", "--json");
    JsonNode result = new ObjectMapper().readTree(outcome.out());
    assertThat(result.path("counts").path("PROPOSED").asInt()).isEqualTo(1);
    assertThat(result.path("invitations")).hasSize(1);
    assertThat(result.path("invitations").path(0).path("customer").asText())
        .isEqualTo("Thornbury Pharma Logistics");
    JsonNode proposals = new ObjectMapper().readTree(out.resolve("proposals.json").toFile());
    assertThat(proposals).hasSize(1);
    assertThat(proposals.path(0).path("fields").path("account.name").asText())
        .isEqualTo("Orchard & Vale Grocers");
    assertThat(proposals.path(0).path("provenance").path("source").asText())
        .startsWith("opportunity O")
        .endsWith(" at aws");
    assertThat(Shell.run("sync", "--out", out, "--accept-invitations").out())
        .contains("nothing to do: no write call was made");
  }

  @Test
  void theFirstDealsOnlyCanBeTaken() throws IOException {
    Outcome outcome = Shell.run("sync", "--out", folder.resolve("out"), "--limit", 2, "--json");
    JsonNode deals = new ObjectMapper().readTree(outcome.out()).path("deals");
    assertThat(deals).hasSize(2);
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
    assertThat(outcome.err()).contains("2 of 2 deals").contains("backlog through by");
  }
}
