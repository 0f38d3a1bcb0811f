package dev.cosell.policy;

/**
 * Somebody who acts for an office: files, rules or approves.
 *
 * @param user the CRM's id of the user, not a name and not an address; stripped, not blank
 * @param office the office that the user holds, such as {@code CAM} or {@code RevOps}; stripped,
 *     not blank
 */
public record OfficeHolder(String user, String office) {
  /**
   * Checks and normalises what the type asks for.
   *
   * @param user as the type says
   * @param office as the type says
   * @throws IllegalArgumentException if either is blank
   */
  public OfficeHolder {
    user = stripped("user", user);
    office = stripped("office", office);
  }

  private static String stripped(String name, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
    return text.strip();
  }

  /** The office; not who holds it. */
  @Override
  public String toString() {
    return "OfficeHolder[" + office + "]";
  }
}
