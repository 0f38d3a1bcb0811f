package dev.cosell.authority;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the CRM's record of a deal with a portal's and decides field by field.
 *
 * <p>A pure function of the policy, the boundary and the {@link Sides}. Each field is decided by
 * itself, so no decision depends on the order of fields, records or portals. The steps, the first
 * that applies decides:
 *
 * <ol>
 *   <li>the boundary keeps the CRM's value in: {@code WITHHELD};
 *   <li>the portal has no place for it: {@code NOT_CARRIED};
 *   <li>a value could not be translated, or no rule names an owner: {@code REVIEW};
 *   <li>both sides mean the same: {@code IN_SYNC};
 *   <li>the owner states nothing, or only a derived value against a stated one: {@code IN_SYNC};
 *   <li>the policy's rule: {@code KEEP_BOTH}, {@code REVIEW}, or the owner's value stands: {@code
 *       PUSH} (or {@code DEFERRED} while the portal locks the field) or {@code PULL}.
 * </ol>
 */
public final class Reconciler {
  private final FieldAuthorityPolicy policy;
  private final SharingBoundary boundary;

  /**
   * A reconciler.
   *
   * @param policy who is right about which field
   * @param boundary what never leaves
   */
  public Reconciler(FieldAuthorityPolicy policy, SharingBoundary boundary) {
    this.policy = policy;
    this.boundary = boundary;
  }

  /**
   * Decides every field that either record speaks of.
   *
   * @param sides the two records, the base, and what the portal allows
   * @return one decision per field, in the order of the field names
   */
  public Reconciliation reconcile(Sides sides) {
    Set<Field> fields = new TreeSet<>(sides.crm().fields());
    fields.addAll(sides.portal().fields());
    fields.addAll(sides.notCarried().keySet());
    fields.addAll(sides.unmapped().keySet());
    List<FieldDecision> decisions = new ArrayList<>(fields.size());
    for (Field field : fields) {
      decisions.add(decide(field, sides));
    }
    return new Reconciliation(decisions, sides.base());
  }

  private FieldDecision decide(Field field, Sides sides) {
    Subject subject =
        new Subject(
            field,
            sides.crm().get(field),
            sides.portal().get(field).filter(value -> !value.isBlank()),
            sides.base().get(field).filter(value -> !value.isBlank()));
    // What the cloud states of itself comes in; the boundary keeps one's own values from going out.
    boolean comesIn =
        policy.rule(field).map(rule -> cloudStates(subject, rule, sides)).orElse(false);
    Optional<String> withheld = boundary.reasonToWithhold(field, sides.cloud());
    if (withheld.isPresent() && !comesIn) {
      return subject.decided(FieldOutcome.WITHHELD, "boundary", withheld.get());
    }
    String notCarried = sides.notCarried().get(field);
    if (notCarried != null) {
      return subject.decided(FieldOutcome.NOT_CARRIED, "portal", notCarried);
    }
    String unmapped = sides.unmapped().get(field);
    if (unmapped != null) {
      return subject.decided(FieldOutcome.REVIEW, "mapping", unmapped);
    }
    Optional<String> ruleName = policy.ruleName(field);
    if (ruleName.isEmpty()) {
      return subject.decided(
          FieldOutcome.REVIEW, "policy", "the policy names no owner of this field");
    }
    String rule = "policy:" + ruleName.get();
    FieldRule fieldRule = policy.rule(field).orElseThrow();
    if (subject.statedByCrm().equals(subject.portal)) {
      return subject.decided(FieldOutcome.IN_SYNC, rule, "both sides hold the same");
    }
    return fieldRule.owner() == Owner.CRM
        ? crmOwns(subject, fieldRule, rule, sides)
        : cloudOwns(subject, fieldRule, rule, sides);
  }

  private static FieldDecision crmOwns(
      Subject subject, FieldRule fieldRule, String rule, Sides sides) {
    if (subject.statedByCrm().isEmpty()) {
      boolean clears = subject.crm.isPresent() && fieldRule.blankClears();
      if (!clears) {
        return subject.decided(
            FieldOutcome.IN_SYNC, rule, "the CRM owns the field and states nothing");
      }
    } else if (sides.derived().contains(subject.field) && subject.portal.isPresent()) {
      return subject.decided(
          FieldOutcome.IN_SYNC, rule, "a derived value fills a gap and overrules nothing");
    }
    Optional<FieldDecision> settled = subject.settledByMode(fieldRule, rule);
    if (settled.isPresent()) {
      return settled.get();
    }
    Optional<String> locked = sides.locked(subject.field);
    return locked.isPresent()
        ? subject.decided(FieldOutcome.DEFERRED, rule, locked.get())
        : subject.decided(FieldOutcome.PUSH, rule, "the CRM owns the field");
  }

  private static FieldDecision cloudOwns(
      Subject subject, FieldRule fieldRule, String rule, Sides sides) {
    if (!cloudStates(subject, fieldRule, sides)) {
      return subject.decided(
          FieldOutcome.IN_SYNC, rule, "the cloud owns the field and states nothing");
    }
    return subject
        .settledByMode(fieldRule, rule)
        .orElseGet(() -> subject.decided(FieldOutcome.PULL, rule, "the cloud side owns the field"));
  }

  /**
   * Whether a field's owner is on the cloud's side and says something, which may be that the field
   * is empty. The portal's record is read whole, so what it leaves out is empty there; of the
   * marketplace and the disbursement file its silence says nothing.
   */
  private static boolean cloudStates(Subject subject, FieldRule fieldRule, Sides sides) {
    if (!fieldRule.owner().isCloudSide()) {
      return false;
    }
    boolean empties =
        fieldRule.owner() == Owner.PORTAL || sides.portal().get(subject.field).isPresent();
    return subject.portal.isPresent() || (fieldRule.blankClears() && empties);
  }

  /** One field with what the three records state of it; only the CRM's blank is kept. */
  private record Subject(
      Field field,
      Optional<FieldValue> crm,
      Optional<FieldValue> portal,
      Optional<FieldValue> base) {

    Optional<FieldValue> statedByCrm() {
      return crm.filter(value -> !value.isBlank());
    }

    Optional<FieldDecision> settledByMode(FieldRule fieldRule, String rule) {
      return switch (fieldRule.whenBothDiffer()) {
        case OWNER_WINS -> Optional.empty();
        case KEEP_BOTH ->
            Optional.of(
                decided(FieldOutcome.KEEP_BOTH, rule, "the policy keeps a value on each side"));
        case REVIEW -> {
          boolean bothChanged = !statedByCrm().equals(base) && !portal.equals(base);
          yield bothChanged
              ? Optional.of(
                  decided(
                      FieldOutcome.REVIEW,
                      rule,
                      base.isPresent()
                          ? "both sides changed since the last sync"
                          : "the sides differ and never held the same"))
              : Optional.empty();
        }
      };
    }

    FieldDecision decided(FieldOutcome outcome, String rule, String because) {
      return new FieldDecision(field, outcome, crm, portal, base, rule, because);
    }
  }
}
