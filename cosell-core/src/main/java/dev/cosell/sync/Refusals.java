package dev.cosell.sync;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the portal refused to do for one deal, and need not be asked again today. */
final class Refusals {
  private final Portal portal;
  private final SyncStore store;
  private final Pace pace;
  private final Duration retryAfter;
  private final Map<PortalCall, Instant> askedAt = new HashMap<>();
  private final List<Refused> found = new ArrayList<>();

  private record Refused(PortalCall call, Set<Field> fields, List<Violation> violations) {}

  Refusals(SyncEngine engine) {
    this.portal = engine.portal();
    this.store = engine.store();
    this.pace = engine.pace();
    this.retryAfter = engine.retryRefusedAfter();
  }

  /** Why a call would be refused once more; empty if it may be made. */
  Optional<List<Violation>> of(PortalCall call, Optional<PortalRecord> record) {
    Optional<Refusal> standing =
        store
            .refusal(call.cloud(), call.idempotencyKey())
            .filter(refusal -> refusal.recordVersion().equals(record.map(PortalRecord::version)))
            .filter(refusal -> pace.now().isBefore(refusal.refusedAt().plus(retryAfter)));
    standing.ifPresent(refusal -> askedAt.put(call, refusal.refusedAt()));
    return standing.map(Refusal::violations);
  }

  /** A call was refused; some fields, if any, are left out from now on because of it. */
  void add(PortalCall call, Set<Field> leftOut, List<Violation> violations) {
    askedAt.putIfAbsent(call, pace.now());
    found.add(new Refused(call, leftOut, violations));
  }

  /**
   * Keeps them as the calls that the next pass would make of what is left to do: with the record as
   * it is now, and without what was sent meanwhile.
   */
  void keep(Optional<PortalRecord> record, FieldValues unsent) {
    Set<Field> waiting = new HashSet<>();
    found.forEach(refused -> waiting.addAll(refused.fields()));
    for (Refused refused : found) {
      Optional<PortalCall> next = Optional.of(refused.call());
      if (record.isPresent() && !refused.fields().isEmpty()) {
        next = portal.nextUpdate(record.get(), unsent.only(waiting::contains));
        waiting.removeAll(refused.fields());
      }
      next.ifPresent(call -> keep(call, record, refused));
    }
  }

  private void keep(PortalCall call, Optional<PortalRecord> record, Refused refused) {
    Refusal refusal =
        new Refusal(
            call.cloud(),
            call.idempotencyKey(),
            record.map(PortalRecord::version),
            askedAt.getOrDefault(refused.call(), pace.now()),
            refused.violations());
    if (!store.refusal(call.cloud(), call.idempotencyKey()).equals(Optional.of(refusal))) {
      store.refuse(refusal);
    }
  }
}
