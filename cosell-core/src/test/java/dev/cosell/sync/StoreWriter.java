package dev.cosell.sync;

import static dev.cosell.sync.SyncSamples.NOON;
import static dev.cosell.sync.SyncSamples.fullLink;
import static dev.cosell.sync.SyncSamples.intent;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A process that writes links until it is killed, and prints the number of each when it is kept.
 */
final class StoreWriter {
  private StoreWriter() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    SyncStore store = JdbcSyncStore.h2(Path.of(args[0]));
    for (int i = 0; ; i++) {
      store.open(intent("k" + i, NOON));
      store.settle(fullLink("O" + i, "006-" + i), "k" + i);
      out.println(i);
    }
  }

  static Running start(Path file) throws IOException {
    return new Running(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StoreWriter.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** The process, and how many links it has acknowledged. */
  static final class Running implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private int acknowledged;

    private Running(Process process) {
      this.process = process;
      this.output = process.inputReader(UTF_8);
    }

    void awaitWrites(int number) throws IOException {
      while (acknowledged < number) {
        if (!readOne()) {
          throw new AssertionError(
              "the writer ended after " + acknowledged + " writes; its error is above");
        }
      }
    }

    /** Ends the process as SIGKILL does; gives the number of links acknowledged until then. */
    int kill() throws IOException, InterruptedException {
      // Not Process.destroyForcibly, which would close the output before it is read.
      process.toHandle().destroyForcibly();
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        throw new AssertionError("the writer outlived its kill");
      }
      // What was printed and not yet read counts as acknowledged.
      boolean more = true;
      while (more) {
        more = readOne();
      }
      return acknowledged;
    }

    private boolean readOne() throws IOException {
      String line = output.readLine();
      if (line == null) {
        return false;
      }
      if (Integer.parseInt(line) != acknowledged) {
        throw new AssertionError("write " + acknowledged + " was to follow, but came " + line);
      }
      acknowledged++;
      return true;
    }

    @Override
    public void close() throws IOException {
      process.destroyForcibly();
      output.close();
    }
  }
}
