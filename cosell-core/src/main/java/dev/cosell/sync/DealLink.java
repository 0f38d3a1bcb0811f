package dev.cosell.sync;

import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the deal in work, and when the store is told.
 *
 * <p>While it is not known what a call did, its intent stays open and the store keeps the record as
 * it was before that call: only against that can one tell, also after a crash, a value that the
 * portal spells its way from one that it ignores.
 */
final class DealLink {
  private final SyncStore store;
  private final Pace pace;
  private final Cloud cloud;
  private final Set<PortalCall> open;
  private @Nullable Link now;
  private @Nullable Link stored;
  private FieldValues before = FieldValues.none();
  private boolean unread;

  DealLink(SyncStore store, Pace pace, Cloud cloud, DealStart start) {
    this.store = store;
    this.pace = pace;
    this.cloud = cloud;
    this.open = new LinkedHashSet<>(start.open());
    this.stored = start.link().orElse(null);
    this.now = stored;
    if (now != null && !start.madeByOpenCall()) {
      this.before = now.record().values();
    }
  }

  boolean isMade() {
    return now != null;
  }

  boolean isGone() {
    return now != null && now.gone();
  }

  Link get() {
    return Objects.requireNonNull(now, "no record has been made");
  }

  Optional<Link> toOptional() {
    return Optional.ofNullable(now);
  }

  /** What the portal held before the first call whose outcome is not kept yet. */
  FieldValues before() {
    return before;
  }

  /** Whether the portal may hold something else than what was read last. */
  boolean isUnread() {
    return unread;
  }

  Set<PortalCall> openCalls() {
    return Set.copyOf(open);
  }

  void made(OpportunityId crmId, ReadBack made, PortalCall call) {
    Link first = Link.builder().crmId(crmId).record(made.record()).comparedAt(pace.now()).build();
    open.add(call);
    now = made.into(first, pace.now());
    save(now);
  }

  /** The record could not be read, or a call was made that may have changed it. */
  void unread() {
    unread = true;
  }

  void leftOpen(PortalCall call) {
    open.add(call);
    unread = true;
  }

  void read(PortalRecord record) {
    unread = false;
    now = get().withRecord(record).withGone(false);
    if (open.isEmpty()) {
      before = record.values();
    }
    if (!isInDoubt()) {
      save(now);
    }
  }

  /**
   * Values are about to be written to the CRM: until it is kept that they were, the CRM may hold
   * these or the former ones, so the former ones are not relied on.
   */
  void writingBack(FieldValues values) {
    FieldValues sure = get().writtenBack().only(field -> values.get(field).isEmpty());
    now = get().withWrittenBack(sure);
    save(now);
  }

  void writtenBack(FieldValues values) {
    now = get().withWrittenBack(get().writtenBack().with(values));
  }

  /** Keeps what became of an update, which settles every call before it too. */
  void settleUpdate(PortalCall call, ReadBack outcome) {
    open.remove(call);
    settle(call, outcome);
    closeAll();
    before = outcome.record().values();
  }

  /** Keeps what became of a step, such as an association, unless an earlier call is in doubt. */
  void settleStep(PortalCall call, ReadBack outcome) {
    open.remove(call);
    if (isInDoubt()) {
      unread = false;
      now = outcome.into(get(), pace.now());
      store.close(cloud, call.idempotencyKey());
      return;
    }
    settle(call, outcome);
    if (open.isEmpty()) {
      before = outcome.record().values();
    }
  }

  private void settle(PortalCall call, ReadBack outcome) {
    unread = false;
    now = outcome.into(get(), pace.now());
    store.settle(now, call.idempotencyKey());
    stored = now;
  }

  /** Whether a call on the record may have done its work, and its outcome is not kept. */
  private boolean isInDoubt() {
    // The call that made the record is no doubt: it only stays on record until all has arrived.
    return open.stream().anyMatch(call -> call.kind() != CallKind.CREATE);
  }

  void gone() {
    unread = false;
    now = get().withGone(true);
    save(now);
    closeAll();
  }

  /** Keeps what was agreed on; writes nothing if nothing is new. */
  void finish(Link agreed) {
    now = agreed;
    if (unread) {
      save(agreed);
      return;
    }
    if (!agreed.equals(stored)) {
      stored = agreed.withComparedAt(pace.now());
      store.save(stored);
    }
    closeAll();
  }

  private void save(Link link) {
    Link former = stored;
    Link safe = isInDoubt() && former != null ? link.withRecord(former.record()) : link;
    if (!safe.equals(stored)) {
      store.save(safe);
      stored = safe;
    }
  }

  private void closeAll() {
    open.forEach(call -> store.close(cloud, call.idempotencyKey()));
    open.clear();
  }
}
