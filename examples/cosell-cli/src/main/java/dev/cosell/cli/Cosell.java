package dev.cosell.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program. */
@Command(
    name = "cosell",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    description = {
      "Keeps the deals of a CRM and the partner portals of the clouds in step.",
      "",
      "Try: cosell sync    runs the whole job on a sample export against a fake AWS Partner"
          + " Central inside this program; nothing leaves this machine.",
      ""
    },
    subcommands = {
      SyncCommand.class,
      PreflightCommand.class,
      ReconcileCommand.class,
      MatchCommand.class,
      ScoreMatchesCommand.class,
      MapAccountsCommand.class,
      CompCommand.class,
      InspectCommand.class,
      StageOneCommand.class,
      TriageCommand.class,
      CalendarCommand.class,
      FakeCommand.class,
      CommandLine.HelpCommand.class
    },
    footer = {"", "cosell COMMAND --help says more about a command."})
public final class Cosell {
  private Cosell() {}

  /**
   * Runs the program and ends the process with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line, for use within a process. */
  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Cosell());
    commandLine.setUsageHelpWidth(100);
    commandLine.setUsageHelpAutoWidth(false);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExecutionExceptionHandler(
        (failure, command, parsed) -> exitCode(failure, command.getErr()));
    return commandLine;
  }

  private static int exitCode(Exception failure, PrintWriter err) throws Exception {
    if (failure instanceof BadInputException) {
      err.println("cosell: " + failure.getMessage());
      return ExitCode.BAD_INPUT;
    }
    if (failure instanceof PortalUnreachableException) {
      err.println("cosell: " + failure.getMessage());
      return ExitCode.PORTAL_UNREACHABLE;
    }
    throw failure;
  }

  /** Reads the version from the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Cosell.class.getPackage().getImplementationVersion();
      return new String[] {"cosell " + (version == null ? "(development)" : version)};
    }
  }
}
