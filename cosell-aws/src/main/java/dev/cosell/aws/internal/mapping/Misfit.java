package dev.cosell.aws.internal.mapping;

import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;

/**
 * A value that AWS would not take, and why.
 *
 * @param path the library's name of the field or of a part of it, such as {@code contacts[0].phone}
 * @param rule the rule that the value breaks, by its id
 * @param code what kind of rule
 * @param message the rule and, unless it may be personal, the value
 * @param remedy what to do about it
 */
public record Misfit(String path, String rule, ViolationCode code, String message, String remedy) {
  /**
   * The misfit as a preflight reports it.
   *
   * @return the violation
   */
  public Violation violation() {
    return new Violation(path, code, message, remedy);
  }
}
