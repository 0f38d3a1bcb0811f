package dev.cosell.crm;

import dev.cosell.opportunity.FieldValue;
import java.util.Optional;

/**
 * One rung of a field's ladder.
 *
 * @param take what the rung offers
 * @param when the condition under which it is taken
 * @param expression what it computes, for {@code EXPRESSION}
 * @param value what it gives, for {@code DEFAULT}
 * @param rule what is broken, for {@code VIOLATION}
 * @param remedy what to do, for {@code VIOLATION}
 */
record LadderRung(
    Take take,
    Optional<Expression> when,
    Optional<Expression> expression,
    Optional<FieldValue> value,
    Optional<String> rule,
    Optional<String> remedy) {
  static final LadderRung CRM =
      new LadderRung(
          Take.CRM_VALUE,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** What a rung offers. */
  enum Take {
    CRM_VALUE,
    EXPRESSION,
    DEFAULT,
    VIOLATION
  }
}
