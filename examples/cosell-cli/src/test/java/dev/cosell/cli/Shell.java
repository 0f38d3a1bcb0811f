package dev.cosell.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Runs the program's commands within the test's process, or in one of their own. */
final class Shell {
  private Shell() {}

  /** What a command printed and its exit code. */
  record Outcome(int exitCode, String out, String err) {}

  static Outcome run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine = Cosell.commandLine();
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    String[] texts = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      texts[i] = String.valueOf(args[i]);
    }
    int exitCode = commandLine.execute(texts);
    return new Outcome(exitCode, out.toString(), err.toString());
  }

  /** Every command by its words, such as {@code comp dispute file}. */
  static Stream<String> commands() {
    return commands(Cosell.commandLine());
  }

  private static Stream<String> commands(CommandLine of) {
    return of.getSubcommands().entrySet().stream()
        .filter(each -> !each.getKey().equals("help"))
        .flatMap(
            each ->
                Stream.concat(Stream.of(""), commands(each.getValue()).map(words -> " " + words))
                    .map(words -> each.getKey() + words));
  }

  /**
   * A process of its own that runs the program from the test's class path, with as much memory as
   * the property {@code cosell.memory} says.
   */
  static ProcessBuilder process(Object... args) {
    ProcessBuilder process = longProcess(args);
    // One that is done in seconds is faster without the second compiler.
    process.command().add(1, "-XX:TieredStopAtLevel=1");
    return process;
  }

  /** The same, for one that takes minutes. */
  static ProcessBuilder longProcess(Object... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xshare:auto");
    command.add("-Xmx" + System.getProperty("cosell.memory", "512m"));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Cosell.class.getName());
    for (Object arg : args) {
      command.add(String.valueOf(arg));
    }
    return new ProcessBuilder(command);
  }
}
