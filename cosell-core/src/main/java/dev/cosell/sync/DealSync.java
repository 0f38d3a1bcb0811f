package dev.cosell.sync;

import dev.cosell.authority.Reconciler;
import dev.cosell.authority.Reconciliation;
import dev.cosell.authority.Sides;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.Answer;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.Projection;
import dev.cosell.portal.Receipt;
import dev.cosell.portal.Violation;
import dev.cosell.portal.WriteOutcome;
import dev.cosell.portal.WriteOutcome.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings one deal and its record in step: compare, make the call that follows, read back, compare
 * again, until nothing follows.
 */
final class DealSync {
  /**
   * More calls than any registration needs; a portal that never settles must not hold up the rest.
   */
  private static final int MOST_CALLS = 40;

  private static final int MOST_CONFLICTS = 3;

  private final Portal portal;
  private final SyncStore store;
  private final Pace pace;
  private final SyncListener listener;
  private final Reconciler reconciler;
  private final Outbox outbox;
  private final Reader reader;

  private final CrmDeal deal;
  private final List<Violation> violations = new ArrayList<>();
  private final List<WriteOutcome> writes = new ArrayList<>();
  private final int madeBefore;
  private @Nullable Link link;
  private @Nullable Reconciliation reconciliation;
  private @Nullable String waitingFor;
  private @Nullable String stoppedBy;
  private FieldValues writtenBack = FieldValues.none();
  private boolean registeredNow;
  private int conflicts;

  DealSync(SyncEngine engine, Outbox outbox, Reader reader, CrmDeal deal, @Nullable Link link) {
    this.portal = engine.portal();
    this.store = engine.store();
    this.pace = engine.pace();
    this.listener = engine.listener();
    this.reconciler = engine.reconciler();
    this.outbox = outbox;
    this.reader = reader;
    this.deal = deal;
    this.link = link;
    this.madeBefore = outbox.made();
  }

  /** Why the whole pass has to stop, such as credentials that are refused. */
  Optional<String> stoppedBy() {
    return Optional.ofNullable(stoppedBy);
  }

  /**
   * Works until nothing follows.
   *
   * @param stale whether the record has to be read again first
   */
  DealResult run(boolean stale) {
    boolean goOn = link == null || !stale || readAgain();
    for (int calls = 0; goOn && calls < MOST_CALLS; calls++) {
      goOn = link == null ? register() : advance(link);
    }
    if (goOn) {
      waitingFor = "the portal did not settle after " + MOST_CALLS + " calls";
    }
    keepComparison();
    return result();
  }

  private boolean register() {
    Optional<PortalCall> call = portal.nextStep(deal.deal(), Optional.empty());
    violations.addAll(deal.violations());
    violations.addAll(portal.preflight(deal.deal(), Moment.SUBMIT, Optional.empty()).violations());
    if (!violations.isEmpty()) {
      return false;
    }
    if (call.isEmpty()) {
      waitingFor = "the portal offers no way to register this deal";
      return false;
    }
    Answer<Receipt> answer = outbox.make(call.get());
    Optional<Receipt> receipt = answer.toOptional();
    if (receipt.isEmpty()) {
      return failed(call.get(), answer);
    }
    registeredNow = true;
    Answer<PortalRecord> read = reader.read(receipt.get().id());
    Optional<PortalRecord> record = read.toOptional();
    if (record.isEmpty()) {
      // The intent stays open: the next pass makes the same call, which gives the same record.
      return unread(read);
    }
    FieldValues sent = carried(portal.project(deal.deal()));
    List<WriteOutcome> outcomes =
        WriteOutcome.compare(FieldValues.none(), sent, record.get().values()).stream()
            .map(DealSync::stillToCome)
            .toList();
    Link made = Link.builder().crmId(deal.id()).record(record.get()).comparedAt(pace.now()).build();
    wrote(made, call.get(), outcomes);
    return true;
  }

  /** What a new record lacks may come with a later step, such as an association. */
  private static WriteOutcome stillToCome(WriteOutcome outcome) {
    return outcome.result() == Result.IGNORED
        ? new WriteOutcome(outcome.field(), Result.PENDING, outcome.sent(), outcome.found())
        : outcome;
  }

  private FieldValues carried(Projection projection) {
    return projection
        .values()
        .only(
            field ->
                portal.capabilities().carried().contains(field)
                    && !projection.notCarried().containsKey(field)
                    && !projection.unmapped().containsKey(field));
  }

