package dev.cosell.sync;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is objected to in one deal, so that the rest of it can go out all the same. */
final class Objections {
  private final Portal portal;
  private final OpportunityId id;
  private final Set<Violation> lasting;
  private final Set<Violation> preflight = new LinkedHashSet<>();
  private final Set<Field> aside = new HashSet<>();

  Objections(Portal portal, OpportunityId id, List<Violation> known) {
    this.portal = portal;
    this.id = id;
    this.lasting = new LinkedHashSet<>(known);
  }

  List<Violation> all() {
    Set<Violation> all = new LinkedHashSet<>(lasting);
    all.addAll(preflight);
    return new ArrayList<>(all);
  }

  void add(List<Violation> violations) {
    lasting.addAll(violations);
  }

  /** Leaves out what the portal would refuse; if the rest would be refused too, nothing is left. */
  FieldValues acceptable(FieldValues pushes, PortalRecord record) {
    preflight.clear();
    FieldValues rest = pushes.only(field -> !aside.contains(field));
    while (!rest.isEmpty()) {
      List<Violation> broken = preflight(rest, record);
      if (broken.isEmpty()) {
        return rest;
      }
      preflight.addAll(broken);
      FieldValues unbroken = rest.only(field -> !isNamed(field, broken));
      if (unbroken.equals(rest)) {
        return FieldValues.none();
      }
      rest = unbroken;
    }
    return rest;
  }

  /**
   * Takes note of what the portal refused, and leaves it out from now on.
   *
   * @return what was left out
   */
  FieldValues setAside(
      PortalCall call, FieldValues sent, PortalRecord record, List<Violation> refused) {
    lasting.addAll(refused);
    FieldValues named = sent.only(field -> isNamed(field, refused));
    FieldValues refusedFields = named.isEmpty() ? carriedBy(call, sent, record) : named;
    aside.addAll(refusedFields.fields());
    return refusedFields;
  }

  /** The part of what is to be sent for which a call is made. */
  FieldValues carriedBy(PortalCall call, FieldValues sent, PortalRecord record) {
    if (call.kind() == CallKind.UPDATE) {
      return sent;
    }
    return sent.only(
        field ->
            portal
                .nextUpdate(record, sent.only(field::equals))
                .map(PortalCall::idempotencyKey)
                .equals(Optional.of(call.idempotencyKey())));
  }

  private List<Violation> preflight(FieldValues pushes, PortalRecord record) {
    Map<Field, FieldValue> after =
        new HashMap<>(record.values().only(field -> !field.isIn("status")).asMap());
    after.putAll(pushes.asMap());
    Opportunity deal = Opportunity.of(id, FieldValues.of(after));
    return portal.preflight(deal, Moment.UPDATE, Optional.of(record)).violations();
  }

  private static boolean isNamed(Field field, List<Violation> violations) {
    String name = field.name();
    return violations.stream()
        .map(Violation::path)
        .anyMatch(
            path ->
                path.equals(name) || path.startsWith(name + ".") || path.startsWith(name + "["));
  }
}
