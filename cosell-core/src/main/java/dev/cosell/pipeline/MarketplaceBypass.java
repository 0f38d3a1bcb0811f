package dev.cosell.pipeline;

import dev.cosell.cloud.Cloud;
import dev.cosell.internal.MoneyByCurrency;
import dev.cosell.opportunity.OpportunityId;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which deals were won with a cloud's help and did not go through its marketplace, and where that
 * is a pattern.
 *
 * <p>Each such deal has a reason of its own; to the cloud they add up to little marketplace
 * business for much help. So they are counted by cloud, team and calendar quarter. A deal that two
 * clouds helped with and that went through the marketplace of one is no bypass.
 */
public final class MarketplaceBypass {
  private final List<WonDeal> deals;
  private final List<BypassGroup> groups;

  private MarketplaceBypass(List<WonDeal> deals, List<BypassGroup> groups) {
    this.deals = deals;
    this.groups = groups;
  }

  /** Where deals are counted together. */
  private record Key(String cloud, String team, String quarter) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byCloud = cloud.compareTo(other.cloud);
      int byTeam = byCloud != 0 ? byCloud : team.compareTo(other.team);
      return byTeam != 0 ? byTeam : quarter.compareTo(other.quarter);
    }
  }

  /**
   * Looks at won deals.
   *
   * @param deals the deals, each once
   * @param policy from when on it is a pattern
   * @return what went beside the marketplaces
   */
  public static MarketplaceBypass of(Collection<WonDeal> deals, BypassPolicy policy) {
    SortedMap<Key, List<WonDeal>> helped = new TreeMap<>();
    for (WonDeal deal : deals) {
      for (Cloud cloud : deal.helpedBy()) {
        helped
            .computeIfAbsent(
                new Key(cloud.id(), deal.team(), quarter(deal.wonOn())), key -> new ArrayList<>())
            .add(deal);
      }
    }
    List<BypassGroup> groups = new ArrayList<>();
    for (Map.Entry<Key, List<WonDeal>> entry : helped.entrySet()) {
      List<WonDeal> beside = entry.getValue().stream().filter(WonDeal::bypasses).toList();
      if (!beside.isEmpty()) {
        groups.add(group(entry.getKey(), entry.getValue().size(), beside, policy));
      }
    }
    return new MarketplaceBypass(List.copyOf(deals), List.copyOf(groups));
  }

  private static String quarter(LocalDate day) {
    return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
  }

  private static BypassGroup group(Key key, int all, List<WonDeal> beside, BypassPolicy policy) {
    return new BypassGroup(
        new Cloud(key.cloud()),
        key.team(),
        key.quarter(),
        all,
        beside.stream().map(WonDeal::id).toList(),
        beside.stream().flatMap(deal -> deal.value().stream()).collect(MoneyByCurrency.summing()),
        (int) beside.stream().filter(deal -> deal.reason().isPresent()).count(),
        beside.size() >= policy.leastDeals()
            && beside.size() * 100L >= (long) all * policy.percent());
  }

  /**
   * The deals that went beside the marketplaces.
   *
   * @return their ids, in order
   */
  public List<OpportunityId> deals() {
    return deals.stream().filter(WonDeal::bypasses).map(WonDeal::id).sorted().toList();
  }

  /**
   * Where deals went beside a marketplace.
   *
   * @return one group per cloud, team and quarter with at least one such deal, in that order
   */
  public List<BypassGroup> groups() {
    return groups;
  }

  /**
   * Where that is a pattern.
   *
   * @return the groups that the policy calls one
   */
  public List<BypassGroup> patterns() {
    return groups.stream().filter(BypassGroup::pattern).toList();
  }

  /** The counts; nothing personal. */
  @Override
  public String toString() {
    return "MarketplaceBypass["
        + deals().size()
        + " of "
        + deals.size()
        + " deals, "
        + patterns().size()
        + " patterns]";
  }
}
