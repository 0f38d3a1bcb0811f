package dev.cosell.authority;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.opportunity.FieldValues;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All decisions about one deal at one portal.
 *
 * @param decisions one per field, in the order of the field names
 * @param base what both sides held before
 */
public record Reconciliation(List<FieldDecision> decisions, FieldValues base) {
  /**
   * Checks and normalises what the type asks for.
   *
   * @param decisions as the type says
   * @param base as the type says
   */
  public Reconciliation {
    decisions = List.copyOf(decisions);
  }

  /**
   * The decisions with one outcome.
   *
   * @param outcome the outcome
   * @return the decisions, in the order of the field names
   */
  public List<FieldDecision> with(FieldOutcome outcome) {
    return decisions.stream().filter(decision -> decision.outcome() == outcome).toList();
  }

  /**
   * What is to be written to the portal now.
   *
   * @return the CRM's values; {@link Blank} where the field is to be cleared
   */
  public FieldValues toPortal() {
    return values(FieldOutcome.PUSH, FieldDecision::crm);
  }

  /**
   * What is to be written to the portal as soon as it lets one.
   *
   * @return the CRM's values; {@link Blank} where the field is to be cleared
   */
  public FieldValues deferred() {
    return values(FieldOutcome.DEFERRED, FieldDecision::crm);
  }

  /**
   * What is to be written to the CRM.
   *
   * @return the cloud side's values; {@link Blank} where the field is to be cleared
   */
  public FieldValues toCrm() {
    return values(FieldOutcome.PULL, FieldDecision::portal);
  }

  /**
   * Whether nothing is to be written to either side, now or later.
   *
   * @return whether there is no push, no pull and nothing deferred
   */
  public boolean isSettled() {
    return toPortal().isEmpty() && toCrm().isEmpty() && deferred().isEmpty();
  }

  /**
   * What both sides hold once everything that was decided has been written.
   *
   * @return the base for the next reconciliation
   */
  public FieldValues agreed() {
    Map<Field, FieldValue> agreed = new TreeMap<>();
    for (FieldDecision decision : decisions) {
      Optional<FieldValue> value =
          switch (decision.outcome()) {
            case PUSH -> stated(decision.crm());
            case PULL -> decision.portal();
            case IN_SYNC ->
                stated(decision.crm()).equals(decision.portal())
                    ? decision.portal()
                    : decision.base();
            case KEEP_BOTH, WITHHELD, DEFERRED, REVIEW, NOT_CARRIED -> decision.base();
          };
      value.ifPresent(present -> agreed.put(decision.field(), present));
    }
    return FieldValues.of(agreed);
  }

  /**
   * How many fields have each outcome.
   *
   * @return the counts; an outcome that no field has is left out
   */
  public Map<FieldOutcome, Integer> counts() {
    Map<FieldOutcome, Integer> counts = new EnumMap<>(FieldOutcome.class);
    decisions.forEach(decision -> counts.merge(decision.outcome(), 1, Integer::sum));
    return counts;
  }

  private static Optional<FieldValue> stated(Optional<FieldValue> value) {
    return value.filter(stated -> !stated.isBlank());
  }

  private FieldValues values(
      FieldOutcome outcome, Function<FieldDecision, Optional<FieldValue>> side) {
    Map<Field, FieldValue> values = new TreeMap<>();
    for (FieldDecision decision : with(outcome)) {
      values.put(decision.field(), side.apply(decision).orElse(Blank.BLANK));
    }
    return FieldValues.of(values);
  }
}
