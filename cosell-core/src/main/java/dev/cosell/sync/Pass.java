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
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pass of a {@link SyncEngine}. */
final class Pass {
  /** So many deals in a row without an answer, and the portal is down. */
  private static final int DOWN_AFTER = 3;

  private final SyncEngine engine;
  private final Portal portal;
  private final Cloud cloud;
  private final SyncStore store;
  private final Outbox outbox;
  private final Reader reader;
  private final ChangeFeed feed;

  private final Map<OpportunityId, CrmDeal> deals = new LinkedHashMap<>();
  private final Map<OpportunityId, DealResult> results = new HashMap<>();
  private final Map<PortalId, DealResult> duplicates = new LinkedHashMap<>();
  private final Map<OpportunityId, String> underWay = new HashMap<>();

  /** Records that have changed at the portal and have not been read since. */
  private final Set<PortalId> stale = new HashSet<>();

  private final Deque<OpportunityId> urgent = new ArrayDeque<>();
  private final Instant startedAt;
  private Instant polledAt;
  private int silent;
  private @Nullable String stoppedBy;

  Pass(SyncEngine engine, List<CrmDeal> given) {
    this.engine = engine;
    this.portal = engine.portal();
    this.cloud = portal.cloud();
    this.store = engine.store();
    this.outbox = new Outbox(portal, store, engine.pace(), engine.listener());
    this.reader = new Reader(portal, engine.pace());
    this.feed = new ChangeFeed(portal, store, reader);
    this.startedAt = engine.pace().now();
    this.polledAt = startedAt;
    for (CrmDeal deal : given) {
      if (deals.put(deal.id(), deal) != null) {
        throw new IllegalArgumentException("deals must hold each id once, but twice " + deal.id());
      }
    }
  }

  SyncReport run() {
    goOnWithOpenIntents();
    adoptKnownIds();
    poll();
    work();
    if (stoppedBy == null) {
      answerInvitations();
    }
    if (stoppedBy == null && stale.isEmpty()) {
      feed.keep();
    }
    return new SyncReport(
        cloud,
        allResults(),
        feed.invitations(),
        startedAt,
        engine.pace().now(),
        Optional.ofNullable(stoppedBy));
  }

  /**
   * Calls that were recorded and whose answer was never kept: what made something is made again
   * under the same key, which gives the same record; what changed a record is decided anew after a
   * look at it.
   */
  private void goOnWithOpenIntents() {
    for (Intent intent : store.openIntents(cloud)) {
      PortalCall call = intent.call();
      if (stoppedBy != null) {
        call.crmId().ifPresent(id -> underWay.put(id, String.valueOf(stoppedBy)));
      } else if (Outbox.makesSomething(call)) {
        goOnMaking(call);
      } else {
        call.target().ifPresent(stale::add);
        store.close(cloud, call.idempotencyKey());
      }
    }
  }

  private void goOnMaking(PortalCall call) {
    Answer<Receipt> answer = outbox.repeat(call);
    Answer<PortalRecord> record = answer.flatMap(receipt -> reader.read(receipt.id()));
    if (record.toOptional().isPresent()) {
      PortalRecord read = record.toOptional().get();
      Link known =
          store
              .link(read.id())
              .orElseGet(
                  () ->
                      Link.builder()
                          .crmId(call.crmId().filter(this::isFree))
                          .record(read)
                          .comparedAt(engine.pace().now())
                          .build());
      store.settle(known.withRecord(read), call.idempotencyKey());
    } else if (record instanceof Answer.Refused || record instanceof Answer.Conflict) {
      // The portal took nothing, so the deal is looked at afresh.
      store.close(cloud, call.idempotencyKey());
    } else {
      stopIfDenied(record);
      call.crmId()
          .ifPresent(
              id -> underWay.put(id, "its last call is without an answer: " + describe(record)));
    }
  }

  private static String describe(Answer<?> answer) {
    return Outbox.describe(answer);
  }

  private void stopIfDenied(Answer<?> answer) {
    if (answer instanceof Answer.Denied<?> denied) {
      stoppedBy = "the portal denies access: " + denied.message();
    }
  }

