package dev.cosell.policy;

import java.time.LocalDate;

/**
 * A signature under a policy.
 *
 * @param role the office that signed, such as {@code VP Alliances}, not blank
 * @param signedOn the day of the signature
 */
public record Signatory(String role, LocalDate signedOn) {
  /**
   * Checks and normalises what the type asks for.
   *
   * @param role as the type says
   * @param signedOn as the type says
   * @throws IllegalArgumentException if the role is blank
   */
  public Signatory {
    if (role.isBlank()) {
      throw new IllegalArgumentException("role must not be blank");
    }
  }
}
