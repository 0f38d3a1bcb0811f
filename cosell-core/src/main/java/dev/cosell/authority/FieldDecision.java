package dev.cosell.authority;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import java.util.Optional;
import java.util.Set;

/**
 * What was decided about one field, and why.
 *
 * @param field the field
 * @param outcome what becomes of it
 * @param crm what the CRM holds, in the portal's spelling
 * @param portal what the portal holds
 * @param base what both held after the last sync
 * @param rule the rule that decided, such as {@code policy:stage} or {@code boundary}
 * @param because one sentence for a person, without personal data
 */
public record FieldDecision(
    Field field,
    FieldOutcome outcome,
    Optional<FieldValue> crm,
    Optional<FieldValue> portal,
    Optional<FieldValue> base,
    String rule,
    String because) {
  private static final Set<FieldOutcome> SETTLING =
      Set.of(FieldOutcome.PUSH, FieldOutcome.PULL, FieldOutcome.DEFERRED, FieldOutcome.REVIEW);

  /**
   * Whether both sides have changed since the base, and differently, so that one side's value gives
   * way or a person decides.
   *
   * <p>A blank counts as no value, and a field that the base does not hold was empty on both sides.
   *
   * @return whether this was a conflict that the rule had to settle
   */
  public boolean isConflict() {
    Optional<FieldValue> stated = crm.filter(value -> !value.isBlank());
    return SETTLING.contains(outcome)
        && !stated.equals(base)
        && !portal.equals(base)
        && !stated.equals(portal);
  }
}
