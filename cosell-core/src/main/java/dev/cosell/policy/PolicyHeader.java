package dev.cosell.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * What a policy says of itself.
 *
 * @param name what the policy is called, not blank
 * @param version a number that grows with every change, at least 1
 * @param effectiveFrom the first day on which the policy is in force
 * @param signatories who signed, in the order of the document
 */
public record PolicyHeader(
    String name, int version, LocalDate effectiveFrom, List<Signatory> signatories) {
  /**
   * Checks and normalises what the type asks for.
   *
   * @param name as the type says
   * @param version as the type says
   * @param effectiveFrom as the type says
   * @param signatories as the type says
   * @throws IllegalArgumentException if the name is blank or the version is below 1
   */
  public PolicyHeader {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
    if (version < 1) {
      throw new IllegalArgumentException("version must be at least 1, but was " + version);
    }
    signatories = List.copyOf(signatories);
  }

  /**
   * Whether the policy is in force on a day.
   *
   * @param day the day
   * @return whether the day is not before {@link #effectiveFrom}
   */
  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(effectiveFrom);
  }
}
