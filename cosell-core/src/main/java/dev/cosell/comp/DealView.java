package dev.cosell.comp;

import dev.cosell.attribution.Credit;
import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.OpportunityType;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What conditions see of a deal, from where a payee stands. */
final class DealView {
  private final CompDeal deal;
  private final BigDecimal value;
  private final Credit attribution;

  /**
   * A view.
   *
   * @param deal the deal
   * @param value its value in the plan's currency, before refunds
   */
  DealView(CompDeal deal, BigDecimal value) {
    this(deal, value, null);
  }

  private DealView(CompDeal deal, BigDecimal value, @Nullable Cloud standsAt) {
    this.deal = deal;
    this.value = value;
    this.attribution =
        standsAt == null ? strongest(deal.attribution().values()) : attribution(standsAt);
  }

  /** The same deal from where somebody stands whose role is with one cloud, or with none. */
  DealView from(Optional<Cloud> cloud) {
    return cloud.isEmpty() ? this : new DealView(deal, value, cloud.get());
  }

  BigDecimal value() {
    return value;
  }

  Credit attribution() {
    return attribution;
  }

  Credit attribution(Cloud cloud) {
    return deal.attribution().getOrDefault(cloud, Credit.DIRECT);
  }

  /** Credits are declared from the strongest on. */
  private static Credit strongest(Collection<Credit> credits) {
    Credit strongest = Credit.DIRECT;
    for (Credit each : credits) {
      if (each.compareTo(strongest) < 0) {
        strongest = each;
      }
    }
    return strongest;
  }

  /** Whether a cloud has to do with the deal. */
  boolean hasCloud(String id) {
    for (Map.Entry<Cloud, Credit> each : deal.attribution().entrySet()) {
      if (each.getKey().id().equals(id) && each.getValue() != Credit.DIRECT) {
        return true;
      }
    }
    return false;
  }

  boolean hasClouds() {
    return strongest(deal.attribution().values()) != Credit.DIRECT;
  }

  boolean hasRole(String name) {
    for (DealRole each : deal.people()) {
      if (each.role().name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  boolean hasRoles() {
    return !deal.people().isEmpty();
  }

  boolean isRouted() {
    return deal.routing().isPresent();
  }

  Optional<String> marketplace() {
    return deal.routing().map(way -> way.cloud().id());
  }

  DealStructure structure() {
    return deal.routing().map(MarketplaceRouting::structure).orElse(DealStructure.DIRECT);
  }

  Optional<String> type() {
    return deal.type().map(OpportunityType::name);
  }

  Optional<String> tenancy() {
    return deal.tenancy().map(Enum::name);
  }

  Optional<String> region() {
    return deal.region();
  }

  Optional<String> declared(String fact) {
    return Optional.ofNullable(deal.facts().get(fact));
  }
}
