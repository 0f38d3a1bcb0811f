package dev.cosell.cli;

import dev.cosell.cli.report.Problem;
import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.sync.CloudRoute;
import dev.cosell.sync.CloudRouting;
import dev.cosell.sync.CrmDeal;
import dev.cosell.sync.SyncStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which deal of a run goes to which of its clouds. A deal that has a record at a cloud goes on
 * there whatever the policy says today, since a record that nobody looks after drifts.
 */
final class Routes {
  private final List<Cloud> clouds;
  private final Map<OpportunityId, CloudRoute> routes = new HashMap<>();
  private final Map<Cloud, Set<OpportunityId>> linked = new HashMap<>();

  /**
   * Routes all deals of a run.
   *
   * @param routing the policy
   * @param clouds the clouds of the run
   * @param deals the deals
   * @param store knows the records that there are
   */
  Routes(CloudRouting routing, List<Cloud> clouds, List<CrmDeal> deals, SyncStore store) {
    this.clouds = List.copyOf(clouds);
    for (Cloud cloud : clouds) {
      Set<OpportunityId> ids = new HashSet<>();
      store.linkedIds(cloud).values().forEach(id -> id.ifPresent(ids::add));
      linked.put(cloud, ids);
    }
    deals.forEach(deal -> routes.put(deal.id(), routing.route(deal.deal())));
  }

  /** What the policy says of a deal. */
  CloudRoute of(OpportunityId deal) {
    return Objects.requireNonNull(routes.get(deal));
  }

  /** Whether a deal goes to a cloud of the run. */
  boolean goes(CrmDeal deal, Cloud cloud) {
    return of(deal.id()).clouds().contains(cloud)
        || linked.getOrDefault(cloud, Set.of()).contains(deal.id())
        || deal.deal().portalIds().stream().anyMatch(id -> id.cloud().equals(cloud));
  }

  /** What a person should know of a deal's way. */
  List<Problem> notes(OpportunityId deal) {
    CloudRoute route = of(deal);
    List<Problem> notes = new ArrayList<>();
    for (String word : route.unknown()) {
      notes.add(
          note(
              "UNKNOWN_CLOUD",
              "the rule '" + route.rule() + "' must know every cloud, but was '" + word + "'",
              "add the word to the routing policy, or correct it in the CRM"));
    }
    Set<Cloud> elsewhere = new TreeSet<>(route.clouds());
    clouds.forEach(elsewhere::remove);
    if (!elsewhere.isEmpty()) {
      notes.add(
          note(
              "CLOUD_LEFT_OUT",
              "the deal goes to " + elsewhere + " as well, which this run leaves out",
              "name the cloud in --clouds"));
    }
    strays(deal, route)
        .ifPresent(
            strays ->
                notes.add(
                    note(
                        "RECORD_OF_ANOTHER_ROUTE",
                        "the deal has a record at "
                            + strays
                            + ", where the rule '"
                            + route.rule()
                            + "' does not send it",
                        "close the record there, or correct the policy")));
    return notes;
  }

  private Optional<Set<Cloud>> strays(OpportunityId deal, CloudRoute route) {
    Set<Cloud> strays = new TreeSet<>();
    for (Cloud cloud : clouds) {
      if (linked.getOrDefault(cloud, Set.of()).contains(deal) && !route.clouds().contains(cloud)) {
        strays.add(cloud);
      }
    }
    return strays.isEmpty() ? Optional.empty() : Optional.of(strays);
  }

  private static Problem note(String code, String message, String remedy) {
    return new Problem("clouds", code, message, remedy);
  }
}
