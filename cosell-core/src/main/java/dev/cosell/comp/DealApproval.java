package dev.cosell.comp;

import java.time.LocalDate;

/**
 * Somebody's word that a rule that needs approval applies to a deal, case by case.
 *
 * @param rule the rule, by its id
 * @param office the office that approved
 * @param on the day
 * @param reference where it is written down; not printed
 */
public record DealApproval(String rule, String office, LocalDate on, String reference) {
  /**
   * Checks what the type asks for.
   *
   * @param rule as the type says
   * @param office as the type says
   * @param on as the type says
   * @param reference as the type says
   * @throws IllegalArgumentException if the reference is blank
   */
  public DealApproval {
    if (reference.isBlank()) {
      throw new IllegalArgumentException(
          "reference must not be blank; say where the approval is written down");
    }
  }

  /** The rule, the office and the day. */
  @Override
  public String toString() {
    return "DealApproval[" + rule + ", " + office + ", " + on + "]";
  }
}
