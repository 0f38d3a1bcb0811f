package dev.cosell.gcp.internal.mapping;

import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;

/**
 * A value that Google would not take, and why.
 *
 * @param path the library's name of the field or of a part of it
 * @param code what kind of rule the value breaks
 * @param message the rule and, unless it may be personal, the value
 * @param remedy what to do about it
 */
public record Misfit(String path, ViolationCode code, String message, String remedy) {
  /**
   * The misfit as a preflight reports it.
   *
   * @return the violation
   */
  public Violation violation() {
    return new Violation(path, code, message, remedy);
  }
}