  private boolean isFree(OpportunityId crmId) {
    return store.link(cloud, crmId).isEmpty();
  }

  /** A deal that names its record, as after a proposal was taken into the CRM, is joined to it. */
  private void adoptKnownIds() {
    for (CrmDeal deal : deals.values()) {
      for (PortalId portalId : deal.deal().portalIds()) {
        if (portalId.cloud().equals(cloud) && isFree(deal.id())) {
          Optional<Link> link = store.link(portalId);
          if (link.isPresent() && link.get().crmId().isEmpty()) {
            store.save(link.get().withCrmId(deal.id()));
          } else if (link.isEmpty()) {
            adopt(portalId, Optional.of(deal.id()));
          }
        }
      }
    }
  }

  private void poll() {
    if (stoppedBy != null) {
      return;
    }
    polledAt = engine.pace().now();
    Answer<List<Change>> news = feed.read();
    if (news.toOptional().isEmpty()) {
      stoppedBy = "the portal's changes could not be read: " + describe(news);
      stopIfDenied(news);
      return;
    }
    for (Change change : news.toOptional().get()) {
      heardOf(change.id(), change.crmId());
    }
    engine.takeHeard().forEach(id -> heardOf(id, Optional.empty()));
  }

  private void heardOf(PortalId id, Optional<OpportunityId> crmId) {
    Optional<Link> link = store.link(id);
    if (link.isEmpty()) {
      adopt(id, crmId);
      return;
    }
    stale.add(id);
    Optional<OpportunityId> owner = link.get().crmId().filter(deals::containsKey);
    if (owner.isPresent()) {
      urgent.addLast(owner.get());
    } else {
      refresh(link.get());
    }
  }

  /** A record without a deal in this pass is kept as the portal holds it now. */
  private void refresh(Link link) {
    Answer<PortalRecord> answer = reader.read(link.portalId());
    stopIfDenied(answer);
    if (answer.toOptional().isPresent()) {
      store.save(link.withRecord(answer.toOptional().get()).withGone(false));
      stale.remove(link.portalId());
    } else if (answer instanceof Answer.Gone) {
      store.save(link.withGone(true));
      stale.remove(link.portalId());
    }
  }

  /** Takes a record into the store that it did not know: one's own, or one from the cloud. */
  private void adopt(PortalId id, Optional<OpportunityId> crmId) {
    Answer<PortalRecord> answer = reader.read(id);
    stopIfDenied(answer);
    Optional<PortalRecord> record = answer.toOptional();
    if (record.isEmpty()) {
      if (!(answer instanceof Answer.Gone)) {
        stale.add(id);
      }
      return;
    }
    Optional<OpportunityId> stated = crmId.or(() -> record.get().crmId());
    Optional<OpportunityId> owner = stated.filter(this::isFree);
    Link link =
        Link.builder().crmId(owner).record(record.get()).comparedAt(engine.pace().now()).build();
    store.save(link);
    if (stated.isPresent() && owner.isEmpty()) {
      duplicates.put(id, duplicate(link, stated.get()));
    }
    owner.filter(deals::containsKey).ifPresent(urgent::addLast);
  }

  private static DealResult duplicate(Link link, OpportunityId crmId) {
    return DealResult.builder()
        .portalId(link.portalId())
        .standing(Standings.of(link))
        .addViolations(
            new Violation(
                "id",
                ViolationCode.DUPLICATE_KEY_VALUE,
                "the record names deal " + crmId + ", which another record is linked to",
                "close one of the two records at the portal"))
        .build();
  }

  private void work() {
    List<OpportunityId> order = inOrder();
    int done = 0;
    for (OpportunityId id : order) {
      if (stoppedBy == null && !engine.pace().now().isBefore(polledAt.plus(engine.pollEvery()))) {
        poll();
      }
      workUrgent();
      if (stoppedBy != null) {
        return;
      }
      if (!results.containsKey(id)) {
        syncOne(id);
      }
      engine.listener().progress(++done, order.size());
    }
    workUrgent();
  }

  private void workUrgent() {
    while (stoppedBy == null && !urgent.isEmpty()) {
      syncOne(urgent.removeFirst());
    }
  }

