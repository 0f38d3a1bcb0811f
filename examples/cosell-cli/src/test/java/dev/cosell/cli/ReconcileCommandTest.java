package dev.cosell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cosell.authority.FieldAuthorityPolicy;
import dev.cosell.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcileCommandTest {
  @TempDir private Path folder = Path.of("");

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path crm() throws IOException {
    return file(
        "crm.json",
        """
        {"stage": "Qualified", "crm.paymentTerms": "Net 30",
         "dealValue": {"amount": "120000.00", "currency": "USD"},
         "contacts": [{"lastName": "Quintero", "email": "m@customer.example"}]}
        """);
  }

  private Path portal() throws IOException {
    return file("portal.json", "{\"stage\": \"Prospect\", \"status.review\": \"Approved\"}");
  }

  @Test
  void everyFieldHasADecisionWithItsReason() throws IOException {
    Outcome outcome = Shell.run("reconcile", "--crm", crm(), "--portal", portal(), "--json");
    assertThat(outcome.exitCode()).isZero();
    JsonNode decisions = new ObjectMapper().readTree(outcome.out()).path("decisions");
    assertThat(decisions.findValuesAsText("field"))
        .containsExactly("contacts", "crm.paymentTerms", "dealValue", "stage", "status.review");
    assertThat(decisions.findValuesAsText("outcome"))
        .containsExactly("PUSH", "WITHHELD", "PUSH", "PUSH", "PULL");
    assertThat(decisions.findValuesAsText("because")).allMatch(reason -> !reason.isBlank());
  }

  @Test
  void theTableSaysTheSame() throws IOException {
    Outcome outcome = Shell.run("reconcile", "--crm", crm(), "--portal", portal());
    assertThat(outcome.out())
        .contains("stage                     PUSH         Qualified         Prospect")
        .contains("USD 120000.00")
        .contains("1 person")
        .doesNotContain("Quintero");
  }

  @Test
  void aBaseTellsWhoHasChanged() throws IOException {
    Path base = file("base.json", "{\"stage\": \"Launched\"}");
    Outcome outcome = Shell.run("reconcile", "--crm", crm(), "--portal", portal(), "--base", base);
    assertThat(outcome.out().replaceAll("\\s+", " ")).contains("both sides had changed");
  }

  @Test
  void aPolicyOfOnesOwnDecides() throws IOException {
    String standard = FieldAuthorityPolicy.standard().toJson();
    String own = standard.replaceFirst("(\"stage\" : \\{\\s*\"owner\" : )\"CRM\"", "$1\"PORTAL\"");
    assertThat(own).isNotEqualTo(standard);
    Outcome outcome =
        Shell.run(
            "reconcile",
            "--crm",
            crm(),
            "--portal",
            portal(),
            "--policy",
            file("policy.json", own),
            "--json");
    JsonNode stage = new ObjectMapper().readTree(outcome.out()).path("decisions").path(3);
    assertThat(stage.path("field").asText()).isEqualTo("stage");
    assertThat(stage.path("outcome").asText()).isEqualTo("PULL");
  }

  @Test
  void aFileThatIsNoRecordIsNamedWithTheForm() throws IOException {
    Outcome outcome =
        Shell.run("reconcile", "--crm", file("bad.json", "{\"Stage\": 1}"), "--portal", portal());
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("bad.json: must be a record in JSON, but ");
  }

  @Test
  void aPolicyWithMistakesIsToldAllOfThem() throws IOException {
    Outcome outcome =
        Shell.run(
            "reconcile",
            "--crm",
            crm(),
            "--portal",
            portal(),
            "--policy",
            file("policy.json", "{\"name\": \"x\"}"));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("version").contains("effectiveFrom").contains("fields");
  }

  @Test
  void bothRecordsAreAskedFor() throws IOException {
    Outcome outcome = Shell.run("reconcile", "--crm", crm());
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("Missing required option: '--portal=FILE'");
  }
}
