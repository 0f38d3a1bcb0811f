package dev.cosell.cli.report;

import dev.cosell.authority.FieldDecision;
import dev.cosell.authority.FieldOutcome;
import dev.cosell.opportunity.FieldValue;
import java.util.Optional;

/**
 * A field on which the cloud side had changed since the last sync and the two sides differed.
 *
 * @param field the field's name
 * @param winner whose value stands: {@code CRM}, {@code cloud}, {@code each its own} or {@code a
 *     person decides}
 * @param bothChanged whether the CRM's value had changed since the last sync too
 * @param crm what the CRM held
 * @param portal what the portal held
 * @param rule the rule that decided
 * @param because the reason, in one sentence
 */
public record Difference(
    String field,
    String winner,
    boolean bothChanged,
    String crm,
    String portal,
    String rule,
    String because) {

  /**
   * The difference that a decision settled.
   *
   * @param decision the decision
   * @return the difference; empty if the cloud side had not changed, or the field is a status that
   *     only the cloud sets
   */
  public static Optional<Difference> of(FieldDecision decision) {
    if (decision.field().isIn("status")) {
      return Optional.empty();
    }
    // What both sides began with differently, nobody has changed, unless a person is to decide.
    boolean known = decision.base().isPresent() || decision.outcome() == FieldOutcome.REVIEW;
    boolean cloudChanged =
        known
            && (decision.isConflict()
                || (!decision.portal().equals(decision.base())
                    && !decision.portal().equals(decision.crm())));
    if (!cloudChanged) {
      return Optional.empty();
    }
    Optional<String> winner = winner(decision);
    return winner.map(
        who ->
            new Difference(
                decision.field().name(),
                who,
                decision.isConflict(),
                shown(decision.crm()),
                shown(decision.portal()),
                decision.rule(),
                decision.because()));
  }

  private static Optional<String> winner(FieldDecision decision) {
    FieldOutcome outcome = decision.outcome();
    return switch (outcome) {
      case PUSH, DEFERRED -> Optional.of("CRM");
      case PULL -> decision.isConflict() ? Optional.of("cloud") : Optional.empty();
      case KEEP_BOTH -> Optional.of("each its own");
      case REVIEW -> Optional.of("a person decides");
      case IN_SYNC, WITHHELD, NOT_CARRIED -> Optional.empty();
    };
  }

  private static String shown(Optional<FieldValue> value) {
    return value.map(FieldValue::shown).orElse("(none)");
  }
}
