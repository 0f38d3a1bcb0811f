package dev.cosell.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Kills a sync at random points and starts it again, and compares what is left at the end with a
 * run that nobody disturbed. The portals are fakes in a process of their own, which is not killed.
 */
final class KillLoop {
  private final Path folder;
  private final List<Object> options;
  private final Random random;
  private final Consumer<String> log;

  /**
   * A loop.
   *
   * @param folder an empty folder for stores, states and results
   * @param options the sync's options, such as {@code --crm} and {@code --map}
   * @param seed of the times at which is killed
   * @param log is told how it goes
   */
  KillLoop(Path folder, List<Object> options, long seed, Consumer<String> log) {
    this.folder = folder;
    this.options = options;
    this.random = new Random(seed);
    this.log = log;
  }

  /** What a run left at the portal and in result.json. */
  record Left(
      java.util.NavigableMap<String, List<String>> portal, TreeMap<String, String> outcomes) {}

  /** How often a sync was killed, and what was left: undisturbed, and at the end of each round. */
  record Comparison(int kills, Left undisturbed, List<Left> rounds) {
    boolean isSame() {
      return rounds.stream().allMatch(undisturbed::equals);
    }

    long doubled() {
      return rounds.stream()
          .flatMap(round -> round.portal().values().stream())
          .filter(records -> records.size() > 1)
          .count();
    }
  }

  /**
   * Runs the loop: as many rounds from nothing to the end as it takes.
   *
   * @param kills how often to kill
   */
  Comparison run(int kills) throws IOException, InterruptedException {
    Left undisturbed;
    long whole;
    long idle;
    try (FakeProcess fake = FakeProcess.of("all", folder.resolve("undisturbed.jsonl"))) {
      whole = timed(sync(fake, "undisturbed"));
      undisturbed = left(fake, "undisturbed");
      idle = timed(sync(fake, "undisturbed"));
    }
    log.accept("undisturbed in " + whole / 1_000_000 + " ms, once more " + idle / 1_000_000);
    List<Left> rounds = new ArrayList<>();
    int killed = 0;
    while (killed < kills) {
      killed += round(kills - killed, idle / 2, Math.max(idle, whole / 8), rounds);
    }
    return new Comparison(killed, undisturbed, rounds);
  }

  private static long timed(Process process) throws InterruptedException {
    long began = System.nanoTime();
    process.waitFor();
    return System.nanoTime() - began;
  }

  /** Kills after a time that lets a run get further than the one before it, or ends by itself. */
  private int round(int most, long least, long spread, List<Left> rounds)
      throws IOException, InterruptedException {
    String name = "round" + (rounds.size() + 1);
    try (FakeProcess fake = FakeProcess.of("all", folder.resolve(name + ".jsonl"))) {
      int killed = 0;
      boolean ended = false;
      while (!ended) {
        Process sync = sync(fake, name);
        if (killed == most) {
          sync.waitFor();
          ended = true;
        } else {
          long after = least + (long) (random.nextDouble() * spread);
          ended = sync.waitFor(after, TimeUnit.NANOSECONDS);
          if (!ended) {
            sync.destroyForcibly().waitFor();
            killed++;
            log.accept(name + ": kill " + killed + " after " + after / 1_000_000 + " ms");
          }
        }
      }
      rounds.add(left(fake, name));
      log.accept(name + ": at the end after " + killed + " kills");
      return killed;
    }
  }

  private Process sync(FakeProcess fake, String name) throws IOException {
    List<URI> urls = fake.urls();
    String portals = "aws=" + urls.get(0) + ",azure=" + urls.get(1) + ",gcp=" + urls.get(2);
    List<Object> args = new ArrayList<>(List.of("sync", "--portal", portals));
    args.addAll(List.of("--out", folder.resolve(name + "-out")));
    args.addAll(options);
    Path log = folder.resolve(name + ".log");
    return Shell.process(args.toArray())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private Left left(FakeProcess fake, String name) throws IOException, InterruptedException {
    Path file = folder.resolve(name + "-out/result.json");
    if (!Files.exists(file)) {
      throw new IOException("no result: " + Files.readString(folder.resolve(name + ".log"), UTF_8));
    }
    TreeMap<String, String> outcomes = new TreeMap<>();
    JsonNode result = new ObjectMapper().readTree(file.toFile());
    for (JsonNode deal : result.path("deals")) {
      String who = deal.path("id").asText() + deal.path("row").asText();
      outcomes.put(who, deal.path("outcome").asText());
      for (JsonNode line : deal.path("clouds")) {
        outcomes.put(who + " " + line.path("cloud").asText(), line.path("outcome").asText());
      }
    }
    return new Left(PortalState.readAll(fake), outcomes);
  }
}
