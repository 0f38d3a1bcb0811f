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

  /** How many links were printed, counted from the first. */
  record Acknowledged(int writes) {}

  static Running start(Path file) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StoreWriter.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new Running(process, process.inputReader(UTF_8));
  }

  record Running(Process process, BufferedReader output) implements AutoCloseable {
    void awaitWrites(int number) throws IOException {
      for (int i = 0; i < number; i++) {
        if (!String.valueOf(i).equals(output.readLine())) {
          throw new AssertionError("the writer ended after " + i + " writes; its error is above");
        }
      }
    }

    /** Ends the process as SIGKILL does, and reads what it had printed by then. */
    Acknowledged kill() throws IOException, InterruptedException {
      // Not Process.destroyForcibly, which would close the output before it is read.
      process.toHandle().destroyForcibly();
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        throw new AssertionError("the writer outlived its kill");
      }
      int last = -1;
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        last = Integer.parseInt(line);
      }
      return new Acknowledged(last + 1);
    }

    @Override
    public void close() throws IOException {
      process.destroyForcibly();
      output.close();
    }
  }
}
