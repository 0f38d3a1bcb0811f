package dev.cosell.cli;

/** What the program tells the shell. */
final class ExitCode {
  static final int DONE = 0;
  static final int REFUSED_ROWS = 1;
  static final int BAD_INPUT = 2;
  static final int PORTAL_UNREACHABLE = 3;
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
