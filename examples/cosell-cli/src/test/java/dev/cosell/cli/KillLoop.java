package dev.cosell.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Kills a sync at random points and starts it again, and compares what is left at the end with a
 * run that nobody disturbed. The portal is a fake in a process of its own, which is not killed.
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

  /** How often a sync was killed, and what was left of both. */
  record Comparison(int kills, Left undisturbed, Left killed) {}

  /**
   * Runs the loop.
   *
   * @param kills how often to kill
   */
  Comparison run(int kills) throws IOException, InterruptedException {
    Left undisturbed;
    long startup;
    long whole;
    try (FakeProcess fake = FakeProcess.start(folder.resolve("undisturbed.jsonl"))) {
      long began = System.nanoTime();
      sync(fake, "undisturbed").waitFor();
      whole = System.nanoTime() - began;
      began = System.nanoTime();
      sync(fake, "undisturbed").waitFor();
      startup = Math.min(System.nanoTime() - began, whole) / 2;
      undisturbed = left(fake, "undisturbed");
    }
    log.accept("undisturbed in " + Duration.ofNanos(whole).toMillis() + " ms");
    try (FakeProcess fake = FakeProcess.start(folder.resolve("killed.jsonl"))) {
      int killed = 0;
      for (int i = 1; i <= kills; i++) {
        // Most of a run is the way to where the one before was killed; the rest is new ground.
        long share = Math.max(whole / kills, whole / 20);
        long after = startup + (long) (random.nextDouble() * 2 * share);
        Process sync = sync(fake, "killed");
        if (!sync.waitFor(after, TimeUnit.NANOSECONDS)) {
          sync.destroyForcibly().waitFor();
          killed++;
        }
        log.accept("kill " + i + " of " + kills + " after " + after / 1_000_000 + " ms");
      }
      int exitCode = sync(fake, "killed").waitFor();
      log.accept("last run ended with " + exitCode);
      return new Comparison(killed, undisturbed, left(fake, "killed"));
    }
  }

  private Process sync(FakeProcess fake, String name) throws IOException {
    List<Object> args = new ArrayList<>(List.of("sync", "--portal", "aws=" + fake.url()));
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
      outcomes.put(
          deal.path("id").asText() + deal.path("row").asText(), deal.path("outcome").asText());
    }
    return new Left(PortalState.read(fake), outcomes);
  }

  /**
   * Runs the loop from a shell.
   *
   * @param args how often, the folder, a seed, and the sync's options
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(args[1]));
    List<Object> options = new ArrayList<>(List.of(args).subList(3, args.length));
    KillLoop loop = new KillLoop(folder, options, Long.parseLong(args[2]), System.out::println);
    Comparison comparison = loop.run(Integer.parseInt(args[0]));
    boolean same = comparison.killed().equals(comparison.undisturbed());
    long doubled =
        comparison.killed().portal().values().stream()
            .filter(records -> records.size() > 1)
            .count();
    System.out.println(
        comparison.kills()
            + " kills; "
            + comparison.killed().portal().size()
            + " opportunities, "
            + doubled
            + " doubled; "
            + (same ? "the same as undisturbed" : "NOT the same as undisturbed"));
    System.exit(same && doubled == 0 ? 0 : 1);
  }
}
