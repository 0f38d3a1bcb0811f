package dev.cosell.sync;

import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The results of a pass: one for each deal of the CRM, and one for each record without a deal. */
final class Results {
  private final SyncStore store;
  private final Cloud cloud;
  private final Map<OpportunityId, DealOutcome> outcomes = new HashMap<>();

  Results(SyncStore store, Cloud cloud) {
    this.store = store;
    this.cloud = cloud;
  }

  DealOutcome of(OpportunityId id) {
    return outcomes.computeIfAbsent(id, DealOutcome::new);
  }

  boolean isDone(OpportunityId id) {
    return outcomes.containsKey(id);
  }

  /** All results: the CRM's deals in the order they were given, then the portal's in theirs. */
  List<DealResult> all(Set<OpportunityId> deals, Agenda agenda) {
    List<DealResult> all = new ArrayList<>();
    for (OpportunityId id : deals) {
      DealOutcome outcome = outcomes.get(id);
      all.add(outcome == null ? notReached(id, agenda) : outcome.result());
    }
    store
        .linkedIds(cloud)
        .forEach(
            (portalId, crmId) -> {
              if (crmId.filter(deals::contains).isEmpty()) {
                store.link(portalId).ifPresent(link -> all.add(withoutDeal(link)));
              }
            });
    return all;
  }

  private DealResult notReached(OpportunityId id, Agenda agenda) {
    Optional<Link> link = store.link(cloud, id);
    String stopped = "the pass ended before: " + agenda.stoppedBy().orElse("");
    return DealResult.builder()
        .crmId(id)
        .portalId(link.map(Link::portalId))
        .standing(Standings.of(link, true, List.of()))
        .waitingFor(agenda.held(id).orElse(stopped))
        .build();
  }

  private DealResult withoutDeal(Link link) {
    DealResult.Builder result =
        DealResult.builder()
            .crmId(link.crmId())
            .portalId(link.portalId())
            .standing(Standings.of(link));
    if (link.crmId().isPresent()) {
      return result.waitingFor("the deal is not among the CRM's records of this pass").build();
    }
    Optional<OpportunityId> stated =
        link.record().crmId().filter(id -> store.link(cloud, id).isPresent());
    if (stated.isPresent()) {
      return result.addViolations(duplicate(stated.get())).build();
    }
    if (link.gone()) {
      return result.waitingFor(Standings.waitsFor(link)).build();
    }
    return result
        .standing(Standing.PROPOSED)
        .waitingFor("the CRM to take the deal that the cloud brought")
        .build();
  }

  private static Violation duplicate(OpportunityId crmId) {
    return new Violation(
        "id",
        ViolationCode.DUPLICATE_KEY_VALUE,
        "the record names deal " + crmId + ", which another record is linked to",
        "close one of the two records at the portal");
  }
}
