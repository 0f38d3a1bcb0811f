package dev.cosell.sync;

import dev.cosell.cloud.Cloud;
import dev.cosell.contact.Counterpart;
import dev.cosell.opportunity.OpportunityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The people whom the clouds name on a deal. */
final class Teams {
  private Teams() {}

  /** The people whom other clouds than this one named, as their records were read last. */
  static Map<Cloud, List<Counterpart>> elsewhere(SyncStore store, Cloud here, OpportunityId id) {
    Map<Cloud, List<Counterpart>> teams = new TreeMap<>();
    for (Cloud cloud : CrmDeal.KNOWN) {
      if (!cloud.equals(here)) {
        store.link(cloud, id).ifPresent(link -> add(link, teams));
      }
    }
    return teams;
  }

  /** These people and those whom a record names. */
  static Map<Cloud, List<Counterpart>> with(Map<Cloud, List<Counterpart>> others, Link link) {
    Map<Cloud, List<Counterpart>> teams = new TreeMap<>(others);
    add(link, teams);
    return teams;
  }

  private static void add(Link link, Map<Cloud, List<Counterpart>> teams) {
    for (Counterpart counterpart : link.record().registration().counterparts()) {
      List<Counterpart> team = new ArrayList<>(teams.getOrDefault(counterpart.cloud(), List.of()));
      team.add(counterpart);
      teams.put(counterpart.cloud(), team);
    }
  }
}