  /** Registered deals first, then new ones by their close date, the nearest first. */
  private List<OpportunityId> inOrder() {
    Map<OpportunityId, Integer> rank = new HashMap<>();
    deals.keySet().forEach(id -> rank.put(id, isFree(id) ? 1 : 0));
    return deals.values().stream()
        .sorted(
            Comparator.comparing((CrmDeal deal) -> rank.get(deal.id()))
                .thenComparing(deal -> deal.deal().targetCloseDate().orElse(LocalDate.MAX))
                .thenComparing(CrmDeal::id))
        .map(CrmDeal::id)
        .toList();
  }

  private void syncOne(OpportunityId id) {
    String waiting = underWay.get(id);
    if (waiting != null) {
      results.put(
          id, DealResult.builder().crmId(id).standing(Standing.QUEUED).waitingFor(waiting).build());
      return;
    }
    CrmDeal deal = java.util.Objects.requireNonNull(deals.get(id));
    Link link = store.link(cloud, id).orElse(null);
    DealSync sync = new DealSync(engine, outbox, reader, deal, link);
    DealResult result = sync.run(link != null && stale.contains(link.portalId()));
    if (link != null && result.standing() != Standing.QUEUED) {
      stale.remove(link.portalId());
    }
    DealResult earlier = results.get(id);
    results.put(id, earlier == null ? result : together(earlier, result));
    stoppedBy = sync.stoppedBy().orElse(stoppedBy);
    silent = result.standing() == Standing.QUEUED ? silent + 1 : 0;
    if (silent >= DOWN_AFTER && stoppedBy == null) {
      stoppedBy = "the portal does not answer: " + result.waitingFor().orElse("");
    }
  }

  /** A deal that was worked on twice in one pass, since the cloud changed it meanwhile. */
  private static DealResult together(DealResult earlier, DealResult later) {
    return DealResult.builder()
        .from(later)
        .writes(earlier.writes())
        .addAllWrites(later.writes())
        .writtenBack(earlier.writtenBack().with(later.writtenBack()))
        .writeCalls(earlier.writeCalls() + later.writeCalls())
        .registeredNow(earlier.registeredNow() || later.registeredNow())
        .build();
  }

  private void answerInvitations() {
    for (Invitation invitation : feed.invitations()) {
      if (engine.accepts(invitation)) {
        PortalCall call = portal.accept(invitation.id());
        Answer<Receipt> answer = outbox.make(call);
        stopIfDenied(answer);
        if (answer.toOptional().isPresent()) {
          adopt(answer.toOptional().get().id(), Optional.empty());
        }
        if (!(answer instanceof Answer.Unavailable)) {
          store.close(cloud, call.idempotencyKey());
        }
      }
    }
  }

  private List<DealResult> allResults() {
    List<DealResult> all = new ArrayList<>();
    for (OpportunityId id : deals.keySet()) {
      DealResult result = results.get(id);
      all.add(result != null ? result : notReached(id));
    }
    for (Link link : store.links(cloud)) {
      boolean ofTheCrm = link.crmId().filter(deals::containsKey).isPresent();
      if (!ofTheCrm) {
        all.add(
            java.util.Objects.requireNonNullElseGet(
                duplicates.get(link.portalId()), () -> withoutDeal(link)));
      }
    }
    return all;
  }

  private DealResult notReached(OpportunityId id) {
    Optional<Link> link = store.link(cloud, id);
    return DealResult.builder()
        .crmId(id)
        .portalId(link.map(Link::portalId))
        .standing(link.map(Standings::of).orElse(Standing.QUEUED))
        .waitingFor("the pass ended before: " + stoppedBy)
        .build();
  }

  private static DealResult withoutDeal(Link link) {
    DealResult.Builder result = DealResult.builder().crmId(link.crmId()).portalId(link.portalId());
    if (link.crmId().isPresent()) {
      return result
          .standing(link.gone() ? Standing.GONE : Standings.of(link))
          .waitingFor("the deal is not among the CRM's records of this pass")
          .build();
    }
    return result
        .standing(Standing.PROPOSED)
        .waitingFor("the CRM to take the deal that the cloud brought")
        .build();
  }
}
