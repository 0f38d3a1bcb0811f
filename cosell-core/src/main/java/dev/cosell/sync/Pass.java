package dev.cosell.sync;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Answer;
import dev.cosell.portal.ChangePage.Change;
import dev.cosell.portal.ChangePage.Invitation;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Receipt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** One pass of a {@link SyncEngine}. */
final class Pass {
  /**
   * So many records that have changed are looked at between two deals for which something was
   * written: few enough that a portal's quota of reads keeps up while writes wait for theirs.
   */
  private static final int URGENT_AT_A_TIME = 4;

  private final SyncEngine engine;
  private final Portal portal;
  private final Cloud cloud;
  private final SyncStore store;
  private final Outbox outbox;
  private final Reader reader;
  private final ChangeFeed feed;
  private final Agenda agenda = new Agenda();
  private final Map<OpportunityId, CrmDeal> deals = new LinkedHashMap<>();
  private final Records records;
  private final OpenCalls openCalls;
  private final Results results;
  private final Instant startedAt;
  private Instant polledAt;

  Pass(SyncEngine engine, List<CrmDeal> given) {
    this.engine = engine;
    this.portal = engine.portal();
    this.cloud = portal.cloud();
    this.store = engine.store();
    this.outbox = new Outbox(portal, store, engine.pace(), engine.listener());
    this.reader = new Reader(portal, engine.pace());
    this.feed = new ChangeFeed(portal, store, reader);
    this.records = new Records(engine, reader, agenda, deals);
    this.openCalls = new OpenCalls(engine, outbox, reader, records, agenda, deals);
    this.results = new Results(store, cloud);
    this.startedAt = engine.pace().now();
    this.polledAt = startedAt;
    for (CrmDeal deal : given) {
      if (deals.put(deal.id(), deal.at(cloud)) != null) {
        throw new IllegalArgumentException("deals must hold each id once, but twice " + deal.id());
      }
    }
  }

  SyncReport run() {
    try {
      joinNamed();
      poll();
      openCalls.goOn();
      work();
      List<Invitation> waiting = answerInvitations();
      if (!agenda.isStopped() && agenda.stale().isEmpty()) {
        feed.keep();
      }
      return new SyncReport(
          cloud,
          results.all(deals.keySet(), agenda),
          waiting,
          outbox.made(),
          startedAt,
          engine.pace().now(),
          agenda.stoppedBy());
    } finally {
      // What an event spoke of and could not be read stays heard.
      agenda.stale().forEach(engine::hearAgain);
    }
  }

  private void joinNamed() {
    for (CrmDeal deal : deals.values()) {
      for (PortalId named : deal.deal().portalIds()) {
        if (named.cloud().equals(cloud) && !agenda.isStopped()) {
          records.joinNamed(deal, named);
        }
      }
    }
  }

  private void poll() {
    if (agenda.isStopped()) {
      return;
    }
    polledAt = engine.pace().now();
    Answer<List<Change>> news = feed.read();
    if (news.toOptional().isEmpty()) {
      agenda.stop("the portal's changes could not be read: " + Outbox.explain(news));
      return;
    }
    List<Change> changes = new ArrayList<>(news.toOptional().get());
    engine
        .takeHeard()
        .forEach(id -> changes.add(new Change(id, Optional.empty(), Optional.empty())));
    for (Change change : changes) {
      if (agenda.isStopped()) {
        agenda.changed(change.id());
      } else {
        records.heardOf(change.id(), change.crmId());
      }
    }
  }

  private void work() {
    List<OpportunityId> order = inOrder();
    int done = 0;
    int madeBefore = -1;
    for (OpportunityId id : order) {
      if (!engine.pace().now().isBefore(polledAt.plus(engine.pollEvery()))) {
        poll();
      }
      if (outbox.made() > madeBefore) {
        workUrgent(URGENT_AT_A_TIME);
      }
      madeBefore = outbox.made();
      if (agenda.isStopped()) {
        return;
      }
      if (!results.isDone(id)) {
        syncOne(id);
      }
      engine.listener().progress(++done, order.size());
    }
    workUrgent(Integer.MAX_VALUE);
  }

  private void workUrgent(int most) {
    for (int i = 0; i < most && !agenda.isStopped(); i++) {
      Optional<OpportunityId> next = agenda.nextUrgent();
      if (next.isEmpty()) {
        return;
      }
      syncOne(next.get());
    }
  }

  /** Registered deals first, then new ones by their close date, the nearest first. */
  private List<OpportunityId> inOrder() {
    Set<OpportunityId> registered = new HashSet<>();
    store.linkedIds(cloud).values().forEach(crmId -> crmId.ifPresent(registered::add));
    return deals.values().stream()
        .sorted(
            Comparator.comparing((CrmDeal deal) -> !registered.contains(deal.id()))
                .thenComparing(deal -> deal.deal().targetCloseDate().orElse(LocalDate.MAX))
                .thenComparing(CrmDeal::id))
        .map(CrmDeal::id)
        .toList();
  }

  private void syncOne(OpportunityId id) {
    agenda.isTaken(id);
    DealOutcome outcome = results.of(id);
    Optional<Link> link = store.link(cloud, id);
    Optional<String> held = agenda.held(id);
    if (held.isPresent()) {
      outcome.waitFor(held.get());
      outcome.ended(link, List.of(), 0);
      return;
    }
    DealStart start =
        new DealStart(
            Objects.requireNonNull(deals.get(id)),
            link,
            link.isPresent() && agenda.isStale(link.get().portalId()),
            openCalls.of(id),
            agenda.objections(id));
    DealSync sync = new DealSync(engine, outbox, reader, start, outcome);
    sync.run();
    openCalls.leave(id, sync.openCalls());
    outcome.lastAnswer().ifPresent(agenda::answered);
    sync.portalId().ifPresent(sync.isUnread() ? agenda::changed : agenda::wasRead);
  }

  /** Accepts what is to be accepted without asking; gives what waits for a person. */
  private List<Invitation> answerInvitations() {
    List<Invitation> waiting = new ArrayList<>();
    for (Invitation invitation : feed.invitations()) {
      if (agenda.isStopped() || !engine.accepts(invitation) || !accepted(invitation)) {
        waiting.add(invitation);
      }
    }
    return waiting;
  }

  private boolean accepted(Invitation invitation) {
    PortalCall call = portal.accept(invitation.id());
    Answer<Receipt> answer = outbox.make(call);
    Answer<PortalRecord> record =
        answer.flatMap(receipt -> records.adopt(receipt.id(), Optional.empty()));
    if (record.toOptional().isPresent()) {
      store.close(cloud, call.idempotencyKey());
      return true;
    }
    agenda.answered(record);
    if (answer.toOptional().isEmpty()) {
      outbox.closeUnlessInDoubt(call, answer);
    }
    return answer.toOptional().isPresent();
  }
}
