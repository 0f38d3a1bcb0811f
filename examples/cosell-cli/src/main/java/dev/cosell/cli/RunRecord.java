package dev.cosell.cli;

import dev.cosell.authority.FieldDecision;
import dev.cosell.authority.Reconciliation;
import dev.cosell.cli.report.Difference;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.PortalCall;
import dev.cosell.sync.Pace;
import dev.cosell.sync.SyncListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an engine did in all passes of one run. */
final class RunRecord implements SyncListener {
  private final Pace pace;
  private final DecisionLog decisions;
  private final Progress.Part progress;
  private final Map<OpportunityId, Set<Difference>> differences = new HashMap<>();
  private final Set<PortalId> updated = new HashSet<>();
  private int writeCalls;
  private int registered;

  RunRecord(Pace pace, DecisionLog decisions, Progress.Part progress) {
    this.pace = pace;
    this.decisions = decisions;
    this.progress = progress;
  }

  @Override
  public void decided(OpportunityId crmId, PortalId portalId, Reconciliation reconciliation) {
    decisions.decided(pace.now(), crmId, portalId, reconciliation);
    for (FieldDecision decision : reconciliation.decisions()) {
      Optional<Difference> difference = Difference.of(decision);
      difference.ifPresent(
          found -> differences.computeIfAbsent(crmId, unseen -> new LinkedHashSet<>()).add(found));
    }
  }

  @Override
  public void called(PortalCall call, String outcome) {
    writeCalls++;
    if (outcome.equals("ok")) {
      if (call.kind() == CallKind.CREATE) {
        registered++;
      } else if (call.kind() == CallKind.UPDATE) {
        call.target().ifPresent(updated::add);
      }
    }
  }

  @Override
  public void progress(int done, int total) {
    progress.at(done, total);
  }

  int registered() {
    return registered;
  }

  int updated() {
    return updated.size();
  }

  int writeCalls() {
    return writeCalls;
  }

  List<Difference> differences(OpportunityId deal) {
    return new ArrayList<>(differences.getOrDefault(deal, Set.of()));
  }
}
