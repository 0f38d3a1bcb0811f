package dev.cosell.cli;

import dev.cosell.cloud.Cloud;
import dev.cosell.testkit.SettableClock;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cosell fake}. */
@Command(
    name = "fake",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    sortOptions = false,
    description = {
      "Runs a fake of a cloud's partner portal as a server of its own, on this machine only: for"
          + " trying out, for tests, and for programs in other languages. The vendor's own SDKs talk"
          + " to it unchanged.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  cosell fake aws --port 8099 --state fake.jsonl",
      "  cosell fake all --port 8100",
      "",
      "It runs until it is stopped (Ctrl-C). Exit codes: 0 stopped; 2 an option, the port or the"
          + " state file cannot be used."
    })
final class FakeCommand implements Callable<Integer> {
  /** How the reviews are decided. */
  enum Review {
    /** By a rule, after 2 to 48 hours of the portal's time. */
    AUTO,
    /** By the operator. */
    MANUAL
  }

  @Parameters(
      paramLabel = "CLOUD",
      description = "The cloud: aws, azure or gcp; or all, which share one clock.")
  private String cloud = "";

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "The port to listen on; with all, the first of three. Default: any that are free.")
  private int port;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description =
          "Where the fake remembers everything; with all, one file per cloud beside it. Default: it"
              + " forgets.")
  private @Nullable Path state;

  @Option(
      names = "--review",
      paramLabel = "HOW",
      defaultValue = "AUTO",
      description = "auto: submissions are decided by a rule; manual: by you. Default: auto.")
  private Review review = Review.AUTO;

  @Option(
      names = "--account",
      paramLabel = "NUMBER",
      defaultValue = "111122223333",
      description = "For aws: the partner's account, 12 digits. Default: 111122223333.")
  private String account = "111122223333";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    List<Cloud> clouds =
        cloud.equals("all")
            ? Clouds.ALL
            : Clouds.named(cloud)
                .map(List::of)
                .orElseThrow(
                    () ->
                        new BadInputException(
                            "fake " + cloud,
                            "must be aws, azure, gcp or all",
                            "correct the cloud"));
    PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Thread onExit = new Thread(() -> stopAndWait(stop, closed), "cosell-fake-stop");
    List<RunningFake> fakes = new ArrayList<>();
    try {
      SettableClock clock = SettableClock.running(Clock.systemUTC());
      for (Cloud each : clouds) {
        fakes.add(start(each, port == 0 ? 0 : port + fakes.size(), clock));
      }
      Runtime.getRuntime().addShutdownHook(onExit);
      fakes.forEach(fake -> fake.greet(out));
      out.println("Ctrl-C stops it.");
      out.flush();
      stop.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      fakes.forEach(RunningFake::close);
      closed.countDown();
    }
    return ExitCode.DONE;
  }

  private RunningFake start(Cloud each, int at, SettableClock clock) {
    Optional<Path> journal = Optional.ofNullable(state).map(file -> journal(file, each));
    boolean reviews = review == Review.AUTO;
    try {
      if (each.equals(Cloud.AWS)) {
        return RunningFake.aws(account, at, clock, journal, reviews);
      }
      return each.equals(Cloud.AZURE)
          ? RunningFake.azure(at, clock, journal, reviews)
          : RunningFake.gcp(at, clock, journal, reviews);
    } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException refused) {
      throw new BadInputException(
          "fake " + each,
          String.valueOf(refused.getMessage()),
          "correct the option, choose another port or another --state file");
    }
  }

  private Path journal(Path file, Cloud each) {
    return cloud.equals("all") ? file.resolveSibling(file.getFileName() + "." + each) : file;
  }

  private static void stopAndWait(CountDownLatch stop, CountDownLatch closed) {
    stop.countDown();
    try {
      closed.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
