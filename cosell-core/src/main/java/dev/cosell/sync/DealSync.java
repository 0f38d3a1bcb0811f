package dev.cosell.sync;

import dev.cosell.authority.Reconciliation;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.Answer;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.Receipt;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import dev.cosell.portal.WriteOutcome;
import dev.cosell.portal.WriteOutcome.Result;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** So often a record may turn out to be another than it was read as. */
  private static final int MOST_SURPRISES = 3;

  private final Portal portal;
  private final SyncListener listener;
  private final Outbox outbox;
  private final Reader reader;
  private final DealStart start;
  private final CrmDeal deal;
  private final Comparison comparison;
  private final Objections objections;
  private final DealLink link;
  private final DealOutcome outcome;
  private final Refusals refusals;
  private @Nullable Reconciliation last;
  private int surprises;

  DealSync(SyncEngine engine, Outbox outbox, Reader reader, DealStart start, DealOutcome outcome) {
    this.portal = engine.portal();
    this.listener = engine.listener();
    this.outbox = outbox;
    this.reader = reader;
    this.start = start;
    this.deal = start.deal();
    this.comparison = new Comparison(engine, deal, outcome.writtenBack());
    this.objections = new Objections(portal, deal.id(), start.objections());
    this.link = new DealLink(engine.store(), engine.pace(), portal.cloud(), start);
    this.outcome = outcome;
    this.refusals = new Refusals(engine);
  }

  /** Works until nothing follows. */
  void run() {
    int madeBefore = outbox.made();
    if (start.madeByOpenCall()) {
      outcome.registered();
    }
    boolean lookFirst = start.stale() || link.isGone() || !start.open().isEmpty();
    boolean goOn = !link.isMade() || !lookFirst || readAgain();
    for (int calls = 0; goOn && calls < MOST_CALLS; calls++) {
      goOn = link.isMade() ? advance() : register();
    }
    if (goOn) {
      outcome.waitFor("the portal did not settle after " + MOST_CALLS + " calls");
    }
    if (last != null && !link.isGone()) {
      link.finish(comparison.kept(link.get(), last));
    }
    refusals.keep(
        link.toOptional().map(Link::record), last == null ? FieldValues.none() : last.toPortal());
    outcome.recognised(comparison.recognised());
    outcome.ended(link.toOptional(), objections.all(), outbox.made() - madeBefore);
  }

  Optional<PortalId> portalId() {
    return link.toOptional().map(Link::portalId);
  }

  /** The calls whose outcome could not be kept. */
  Set<PortalCall> openCalls() {
    return link.openCalls();
  }

  /** Whether the portal may hold something else than what was read last. */
  boolean isUnread() {
    return link.isUnread();
  }

  private boolean register() {
    Reconciliation wanted = comparison.withNothing();
    Opportunity outward = comparison.outward(wanted, false);
    if (!maySubmit(outward, Optional.empty())) {
      return false;
    }
    Optional<PortalCall> call = portal.nextStep(outward, Optional.empty());
    if (call.isEmpty()) {
      outcome.waitFor("the portal offers no way to register this deal");
      return false;
    }
    FieldValues sent = wanted.toPortal();
    Optional<List<Violation>> known = refusals.of(call.get(), Optional.empty());
    if (known.isPresent()) {
      return refused(call.get(), sent, known.get());
    }
    Answer<Receipt> answer = outbox.make(call.get());
    if (answer.toOptional().isEmpty()) {
      return failed(call.get(), sent, answer);
    }
    Answer<PortalRecord> read = reader.read(answer.toOptional().get().id());
    if (read.toOptional().isEmpty()) {
      // The intent stays open: the next pass makes the same call, which gives the same record.
      outcome.wrote(WriteOutcome.all(sent, Result.PENDING));
      return unread(read);
    }
    outcome.answered(read);
    outcome.registered();
    ReadBack made = ReadBack.ofUnfinished(sent, read.toOptional().get());
    link.made(deal.id(), made, call.get());
    report(made);
    return true;
  }

  private boolean maySubmit(Opportunity outward, Optional<PortalRecord> record) {
    objections.add(deal.violations());
    objections.add(portal.preflight(outward, Moment.SUBMIT, record).violations());
    return objections.all().isEmpty();
  }

  private boolean advance() {
    Reconciliation now = comparison.with(link.get());
    last = now;
    outcome.decided(now);
    listener.decided(deal.id(), link.get().portalId(), now);
    writeBack(now.toCrm());
    PortalRecord record = link.get().record();
    FieldValues pushes = objections.acceptable(now.toPortal(), record);
    Optional<PortalCall> update =
        pushes.isEmpty() ? Optional.empty() : portal.nextUpdate(record, pushes);
    if (update.isPresent()) {
      return update(update.get(), pushes);
    }
    if (!objections.all().isEmpty()) {
      return false;
    }
    Opportunity outward = comparison.outward(now, true);
    Optional<PortalCall> step = portal.nextStep(outward, Optional.of(record));
    if (step.isEmpty()) {
      if (!pushes.isEmpty()) {
        outcome.waitFor("the portal offers no call that changes " + pushes.fields());
      }
      return false;
    }
    if (step.get().kind() == CallKind.SUBMIT && !maySubmit(outward, Optional.of(record))) {
      return false;
    }
    return step(step.get());
  }

  private void writeBack(FieldValues values) {
    if (!values.isEmpty()) {
      link.writingBack(values);
      listener.writeBack(deal.id(), link.get().portalId(), values);
      link.writtenBack(values);
      comparison.wroteBack(values);
      outcome.wroteBack(values);
    }
  }

  /** Makes a call that brings the record nearer to what it shall hold. */
  private boolean update(PortalCall call, FieldValues sent) {
    PortalRecord before = link.get().record();
    Optional<List<Violation>> known = refusals.of(call, Optional.of(before));
    if (known.isPresent()) {
      return refused(call, sent, known.get());
    }
    Answer<Receipt> answer = outbox.make(call);
    if (answer.toOptional().isEmpty()) {
      return failed(call, sent, answer);
    }
    link.leftOpen(call);
    Answer<PortalRecord> read = reader.read(before.id());
    if (read.toOptional().isEmpty()) {
      outcome.wrote(WriteOutcome.all(sent, Result.PENDING));
      return unread(read);
    }
    outcome.answered(read);
    PortalRecord record = read.toOptional().get();
    if (call.kind() == CallKind.UPDATE) {
      Optional<String> written = answer.toOptional().get().version();
      boolean alone = written.isEmpty() || written.get().equals(record.version());
      ReadBack back =
          alone ? ReadBack.of(link.before(), sent, record) : ReadBack.ofUnfinished(sent, record);
      link.settleUpdate(call, back);
      report(back);
      if (!alone && !surprised()) {
        outcome.waitFor("the record keeps changing");
        return false;
      }
      return true;
    }
    FieldValues concerned = objections.carriedBy(call, sent, before);
    boolean moved = !record.values().equals(before.values());
    if (!moved && concerned.isEmpty()) {
      return stood(call, record);
    }
    ReadBack back =
        moved ? ReadBack.ofUnfinished(concerned, record) : ReadBack.ofIgnored(concerned, record);
    link.settleStep(call, back);
    report(back);
    return true;
  }

  /** Makes a call that brings the record nearer to the cloud's review. */
  private boolean step(PortalCall call) {
    PortalRecord before = link.get().record();
    Optional<List<Violation>> known = refusals.of(call, Optional.of(before));
    if (known.isPresent()) {
      return refused(call, FieldValues.none(), known.get());
    }
    Answer<Receipt> answer = outbox.make(call);
    if (answer.toOptional().isEmpty()) {
      return failed(call, FieldValues.none(), answer);
    }
    link.leftOpen(call);
    Answer<PortalRecord> read = reader.read(before.id());
    if (read.toOptional().isEmpty()) {
      return unread(read);
    }
    outcome.answered(read);
    PortalRecord record = read.toOptional().get();
    boolean moved =
        !record.values().equals(before.values())
            || !record.registration().equals(before.registration());
    if (!moved) {
      return stood(call, record);
    }
    link.settleStep(call, new ReadBack(record, List.of()));
    return true;
  }

  private boolean stood(PortalCall call, PortalRecord record) {
    link.settleStep(call, new ReadBack(record, List.of()));
    outcome.waitFor(call.operation() + " was answered with success and changed nothing");
    return false;
  }

  private void report(ReadBack back) {
    outcome.wrote(back.outcomes());
    if (!back.outcomes().isEmpty()) {
      listener.readBack(back.record().id(), back.outcomes());
    }
  }

  /** Deals with an answer that is not a success; says whether to look again and go on. */
  private boolean failed(PortalCall call, FieldValues sent, Answer<Receipt> answer) {
    outbox.closeUnlessInDoubt(call, answer);
    boolean inDoubt = outbox.isInDoubt(call, answer);
    if (inDoubt) {
      link.leftOpen(call);
    }
    outcome.failed(answer);
    if (answer instanceof Answer.Refused<Receipt> refused) {
      return refused(call, sent, refused.violations());
    }
    outcome.wrote(WriteOutcome.all(sent, Result.PENDING));
    if (answer instanceof Answer.Gone<Receipt> gone) {
      return link.isMade() && readAgain() && refused(call, sent, List.of(missing(call, gone)));
    }
    boolean lookAgain = inDoubt || answer instanceof Answer.Conflict;
    return lookAgain && link.isMade() && surprised() && readAgain();
  }

  private static Violation missing(PortalCall call, Answer.Gone<Receipt> gone) {
    return new Violation(
        call.operation(),
        ViolationCode.INVALID_VALUE,
        "the portal does not have what the call names: " + gone.message(),
        "name something that the portal has");
  }

  /** The rest of the fields goes out without those that were refused. */
  private boolean refused(PortalCall call, FieldValues sent, List<Violation> violations) {
    if (!link.isMade() || sent.isEmpty()) {
      refusals.add(call, Set.of(), violations);
      objections.add(violations);
      outcome.wrote(WriteOutcome.all(sent, Result.REJECTED));
      return false;
    }
    FieldValues aside = objections.setAside(call, sent, link.get().record(), violations);
    refusals.add(call, aside.fields(), violations);
    outcome.wrote(WriteOutcome.all(aside, Result.REJECTED));
    return !aside.isEmpty();
  }

  private boolean surprised() {
    surprises++;
    return surprises <= MOST_SURPRISES;
  }

  private boolean readAgain() {
    Optional<OpenUpdate> lost = openUpdate();
    Answer<PortalRecord> read = reader.read(link.get().portalId());
    if (read.toOptional().isEmpty()) {
      return unread(read);
    }
    outcome.answered(read);
    PortalRecord record = read.toOptional().get();
    link.read(record);
    lost.ifPresent(
        update -> {
          ReadBack back = ReadBack.of(link.before(), update.sent(), record);
          if (back.hasArrived(portal.editability(record))) {
            link.settleUpdate(update.call(), back);
            report(back);
          }
        });
    return true;
  }

  private record OpenUpdate(PortalCall call, FieldValues sent) {}

  /** The update in doubt, if the deal would send the same today: equal work has an equal key. */
  private Optional<OpenUpdate> openUpdate() {
    if (link.openCalls().isEmpty()) {
      return Optional.empty();
    }
    PortalRecord record = link.get().record();
    FieldValues pushes = objections.acceptable(comparison.with(link.get()).toPortal(), record);
    if (pushes.isEmpty()) {
      return Optional.empty();
    }
    return portal
        .nextUpdate(record, pushes)
        .filter(call -> call.kind() == CallKind.UPDATE && link.openCalls().contains(call))
        .map(call -> new OpenUpdate(call, pushes));
  }

  private boolean unread(Answer<PortalRecord> read) {
    if (read instanceof Answer.Gone<PortalRecord> && link.isMade()) {
      outcome.answered(read);
      link.gone();
    } else {
      link.unread();
      outcome.unread(read);
    }
    return false;
  }
}
