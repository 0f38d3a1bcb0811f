package dev.cosell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cli.Shell.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
  @ParameterizedTest
  @MethodSource("dev.cosell.cli.Shell#commands")
  void everyCommandSaysWhatItDoesWithAnExampleAndItsExitCodes(String command) {
    Outcome outcome = Shell.run((Object[]) (command + " --help").split(" ", -1));
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .startsWith("Usage: cosell " + command)
        .contains("cosell " + command + " ")
        .containsPattern("Examples?:")
        .containsPattern("(?i)exit codes: 0 ");
    assertThat(outcome.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(101));
  }

  @Test
  void theProgramListsItsCommands() {
    assertThat(Shell.run("--help").out())
        .contains("sync", "preflight", "reconcile", "fake", "Try: cosell sync");
  }

  @Test
  void aVersionIsPrinted() {
    assertThat(Shell.run("--version").out()).startsWith("cosell ");
  }

  @Test
  void noCommandIsAMistake() {
    assertThat(Shell.run().exitCode()).isEqualTo(2);
  }

  @Test
  void anUnknownOptionIsAMistake() {
    Outcome outcome = Shell.run("sync", "--frobnicate");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("--frobnicate");
  }
}
