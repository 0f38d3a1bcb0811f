package dev.cosell.aws.internal.mapping;

import dev.cosell.aws.AwsRule;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.ViolationCode;
import java.util.EnumSet;

/** What kind of value a field of AWS's record takes. */
public enum Kind {
  /** One text. */
  TEXT("one text"),
  /** A set of words. */
  WORDS("a set of words"),
  /** A day. */
  DAY("a day"),
  /** An amount of money. */
  AMOUNT("an amount of money"),
  /** A whole number. */
  WHOLE("a whole number"),
  /** People. */
  PEOPLE("people");

  private static final String RULE = "*.kind";

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  Misfit misfit(Field field) {
    return new Misfit(
        field.name(),
        RULE,
        ViolationCode.INVALID_VALUE,
        field + " must be " + words,
        "map the CRM's field to a value of that kind");
  }

  /**
   * The rule that all fields share.
   *
   * @return the rule
   */
  public static AwsRule described() {
    return new AwsRule(
        RULE,
        EnumSet.allOf(Moment.class),
        "*",
        ViolationCode.INVALID_VALUE,
        "must be a value of the field's kind",
        Citation.MODEL.source(),
        Citation.MODEL.readOn());
  }
}
