package dev.cosell.aws.internal.table;

import java.util.Optional;

/**
 * When a member must have a value.
 *
 * @param at from which moment on
 * @param basis what the rule rests on
 * @param onlyIf what must hold for the rule to apply
 * @param unless what must not hold for the rule to apply
 */
public record Requirement(
    Moment at, Basis basis, Optional<Condition> onlyIf, Optional<Condition> unless) {
  /** A moment in an opportunity's life. */
  public enum Moment {
    /** When it is created, and ever after. */
    CREATE,
    /** In every update. */
    UPDATE,
    /** When it is submitted, and ever after. */
    SUBMISSION,
    /** When its stage becomes Launched. */
    LAUNCH
  }

  /**
   * Something that may hold for an opportunity.
   *
   * @param subject the path of a member, or a word that begins with {@code @}: {@code
   *     @countryHasPostalCodes} (yes), {@code @estimationUrl} of the same spend entry (given),
   *     {@code @associatedSolution} (none), {@code @partner} (services), {@code @program} (SRRP)
   * @param is the value that the subject must have
   */
  public record Condition(String subject, String is) {}
}
