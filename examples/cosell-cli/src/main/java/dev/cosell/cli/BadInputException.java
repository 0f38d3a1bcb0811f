package dev.cosell.cli;

import java.util.List;

/** A file or an option that the program cannot work with: the message says what to do about it. */
final class BadInputException extends RuntimeException {
  @java.io.Serial private static final long serialVersionUID = 1L;

  /**
   * An exception whose message is shown to the person who typed the command.
   *
   * @param what the file or option
   * @param rule what is asked of it
   * @param remedy what to do
   */
  BadInputException(String what, String rule, String remedy) {
    super(what + ": " + rule + "; " + remedy);
  }

  /**
   * An exception of everything that is wrong, one line each.
   *
   * @param problems the lines, at least one
   */
  BadInputException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
