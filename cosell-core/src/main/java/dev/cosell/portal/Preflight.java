package dev.cosell.portal;

import java.util.List;

/**
 * What a portal would say to a record, found without asking it.
 *
 * @param moment what would be done with the record
 * @param violations every rule that the record breaks, in the order of the paths
 */
public record Preflight(Moment moment, List<Violation> violations) {
  /**
   * Checks and normalises what the type asks for.
   *
   * @param moment as the type says
   * @param violations as the type says
   */
  public Preflight {
    violations =
        violations.stream()
            .sorted(
                java.util.Comparator.comparing(Violation::path)
                    .thenComparing(Violation::code)
                    .thenComparing(Violation::message))
            .distinct()
            .toList();
  }

  /** What is done with a record; portals ask for more at each. */
  public enum Moment {
    /** The record is made at the portal, unseen by the cloud. */
    CREATE,
    /** The record is sent to the cloud for review; includes what {@link #CREATE} asks for. */
    SUBMIT,
    /** A record that the portal has is changed. */
    UPDATE
  }

  /**
   * Whether the portal would take the record.
   *
   * @return whether no rule is broken
   */
  public boolean passes() {
    return violations.isEmpty();
  }
}
