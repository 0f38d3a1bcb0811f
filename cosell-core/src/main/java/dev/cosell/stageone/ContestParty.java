package dev.cosell.stageone;

/**
 * Somebody who takes a step in a contest.
 *
 * @param user the CRM's id of the user, not a name and not an address; stripped, not blank
 * @param office the office that the user holds, such as {@code CAM} or {@code RevOps}; stripped,
 *     not blank
 */
public record ContestParty(String user, String office) {
  /**
   * Checks and normalises what the type asks for.
   *
   * @param user as the type says
   * @param office as the type says
   * @throws IllegalArgumentException if either is blank
   */
  public ContestParty {
    Required.text("user", user);
    Required.text("office", office);
    user = user.strip();
    office = office.strip();
  }

  /** The office; not who holds it. */
  @Override
  public String toString() {
    return "ContestParty[" + office + "]";
  }
}
