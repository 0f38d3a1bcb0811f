package dev.cosell.cli.report;

import dev.cosell.portal.Violation;

/**
 * Something about a deal that a person has to put right.
 *
 * @param path the field, as the library names it, or the portal's name where there is none
 * @param code what kind of rule is broken; stable
 * @param message the rule and, unless it may be personal, the value
 * @param remedy what to do about it
 */
public record Problem(String path, String code, String message, String remedy) {
  /**
   * A portal's rule that a deal breaks.
   *
   * @param violation the violation
   * @return the problem
   */
  public static Problem of(Violation violation) {
    return new Problem(
        violation.path(), violation.code().name(), violation.message(), violation.remedy());
  }

  /**
   * The rule without the value that broke it, by which problems are counted.
   *
   * @return the message up to the value
   */
  public String rule() {
    int value = message.indexOf(", but ");
    return value < 0 ? message : message.substring(0, value);
  }
}
