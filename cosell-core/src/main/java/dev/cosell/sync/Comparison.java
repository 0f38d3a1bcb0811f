package dev.cosell.sync;

import dev.cosell.authority.Editability;
import dev.cosell.authority.FieldDecision;
import dev.cosell.authority.FieldOutcome;
import dev.cosell.authority.Reconciler;
import dev.cosell.authority.Reconciliation;
import dev.cosell.authority.Sides;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.ContactDirectory;
import dev.cosell.contact.Counterpart;
import dev.cosell.contact.RosterChange;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.Portal;
import dev.cosell.portal.Projection;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares one deal with what its portal holds, as often as that changes. */
final class Comparison {
  private final Portal portal;
  private final Reconciler reconciler;
  private final Instant now;
  private final Duration retryAfter;
  private final ContactDirectory directory;
  private final CrmDeal read;
  private final Map<Cloud, List<Counterpart>> others;
  private Map<Cloud, List<Counterpart>> teams;
  private Recognition recognition;
  private CrmDeal deal;
  private Projection projection;
  private Map<Field, String> unmapped;
  private FieldValues writtenBack;

  /** A comparison with a deal to which values were written back since it was read. */
  Comparison(SyncEngine engine, CrmDeal deal, FieldValues writtenBack) {
    this.portal = engine.portal();
    this.reconciler = engine.reconciler();
    this.now = engine.pace().now();
    this.retryAfter = engine.retryRefusedAfter();
    this.directory = engine.directory();
    this.read = deal;
    this.writtenBack = writtenBack;
    this.others = Teams.elsewhere(engine.store(), portal.cloud(), deal.id());
    this.teams = others;
    this.recognition = Recognition.of(deal, teams, directory);
    this.deal = recognition.deal();
    this.projection = portal.project(this.deal.deal());
    this.unmapped = unmapped();
  }

  private Map<Field, String> unmapped() {
    Map<Field, String> all = new HashMap<>(projection.unmapped());
    all.putAll(deal.unmapped());
    return all;
  }

  /** Who of the deal's people is the cloud's can be seen once the record names its team. */
  private void recognise(Link link) {
    Map<Cloud, List<Counterpart>> now = Teams.with(others, link);
    if (now.equals(teams)) {
      return;
    }
    teams = now;
    recognition = Recognition.of(read, teams, directory);
    if (!recognition.deal().equals(deal)) {
      deal = recognition.deal();
      projection = portal.project(deal.deal());
      unmapped = unmapped();
    }
  }

  /** The clouds' people among the deal's whom the CRM does not mark. */
  List<RosterChange> recognised() {
    return recognition.changes();
  }

  /** What would go to a portal that has no record of the deal. */
  Reconciliation withNothing() {
    return reconciler.reconcile(sides(projection.values(), FieldValues.none()).build());
  }

  Reconciliation with(Link link) {
    recognise(link);
    FieldValues crm = crm(link);
    Map<Field, String> notKept = new HashMap<>();
    for (Map.Entry<Field, Unkept> entry : standing(link).entrySet()) {
      Field field = entry.getKey();
      Optional<FieldValue> spelling = entry.getValue().spelling();
      if (spelling.isPresent()) {
        crm = crm.with(field, spelling.get());
      } else {
        notKept.put(field, "the portal answered with success and did not keep this value");
      }
    }
    Editability editability = portal.editability(link.record());
    return reconciler.reconcile(
        sides(crm, link.record().values())
            .base(link.base())
            .editability(
                field ->
                    Optional.ofNullable(notKept.get(field)).or(() -> editability.locked(field)))
            .build());
  }

  /** The link with what both sides agree on, and what waits, after the last reconciliation. */
  Link kept(Link link, Reconciliation last) {
    Map<Field, Unkept> standing = standing(link);
    Set<Field> notKept = new HashSet<>();
    standing.forEach(
        (field, unkept) -> {
          if (unkept.spelling().isEmpty()) {
            notKept.add(field);
          }
        });
    // What was to be written and could not be is not agreed on.
    Set<Field> unwritten = last.toPortal().fields();
    FieldValues base =
        last.agreed()
            .only(field -> !unwritten.contains(field))
            .with(link.base().only(unwritten::contains));
    return link.withBase(base)
        .withDeferred(last.deferred().only(field -> !notKept.contains(field)))
        .withUnkept(standing);
  }

  /** The deal without what the policy or the boundary keeps on one's own side. */
  Opportunity outward(Reconciliation decided, boolean registered) {
    Set<Field> inside = new HashSet<>();
    for (FieldDecision decision : decided.decisions()) {
      boolean withheld = decision.outcome() == FieldOutcome.WITHHELD;
      if (withheld || (!registered && !isForThePortal(decision))) {
        inside.add(decision.field());
      }
    }
    FieldValues all = deal.deal().fieldValues();
    FieldValues rest = all.only(field -> !inside.contains(field));
    return rest.equals(all)
        ? deal.deal()
        : Opportunity.of(deal.id(), rest).withPortalIds(deal.deal().portalIds());
  }

  private boolean isForThePortal(FieldDecision decision) {
    // What the portal cannot carry or read is the mapping's to leave out, and to name.
    return switch (decision.outcome()) {
      case PUSH, DEFERRED, NOT_CARRIED -> true;
      case REVIEW -> unmapped.containsKey(decision.field());
      case IN_SYNC, PULL, KEEP_BOTH, WITHHELD -> false;
    };
  }

  /** Values go to the CRM, which the deal as it was read does not show. */
  void wroteBack(FieldValues values) {
    writtenBack = writtenBack.with(values);
  }

  /** What the CRM holds: what it says of itself, and what it was told before and since. */
  private FieldValues crm(Link link) {
    return link.writtenBack().with(projection.values()).with(writtenBack);
  }

  /** The values that were not kept, as far as neither side has changed since, and no day passed. */
  private Map<Field, Unkept> standing(Link link) {
    FieldValues crm = crm(link);
    Map<Field, Unkept> standing = new HashMap<>(link.unkept());
    standing
        .entrySet()
        .removeIf(
            entry ->
                entry.getValue().isToBeTriedAgain(now, retryAfter)
                    || !entry
                        .getValue()
                        .stands(
                            crm.get(entry.getKey()), link.record().values().get(entry.getKey())));
    return standing;
  }

  private Sides.Builder sides(FieldValues crm, FieldValues atPortal) {
    return Sides.builder()
        .cloud(portal.cloud())
        .crm(crm)
        .portal(atPortal)
        .derived(deal.derived())
        .notCarried(projection.notCarried())
        .unmapped(unmapped);
  }
}
