package dev.cosell.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of docs/fakes.md, as they stand there, with a shell and curl and nothing else. */
class CurlTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "fakes.md");

  @TempDir private Path folder = Path.of("");

  private static List<String> scripts() throws IOException {
    Matcher block =
        Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
    List<String> scripts = new ArrayList<>();
    while (block.find()) {
      scripts.add(block.group(1));
    }
    return scripts;
  }

  private String run(String script, URI fake) throws IOException, InterruptedException {
    for (String tool : List.of("bash", "curl", "grep", "cut")) {
      assumeTrue(isThere(tool), "skipped: this machine has no " + tool);
    }
    ProcessBuilder shell = new ProcessBuilder("bash", "-eu", "-c", script);
    shell.environment().put("FAKE", fake.toString());
    Process process = shell.directory(folder.toFile()).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }

  private static boolean isThere(String tool) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(path -> Files.isExecutable(Path.of(path, tool)));
  }

  @Test
  void aReferralFromBeginningToEnd() throws IOException, InterruptedException {
    try (FakeProcess fake =
        FakeProcess.of("azure", folder.resolve("state"), "--review", "manual")) {
      assertThat(run(scripts().get(0), fake.url()).lines())
          .satisfiesExactly(
              line -> assertThat(line).startsWith("registered "),
              line -> assertThat(line).startsWith("\"microsoftMsxId\":\"7-"),
              line -> assertThat(line).isEqualTo("changed 204"),
              line -> assertThat(line).isEqualTo("stale 412"),
              line -> assertThat(line).isEqualTo("\"name\":\"Store forecasting\""),
              line -> assertThat(line).isEqualTo("won 204"),
              line -> assertThat(line).isEqualTo("accepted 204"),
              line -> assertThat(line).isEqualTo("\"substatus\":\"Expired\""),
              line -> assertThat(line).isEqualTo("webhook 200"),
              line -> assertThat(line).isEqualTo("\"EventName\":\"referral-created\""));
    }
  }

  @Test
  void anOpportunityFromBeginningToEnd() throws IOException, InterruptedException {
    try (FakeProcess fake = FakeProcess.of("gcp", folder.resolve("state"), "--review", "manual")) {
      assertThat(run(scripts().get(1), fake.url()).lines())
          .satisfiesExactly(
              line -> assertThat(line).startsWith("draft "),
              line -> assertThat(line).isEqualTo("opportunityInfo.productFamily is required"),
              line -> assertThat(line).isEqualTo("completed 200"),
              line -> assertThat(line).isEqualTo("submitted 200"),
              line -> assertThat(line).isEqualTo("locked 400"),
              line -> assertThat(line).isEqualTo("\"state\":\"ACCEPTED\""),
              line -> assertThat(line).isEqualTo("refined 200"),
              line -> assertThat(line).isEqualTo("\"stage\":\"REFINE\""),
              line -> assertThat(line).isEqualTo("\"messageId\""),
              line -> assertThat(line).isEqualTo("asked 200"),
              line -> assertThat(line).isEqualTo("\"stage\":\"CLOSED\""));
    }
  }
}
