package dev.cosell.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopTest {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

  @TempDir private Path folder = Path.of("");

  @Test
  void ctrlCStopsAfterTheCallUnderWayAndTheSameCommandGoesOn()
      throws IOException, InterruptedException {
    try (FakeProcess fake = FakeProcess.start(folder.resolve("fake.jsonl"))) {
      Object[] command = {
        "sync",
        "--clouds",
        "aws",
        "--portal",
        "aws=" + fake.url(),
        "--out",
        folder.resolve("out"),
        "--limit",
        20
      };
      Process sync = Shell.process(command).start();
      awaitRecords(fake, 2);
      new ProcessBuilder("kill", "-INT", String.valueOf(sync.pid())).start().waitFor();
      String err = new String(sync.getErrorStream().readAllBytes(), UTF_8);
      assertThat(sync.waitFor()).as(err).isEqualTo(130);
      assertThat(err)
          .contains("cosell: stopped; what was done is kept in ")
          .contains("Run the same command again to go on.");
      assertThat(folder.resolve("out/result.json")).doesNotExist();
      int before = records(fake);
      assertThat(before).isLessThan(20);

      Process again = Shell.process(command).redirectErrorStream(true).start();
      String out = new String(again.getInputStream().readAllBytes(), UTF_8);
      assertThat(again.waitFor()).as(out).isIn(0, 1);
      assertThat(Files.exists(folder.resolve("out/result.json"))).isTrue();
      assertThat(PortalState.read(fake).values())
          .allSatisfy(records -> assertThat(records).hasSize(1));
    }
  }

  private static int records(FakeProcess fake) throws IOException, InterruptedException {
    JsonNode all = fake.get("/opportunities").path("opportunities");
    return all.size();
  }

  private static void awaitRecords(FakeProcess fake, int number)
      throws IOException, InterruptedException {
    long until = System.nanoTime() + LONG_ENOUGH.toNanos();
    while (records(fake) < number) {
      assertThat(System.nanoTime()).as("the sync makes records").isLessThan(until);
    }
  }
}
