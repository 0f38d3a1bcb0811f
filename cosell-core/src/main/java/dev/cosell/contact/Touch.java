package dev.cosell.contact;

import java.time.LocalDate;

/**
 * A logged touch: somebody of one's own side and somebody of the cloud were in contact.
 *
 * @param source where it is logged, such as the CRM's activity
 * @param by who of one's own side, by the CRM's user id; not a name and not an address; not blank
 * @param with whom, as the log knows the person; an address alone will do
 * @param on the day
 * @param kind what it was
 */
public record Touch(ContactSource source, String by, Contact with, LocalDate on, TouchKind kind) {
  /**
   * Checks and normalises what the type asks for.
   *
   * @param source as the type says
   * @param by as the type says
   * @param with as the type says
   * @param on as the type says
   * @param kind as the type says
   * @throws IllegalArgumentException if by is blank
   */
  public Touch {
    if (by.isBlank()) {
      throw new IllegalArgumentException("by must not be blank");
    }
  }
}
