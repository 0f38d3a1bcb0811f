package dev.cosell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A ledger of the deals of {@code examples/comp}, with one run. */
abstract class CompExample {
  static final String FIRST = "2026-09-15";
  static final String SECOND = "2026-09-30";
  static final Object[] REV_OPS = {"--by", "005R1", "--office", "RevOps"};

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void firstRun() {
    assertThat(run(FIRST).exitCode()).isEqualTo(1);
  }

  Outcome run(String day, Object... more) {
    List<Object> args =
        new ArrayList<>(
            List.of(
                "--plan",
                Examples.file("comp/plan.json"),
                "--deals",
                Examples.file("comp/deals.csv"),
                "--rates",
                Examples.file("comp/rates.csv"),
                "--as-of",
                day,
                "--today",
                day));
    args.addAll(List.of(more));
    return comp(args.toArray());
  }

  Outcome comp(Object... args) {
    List<Object> command = new ArrayList<>(List.of("comp"));
    command.addAll(List.of(args));
    command.addAll(List.of("--out", folder));
    return Shell.run(command.toArray());
  }

  Outcome byRevOps(String step, String what, String day) {
    return comp(Stream.concat(Stream.of(step, what, "--today", day), Stream.of(REV_OPS)).toArray());
  }

  Outcome pay(String id, String day) {
    return comp("pay", id, "--today", day);
  }

  String written(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  static void assertSaid(Outcome outcome, String text) {
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).isEqualTo(text);
  }

  static void assertRefused(Outcome outcome, String... problems) {
    assertThat(outcome.exitCode()).as(outcome.out()).isEqualTo(2);
    assertThat(outcome.err()).isEqualTo("cosell: " + String.join("\n", problems) + "\n");
  }
}