  private boolean advance(Link current) {
    Reconciliation now = compare(current);
    reconciliation = now;
    PortalRecord record = current.record();
    writeBack(current, now.toCrm());
    FieldValues pushes = withoutViolations(now.toPortal(), record);
    Optional<PortalCall> call =
        pushes.isEmpty() ? Optional.empty() : portal.nextUpdate(record, pushes);
    if (call.isPresent()) {
      return change(call.get(), pushes);
    }
    Optional<PortalCall> step = portal.nextStep(deal.deal(), Optional.of(record));
    if (step.isEmpty() || !violations.isEmpty()) {
      return false;
    }
    if (step.get().kind() == CallKind.SUBMIT) {
      violations.addAll(deal.violations());
      violations.addAll(
          portal.preflight(deal.deal(), Moment.SUBMIT, Optional.of(record)).violations());
      if (!violations.isEmpty()) {
        return false;
      }
    }
    return change(step.get(), FieldValues.none());
  }

  private Reconciliation compare(Link current) {
    Projection projection = portal.project(deal.deal());
    FieldValues crm = current.writtenBack().with(projection.values());
    Map<Field, String> ignored = new HashMap<>();
    for (Map.Entry<Field, Unkept> entry : current.unkept().entrySet()) {
      Field field = entry.getKey();
      Unkept unkept = entry.getValue();
      boolean sameAsThen =
          crm.get(field).equals(Optional.of(unkept.sent()))
              && current.record().values().get(field).equals(unkept.found());
      if (sameAsThen && unkept.ignored()) {
        ignored.put(field, "the portal answered with success and did not keep this value");
      } else if (sameAsThen && unkept.found().isPresent()) {
        crm = crm.with(field, unkept.found().get());
      }
    }
    Map<Field, String> unmapped = new HashMap<>(projection.unmapped());
    unmapped.putAll(deal.unmapped());
    var editability = portal.editability(current.record());
    Sides sides =
        Sides.builder()
            .cloud(portal.cloud())
            .crm(crm)
            .portal(current.record().values())
            .base(current.base())
            .derived(deal.derived())
            .notCarried(projection.notCarried())
            .unmapped(unmapped)
            .editability(
                field ->
                    Optional.ofNullable(ignored.get(field)).or(() -> editability.locked(field)))
            .build();
    Reconciliation now = reconciler.reconcile(sides);
    listener.decided(deal.id(), current.portalId(), now);
    return now;
  }

  private void writeBack(Link current, FieldValues values) {
    FieldValues news = values.only(field -> !values.get(field).equals(writtenBack.get(field)));
    if (news.isEmpty()) {
      return;
    }
    listener.writeBack(deal.id(), current.portalId(), news);
    writtenBack = writtenBack.with(news);
    link = current.withWrittenBack(current.writtenBack().with(news));
  }

  /** Leaves out what the portal would refuse; if the rest would be refused too, nothing is sent. */
  private FieldValues withoutViolations(FieldValues pushes, PortalRecord record) {
    if (pushes.isEmpty()) {
      return pushes;
    }
    violations.clear();
    FieldValues rest = pushes;
    Preflight preflight = preflight(rest, record);
    violations.addAll(preflight.violations());
    Set<String> broken =
        preflight.violations().stream().map(Violation::path).collect(Collectors.toSet());
    rest = rest.only(field -> !broken.contains(field.name()));
    if (rest.equals(pushes) && !preflight.passes()) {
      return FieldValues.none();
    }
    boolean restPasses = rest.isEmpty() || preflight(rest, record).passes();
    return restPasses ? rest : FieldValues.none();
  }

  private Preflight preflight(FieldValues pushes, PortalRecord record) {
    Map<Field, FieldValue> merged =
        new HashMap<>(record.values().only(field -> !field.isIn("status")).asMap());
    pushes
        .asMap()
        .forEach(
            (field, value) -> {
              if (value.isBlank()) {
                merged.remove(field);
              } else {
                merged.put(field, value);
              }
            });
    Opportunity after = Opportunity.of(deal.id(), FieldValues.of(merged));
    return portal.preflight(after, Moment.UPDATE, Optional.of(record));
  }

  private boolean change(PortalCall call, FieldValues sent) {
    Link before = java.util.Objects.requireNonNull(link);
    Answer<Receipt> answer = outbox.make(call);
    if (answer.toOptional().isEmpty()) {
      return failed(call, answer);
    }
    Answer<PortalRecord> read = reader.read(before.portalId());
    Optional<PortalRecord> record = read.toOptional();
    if (record.isEmpty()) {
      return unread(read);
    }
    List<WriteOutcome> outcomes =
        call.kind() == CallKind.UPDATE
            ? WriteOutcome.compare(before.record().values(), sent, record.get().values())
            : List.of();
    Map<Field, Unkept> unkept = new HashMap<>(before.unkept());
    for (WriteOutcome outcome : outcomes) {
      boolean kept = outcome.result() == Result.APPLIED;
      if (kept) {
        unkept.remove(outcome.field());
      } else {
        unkept.put(
            outcome.field(),
            new Unkept(outcome.sent(), outcome.found(), outcome.result() == Result.IGNORED));
      }
    }
    Link after = before.withRecord(record.get()).withUnkept(unkept);
    wrote(after, call, outcomes);
    boolean moved =
        call.kind() == CallKind.UPDATE
            || !record.get().values().equals(before.record().values())
            || !record.get().registration().equals(before.record().registration());
    if (!moved) {
      waitingFor = call.operation() + " was answered with success and changed nothing";
    }
    return moved;
  }

