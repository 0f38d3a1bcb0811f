package dev.cosell.testkit.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.SettableClock;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that the real service accepted are accepted by the fake, too. */
class RecordedRequestsTest {

  private final HttpClient http = HttpClient.newHttpClient();

  private static Path samples() {
    Optional<Path> found = Optional.empty();
    String given = System.getProperty("cosell.shared");
    if (given != null) {
      found = Optional.of(Path.of(given));
    }
    for (Path at = Path.of("").toAbsolutePath();
        found.isEmpty() && at != null;
        at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared/contracts"))) {
        found = Optional.of(at.resolve("shared"));
      }
    }
    Assumptions.assumeTrue(
        found.isPresent(), "no folder shared/contracts beside the project; set cosell.shared");
    return found.orElseThrow().resolve("contracts/aws/samples");
  }

  private HttpResponse<String> send(FakePartnerCentral fake, String operation, JsonNode body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(fake.url().resolve("/" + operation))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build(),
        BodyHandlers.ofString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "selling-api/005-ops-createopportunity.json",
        "selling-api/052-ao-simulate-createopportunity-for-accept.json",
        "selling-api/115-sizing-createopportunity-amount.json",
        "selling-api/003-ops-createengagement.json",
        "selling-api/023-ops-listopportunities.json",
        "selling-api/026-ops-listsolutions.json",
        "selling-api/091-multi-receiving-partner-listengagementinvitations.json"
      })
  void aRequestRecordedWithSuccessSucceeds(String name) throws IOException, InterruptedException {
    JsonNode sample = JsonMapper.builder().build().readTree(samples().resolve(name).toFile());
    try (FakePartnerCentral fake =
        FakePartnerCentral.builder()
            .clock(SettableClock.fixedAt(Instant.parse("2025-02-01T00:00:00Z")))
            .withoutQuotas()
            .withoutSignatures()
            .start()) {
      ObjectNode request = (ObjectNode) sample.path("request");

      HttpResponse<String> answer = send(fake, sample.path("operation").asText(), request);

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }
}
