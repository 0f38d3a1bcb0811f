package dev.cosell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.cli.Shell.Outcome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.partnercentralselling.PartnerCentralSellingClient;

/** The fake as a server of its own, with the official SDK as its client. */
class FakeCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void theOfficialSdkWorksWithWhatIsPrinted() throws IOException, InterruptedException {
    Path state = folder.resolve("fake.jsonl");
    String id;
    try (FakeProcess fake = FakeProcess.start(state, "--review", "manual");
        PartnerCentralSellingClient client =
            OfficialClient.of(fake, fake.printed("AWS_SECRET_ACCESS_KEY"))) {
      id = OfficialClient.create(client, "deal-1").id();
      assertThat(client.getOpportunity(r -> r.catalog("AWS").identifier(id)).project().title())
          .isEqualTo("Store forecasting deal-1");
      assertThat(fake.get("/opportunities").path("opportunities").findValuesAsText("id"))
          .containsExactly(id);
      Instant before = Instant.parse(fake.get("/clock").path("now").asText());
      Instant after =
          Instant.parse(fake.put("/clock", "{\"advance\": \"PT48H\"}").path("now").asText());
      assertThat(Duration.between(before, after)).isGreaterThanOrEqualTo(Duration.ofDays(2));
      assertThat(fake.terminate()).as("SIGTERM").isEqualTo(143);
    }
    try (FakeProcess fake = FakeProcess.start(state);
        PartnerCentralSellingClient client =
            OfficialClient.of(fake, fake.printed("AWS_SECRET_ACCESS_KEY"))) {
      assertThat(client.getOpportunity(r -> r.catalog("AWS").identifier(id)).id()).isEqualTo(id);
    }
  }

  @Test
  void aWrongKeyIsRefused() throws IOException {
    try (FakeProcess fake = FakeProcess.start(folder.resolve("fake.jsonl"));
        PartnerCentralSellingClient client = OfficialClient.of(fake, "wrong")) {
      assertThatThrownBy(() -> client.listOpportunities(r -> r.catalog("AWS")))
          .isInstanceOf(AwsServiceException.class);
    }
  }

  @Test
  void allFakesShareOneClockAndRememberApart() throws IOException, InterruptedException {
    Path state = folder.resolve("fake.jsonl");
    try (FakeProcess fakes = FakeProcess.of("all", state, "--review", "manual")) {
      assertThat(fakes.urls()).hasSize(3).doesNotHaveDuplicates();
      assertThat(fakes.urls().stream().map(url -> name(url)))
          .containsExactly(
              "AWS Partner Central",
              "Microsoft Partner Center referrals",
              "Google partner opportunities");
      Instant before = now(fakes.urls().get(2));
      fakes.put("/clock", "{\"advance\": \"P3D\"}");
      assertThat(now(fakes.urls().get(2))).isAfterOrEqualTo(before.plus(Duration.ofDays(3)));
    }
    for (String cloud : java.util.List.of("aws", "azure", "gcp")) {
      assertThat(folder.resolve("fake.jsonl." + cloud)).exists();
    }
  }

  private static String name(URI fake) {
    try {
      return FakeProcess.get(fake, "").path("fake").asText();
    } catch (IOException | InterruptedException broken) {
      throw new AssertionError(broken);
    }
  }

  private static Instant now(URI fake) throws IOException, InterruptedException {
    return Instant.parse(FakeProcess.get(fake, "/clock").path("now").asText());
  }

  @Test
  void aCloudThatIsNoneIsRefused() {
    Outcome outcome = Shell.run("fake", "ibm");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualTo("cosell: fake ibm: must be aws, azure, gcp or all; correct the cloud\n");
  }

  @Test
  void anAccountThatIsNoneIsRefused() {
    Outcome outcome = Shell.run("fake", "aws", "--account", "12");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("account must be 12 digits, but was 12");
  }

  @Test
  void aStateFileThatIsGarbledIsRefused() throws IOException {
    Path state = Files.writeString(folder.resolve("fake.jsonl"), "no json\nno json\n");
    Outcome outcome = Shell.run("fake", "aws", "--state", state);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("fake.jsonl").contains("line 1 is no JSON object");
  }
}