  private void wrote(Link after, PortalCall call, List<WriteOutcome> outcomes) {
    link = after;
    store.settle(after, call.idempotencyKey());
    if (!outcomes.isEmpty()) {
      writes.addAll(outcomes);
      listener.readBack(after.portalId(), outcomes);
    }
  }

  /** Deals with an answer that is not a success; says whether to look again and go on. */
  private boolean failed(PortalCall call, Answer<Receipt> answer) {
    if (answer instanceof Answer.Unavailable<Receipt> unavailable) {
      waitingFor = "the portal did not answer: " + unavailable.message();
      if (Outbox.makesSomething(call)) {
        return false;
      }
      store.close(portal.cloud(), call.idempotencyKey());
      return anotherTry() && readAgain();
    }
    if (answer instanceof Answer.Denied<Receipt> denied) {
      stoppedBy = "the portal denies access: " + denied.message();
      waitingFor = stoppedBy;
      // Nothing was done there, so the next pass may decide anew.
      store.close(portal.cloud(), call.idempotencyKey());
      return false;
    }
    store.close(portal.cloud(), call.idempotencyKey());
    if (answer instanceof Answer.Refused<Receipt> refused) {
      violations.addAll(refused.violations());
      return false;
    }
    if (answer instanceof Answer.Conflict<Receipt> conflict) {
      waitingFor = "the record keeps changing: " + conflict.message();
      return link != null && anotherTry() && readAgain();
    }
    if (answer instanceof Answer.Gone<Receipt>) {
      return link != null && readAgain();
    }
    waitingFor = "the portal asks to be called less often";
    return false;
  }

  private boolean anotherTry() {
    conflicts++;
    return conflicts <= MOST_CONFLICTS;
  }

  private boolean readAgain() {
    Link before = java.util.Objects.requireNonNull(link);
    Answer<PortalRecord> read = reader.read(before.portalId());
    Optional<PortalRecord> record = read.toOptional();
    if (record.isEmpty()) {
      return unread(read);
    }
    waitingFor = null;
    Link after = before.withRecord(record.get()).withGone(false);
    if (!after.equals(before)) {
      link = after;
      store.save(after);
    }
    return true;
  }

  private boolean unread(Answer<PortalRecord> read) {
    if (read instanceof Answer.Gone<PortalRecord> && link != null) {
      link = link.withGone(true);
      store.save(link);
    } else if (read instanceof Answer.Denied<PortalRecord> denied) {
      stoppedBy = "the portal denies access: " + denied.message();
      waitingFor = stoppedBy;
    } else {
      waitingFor = "the record could not be read back: " + Outbox.describe(read);
    }
    return false;
  }

  private void keepComparison() {
    Link current = link;
    Reconciliation last = reconciliation;
    if (current == null || last == null || current.gone()) {
      return;
    }
    // What was to be written and could not be is not agreed on.
    Set<Field> unwritten = new HashSet<>(last.toPortal().fields());
    FieldValues base =
        last.agreed()
            .only(field -> !unwritten.contains(field))
            .with(current.base().only(unwritten::contains));
    Link after = current.withBase(base).withDeferred(last.deferred());
    if (!after.equals(store.link(current.portalId()).orElse(null))) {
      after = after.withComparedAt(pace.now());
      store.save(after);
    }
    link = after;
  }

  private DealResult result() {
    DealResult.Builder result =
        DealResult.builder()
            .crmId(deal.id())
            .standing(Standings.of(link, waitingFor != null, violations))
            .violations(violations)
            .writes(writes)
            .writtenBack(writtenBack)
            .writeCalls(outbox.made() - madeBefore)
            .registeredNow(registeredNow)
            .reconciliation(Optional.ofNullable(reconciliation));
    Optional<Link> last = Optional.ofNullable(link);
    return result
        .portalId(last.map(Link::portalId))
        .waitingFor(Optional.ofNullable(waitingFor).or(() -> last.flatMap(Standings::waitsFor)))
        .build();
  }
}
