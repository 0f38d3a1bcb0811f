package dev.cosell.comp;

import dev.cosell.cloud.Cloud;
import dev.cosell.money.Percent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;

/**
 * Whether sellers earn of a deal what they earn of the same deal sold direct, so that nobody has a
 * reason to keep customers out of the marketplace. The marketplace's fee is the company's.
 *
 * <p>Each deal is reckoned by itself, once direct and once by each way: a private offer through
 * each cloud's marketplace, and the deal's own way. That is enough: rules see a deal's way through
 * its facts and its fee only, and attainment follows from what is retired, so that deals which make
 * no difference one by one make none together. A channel partner, who is part of some ways and not
 * of others, is left out.
 */
public final class NeutralityCheck {
  private static final Percent A_FEE = Percent.of("3");
  private static final List<Cloud> CLOUDS = List.of(Cloud.AWS, Cloud.AZURE, Cloud.GCP);

  private final CompCalculator calculator;
  private final List<NeutralityBreach> breaches = new ArrayList<>();

  private NeutralityCheck(CompCalculator calculator) {
    this.calculator = calculator;
  }

  /**
   * Checks a plan on deals.
   *
   * @param plans the versions of the plan
   * @param rates the rates of the days on which the deals were won
   * @param deals the deals, won on any way
   * @return the check
   */
  public static NeutralityCheck of(CompPlans plans, RateTable rates, Collection<CompDeal> deals) {
    NeutralityCheck check = new NeutralityCheck(CompCalculator.of(plans, rates));
    deals.stream().sorted(Comparator.comparing(CompDeal::id)).forEach(check::compare);
    return check;
  }

  private void compare(CompDeal deal) {
    Map<ClaimId, CreditLine> direct = lines(deal.withRouting(Optional.empty()));
    Set<MarketplaceRouting> ways = new LinkedHashSet<>();
    for (Cloud cloud : CLOUDS) {
      ways.add(MarketplaceRouting.of(cloud, DealStructure.PRIVATE_OFFER, A_FEE));
    }
    deal.routing().ifPresent(ways::add);
    for (MarketplaceRouting way : ways) {
      compare(way, direct, lines(deal.withRouting(way)));
    }
  }

  private Map<ClaimId, CreditLine> lines(CompDeal deal) {
    Map<ClaimId, CreditLine> lines = new HashMap<>();
    for (CreditLine line : calculator.run(List.of(deal), deal.closedOn()).lines()) {
      if (!line.claim().role().equals(CompRole.CHANNEL_PARTNER)) {
        lines.put(line.claim(), line);
      }
    }
    return lines;
  }

  private void compare(
      MarketplaceRouting way,
      Map<ClaimId, CreditLine> direct,
      Map<ClaimId, CreditLine> marketplace) {
    Set<ClaimId> claims = new TreeSet<>(direct.keySet());
    claims.addAll(marketplace.keySet());
    for (ClaimId claim : claims) {
      Optional<CreditLine> one = Optional.ofNullable(direct.get(claim));
      Optional<CreditLine> other = Optional.ofNullable(marketplace.get(claim));
      Money zero = Money.zero(one.or(() -> other).orElseThrow().amount().getCurrencyUnit());
      Money before = one.map(CreditLine::amount).orElse(zero);
      Money after = other.map(CreditLine::amount).orElse(zero);
      if (!before.equals(after)) {
        breaches.add(
            new NeutralityBreach(
                claim, way, before, after, one.map(CreditLine::rule), other.map(CreditLine::rule)));
      }
    }
  }

  /**
   * What differs.
   *
   * @return the breaches by deal, way and claim; empty if the plan is neutral on the deals
   */
  public List<NeutralityBreach> breaches() {
    return List.copyOf(breaches);
  }

  /**
   * The rules that make a difference.
   *
   * @return the ids of the splits and rules that give on one way what they do not give on the other
   */
  public Set<String> rules() {
    Set<String> rules = new TreeSet<>();
    for (NeutralityBreach each : breaches) {
      each.directRule().ifPresent(rules::add);
      each.marketplaceRule().ifPresent(rules::add);
    }
    return rules;
  }
}
