package dev.cosell.sync;

import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Answer;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Receipt;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The calls that an earlier pass recorded and whose outcome it did not keep.
 *
 * <p>What makes something is made again under the same key, which gives the same record, unless the
 * record has turned up already. What changes a record is decided anew after a look at it.
 */
final class OpenCalls {
  private final SyncStore store;
  private final Cloud cloud;
  private final Outbox outbox;
  private final Records records;
  private final Reader reader;
  private final Agenda agenda;
  private final Map<OpportunityId, CrmDeal> deals;
  private final Map<OpportunityId, Set<PortalCall>> open = new HashMap<>();

  OpenCalls(
      SyncEngine engine,
      Outbox outbox,
      Reader reader,
      Records records,
      Agenda agenda,
      Map<OpportunityId, CrmDeal> deals) {
    this.store = engine.store();
    this.cloud = engine.portal().cloud();
    this.outbox = outbox;
    this.reader = reader;
    this.records = records;
    this.agenda = agenda;
    this.deals = deals;
  }

  /** The calls of a deal, which are closed once its record was looked at. */
  Set<PortalCall> of(OpportunityId deal) {
    return open.getOrDefault(deal, Set.of());
  }

  /** What is still open after the work on a deal. */
  void leave(OpportunityId deal, Set<PortalCall> calls) {
    open.put(deal, calls);
  }

  void goOn() {
    for (Intent intent : store.openIntents(cloud)) {
      PortalCall call = intent.call();
      Optional<Link> link =
          call.crmId()
              .flatMap(id -> store.link(cloud, id))
              .or(() -> call.target().flatMap(store::link));
      if (link.isPresent()) {
        settle(call, link.get());
      } else if (Outbox.makesSomething(call)) {
        makeAgain(call);
      } else {
        store.close(cloud, call.idempotencyKey());
      }
    }
  }

  private void makeAgain(PortalCall call) {
    if (agenda.isStopped()) {
      hold(call, "the pass ended before its last call was made again");
      return;
    }
    Answer<Receipt> answer = outbox.repeat(call);
    Answer<PortalRecord> read = answer.flatMap(receipt -> reader.read(receipt.id()));
    agenda.answered(read);
    if (read.toOptional().isPresent()) {
      settle(call, records.keep(read.toOptional().get(), call.crmId()));
    } else if (answer instanceof Answer.Refused || answer instanceof Answer.Conflict) {
      // The portal took nothing, so the deal is looked at afresh.
      store.close(cloud, call.idempotencyKey());
    } else {
      hold(call, "its last call is without an answer: " + Outbox.explain(read));
    }
  }

  private void settle(PortalCall call, Link link) {
    Optional<OpportunityId> owner = link.crmId().filter(deals::containsKey);
    if (owner.isPresent()) {
      open.computeIfAbsent(owner.get(), absent -> new LinkedHashSet<>()).add(call);
      return;
    }
    if (agenda.isStopped()) {
      return;
    }
    Answer<PortalRecord> answer = records.refresh(link);
    if (answer.toOptional().isPresent() || answer instanceof Answer.Gone) {
      store.close(cloud, call.idempotencyKey());
    }
  }

  private void hold(PortalCall call, String why) {
    call.crmId().ifPresent(id -> agenda.hold(id, why));
  }
}
