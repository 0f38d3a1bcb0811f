package dev.cosell.calendar;

import java.util.Optional;

/**
 * Something to do, or to leave, at a time of a cloud's fiscal year.
 *
 * @param verdict whether to do it
 * @param with whom at the cloud it is about
 * @param what what it is, not blank
 * @param unless when the opposite holds, where there is such a case
 */
public record Advice(Verdict verdict, CloudTeam with, String what, Optional<String> unless) {
  /** Whether to do a thing. */
  public enum Verdict {
    /** Do it now. */
    DO,
    /** Leave it for now. */
    AVOID
  }

  /** A sentence for a person, such as {@code AVOID with ACCOUNT_TEAM: first meetings}. */
  @Override
  public String toString() {
    return verdict
        + " with "
        + with
        + ": "
        + what
        + unless.map(exception -> ", unless " + exception).orElse("");
  }
}
