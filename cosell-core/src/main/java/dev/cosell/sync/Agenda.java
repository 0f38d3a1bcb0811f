package dev.cosell.sync;

import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Answer;
import dev.cosell.portal.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one pass has found out so far: what is to be done first, what must wait, when to end. */
final class Agenda {
  /** So many pieces of work in a row without an answer, and the portal is down. */
  private static final int DOWN_AFTER = 3;

  /** Records that have changed at the portal and have not been read since. */
  private final Set<PortalId> stale = new HashSet<>();

  private final Set<OpportunityId> urgent = new LinkedHashSet<>();
  private final Map<OpportunityId, String> held = new HashMap<>();
  private final Map<OpportunityId, List<Violation>> objections = new HashMap<>();
  private int silent;
  private @Nullable String stoppedBy;

  void changed(PortalId id) {
    stale.add(id);
  }

  void wasRead(PortalId id) {
    stale.remove(id);
  }

  boolean isStale(PortalId id) {
    return stale.contains(id);
  }

  Set<PortalId> stale() {
    return Set.copyOf(stale);
  }

  void isUrgent(OpportunityId id) {
    urgent.add(id);
  }

  Optional<OpportunityId> nextUrgent() {
    return urgent.stream().findFirst();
  }

  void isTaken(OpportunityId id) {
    urgent.remove(id);
  }

  /** Keeps a deal from being worked on in this pass. */
  void hold(OpportunityId id, String why) {
    held.put(id, why);
  }

  Optional<String> held(OpportunityId id) {
    return Optional.ofNullable(held.get(id));
  }

  /** Objects to what the CRM says of a deal. */
  void object(OpportunityId id, Violation violation) {
    objections.computeIfAbsent(id, absent -> new ArrayList<>()).add(violation);
  }

  List<Violation> objections(OpportunityId id) {
    return objections.getOrDefault(id, List.of());
  }

  /** Takes note of what a piece of work ended with; three without an answer in a row end it all. */
  void answered(Answer<?> answer) {
    if (answer instanceof Answer.Denied) {
      stop(Outbox.explain(answer));
    }
    silent = Reader.isSilent(answer) ? silent + 1 : 0;
    if (silent >= DOWN_AFTER) {
      stop(Outbox.explain(answer));
    }
  }

  void stop(String why) {
    if (stoppedBy == null) {
      stoppedBy = why;
    }
  }

  boolean isStopped() {
    return stoppedBy != null;
  }

  Optional<String> stoppedBy() {
    return Optional.ofNullable(stoppedBy);
  }
}
