package dev.cosell.testkit;

import dev.cosell.authority.FieldDecision;
import dev.cosell.authority.FieldOutcome;
import dev.cosell.authority.Reconciliation;
import dev.cosell.opportunity.Field;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about a {@link Reconciliation}; a failure shows every decision, without its values.
 */
public final class ReconciliationAssert
    extends AbstractAssert<ReconciliationAssert, Reconciliation> {
  ReconciliationAssert(Reconciliation actual) {
    super(actual, ReconciliationAssert.class);
  }

  /**
   * Exactly these fields go to the portal now.
   *
   * @param fields the fields, in any order; none if nothing is to go
   * @return this
   */
  public ReconciliationAssert pushes(Field... fields) {
    return has(FieldOutcome.PUSH, fields);
  }

  /**
   * Exactly these fields go to the CRM.
   *
   * @param fields the fields, in any order; none if nothing is to go
   * @return this
   */
  public ReconciliationAssert pulls(Field... fields) {
    return has(FieldOutcome.PULL, fields);
  }

  /**
   * Exactly these fields have an outcome.
   *
   * @param outcome the outcome
   * @param fields the fields, in any order; none if no field has it
   * @return this
   */
  public ReconciliationAssert has(FieldOutcome outcome, Field... fields) {
    isNotNull();
    List<Field> found = actual.with(outcome).stream().map(FieldDecision::field).toList();
    List<Field> expected = List.copyOf(new TreeSet<>(Arrays.asList(fields)));
    if (!found.equals(expected)) {
      throw failure(
          "expected %s for %s, but was for %s; decided %s", outcome, expected, found, all());
    }
    return this;
  }

  /**
   * Neither record nor any reason speaks of these fields.
   *
   * @param fields the fields
   * @return this
   */
  public ReconciliationAssert doesNotMention(Field... fields) {
    isNotNull();
    List<Field> unwanted = Arrays.asList(fields);
    List<Field> found =
        actual.decisions().stream().map(FieldDecision::field).filter(unwanted::contains).toList();
    if (!found.isEmpty()) {
      throw failure("expected no decision about %s; decided %s", found, all());
    }
    return this;
  }

  /**
   * Nothing is to be written to either side, now or later.
   *
   * @return this
   */
  public ReconciliationAssert isSettled() {
    isNotNull();
    if (!actual.isSettled()) {
      throw failure("expected nothing to be left to write; decided %s", all());
    }
    return this;
  }

  private List<String> all() {
    return actual.decisions().stream()
        .map(decision -> decision.field() + " " + decision.outcome() + " (" + decision.rule() + ")")
        .toList();
  }
}
