package dev.cosell.cli;

import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.aws.FakePartnerCentral;
import dev.cosell.testkit.aws.FakePartnerCentralBuilder;
import dev.cosell.testkit.aws.ReviewRule;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
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
      "Example: cosell fake aws --port 8099 --state fake.jsonl",
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

  @Parameters(paramLabel = "CLOUD", description = "The cloud: aws.")
  private String cloud = "";

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "The port to listen on. Default: any free one.")
  private int port;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "Where the fake remembers everything. Default: it forgets.")
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
      description = "The partner's AWS account, 12 digits. Default: 111122223333.")
  private String account = "111122223333";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (!cloud.equals("aws")) {
      throw new BadInputException("fake " + cloud, "must be aws", "no other cloud has a fake yet");
    }
    CommandSpec command = java.util.Objects.requireNonNull(spec);
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Thread onExit = new Thread(() -> stopAndWait(stop, closed), "cosell-fake-stop");
    try (FakePartnerCentral fake = start()) {
      Runtime.getRuntime().addShutdownHook(onExit);
      greet(command.commandLine().getOut(), fake);
      stop.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      closed.countDown();
    }
    return ExitCode.DONE;
  }

  private FakePartnerCentral start() {
    FakePartnerCentralBuilder builder = FakePartnerCentral.builder();
    try {
      builder.account(account).clock(SettableClock.running(Clock.systemUTC())).port(port);
      if (state != null) {
        builder.journal(state);
      }
      if (review == Review.AUTO) {
        builder.reviewAutomatically(ReviewRule.standard());
      }
      return builder.start();
    } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException refused) {
      throw new BadInputException(
          "fake aws",
          String.valueOf(refused.getMessage()),
          "correct the option, choose another port or another --state file");
    }
  }

  private static void stopAndWait(CountDownLatch stop, CountDownLatch closed) {
    stop.countDown();
    try {
      closed.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void greet(PrintWriter out, FakePartnerCentral fake) {
    String url = fake.url().toString();
    String operator = url + "/operator";
    out.println("fake AWS Partner Central at " + url);
    out.println();
    out.println("sign with these keys (they open nothing else), region us-east-1:");
    out.println("  export AWS_ACCESS_KEY_ID=" + fake.accessKeyId());
    out.println("  export AWS_SECRET_ACCESS_KEY=" + fake.secretAccessKey());
    out.println("  export AWS_ENDPOINT_URL_PARTNERCENTRAL_SELLING=" + url);
    out.println();
    out.println("play the cloud's side:");
    out.println("  curl " + operator + "/opportunities");
    out.println("  curl -X POST " + operator + "/opportunities/O1234567/approve -d '{}'");
    out.println(
        "  curl -X POST "
            + operator
            + "/opportunities/O1234567/reject -d '{\"reason\":\"Other\"}'");
    out.println(
        "  curl -X POST " + operator + "/invitations -d '{\"companyName\":\"Example Customer\"}'");
    out.println("  curl -X PUT " + operator + "/clock -d '{\"advance\":\"PT48H\"}'");
    out.println("  curl " + operator + "/calls");
    out.println();
    out.println("Ctrl-C stops it.");
    out.flush();
  }
}
