package dev.cosell.aws.internal.mapping;

import dev.cosell.opportunity.Field;
import dev.cosell.portal.ViolationCode;

/** What kind of value a field of AWS's record takes. */
enum Kind {
  TEXT("one text"),
  WORDS("a set of words"),
  DAY("a day"),
  AMOUNT("an amount of money"),
  WHOLE("a whole number"),
  PEOPLE("people");

  /** The id of the rule that all fields share. */
  static final String RULE = "kind";

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
}
